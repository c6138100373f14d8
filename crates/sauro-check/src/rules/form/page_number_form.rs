//! `page-number-form`: page numbers are not at the top in the middle from the second page on.

use sauro_document::{Alignment, PageLayout, Pages, Running};

use super::{PageNumberFault, Problem};
use crate::context::Context;
use crate::finding::Findings;
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a text without page numbers, with numbers at the bottom or at the right, or with one on
/// its first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I khoản 7).
///
/// # Why
/// A printed plan of many pages is put back in order by its numbers.
///
/// # Example
/// Page numbers at the bottom right, also on the first page.
///
/// # Not flagged
/// A text of about one page; appendices, which are numbered on their own.
pub(crate) static RULE: Rule = Rule {
    name: "page-number-form",
    severity: Severity::Note,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

/// Characters that surely fill more than a page.
const MORE_THAN_A_PAGE: usize = 3_500;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    let paragraphs = ctx.paragraphs();
    let mut used: Vec<usize> =
        ctx.body().filter_map(|line| paragraphs.of(line)).map(|p| p.layout).collect();
    used.dedup();
    let layouts: Vec<&PageLayout> =
        used.iter().filter_map(|index| ctx.document.layouts.get(*index)).collect();
    let Some(first) = layouts.first() else { return };
    let length: usize = ctx.body().map(|line| line.text.chars().count()).sum();
    let faults = if layouts.iter().all(|layout| !has_number(layout)) {
        if length < MORE_THAN_A_PAGE {
            return;
        }
        vec![PageNumberFault::None]
    } else {
        faults_of(first, &layouts)
    };
    if !faults.is_empty() {
        findings.report([], Problem::PageNumberForm { faults }).about("số trang");
    }
}

fn has_number(layout: &PageLayout) -> bool {
    layout.headers.iter().chain(&layout.footers).any(|running| running.page_number.is_some())
}

fn faults_of(first: &PageLayout, layouts: &[&PageLayout]) -> Vec<PageNumberFault> {
    let mut faults = Vec::new();
    let number =
        |running: &Running, pages: Pages| running.page_number.filter(|_| running.pages == pages);
    let at_top = |layout: &PageLayout, pages: Pages| {
        layout.headers.iter().find_map(|running| number(running, pages))
    };
    let at_bottom = |layout: &PageLayout, pages: Pages| {
        layout.footers.iter().find_map(|running| number(running, pages))
    };
    let tops: Vec<Alignment> =
        layouts.iter().filter_map(|layout| at_top(layout, Pages::Other)).collect();
    if tops.is_empty() && layouts.iter().any(|layout| at_bottom(layout, Pages::Other).is_some()) {
        faults.push(PageNumberFault::AtBottom);
    }
    // A number set left may be moved by a tab or a frame: only the right is sure.
    if tops.contains(&Alignment::Right) {
        faults.push(PageNumberFault::AtRight);
    }
    let everywhere = at_top(first, Pages::Other).or(at_bottom(first, Pages::Other));
    let on_first = at_top(first, Pages::First).or(at_bottom(first, Pages::First));
    let shows = if first.different_first_page { on_first } else { everywhere };
    if shows.is_some() {
        faults.push(PageNumberFault::OnFirstPage);
    }
    faults
}
