//! Findings about the plan against itself, in words.

use sauro_check::rules::consistency::Problem;

use super::At;
use crate::Lang;

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    match lang {
        Lang::Vi => vietnamese(problem, at),
        Lang::En => english(problem, at),
    }
}

fn vietnamese(problem: &Problem, at: &At<'_>) -> (String, String) {
    match problem {
        Problem::PlaceNameMismatch { found, own } => (
            format!("{at} ghi “{found}”, trong khi văn bản là của {own}."),
            format!("Đề nghị sửa thành “{own}”."),
        ),
        Problem::DatesContradict { column, other_column, other } => (
            format!(
                "{at}: {} ghi “{}”, sau thời hạn “{other}” ở {}.",
                column_name(column.as_deref(), "nội dung"),
                at.quote(),
                column_name(other_column.as_deref(), "thời hạn"),
            ),
            "Đề nghị thống nhất thời hạn trong dòng.".into(),
        ),
        Problem::ValuesContradict { column, other_column, other } => (
            format!(
                "{at}: {} ghi “{}”, {} ghi “{other}”.",
                column_name(column.as_deref(), "nội dung"),
                at.quote(),
                column_name(other_column.as_deref(), "mức đạt"),
            ),
            "Đề nghị thống nhất một mức trong dòng.".into(),
        ),
        Problem::BoundsContradict { column, other_column, other } => (
            format!(
                "{at}: {} ghi “{}”, {} ghi “{other}”; chưa rõ là mức tối thiểu hay mức phải đạt đúng.",
                column_name(column.as_deref(), "nội dung"),
                at.quote(),
                column_name(other_column.as_deref(), "sản phẩm"),
            ),
            "Đề nghị ghi cùng một cách ở cả hai cột.".into(),
        ),
        Problem::DuplicateIndicator { values: [later, earlier], differ } => {
            let (a, b) = (at.nth(1), at.nth(0));
            let levels = match (earlier.is_empty() && later.is_empty(), differ) {
                (true, _) => String::new(),
                (false, true) => format!(" nhưng với mức khác nhau (“{earlier}”; “{later}”)"),
                (false, false) => format!(" (mức “{earlier}”)"),
            };
            (
                format!("{} và {b} cùng nêu chỉ tiêu “{}”{levels}.", capital(&a), at.quote()),
                "Đề nghị gộp thành một dòng, hoặc ghi rõ điểm khác nhau giữa hai chỉ tiêu.".into(),
            )
        }
        Problem::NonMonotonicTarget { values, between: (from, to), is_falling } => {
            let worse = if *is_falling { "cao hơn" } else { "thấp hơn" };
            (
                format!("{at}: mức năm {to} {worse} mức năm {from} ({}).", listed(values, "năm ")),
                "Đề nghị rà soát số liệu, hoặc ghi rõ lý do điều chỉnh.".into(),
            )
        }
        Problem::MilestoneUnitMismatch { earlier, later } => (
            format!(
                "{at}: mốc năm {} ghi “{}”, mốc năm {} ghi “{}”, không cùng cách đo.",
                earlier.0, earlier.1, later.0, later.1
            ),
            "Đề nghị dùng cùng một đơn vị tính để so sánh được giữa các mốc.".into(),
        ),
        Problem::TargetCopied { source } => (
            format!("{at}: mức đạt {} giống nội dung của chỉ tiêu “{source}”.", at.quotes()),
            "Đề nghị kiểm tra việc sao chép và ghi mức đạt của chính chỉ tiêu này.".into(),
        ),
        Problem::SequenceGap { before, found } => (
            format!("{at}: số thứ tự “{found}” đứng sau “{before}”, không liên tục."),
            "Đề nghị kiểm tra có thiếu dòng không và đánh lại số thứ tự.".into(),
        ),
        Problem::SequenceRepeat { number } => (
            format!("{at}: số thứ tự “{number}” lặp lại số của dòng trên."),
            "Đề nghị đánh lại số thứ tự.".into(),
        ),
        Problem::LeadChanges { leads } => (
            format!(
                "{at}: cùng một chỉ tiêu nhưng đơn vị chủ trì thay đổi ({}).",
                listed(leads, "năm ")
            ),
            "Đề nghị xác nhận việc đổi đơn vị chủ trì giữa các mốc là chủ ý.".into(),
        ),
        Problem::NearDuplicateTask => (
            format!(
                "{} và {} có nội dung gần trùng: {}.",
                capital(&at.nth(1)),
                at.nth(0),
                at.quotes()
            ),
            "Đề nghị rà soát, gộp lại nếu là một việc.".into(),
        ),
        Problem::SettlementTerms { terms } => {
            let list: Vec<String> =
                terms.iter().map(|(name, count)| format!("“{name}” ({count} lần)")).collect();
            (
                format!("Văn bản gọi đơn vị dưới xã bằng các tên khác nhau: {}.", list.join("; ")),
                "Đề nghị dùng đúng tên gọi tại địa phương.".into(),
            )
        }
    }
}

