//! What the headings of columns say: which field of a row stands under them, and of which date.

use sauro_model::Date;
use sauro_model::text::fold;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Id,
    No,
    Group,
    /// The name of an indicator.
    Name,
    /// The name of a task.
    TaskName,
    /// A name, of whatever the other columns say that it is.
    Content,
    Unit,
    /// The target that is due by the date; by none that the heading names.
    Target(Option<Date>),
    /// The value that held on the date; on the day that another column names.
    Value(Option<Date>),
    /// The value that the plan starts from.
    Baseline(Option<Date>),
    AsOf,
    Lead,
    Support,
    Monitor,
    /// One column for both roles.
    LeadAndMonitor,
    OwnerAbove,
    Due,
    Output,
    State,
    Basis,
    Note,
}

/// What a heading says. `None` if nothing known: nothing is guessed from the cells.
///
/// Takes headings of sheets ("Kết quả / 6 tháng năm 2026") and names of fields
/// (`ket_qua_2026_06`) alike.
pub(crate) fn read(heading: &str) -> Option<Meaning> {
    let folded = fold(heading);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // Blanks at both ends, so that only whole words are found.
    let text = format!(" {} ", words.join(" "));
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(&format!(" {phrase} ")));
    let is = |phrases: &[&str]| phrases.iter().any(|phrase| text.trim() == *phrase);
    if is(&["stt", "tt", "so tt", "so thu tu"]) {
        return Some(Meaning::No);
    }
    if is(&["id", "ma", "ma chi tieu", "ma so"]) {
        return Some(Meaning::Id);
    }
    if has(&["chu tri"]) {
        let monitors = has(&["theo doi"]);
        return Some(if monitors { Meaning::LeadAndMonitor } else { Meaning::Lead });
    }
    if has(&["phoi hop"]) {
        return Some(Meaning::Support);
    }
    if has(&["theo doi"]) {
        return Some(Meaning::Monitor);
    }
    if has(&["cap tren"]) {
        return Some(Meaning::OwnerAbove);
    }
    if is(&["don vi thuc hien", "co quan thuc hien", "bo phan thuc hien"]) {
        return Some(Meaning::Lead);
    }
    if has(&["don vi tinh", "dvt", "don vi do"]) {
        return Some(Meaning::Unit);
    }
    let date = date_of(&words);
    if has(&["hien trang", "so dau ky"]) {
        return Some(Meaning::Baseline(date));
    }
    if date.is_some() {
        if has(&["ket qua", "thuc hien", "dat duoc", "uoc dat", "so lieu", "gia tri"]) {
            return Some(Meaning::Value(date));
        }
        let is_bare = words.iter().all(|word| *word == "nam" || is_number(word));
        if is_bare
            || has(&["chi tieu", "muc tieu", "ke hoach", "phan dau", "den nam", "nam", "giao"])
        {
            return Some(Meaning::Target(date));
        }
        return None;
    }
    if has(&["thoi han", "thoi gian", "han hoan thanh"]) {
        return Some(Meaning::Due);
    }
    if has(&["san pham"]) {
        return Some(Meaning::Output);
    }
    if has(&["ghi chu"]) {
        return Some(Meaning::Note);
    }
    if has(&["can cu"]) {
        return Some(Meaning::Basis);
    }
    if has(&["trang thai", "tinh trang", "tinh hinh thuc hien"]) {
        return Some(Meaning::State);
    }
    if has(&["nhiem vu", "cong viec"]) {
        return Some(Meaning::TaskName);
    }
    if has(&["ngay", "thoi diem", "ky bao cao"]) {
        return Some(Meaning::AsOf);
    }
    if has(&["ket qua", "gia tri", "so thuc hien", "thuc hien"]) {
        return Some(Meaning::Value(None));
    }
    if is(&["muc tieu", "chi tieu giao", "ke hoach", "ke hoach giao", "muc phan dau"]) {
        return Some(Meaning::Target(None));
    }
    if has(&["chi tieu"]) {
        return Some(Meaning::Name);
    }
    if has(&["nhom", "linh vuc"]) {
        return Some(Meaning::Group);
    }
    if has(&["noi dung"]) || is(&["ten"]) {
        return Some(Meaning::Content);
    }
    None
}

