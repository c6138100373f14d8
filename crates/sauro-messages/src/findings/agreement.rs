//! Findings about the text against the tables, in words.

mod explained;

use sauro_check::rules::agreement::Problem;
use sauro_model::Date;

use super::At;
use crate::Lang;

/// The rules of this family explained.
pub(super) use explained::{DETAILS, RULES};

/// What is wrong, and what to do.
pub(super) fn words(lang: Lang, problem: &Problem, at: &At<'_>) -> (String, String) {
    let (what, fix) = match lang {
        Lang::Vi => vietnamese(problem, at),
        Lang::En => english(problem, at),
    };
    (what, fix.to_owned())
}

fn vietnamese(problem: &Problem, at: &At<'_>) -> (String, &'static str) {
    match problem {
        Problem::ValueMismatch { indicator, by, .. } => (
            format!(
                "Chỉ tiêu “{}”{}: {} ghi “{}”, {} ghi “{}”.",
                short(indicator),
                by.map(|by| format!(" {}", by_vi(by))).unwrap_or_default(),
                at.nth(1),
                at.quote_of(1),
                at.nth(0),
                at.quote_of(0),
            ),
            "Đề nghị thống nhất một mức trong toàn văn bản.",
        ),
        Problem::OperatorMismatch { indicators } => (
            match indicators {
                1 => format!("{}.", capital(&pairs(at, 1, "ghi"))),
                more => {
                    let pairs = pairs(at, *more, "ghi");
                    format!("{more} chỉ tiêu cùng mức nhưng ghi khác nhau: {pairs}.")
                }
            },
            "Hai cách ghi cho kết quả khác nhau ở đúng mức đã nêu. Đề nghị dùng thống nhất “từ … trở \
             lên” hoặc “trên”.",
        ),
        Problem::SubjectMismatch { value, body, table } => (
            format!(
                "{} ghi “{}”, {} ghi “{}”: cùng mức “{value}” nhưng khác đối tượng hoặc phạm vi ({}).",
                capital(&at.nth(1)),
                at.quote_of(1),
                at.nth(0),
                at.quote_of(0),
                differences(body, table, "chỉ phần thân có", "chỉ bảng có"),
            ),
            "Đề nghị xác nhận có phải cùng một chỉ tiêu và dùng cùng đối tượng.",
        ),
        Problem::BodyTargetMissing { appendix } => (
            format!(
                "{at} nêu mục tiêu chưa có dòng tương ứng trong {}: {}. Mục tiêu đó chưa có đơn vị \
                 chủ trì và mức đánh giá.",
                appendix.as_deref().unwrap_or("bảng chỉ tiêu"),
                at.quotes(),
            ),
            "Đề nghị bổ sung dòng tương ứng hoặc nêu lý do không phân công.",
        ),
        Problem::AppendixTargetMissing => (
            format!("{at} có chỉ tiêu không được nêu ở phần mục tiêu: {}.", at.quotes()),
            "Đề nghị rà soát nếu đây là chỉ tiêu chính của kế hoạch.",
        ),
        Problem::LeadMismatch { body, table } => (
            format!(
                "{} giao “{}” cho {body}, trong khi {} ghi {} chủ trì.",
                capital(&at.nth(1)),
                at.quote_of(1),
                at.nth(0),
                table.join("; "),
            ),
            "Đề nghị thống nhất một đơn vị chủ trì.",
        ),
        Problem::BodyDutyMissing { agency } => (
            format!("{at} giao {agency} phụ trách {} nhưng bảng chỉ tiêu không có.", at.quotes()),
            "Đề nghị bổ sung chỉ tiêu hoặc bỏ nội dung giao.",
        ),
        Problem::DuplicateBodyTarget => (
            format!(
                "Mục tiêu “{}” tại {} được nêu lại tại {}: “{}”.",
                at.quote_of(1),
                at.nth(1),
                at.nth(0),
                at.quote_of(0),
            ),
            "Đề nghị giữ một chỗ để tránh lệch khi sửa.",
        ),
        Problem::BelowSuperior { indicator, by, value, asked, document } => (
            format!(
                "Chỉ tiêu “{}”{}: {} ghi “{value}”, thấp hơn mức “{asked}” cấp trên giao{}.",
                short(indicator),
                by.map(|by| format!(" {}", by_vi(by))).unwrap_or_default(),
                at.nth(0),
                document.as_ref().map(|number| format!(" ({number})")).unwrap_or_default(),
            ),
            "Đề nghị nâng bằng mức cấp trên giao hoặc nêu căn cứ được giao mức thấp hơn.",
        ),
        Problem::SuperiorNotAdopted { indicators, document } => (
            format!(
                "{} chỉ tiêu giao cấp xã{} chưa có trong kế hoạch: {}.",
                indicators.len(),
                document.as_ref().map(|number| format!(" tại {number}")).unwrap_or_default(),
                listed(indicators),
            ),
            "Đề nghị bổ sung hoặc giải trình.",
        ),
        Problem::IssuedLate { document, days, limit, is_at_least } => (
            format!(
                "Kế hoạch ban hành sau {} {}{days} ngày; quy định của tỉnh là {limit} ngày.",
                number_or(document, "kế hoạch cấp trên"),
                if *is_at_least { "ít nhất " } else { "" },
            ),
            "Đề nghị lưu ý thời hạn ban hành và nêu lý do nếu chậm.",
        ),
    }
}

