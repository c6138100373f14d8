//! `page-setup`: paper, margins, fonts, sizes or colours of the text differ from the decree.

use std::collections::BTreeMap;

use sauro_document::{Line, LineRole, PageLayout, Run};

use super::title_form::SIZES;
use super::{PageFault, Problem, Side};
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags pages of the text that are not A4 with margins of 20 to 25 mm at top and bottom, 30 to 35
/// mm on the left and 15 to 20 mm on the right, and text that is not in Times New Roman, 13 to 14
/// pt, black (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I và mục II khoản 6 điểm e).
///
/// # Why
/// The clerk sends back what is set otherwise.
///
/// # Example
/// Letter paper, margins of 25 mm all round, text in Arial 12 pt.
///
/// # Not flagged
/// Appendices, which may lie on their long side and set tables smaller; the margins of a text that
/// lies on its long side for its tables; a single symbol in another font; half a millimetre.
pub(crate) static RULE: Rule = Rule {
    name: "page-setup",
    severity: Severity::Warning,
    scope: Scope::Document,
    needs: &[Need::Layout, Need::Body],
    check,
};

/// Twentieths of a point in a millimetre.
const MILLIMETRE: f64 = 1440.0 / 25.4;
/// What page setups may differ by, in millimetres.
const TOLERANCE: f64 = 0.5;
/// Letters of another font or size below this many are a symbol or a slip nobody sees.
const LETTERS: usize = 30;
/// Coloured letters below this many.
const COLOURED_LETTERS: usize = 4;
/// More places than these are not shown.
const PLACES: usize = 5;

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if !ctx.follows_decree() {
        return;
    }
    check_pages(ctx, findings);
    check_text(ctx, findings);
}

fn check_pages(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let paragraphs = ctx.paragraphs();
    let mut used: Vec<usize> =
        ctx.body().filter_map(|line| paragraphs.of(line)).map(|p| p.layout).collect();
    used.sort_unstable();
    used.dedup();
    let mut faults: Vec<PageFault> = Vec::new();
    for layout in used.iter().filter_map(|index| ctx.document.layouts.get(*index)) {
        for fault in page_faults(layout) {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
    }
    if !faults.is_empty() {
        findings.report([], Problem::PageSetup { faults }).about("trang giấy");
    }
}

fn page_faults(layout: &PageLayout) -> Vec<PageFault> {
    let mut faults = Vec::new();
    if layout.width <= 0 || layout.height <= 0 {
        return faults;
    }
    let (width, height) = (millimetres(layout.width), millimetres(layout.height));
    let (short, long) = if width < height { (width, height) } else { (height, width) };
    if (short - 210.0).abs() > 1.0 || (long - 297.0).abs() > 1.0 {
        faults.push(PageFault::Paper { width, height });
    }
    if layout.landscape {
        return faults;
    }
    let sides = [
        (Side::Top, layout.top, 20.0, 25.0),
        (Side::Bottom, layout.bottom, 20.0, 25.0),
        (Side::Left, layout.left, 30.0, 35.0),
        (Side::Right, layout.right, 15.0, 20.0),
    ];
    for (side, length, least, most) in sides {
        // Word keeps a margin negative where the header must not push the text down.
        let measured = millimetres(length.saturating_abs());
        if measured < least - TOLERANCE || measured > most + TOLERANCE {
            faults.push(PageFault::Margin { side, measured, least, most });
        }
    }
    faults
}

/// A length in millimetres, to a tenth.
fn millimetres(twentieths: i32) -> f64 {
    (f64::from(twentieths) / MILLIMETRE * 10.0).round() / 10.0
}

/// Letters in a font, size or colour that the decree does not allow, and where they first stand.
#[derive(Default)]
struct Deviations {
    fonts: BTreeMap<String, Deviation>,
    sizes: BTreeMap<u16, Deviation>,
    colours: BTreeMap<String, Deviation>,
}

#[derive(Default)]
struct Deviation {
    letters: usize,
    spots: Vec<Spot>,
}

impl Deviation {
    fn add(&mut self, ctx: &Context<'_>, line: &Line, run: &Run, letters: usize) {
        self.letters = self.letters.saturating_add(letters);
        if self.spots.len() < PLACES {
            let spot = ctx.line_spot(line, &run.text);
            self.spots.push(Spot { quote: quote(&run.text), ..spot });
        }
    }
}

fn check_text(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let paragraphs = ctx.paragraphs();
    let mut found = Deviations::default();
    let is_text = |line: &&Line| line.is_body() || line.role == LineRole::Title;
    for line in ctx.reading.lines.iter().filter(is_text) {
        let Some(paragraph) = paragraphs.of(line) else { continue };
        for run in &paragraph.runs {
            let letters = run.text.chars().filter(|c| c.is_alphabetic()).count();
            if letters == 0 {
                continue;
            }
            if let Some(font) = run.font.as_ref().filter(|font| !is_right_font(font)) {
                found.fonts.entry(font.clone()).or_default().add(ctx, line, run, letters);
            }
            // Titles and tables of the page have their own rules.
            let is_wrong_size = run.size.is_some_and(|size| !SIZES.contains(&size));
            if let Some(size) = run.size.filter(|_| is_wrong_size && is_running(line)) {
                found.sizes.entry(size).or_default().add(ctx, line, run, letters);
            }
            let is_link = run.underline;
            if let Some(colour) = run.colour.as_ref().filter(|c| !is_black(c) && !is_link) {
                found.colours.entry(colour.clone()).or_default().add(ctx, line, run, letters);
            }
        }
    }
    found.fonts.retain(|_, deviation| deviation.letters >= LETTERS);
    found.sizes.retain(|_, deviation| deviation.letters >= LETTERS);
    found.colours.retain(|_, deviation| deviation.letters >= COLOURED_LETTERS);
    if found.fonts.is_empty() && found.sizes.is_empty() && found.colours.is_empty() {
        return;
    }
    let all = found.fonts.values().chain(found.sizes.values()).chain(found.colours.values());
    let mut spots: Vec<Spot> = Vec::new();
    for spot in all.flat_map(|deviation| &deviation.spots) {
        if spots.len() < PLACES && !spots.contains(spot) {
            spots.push(spot.clone());
        }
    }
    let problem = Problem::TextFont {
        fonts: found.fonts.into_keys().collect(),
        sizes: found.sizes.into_keys().map(|size| f64::from(size) / 2.0).collect(),
        colours: found.colours.into_keys().collect(),
    };
    findings.report(spots, problem).about("phông chữ");
}

fn is_running(line: &Line) -> bool {
    line.is_body() && !line.in_layout_table
}

/// Times New Roman, or a font of symbols.
fn is_right_font(font: &str) -> bool {
    let font = font.to_lowercase();
    ["times new roman", "symbol", "wingdings", "webdings", "cambria math", "segoe ui symbol"]
        .iter()
        .any(|known| font.starts_with(known))
}

/// Black, or so dark that it prints as black.
fn is_black(colour: &str) -> bool {
    let channels = [colour.get(0..2), colour.get(2..4), colour.get(4..6)];
    channels.iter().all(|channel| {
        channel.and_then(|hex| u8::from_str_radix(hex, 16).ok()).is_none_or(|value| value <= 0x40)
    })
}
