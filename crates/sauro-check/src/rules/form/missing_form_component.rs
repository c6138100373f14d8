//! `missing-form-component`: a part that every official document has is not there.

use sauro_document::LineRole;
use sauro_model::text::key;

use super::closing::{is_name, states_office};
use super::date_line::DateLine;
use super::head::{HeadLine, is_capitals, is_kind, is_kind_heading};
use super::number_line::NumberLine;
use super::{Component, Problem};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a Word file that lacks one of: Quốc hiệu and Tiêu ngữ, the authority's name, number and
/// symbol, place and day, the kind of document, what it is about, the signer's office and name, the
/// recipients (Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2).
///
/// # Why
/// Without one of them the document cannot be issued.
///
/// # Example
/// A file that begins at "KẾ HOẠCH", without the letterhead above it.
///
/// # Not flagged
/// A letterhead in a table, a text box or the header of the first page; a blank number or day in a
/// draft; texts copied from elsewhere, which are listed as not checked; documents of the Party.
pub(crate) static RULE: Rule = Rule {
    name: "missing-form-component",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let head = ctx.head();
    let letterhead = ctx.letterhead();
    let mut components = Vec::new();
    let mut lacks = |component, is_there: bool| {
        if !is_there {
            components.push(component);
        }
    };
    let keys: Vec<String> = letterhead.iter().map(|line| key(line.text)).collect();
    let has = |words: &str| keys.iter().any(|line| line.contains(words));
    let has_motto = has("cong hoa xa hoi chu nghia viet nam") && has("hanh phuc");
    lacks(Component::Motto, has_motto);
    lacks(Component::Issuer, letterhead.iter().any(|line| is_issuer(line.text)));
    let is_number = |line: &HeadLine<'_>| NumberLine::read(line.text).is_some();
    lacks(Component::NumberAndSymbol, letterhead.iter().any(is_number));
    let is_day = |line: &HeadLine<'_>| DateLine::read(line.text).is_some();
    lacks(Component::PlaceAndDay, letterhead.iter().any(is_day));
    let kind = head.iter().position(|line| is_kind_heading(line.text));
    lacks(Component::Kind, kind.is_some() || ctx.lines(LineRole::Title).next().is_some());
    if let Some(kind) = kind {
        lacks(Component::Subject, has_subject(ctx, &head, kind));
    }
    let closing = ctx.closing();
    let office = closing
        .signature
        .iter()
        .position(|piece| is_capitals(piece.text) && states_office(piece.text));
    lacks(Component::SignerOffice, office.is_some());
    lacks(Component::SignerName, closing.signature.iter().any(|piece| is_name(piece.text)));
    lacks(Component::Recipients, !closing.recipients.is_empty());
    if !components.is_empty() {
        let subject = format!("{components:?}");
        findings.report([], Problem::MissingFormComponent { components }).about(&subject);
    }
}

/// Whether a line of the letterhead names an authority.
fn is_issuer(text: &str) -> bool {
    let folded = key(text);
    let is_else = folded.contains("cong hoa xa hoi")
        || folded.contains("hanh phuc")
        || ["du thao", "hoa toc", "khan", "thuong khan", "mat"].contains(&folded.as_str())
        || folded.starts_with("so:")
        || folded.starts_with("so ");
    let authority = ["uy ban nhan dan", "ubnd", "hoi dong nhan dan", "ban chi dao"];
    authority.iter().any(|name| folded.contains(name) && is_capitals(first_half(text)))
        || !is_else && is_capitals(text) && text.split_whitespace().count() >= 2
}

/// Where the state's name shares the line with the authority's, the part before it.
fn first_half(text: &str) -> &str {
    text.split("Độc lập").next().unwrap_or(text)
}

/// Whether something is said after the kind of document on what it is about.
fn has_subject(ctx: &Context<'_>, head: &[HeadLine<'_>], kind: usize) -> bool {
    if !ctx.plan.title.trim().is_empty() || head.get(kind).is_some_and(|line| !is_kind(line.text)) {
        return true;
    }
    // A subject in plain type is one for `title-form`; a sentence that opens the text is none.
    let next = head
        .iter()
        .skip(kind.saturating_add(1))
        .find(|line| line.text.chars().any(char::is_alphanumeric));
    next.is_some_and(|line| !line.text.ends_with([':', ';', '.', ',']))
}
