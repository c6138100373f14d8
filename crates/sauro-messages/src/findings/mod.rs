//! What the checker found, in words: what is wrong, why it matters, how to mend it.
//!
//! The register is that of official letters: the fact with its place and quote, then what to do. No
//! blame and no exclamation mark.

/// Declares the words of a family's rules once, for reports and for the page of rules.
macro_rules! explained {
    ($vis:vis $rules:ident, $details:ident $({
        name: $name:literal,
        title: $title:expr,
        catches: $catches:expr,
        why: $why:expr,
        example: $example:expr,
        not_flagged: $not_flagged:expr $(,)?
    }),* $(,)?) => {
        /// The rules of this family in a few words.
        $vis static $rules: &[$crate::findings::RuleWords] = &[$(
            $crate::findings::RuleWords { name: $name, title: $title, why: $why },
        )*];
        /// The rules of this family explained.
        $vis static $details: &[$crate::findings::RuleDetails] = &[$(
            $crate::findings::RuleDetails {
                name: $name,
                catches: $catches,
                example: $example,
                not_flagged: $not_flagged,
            },
        )*];
    };
}

mod agreement;
mod basis;
mod consistency;
mod form;
mod output;
mod people;
mod place;
mod targets;
mod time;
mod wording;

use sauro_check::{Finding, Problem, Rule};

pub use place::At;

use crate::Lang;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong, and where.
    pub what: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do; a proposed wording stands in “quotation marks”.
    pub fix: String,
}

/// A rule in a few words, which every report carries.
#[derive(Clone, Copy, Debug)]
pub struct RuleWords {
    /// The rule's name.
    pub name: &'static str,
    /// The defect in a few words.
    pub title: Both,
    /// Why it matters; one sentence, which findings repeat.
    pub why: Both,
}

/// A rule explained to officials, for the page that lists all rules. Apart from [`RuleWords`], so
/// that a program that only checks does not carry it.
#[derive(Clone, Copy, Debug)]
pub struct RuleDetails {
    /// The rule's name.
    pub name: &'static str,
    /// What the rule flags.
    pub catches: Both,
    /// A row or sentence that is flagged.
    pub example: Both,
    /// What looks alike and is not flagged.
    pub not_flagged: Both,
}

/// A text in both languages, Vietnamese first.
pub type Both = (&'static str, &'static str);

impl Lang {
    /// Of a text in both languages, this one's.
    pub fn of(self, both: Both) -> &'static str {
        match self {
            Lang::Vi => both.0,
            Lang::En => both.1,
        }
    }

    /// A finding in words.
    pub fn finding(self, finding: &Finding) -> Words {
        let at = At::new(self, &finding.spots);
        let (what, fix) = match &finding.problem {
            Problem::Agreement(problem) => agreement::words(self, problem, &at),
            Problem::Consistency(problem) => consistency::words(self, problem, &at),
            Problem::Targets(problem) => targets::words(self, problem, &at),
            Problem::People(problem) => people::words(self, problem, &at),
            Problem::Time(problem) => time::words(self, problem, &at),
            Problem::Output(problem) => output::words(self, problem, &at),
            Problem::Basis(problem) => basis::words(self, problem, &at),
            Problem::Form(problem) => form::words(self, problem, &at),
            Problem::Wording(problem) => wording::words(self, problem, &at),
        };
        let why = rule(finding.rule).map_or("", |words| self.of(words.why));
        Words { what, why, fix }
    }
}

/// The families' words, in the catalogue's order.
static FAMILIES: &[&[RuleWords]] = &[
    agreement::RULES,
    consistency::RULES,
    targets::RULES,
    people::RULES,
    time::RULES,
    output::RULES,
    basis::RULES,
    form::RULES,
    wording::RULES,
];

