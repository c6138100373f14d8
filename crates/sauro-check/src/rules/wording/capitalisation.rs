//! `capitalisation`: "nhân dân" and "nhà nước" where the decree wants capitals.

use super::Problem;
use super::texts::{Text, Word, around, words};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags "nhân dân" that stands for the people, and "nhà nước" that stands for the State, in small
/// letters (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V khoản 1).
///
/// # Why
/// The decree names both as words of their own kind.
///
/// # Example
/// hồ sơ sức khỏe điện tử cho nhân dân trên địa bàn xã
///
/// # Not flagged
/// "Ủy ban nhân dân", "Hội đồng nhân dân" and other names of bodies; "cơ quan nhà nước", "ngân sách
/// nhà nước", where the word only describes another.
pub(crate) static RULE: Rule = Rule {
    name: "capitalisation",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Body],
    check,
};

/// The last word before "nhân dân" in names of bodies and in compounds.
const BEFORE_PEOPLE: &[&str] = &[
    "ban", "đồng", "sát", "án", "an", "đội", "dụng", "trang", "phòng", "sĩ", "sỹ", "báo", "giáo",
    "thuốc", "ưu", "tú", "ninh", "đơn",
];

/// The last word before "nhà nước" where it stands for the State itself.
const BEFORE_STATE: &[&str] = &["của", "đảng", "do", "với", "cho", "và"];

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    for text in ctx.texts() {
        check_text(&text, findings);
    }
}

fn check_text(text: &Text<'_>, findings: &mut Findings<'_>) {
    let words = words(text.text);
    for (index, pair) in words.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let proposed = match (first.text, second.text) {
            ("nhân", "dân") => "Nhân dân",
            ("nhà", "nước") => "Nhà nước",
            _ => continue,
        };
        if text.text.get(first.end..second.start) != Some(" ") {
            continue;
        }
        let before = index.checked_sub(1).and_then(|before| words.get(before));
        let before = before.filter(|word| text.text.get(word.end..first.start) == Some(" "));
        let next = words.get(index.saturating_add(2));
        let is_name = match proposed {
            "Nhân dân" => {
                before
                    .is_some_and(|word| BEFORE_PEOPLE.contains(&word.text.to_lowercase().as_str()))
                    || is_word(next, text, second, "tệ")
            }
            _ => !is_state(before, &words, index, text),
        };
        if is_name {
            continue;
        }
        let quote = around(text.text, first.start, second.end, 2, 2);
        let problem = Problem::Capitalisation { proposed: proposed.to_owned() };
        findings.report([text.spot(quote)], problem);
    }
}

fn is_word(next: Option<&Word<'_>>, text: &Text<'_>, second: &Word<'_>, word: &str) -> bool {
    next.is_some_and(|next| next.text == word && text.text.get(second.end..next.start) == Some(" "))
}

/// Whether "nhà nước" stands for the State: after "của", "Đảng và", "Đảng,".
fn is_state(before: Option<&Word<'_>>, words: &[Word<'_>], index: usize, text: &Text<'_>) -> bool {
    let Some(before) = before else {
        let above = index.checked_sub(1).and_then(|above| words.get(above));
        let first = words.get(index);
        return above.zip(first).is_some_and(|(above, first)| {
            above.text == "Đảng" && text.text.get(above.end..first.start) == Some(", ")
        });
    };
    if before.text == "và" {
        // "cơ quan và nhà nước" is rare; "Đảng và nhà nước" is the State.
        let above = index.checked_sub(2).and_then(|above| words.get(above));
        return above.is_some_and(|above| above.text == "Đảng");
    }
    BEFORE_STATE.contains(&before.text.to_lowercase().as_str())
}
