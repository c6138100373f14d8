//! `ambiguous-target`: a target in words by which nobody can tell whether it was reached.

use sauro_document::has_word;
use sauro_model::Target;

use super::{Problem, target_spot};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a target without any number whose words have no measure: "Mức độ cao", "Mở rộng đa lĩnh
/// vực".
///
/// # Why
/// Two readers would judge it differently, so it cannot be scored.
///
/// # Example
/// | 8 | Ứng dụng AI trong quản lý đô thị | Mức độ | Mở rộng đa lĩnh vực |
///
/// # Not flagged
/// A named standard, rank or level ("Đạt chuẩn quốc gia", "4 – Nâng cao"); a result that is there
/// or not ("Ban hành quy chế", "Trung tâm được công nhận đạt chuẩn").
pub(crate) static RULE: Rule = Rule {
    name: "ambiguous-target",
    severity: Severity::Warning,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for row in &ctx.indicators {
        for target in row.indicator.targets.iter().filter(|target| is_ambiguous(target)) {
            let spot = target_spot(row, target);
            findings.report([spot], Problem::AmbiguousTarget).about(&row.indicator.name);
        }
    }
}

/// A longer text is a description, in which such words stand beside what can be judged.
const LONGEST: usize = 15;

/// Words of degree. Compared with their tone marks: "cao" is not "báo cáo".
const VAGUE: &[&str] = &[
    "cao",
    "cao nhất",
    "cao hơn",
    "tốt",
    "tốt hơn",
    "khá",
    "hiệu quả",
    "toàn diện",
    "tiên tiến",
    "hiện đại",
    "đa lĩnh vực",
    "nhiều lĩnh vực",
    "một số",
    "trọng tâm",
    "mở rộng",
    "nâng cấp",
    "nâng cao",
    "nâng lên",
    "tăng cường",
    "tăng dần",
    "tăng mạnh",
    "giảm dần",
    "giảm mạnh",
    "đẩy mạnh",
    "từng bước",
    "cơ bản",
    "phù hợp",
    "theo yêu cầu",
    "đáp ứng yêu cầu",
    "đạt yêu cầu",
    "kịp thời",
    "thường xuyên",
    "tích cực",
    "rõ rệt",
    "đáng kể",
    "mạnh mẽ",
    "bền vững",
    "phổ biến",
    "rộng rãi",
];

/// What is there or not, whatever else is said of it.
const JUDGED: &[&str] = &[
    "chuẩn quốc gia",
    "nông thôn mới",
    "xếp loại",
    "loại tốt",
    "loại khá",
    "hạng",
    "cấp độ",
    "hoàn thành tốt nhiệm vụ",
    "hoàn thành xuất sắc",
    "được công nhận",
    "được phê duyệt",
    "được ban hành",
    "ban hành",
    "tiêu chuẩn",
    "quy chuẩn",
    "bộ tiêu chí",
    "đưa vào sử dụng",
    "đưa vào vận hành",
    "đưa vào hoạt động",
    "đi vào hoạt động",
    "hoàn thành",
    "thành lập",
];

/// Words that alone say only a direction.
const DIRECTIONS: &[&str] = &["tăng", "giảm", "ổn định", "duy trì ổn định", "phấn đấu"];

fn is_ambiguous(target: &Target) -> bool {
    let text = target.text.as_str();
    if target.value.is_some() || text.contains(['%', '≥', '≤', '<', '>']) {
        return false;
    }
    let syllables = text.split_whitespace().count();
    if text.chars().any(|c| c.is_ascii_digit()) || syllables == 0 || syllables > LONGEST {
        return false;
    }
    let lower = text.to_lowercase();
    let has = |words: &&str| has_word(&lower, words);
    if has(&"cơ bản") {
        return true;
    }
    // "Ứng dụng được triển khai": where, for whom and how far is not said.
    let is_bare_deployment = has(&"triển khai") && syllables <= 5;
    let is_direction = DIRECTIONS.contains(&lower.trim_matches(|c: char| !c.is_alphanumeric()));
    !JUDGED.iter().any(has) && (VAGUE.iter().any(has) || is_bare_deployment || is_direction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_told_from_results() {
        let cases = [
            ("Mức độ cao", true),
            ("Mở rộng đa lĩnh vực", true),
            ("Triển khai thực tế ở một số lĩnh vực trọng tâm", true),
            ("Đạt chuẩn tiên tiến", true),
            ("Ứng dụng được triển khai", true),
            ("Cơ bản hoàn thành", true),
            ("Tăng", true),
            ("Đạt chuẩn quốc gia", false),
            ("Trung tâm dữ liệu được công nhận đạt chuẩn", false),
            ("Có ứng dụng AI phục vụ người dân", false),
            ("Có báo cáo", false),
            ("Hoàn thành", false),
            ("Hoàn thành tốt nhiệm vụ", false),
            ("4 – Nâng cao", false),
            ("≥ %", false),
            ("", false),
        ];
        for (text, expected) in cases {
            let target = Target { text: text.to_owned(), ..Target::default() };
            assert_eq!(is_ambiguous(&target), expected, "{text}");
        }
    }
}