/// The families' explanations, in the catalogue's order.
static FAMILY_DETAILS: &[&[RuleDetails]] = &[
    agreement::DETAILS,
    consistency::DETAILS,
    targets::DETAILS,
    people::DETAILS,
    time::DETAILS,
    output::DETAILS,
    basis::DETAILS,
    form::DETAILS,
    wording::DETAILS,
];

/// A rule in a few words. `None` only while a rule has no words, which a test forbids.
pub fn rule(rule: &Rule) -> Option<&'static RuleWords> {
    FAMILIES.iter().flat_map(|family| family.iter()).find(|words| words.name == rule.name)
}

/// A rule explained. `None` only while a rule has no words, which a test forbids.
pub fn details(rule: &Rule) -> Option<&'static RuleDetails> {
    FAMILY_DETAILS.iter().flat_map(|family| family.iter()).find(|words| words.name == rule.name)
}

/// The families of the catalogue in words: name, title, what they look at.
pub static FAMILY_WORDS: &[(&str, Both, Both)] = &[
    (
        "agreement",
        ("Thân văn bản và phụ lục", "Text and appendix"),
        (
            "Mức, đối tượng, đơn vị chủ trì ở thân văn bản so với phụ lục; kế hoạch của xã so với kế hoạch của tỉnh.",
            "Values, subjects and leads in the text against the appendix; the commune's plan against the province's.",
        ),
    ),
    (
        "consistency",
        ("Thống nhất giữa các dòng", "Rows that agree"),
        (
            "Dòng này so với dòng khác, mốc này so với mốc khác.",
            "Row against row, milestone against milestone.",
        ),
    ),
    (
        "targets",
        ("Chất lượng chỉ tiêu", "Quality of targets"),
        (
            "Mức phải đạt có đo được và đánh giá được không.",
            "Whether what is to be reached can be measured and judged.",
        ),
    ),
    (
        "people",
        ("Rõ người, rõ trách nhiệm", "People and responsibility"),
        (
            "Ai chủ trì, ai phối hợp, tên gọi có đúng không.",
            "Who leads, who supports, and whether they are named right.",
        ),
    ),
    ("time", ("Rõ thời gian", "Time"), ("Thời hạn và chế độ báo cáo.", "Deadlines and reports.")),
    (
        "output",
        ("Rõ sản phẩm và 6 rõ", "Outputs and the six clarities"),
        (
            "Sản phẩm của nhiệm vụ, kinh phí, và sáu nội dung phải rõ.",
            "What tasks yield, funding, and the six things that must be clear.",
        ),
    ),
    (
        "basis",
        ("Căn cứ", "Legal bases"),
        (
            "Văn bản được viện dẫn có đủ, đúng và còn hiệu lực không.",
            "Whether the documents cited are complete, right and in force.",
        ),
    ),
    (
        "form",
        ("Thể thức văn bản", "Form"),
        (
            "Thể thức và kỹ thuật trình bày theo Nghị định số 30/2020/NĐ-CP.",
            "The form of administrative documents under Nghị định số 30/2020/NĐ-CP.",
        ),
    ),
    (
        "wording",
        ("Chính tả và dùng từ", "Spelling and wording"),
        (
            "Lặp từ, sai chính tả, viết tắt, dữ liệu cá nhân.",
            "Doubled words, misspellings, abbreviations, personal data.",
        ),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_explained_in_both_languages() {
        for rule in sauro_check::rules::all() {
            let words = super::rule(rule).unwrap_or_else(|| panic!("{} has no words", rule.name));
            let RuleWords { title, why, .. } = *words;
            let details = details(rule).unwrap_or_else(|| panic!("{} is not explained", rule.name));
            let RuleDetails { catches, example, not_flagged, .. } = *details;
            for (vi, en) in [title, catches, why, example, not_flagged] {
                assert!(!vi.is_empty() && !en.is_empty(), "{}: an empty text", rule.name);
                assert!(!vi.contains('!') && !en.contains('!'), "{}: no exclamations", rule.name);
            }
        }
    }
}