/// The last day of the time that a heading names; only where it names the year.
fn date_of(words: &[&str]) -> Option<Date> {
    let place = words.iter().position(|word| is_year(word))?;
    let year = number(words.get(place)?)?;
    let at = |place: Option<usize>| words.get(place?).and_then(|word| number(word));
    let beside = |word: &str, offset: isize| {
        let place = words.iter().position(|other| *other == word)?;
        place.checked_add_signed(offset)
    };
    // "ket_qua_2026_06_30", "kết quả 30/6/2026".
    let after = (at(Some(place + 1)), at(Some(place + 2)));
    let before = (at(place.checked_sub(1)), at(place.checked_sub(2)));
    for (month, day) in [after, before] {
        if let (Some(month), Some(day)) = (month, day) {
            return day_of(year, month, day);
        }
    }
    let month = |offset| at(beside("thang", offset)).filter(|month| *month <= 12);
    if let Some(month) = month(1).or_else(|| month(-1)) {
        return month_of(year, month);
    }
    let quarter = beside("quy", 1).and_then(|place| words.get(place));
    if let Some(quarter) = quarter.and_then(|word| quarter_of(word)) {
        return month_of(year, quarter * 3);
    }
    match after.0.or(before.0) {
        Some(month) => month_of(year, month),
        None => Date::last_of_year(year),
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && is_number(word)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(word: &str) -> Option<i32> {
    if word.len() > 4 || !is_number(word) {
        return None;
    }
    Some(word.bytes().fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0')))
}

fn quarter_of(word: &str) -> Option<i32> {
    match word {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    }
}

fn month_of(year: i32, month: i32) -> Option<Date> {
    Date::last_of_month(year, u8::try_from(month).ok()?)
}

fn day_of(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn knows_the_headings_of_plans_and_of_portals() {
        use Meaning::*;
        let date = |text| Some(Date::parse_iso(text).unwrap());
        for (heading, expected) in [
            ("STT", Some(No)),
            ("Số TT", Some(No)),
            ("TT", Some(No)),
            ("Chỉ tiêu", Some(Name)),
            ("ten_chi_tieu", Some(Name)),
            ("NỘI DUNG CHỈ TIÊU", Some(Name)),
            ("Nội dung", Some(Content)),
            ("Nhiệm vụ, giải pháp", Some(TaskName)),
            ("Đơn vị tính", Some(Unit)),
            ("ĐVT", Some(Unit)),
            ("don_vi_tinh", Some(Unit)),
            ("Năm 2026", Some(Target(date("2026-12-31")))),
            ("2030", Some(Target(date("2030-12-31")))),
            ("Chỉ tiêu năm 2026", Some(Target(date("2026-12-31")))),
            ("Mục tiêu / Đến năm 2030", Some(Target(date("2030-12-31")))),
            ("ke_hoach_2026", Some(Target(date("2026-12-31")))),
            ("Mục tiêu", Some(Target(None))),
            ("ket_qua_2026", Some(Value(date("2026-12-31")))),
            ("ket_qua_2026_06", Some(Value(date("2026-06-30")))),
            ("ket_qua_2026_06_15", Some(Value(date("2026-06-15")))),
            ("Kết quả / 6 tháng năm 2026", Some(Value(date("2026-06-30")))),
            ("Kết quả thực hiện tháng 9/2026", Some(Value(date("2026-09-30")))),
            ("Kết quả / 6 tháng 2026", Some(Value(date("2026-06-30")))),
            ("Kết quả đến 30/6/2026", Some(Value(date("2026-06-30")))),
            ("Kết quả quý III/2026", Some(Value(date("2026-09-30")))),
            ("Thực hiện năm 2025", Some(Value(date("2025-12-31")))),
            ("Hiện trạng năm 2025", Some(Baseline(date("2025-12-31")))),
            ("Kết quả", Some(Value(None))),
            ("Ngày cập nhật", Some(AsOf)),
            ("Cơ quan chủ trì", Some(Lead)),
            ("Cơ quan, đơn vị / Chủ trì", Some(Lead)),
            ("don_vi_phoi_hop", Some(Support)),
            ("Theo dõi, đôn đốc", Some(Monitor)),
            ("Cơ quan chủ trì theo dõi, đánh giá", Some(LeadAndMonitor)),
            ("Thời hạn hoàn thành", Some(Due)),
            ("Sản phẩm", Some(Output)),
            ("Ghi chú", Some(Note)),
            ("Trạng thái", Some(State)),
            ("Nhóm", Some(Group)),
            ("Đơn vị", None),
            ("Năm sinh 1990", None),
            ("created_at", None),
            ("", None),
        ] {
            assert_eq!(read(heading), expected, "{heading}");
        }
    }

    proptest! {
        #[test]
        fn any_heading_is_read(heading in "(tháng|quý|năm|kết quả|[0-9]{1,5}|[ _/]){0,8}") {
            read(&heading);
        }
    }
}
