//! `signing-authority-form`: how the signer's authority is written.

use sauro_model::text::key;

use super::Problem;
use super::closing::{Piece, states_office};
use super::head::is_capitals;
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags an abbreviation of the signer's authority without its dot or the blank after it, and, for
/// a person's look, a plan of the People's Committee that nobody signs with "TM." (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II khoản 7 điểm b).
///
/// # Why
/// By these letters a reader sees for whom and by which right a person signs.
///
/// # Example
/// KT.CHỦ TỊCH
///
/// # Not flagged
/// "TM. ỦY BAN NHÂN DÂN" above "KT. CHỦ TỊCH". Whether the chairperson may sign alone is never
/// asserted: the finding asks to look.
pub(crate) static RULE: Rule = Rule {
    name: "signing-authority-form",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let closing = ctx.closing();
    let signature: Vec<&Piece<'_>> =
        closing.signature.iter().filter(|piece| is_capitals(piece.text)).collect();
    for piece in &signature {
        if let Some(proposed) = proposed(piece.text) {
            findings.report([piece.spot()], Problem::SigningAbbreviationForm { proposed });
        }
    }
    let signs_for_all = signature.iter().any(|piece| key(piece.text).starts_with("tm"));
    let chair = signature.iter().find(|piece| {
        let text = key(piece.text);
        states_office(piece.text) && text.ends_with("chu tich") && !text.starts_with("pho")
    });
    let issuer = ctx.plan.issuer.as_deref().map(key).unwrap_or_default();
    let is_committee = issuer.starts_with("uy ban nhan dan") || issuer.starts_with("ubnd");
    if let Some(chair) = chair.filter(|_| is_committee && !signs_for_all) {
        let collective = "ỦY BAN NHÂN DÂN".to_owned();
        let problem = Problem::SigningForCollective { collective };
        findings.report([chair.spot()], problem).certainty(Certainty::Review).about("TM.");
    }
}

/// How a line would be whose abbreviation is not followed by a dot and a blank. `None` where it is,
/// or where there is no abbreviation.
fn proposed(text: &str) -> Option<String> {
    const ABBREVIATIONS: [&str; 5] = ["TUQ", "TM", "KT", "TL", "Q"];
    let text = text.trim();
    for short in ABBREVIATIONS {
        let slashed = format!("{}/{}", &short[..1], &short[1..]);
        let Some(rest) = text.strip_prefix(short).or_else(|| text.strip_prefix(slashed.as_str()))
        else {
            continue;
        };
        let office = rest.trim_start_matches(['.', ' ', ',', ':']);
        let is_office = rest.len() > office.len() && office.starts_with(char::is_alphabetic);
        let right = format!("{short}. {office}");
        return (is_office && right != text).then_some(right);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_judged() {
        let cases = [
            ("KT. CHỦ TỊCH", None),
            ("TM. ỦY BAN NHÂN DÂN", None),
            ("CHỦ TỊCH", None),
            ("TRƯỞNG PHÒNG", None),
            ("QUYỀN CHỦ TỊCH", None),
            ("KT.CHỦ TỊCH", Some("KT. CHỦ TỊCH")),
            ("KT CHỦ TỊCH", Some("KT. CHỦ TỊCH")),
            ("T/M ỦY BAN NHÂN DÂN", Some("TM. ỦY BAN NHÂN DÂN")),
            ("TM.ỦY BAN NHÂN DÂN", Some("TM. ỦY BAN NHÂN DÂN")),
            ("TUQ.CHỦ TỊCH", Some("TUQ. CHỦ TỊCH")),
        ];
        for (text, expected) in cases {
            assert_eq!(proposed(text).as_deref(), expected, "{text}");
        }
    }
}