fn english(problem: &Problem, at: &At<'_>) -> (String, &'static str) {
    match problem {
        Problem::ValueMismatch { indicator, by, .. } => (
            format!(
                "“{}”{}: {} says “{}”, {} says “{}”.",
                short(indicator),
                by.map(|by| format!(" by {}", Lang::En.milestone(by))).unwrap_or_default(),
                at.nth(1),
                at.quote_of(1),
                at.nth(0),
                at.quote_of(0),
            ),
            "Use one value throughout the document.",
        ),
        Problem::OperatorMismatch { indicators } => (
            match indicators {
                1 => format!("{}.", capital(&pairs(at, 1, "says"))),
                more => {
                    let pairs = pairs(at, *more, "says");
                    format!("{more} equal values are bounded in two ways: {pairs}.")
                }
            },
            "The two part at that very value. Use either “từ … trở lên” or “trên” throughout.",
        ),
        Problem::SubjectMismatch { value, body, table } => (
            format!(
                "{} says “{}”, {} says “{}”: one value, “{value}”, but another population or scope ({}).",
                capital(&at.nth(1)),
                at.quote_of(1),
                at.nth(0),
                at.quote_of(0),
                differences(body, table, "only the text has", "only the table has"),
            ),
            "Confirm that both are one indicator, and name one population.",
        ),
        Problem::BodyTargetMissing { appendix } => (
            format!(
                "{at}: targets without a row in {}: {}. They have no lead and no value to be \
                 judged by.",
                appendix.as_deref().unwrap_or("the table of indicators"),
                at.quotes(),
            ),
            "Add a row, or say why none is assigned.",
        ),
        Problem::AppendixTargetMissing => (
            format!("{at}: left out among the targets of the text: {}.", at.quotes()),
            "Check whether it is a main target of the plan.",
        ),
        Problem::LeadMismatch { body, table } => (
            format!(
                "{} gives “{}” to {body}, while {} is led by {}.",
                capital(&at.nth(1)),
                at.quote_of(1),
                at.nth(0),
                table.join("; "),
            ),
            "Name one lead agency in both places.",
        ),
        Problem::BodyDutyMissing { agency } => (
            format!("{at} makes {agency} responsible for {}, which no row has.", at.quotes()),
            "Add the indicators or drop the duty.",
        ),
        Problem::DuplicateBodyTarget => (
            format!(
                "“{}” in {} is repeated in {}: “{}”.",
                at.quote_of(1),
                at.nth(1),
                at.nth(0),
                at.quote_of(0),
            ),
            "Keep it in one place, so that the two cannot part.",
        ),
        Problem::BelowSuperior { indicator, by, value, asked, document } => (
            format!(
                "“{}”{}: {} says “{value}”, below the “{asked}” that the authority above asks{}.",
                short(indicator),
                by.map(|by| format!(" by {}", Lang::En.milestone(by))).unwrap_or_default(),
                at.nth(0),
                document.as_ref().map(|number| format!(" ({number})")).unwrap_or_default(),
            ),
            "Raise it to that value, or cite what allows a lower one.",
        ),
        Problem::SuperiorNotAdopted { indicators, document } => (
            format!(
                "{} indicators given to communes{} are missing here: {}.",
                indicators.len(),
                document.as_ref().map(|number| format!(" by {number}")).unwrap_or_default(),
                listed(indicators),
            ),
            "Add them, or explain.",
        ),
        Problem::IssuedLate { document, days, limit, is_at_least } => (
            format!(
                "Issued {}{} after {}; the province allows {}.",
                if *is_at_least { "at least " } else { "" },
                Lang::En.days(*days),
                number_or(document, "the plan above"),
                Lang::En.days(i32::from(*limit)),
            ),
            "Mind the term, and give a reason for the delay.",
        ),
    }
}

/// "năm 2026", "đến ngày 30/06/2026".
fn by_vi(by: Date) -> String {
    let milestone = Lang::Vi.milestone(by);
    if milestone.len() == 4 {
        format!("năm {milestone}")
    } else {
        format!("đến ngày {milestone}")
    }
}

/// The most pairs, and the most names, that a sentence lists.
const LISTED: usize = 8;

/// Places by twos, a row and the body, each with its words.
fn pairs(at: &At<'_>, count: usize, says: &str) -> String {
    let pairs: Vec<String> = (0..count.min(LISTED))
        .map(|index| {
            let (row, body) = (2 * index, 2 * index + 1);
            format!(
                "{} {says} “{}”, {} {says} “{}”",
                at.nth(body),
                at.quote_of(body),
                at.nth(row),
                at.quote_of(row)
            )
        })
        .collect();
    let list = pairs.join("; ");
    if count > LISTED { format!("{list}; …") } else { list }
}

fn listed(names: &[String]) -> String {
    let marked: Vec<String> =
        names.iter().take(LISTED).map(|name| format!("“{}”", short(name))).collect();
    let list = marked.join("; ");
    if names.len() > LISTED { format!("{list}; …") } else { list }
}

/// What only one side says of a population.
fn differences(body: &[String], table: &[String], only_body: &str, only_table: &str) -> String {
    let side = |says: &str, words: &[String]| {
        let marked: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
        (!words.is_empty()).then(|| format!("{says} {}", marked.join(", ")))
    };
    let sides = [side(only_body, body), side(only_table, table)];
    sides.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn number_or<'t>(document: &'t str, other: &'t str) -> &'t str {
    if document.is_empty() { other } else { document }
}

/// A name of at most 100 characters, cut at a word.
fn short(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = name.char_indices().nth(100) else { return name };
    let cut = &name[..end];
    format!("{}…", cut.rfind(' ').map_or(cut, |space| &cut[..space]))
}

/// A place at the beginning of a sentence.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