fn english(problem: &Problem, at: &At<'_>) -> (String, String) {
    match problem {
        Problem::PlaceNameMismatch { found, own } => (
            format!("{at}: “{found}” is named, while the document is that of {own}."),
            format!("Write “{own}”."),
        ),
        Problem::DatesContradict { column, other_column, other } => (
            format!(
                "{at}: {} says “{}”, which is after the deadline “{other}” in {}.",
                column_in_english(column.as_deref()),
                at.quote(),
                column_in_english(other_column.as_deref()),
            ),
            "Give one deadline in the row.".into(),
        ),
        Problem::ValuesContradict { column, other_column, other } => (
            format!(
                "{at}: {} says “{}”, {} says “{other}”.",
                column_in_english(column.as_deref()),
                at.quote(),
                column_in_english(other_column.as_deref()),
            ),
            "Give one value in the row.".into(),
        ),
        Problem::BoundsContradict { column, other_column, other } => (
            format!(
                "{at}: {} says “{}”, {} says “{other}”; whether it is a floor or the very figure is unclear.",
                column_in_english(column.as_deref()),
                at.quote(),
                column_in_english(other_column.as_deref()),
            ),
            "Write it the same way in both columns.".into(),
        ),
        Problem::DuplicateIndicator { values: [later, earlier], differ } => {
            let levels = match (earlier.is_empty() && later.is_empty(), differ) {
                (true, _) => String::new(),
                (false, true) => format!(", with different targets (“{earlier}”; “{later}”)"),
                (false, false) => format!(" (“{earlier}”)"),
            };
            (
                format!(
                    "{} and {} state the same indicator, “{}”{levels}.",
                    capital(&at.nth(1)),
                    at.nth(0),
                    at.quote()
                ),
                "Make them one row, or say how they differ.".into(),
            )
        }
        Problem::NonMonotonicTarget { values, between: (from, to), is_falling } => {
            let worse = if *is_falling { "higher" } else { "lower" };
            (
                format!(
                    "{at}: the target of {to} is {worse} than that of {from} ({}).",
                    listed(values, "")
                ),
                "Check the figures, or give the reason.".into(),
            )
        }
        Problem::MilestoneUnitMismatch { earlier, later } => (
            format!(
                "{at}: “{}” for {} and “{}” for {} are not measured alike.",
                earlier.1, earlier.0, later.1, later.0
            ),
            "Use one unit, so that milestones can be compared.".into(),
        ),
        Problem::TargetCopied { source } => (
            format!("{at}: the target {} reads like that of “{source}”.", at.quotes()),
            "Check whether it was copied, and state this indicator's own target.".into(),
        ),
        Problem::SequenceGap { before, found } => (
            format!("{at}: the number “{found}” comes after “{before}”."),
            "Check whether a row is missing, and number the rows anew.".into(),
        ),
        Problem::SequenceRepeat { number } => (
            format!("{at}: the number “{number}” is that of the row above."),
            "Number the rows anew.".into(),
        ),
        Problem::LeadChanges { leads } => (
            format!("{at}: the lead of one indicator changes ({}).", listed(leads, "")),
            "Confirm that the lead is meant to change between milestones.".into(),
        ),
        Problem::NearDuplicateTask => (
            format!(
                "{} and {} say nearly the same: {}.",
                capital(&at.nth(1)),
                at.nth(0),
                at.quotes()
            ),
            "Make them one task if they are one piece of work.".into(),
        ),
        Problem::SettlementTerms { terms } => {
            let list: Vec<String> =
                terms.iter().map(|(name, count)| format!("“{name}” ({count} times)")).collect();
            (
                format!(
                    "The parts of the commune are called by different names: {}.",
                    list.join("; ")
                ),
                "Use the names that the commune has.".into(),
            )
        }
    }
}

