//! What the words of a column's heading say it holds.

use sauro_document::has_word;

use super::dates::year_end_in;

/// What a heading's words alone suggest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guess {
    Number,
    Indicator,
    /// "Chỉ tiêu năm 2026": what is measured, or how far it is to come.
    IndicatorOfYear,
    Task,
    /// "Nội dung": an indicator or a task.
    Subject,
    /// "Nhóm nhiệm vụ", "Lĩnh vực": what rows are grouped by.
    GroupName,
    Unit,
    Target,
    Baseline,
    Lead,
    Support,
    Monitor,
    LeadAndMonitor,
    Due,
    Output,
    /// "Kết quả": a target among indicators, an output among tasks.
    Result,
    Note,
    Basis,
    LocalTask,
    Weight,
}

/// Takes a folded heading.
pub(crate) fn guess(heading: &str) -> Option<Guess> {
    let text = heading.trim().trim_end_matches(['.', ':']);
    let has = |words: &str| has_word(text, words);
    let has_year = year_end_in(text).is_some();
    if matches!(
        text,
        "stt" | "tt" | "so tt" | "so thu tu" | "s.t.t" | "st t" | "#" | "tt/stt" | "s tt"
    ) {
        return Some(Guess::Number);
    }
    if ["nhom ", "linh vuc", "tru cot"].iter().any(|start| text.starts_with(start)) {
        return Some(Guess::GroupName);
    }
    // "Giải thích chỉ tiêu": about the indicator, not the indicator.
    let explains =
        ["giai thich", "cach tinh", "phuong phap", "dinh nghia", "cong thuc", "nguon so lieu"];
    if explains.iter().any(|words| has(words)) {
        return None;
    }
    if has("ghi chu") {
        return Some(Guess::Note);
    }
    if has("trong so") {
        return Some(Guess::Weight);
    }
    let local =
        ["tai dia phuong", "cua xa", "tai xa", "cua dia phuong", "cap xa thuc hien", "cua phuong"];
    if (has("nhiem vu") || has("cong viec")) && local.iter().any(|words| has(words)) {
        return Some(Guess::LocalTask);
    }
    let asks_agency =
        ["co quan", "don vi", "phong ban", "phong, ban", "bo phan", "nguoi", "to chuc", "ca nhan"];
    let names_agency = asks_agency.iter().any(|words| has(words));
    if has("chu tri") && (has("theo doi") || has("danh gia") && names_agency) {
        return Some(Guess::LeadAndMonitor);
    }
    if has("chu tri") || has("dau moi") {
        return Some(Guess::Lead);
    }
    if has("phoi hop") {
        return Some(Guess::Support);
    }
    if names_agency && (has("theo doi") || has("giam sat") || has("danh gia") || has("don doc")) {
        return Some(Guess::Monitor);
    }
    let carries_out =
        ["thuc hien", "phu trach", "tiep nhan", "trien khai", "chiu trach nhiem", "tham muu"];
    if names_agency && carries_out.iter().any(|words| has(words)) {
        return Some(Guess::Lead);
    }
    if ["thoi gian", "thoi han", "tien do", "han hoan thanh", "thoi diem", "lo trinh", "ky han"]
        .iter()
        .any(|words| has(words))
    {
        return Some(Guess::Due);
    }
    if text.starts_with("can cu") || has("co so phap ly") || has("van ban can cu") {
        return Some(Guess::Basis);
    }
    if has("don vi tinh") || has("dvt") || has("don vi do") || has("dv tinh") || text == "don vi" {
        return Some(Guess::Unit);
    }
    let present = [
        "hien trang",
        "thuc trang",
        "hien tai",
        "uoc thuc hien",
        "nam goc",
        "so lieu nen",
        "thuc hien nam",
    ];
    if present.iter().any(|words| has(words)) {
        return Some(Guess::Baseline);
    }
    if has("san pham") {
        return Some(Guess::Output);
    }
    let measures = ["chi tieu", "chi so", "muc tieu", "tieu chi"];
    if has_year {
        let names_row = measures.iter().any(|words| has(words)) && !has("muc tieu");
        return Some(if names_row { Guess::IndicatorOfYear } else { Guess::Target });
    }
    if has("ket qua") {
        return Some(Guess::Result);
    }
    let levels = [
        "muc dat",
        "muc phan dau",
        "gia tri",
        "muc tieu can dat",
        "chi tieu can dat",
        "chi tieu giao",
        "chi tieu phan dau",
        "muc do dat",
        "ke hoach giao",
        "phan dau dat",
        "so luong",
    ];
    if levels.iter().any(|words| has(words)) {
        return Some(Guess::Target);
    }
    if measures.iter().any(|words| has(words)) {
        return Some(if has("nhiem vu") { Guess::Subject } else { Guess::Indicator });
    }
    if ["nhiem vu", "cong viec", "hoat dong", "giai phap", "dau viec"]
        .iter()
        .any(|words| has(words))
    {
        return Some(Guess::Task);
    }
    has("noi dung").then_some(Guess::Subject)
}

/// Whether a folded heading speaks of the commune's own units.
pub(crate) fn is_local(heading: &str) -> bool {
    ["cap xa", "tai xa", "cua xa", "dia phuong", "tiep nhan", "cap phuong", "tai phuong", "noi bo"]
        .iter()
        .any(|words| has_word(heading, words))
}

/// Whether a folded heading speaks of authorities above the commune.
pub(crate) fn is_above(heading: &str) -> bool {
    ["cap tinh", "cap tren", "cua tinh", "so, nganh", "so nganh", "so, ban, nganh", "bo, nganh"]
        .iter()
        .any(|words| has_word(heading, words))
}