/// A column by its heading; by what it holds where there is no table.
fn column_name(heading: Option<&str>, holds: &str) -> String {
    match heading.filter(|heading| !heading.is_empty()) {
        Some(heading) => format!("cột “{heading}”"),
        None => format!("phần {holds}"),
    }
}

fn column_in_english(heading: Option<&str>) -> String {
    match heading.filter(|heading| !heading.is_empty()) {
        Some(heading) => format!("the column “{heading}”"),
        None => "another field".to_owned(),
    }
}

/// Values by year: "năm 2035: ≥ 20; năm 2040: ≥ 10".
fn listed(values: &[(i32, String)], before_year: &str) -> String {
    let list: Vec<String> =
        values.iter().map(|(year, value)| format!("{before_year}{year}: {value}")).collect();
    list.join("; ")
}

/// A place at the beginning of a sentence.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

explained! {
    pub(super) RULES, DETAILS
    {
        name: "place-name-mismatch",
        title: ("Sai tên địa phương", "Another place's name"),
        catches: (
            "Tên xã, phường hoặc tỉnh khác còn sót lại ở đầu văn bản, trích yếu, “UBND xã …”, “trên địa bàn xã …” hoặc dòng dưới tên phụ lục.",
            "The name of another commune or province in the letterhead, the title, after “UBND xã”, “trên địa bàn xã” or over an appendix.",
        ),
        why: (
            "Tên của nơi khác cho thấy văn bản được chép từ mẫu và chưa rà soát; văn bản không ban hành được.",
            "Another place's name shows that the text was copied and not read again; it cannot be issued.",
        ),
        example: (
            "“… trên địa bàn xã Tân Phú” trong kế hoạch của xã Bình Minh",
            "“… trên địa bàn xã Tân Phú” in a plan of xã Bình Minh",
        ),
        not_flagged: (
            "Tên trong văn bản viện dẫn, trong ngoặc kép; tên xã trước khi sắp xếp (“xã Tân Phú (cũ)”).",
            "Names in citations and quotations; names of before a merger (“xã Tân Phú (cũ)”).",
        ),
    },
    {
        name: "row-internal-contradiction",
        title: ("Mâu thuẫn trong một dòng", "A row contradicts itself"),
        catches: (
            "Ngày ở nội dung hoặc sản phẩm sau thời hạn của dòng; hai cột của một dòng ghi hai mức khác nhau.",
            "A date in a task or its output after the row's deadline; two cells of a row with different values.",
        ),
        why: (
            "Dòng có thể vừa đạt vừa không đạt, tùy theo cột được dùng để đánh giá.",
            "The row can be met by one cell and missed by the other.",
        ),
        example: (
            "5 | Xây dựng đề án | Đề án, trình trước ngày 15/12/2026 | 30/11/2026",
            "5 | Write the scheme | Scheme, submitted before 15/12/2026 | 30/11/2026",
        ),
        not_flagged: (
            "Mốc của bước trung gian trước thời hạn; ngày của văn bản viện dẫn; tỷ lệ của nội dung khác.",
            "Steps before the deadline; dates of cited documents; shares of different things.",
        ),
    },
    {
        name: "duplicate-indicator",
        title: ("Chỉ tiêu trùng lặp", "The same indicator twice"),
        catches: (
            "Hai dòng của cùng một mốc nêu cùng một chỉ tiêu; là lỗi nếu mức đạt khác nhau.",
            "Two rows of one milestone with the same indicator; an error where their targets differ.",
        ),
        why: (
            "Số liệu bị báo cáo và chấm điểm hai lần; khi mức khác nhau thì không biết theo mức nào.",
            "The figure is reported and scored twice; where targets differ, nobody knows which holds.",
        ),
        example: (
            "12 | Hồ sơ TTHC xử lý trực tuyến | ≥ 95%; 13 | Hồ sơ thủ tục hành chính xử lý trực tuyến | 90%",
            "12 | Dossiers handled online | ≥ 95%; 13 | Dossiers handled online | 90%",
        ),
        not_flagged: (
            "Cùng cách viết nhưng khác đối tượng (hộ gia đình, doanh nghiệp), độ tuổi, mức độ; dòng của mốc khác hoặc phụ lục khác.",
            "The same words for another population, age or level; rows of another milestone or appendix.",
        ),
    },
    {
        name: "non-monotonic-target",
        title: ("Mốc sau kém mốc trước", "A later milestone asks for less"),
        catches: (
            "Chỉ tiêu có mức ở mốc sau thấp hơn mốc trước (hoặc cao hơn, với chỉ tiêu cần giảm).",
            "An indicator whose target gets worse from one milestone to a later one.",
        ),
        why: (
            "Đạt mốc trước là đã đạt mốc sau; thường là do ghi nhầm số.",
            "Who reaches the earlier milestone has reached the later one; mostly a figure was mistyped.",
        ),
        example: (
            "Đơn đăng ký sở hữu trí tuệ: ≥ 20 (2035), ≥ 10 (2040), ≥ 25 (2045)",
            "Applications for intellectual property: ≥ 20 (2035), ≥ 10 (2040), ≥ 25 (2045)",
        ),
        not_flagged: (
            "Chỉ tiêu cần giảm (hộ nghèo, thời gian, hồ sơ quá hạn); các mốc khác đơn vị tính; mức bằng nhau.",
            "Figures that are to fall; milestones in different units; equal values.",
        ),
    },
    {
        name: "milestone-unit-mismatch",
        title: ("Các mốc không cùng cách đo", "Milestones measured differently"),
        catches: (
            "Các mốc của một chỉ tiêu dùng đơn vị tính khác nhau, hoặc mốc ghi bằng lời, mốc ghi bằng số.",
            "Milestones of one indicator in different units, or one in words and one in figures.",
        ),
        why: (
            "Không tính được mức tăng giữa các mốc.",
            "Progress from one milestone to the next cannot be computed.",
        ),
        example: (
            "1.1 | Triển khai trung tâm dữ liệu | Được công nhận đạt chuẩn (2026) | 100% (2030)",
            "1.1 | Data centre | Recognised (2026) | 100% (2030)",
        ),
        not_flagged: (
            "“9/9 nền tảng” và “100%” là một; mốc không ghi đơn vị riêng.",
            "“9/9 nền tảng” beside “100%”; milestones without a unit of their own.",
        ),
    },
    {
        name: "target-copied-from-sibling",
        title: ("Mức đạt chép từ dòng khác", "A target copied from another row"),
        catches: (
            "Mức đạt viết bằng lời, giống nhau ở nhiều dòng của một nhóm, và khớp với tên của một dòng khác hơn.",
            "A target that stands in several rows of a group and fits the name of another row better.",
        ),
        why: (
            "Mức đạt được chép lại thì không đo được chính chỉ tiêu đó.",
            "A copied target does not measure its own indicator.",
        ),
        example: (
            "3.3 | Hệ thống thông tin được kiểm tra định kỳ | 100% hệ thống thông tin được phê duyệt cấp độ",
            "3.3 | Systems inspected | 100% of systems with an approved level",
        ),
        not_flagged: (
            "“100%” và các mức không nêu đối tượng; đối tượng chung của cả nhóm (“100% cán bộ, công chức”).",
            "“100%” without a thing; a population that all names share.",
        ),
    },
    {
        name: "row-sequence",
        title: ("Số thứ tự không liên tục", "Row numbers out of order"),
        catches: (
            "Số thứ tự trong một nhóm bị nhảy hoặc lặp lại.",
            "A number that leaves a gap or repeats the one before, inside a group.",
        ),
        why: (
            "Có thể đã mất một dòng; báo cáo dẫn theo số thứ tự sẽ nhầm.",
            "A row may be missing, and reports that refer to rows by number go wrong.",
        ),
        example: ("1, 2, 4", "1, 2, 4"),
        not_flagged: (
            "Đánh số lại từ 1; đánh số tiếp qua các nhóm; “1.1” dưới “1”; dòng không đánh số.",
            "Numbers that begin anew at 1 or go on over groups; “1.1” below “1”; rows without numbers.",
        ),
    },
    {
        name: "conflicting-lead-across-milestones",
        title: ("Đổi đơn vị chủ trì giữa các mốc", "The lead changes between milestones"),
        catches: (
            "Cùng một chỉ tiêu nhưng mốc sau giao cho đơn vị chủ trì khác.",
            "One indicator with another lead at another milestone.",
        ),
        why: (
            "Nếu không phải chủ ý thì không đơn vị nào theo dõi chỉ tiêu đến cùng.",
            "Unless it is meant, no agency follows the figure throughout.",
        ),
        example: (
            "I.4 (2030): Văn phòng HĐND và UBND; II.10 (2035): Phòng Văn hóa – Xã hội",
            "I.4 (2030): Văn phòng HĐND và UBND; II.10 (2035): Phòng Văn hóa – Xã hội",
        ),
        not_flagged: (
            "Thêm hoặc bớt một đơn vị cùng chủ trì; các chỉ tiêu chỉ gần giống nhau.",
            "A second agency that joins or leaves; indicators that only resemble one another.",
        ),
    },
    {
        name: "near-duplicate-task",
        title: ("Nhiệm vụ gần trùng", "Nearly the same task"),
        catches: (
            "Hai nhiệm vụ cùng đơn vị chủ trì có nội dung gần như nhau.",
            "Two tasks of one lead that say nearly the same.",
        ),
        why: (
            "Một việc bị báo cáo hai lần, hoặc dòng này chờ dòng kia.",
            "One piece of work is reported twice, or each row waits for the other.",
        ),
        example: (
            "11 “… tháo gỡ điểm nghẽn, tạo điều kiện thúc đẩy khoa học, công nghệ …”; 12 “Rà soát kịp thời … để tháo gỡ điểm nghẽn …”",
            "11 “… remove bottlenecks, promote science and technology …”; 12 “Review … to remove bottlenecks …”",
        ),
        not_flagged: (
            "Nhiệm vụ của đơn vị chủ trì khác; nhiệm vụ cùng mẫu câu nhưng khác việc (“Quy chế làm việc”, “Quy chế tiếp công dân”).",
            "Tasks of other leads; tasks of one pattern about different things.",
        ),
    },
    {
        name: "settlement-term-variant",
        title: (
            "Tên gọi đơn vị dưới xã không thống nhất",
            "Different names for parts of the commune",
        ),
        catches: (
            "Văn bản dùng lẫn thôn, ấp, sóc, khu phố, tổ dân phố mà không đi cùng nhau.",
            "Thôn, ấp, sóc, khu phố or tổ dân phố used here and there without going together.",
        ),
        why: (
            "Mỗi xã có tên gọi riêng; tên khác thường còn sót lại từ mẫu.",
            "Each commune has its own names; another is mostly left from a template.",
        ),
        example: (
            "“Ban nhân dân các ấp” và “Các thôn, sóc trên địa bàn xã”",
            "“Ban nhân dân các ấp” beside “Các thôn, sóc trên địa bàn xã”",
        ),
        not_flagged: (
            "Các tên được liệt kê cùng nhau (“thôn, bản”, “ấp/khu phố”); “nông thôn”, “chăm sóc”, “buôn bán”.",
            "Names listed together (“ấp/khu phố”); “nông thôn”, “chăm sóc”, “buôn bán”.",
        ),
    },
}
