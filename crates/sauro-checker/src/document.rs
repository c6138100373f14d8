//! The document as read, with a mark at each place of a finding.

use std::rc::Rc;

use sauro_dom::{El, On, div, el, span};
use sauro_messages::Lang;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::answer::{Block, Cell, Finding, Paragraph, Report, Row, Severity, Table};
use crate::app::Message;
use crate::flow::{self, Glyph, Look};
use crate::marks::{Mark, Spot};
use crate::opened::Opened;
use crate::state::Action;

/// A table with so many columns was printed on a page that lies on its side.
const MANY_COLUMNS: usize = 6;

/// What the sheet is drawn from.
#[derive(Clone, Properties)]
pub(crate) struct Props {
    pub(crate) opened: Rc<Opened>,
    pub(crate) report: Rc<Report>,
    /// Findings without a mark, since they were accepted.
    pub(crate) hidden: Vec<usize>,
    pub(crate) active: Option<Spot>,
    pub(crate) lang: Lang,
    pub(crate) send: Callback<Message>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.opened, &other.opened)
            && self.active == other.active
            && self.hidden == other.hidden
            && self.lang == other.lang
    }
}

/// The sheet. A component of its own: it is drawn anew only when a mark changes.
pub(crate) struct Sheet;

impl Component for Sheet {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Sheet>) -> Sheet {
        Sheet
    }

    fn changed(&mut self, ctx: &Context<Sheet>, old: &Props) -> bool {
        ctx.props() != old
    }

    fn view(&self, ctx: &Context<Sheet>) -> Html {
        let props = ctx.props();
        let words = props.lang.checker();
        let sheet = div("paper")
            .set("role", "region")
            .set("tabindex", "0")
            .set("data-part", "document")
            .set("aria-label", words.as_read)
            .hear(On::KeyDown, &props.send, Box::new(leave));
        let parts = props.opened.detail.document.parts();
        if parts.iter().all(|part| part.is_empty()) {
            return sheet.child(el("p").class("muted").say(words.nothing_read)).into();
        }
        let classes = ["running", "", "running", "running"];
        let parts = parts.into_iter().zip(classes);
        let parts = parts.filter(|(part, class)| class.is_empty() || says_something(props, part));
        sheet
            .each(parts.map(|(part, class)| {
                div(class).each(part.iter().map(|block| draw_block(props, block)))
            }))
            .into()
    }
}

/// Whether a header, footer or note is more than a page number, or has a mark.
fn says_something(props: &Props, part: &[Block]) -> bool {
    part.iter().any(|block| match block {
        Block::Table(_) => true,
        Block::Paragraph(paragraph) => {
            paragraph.text.chars().any(char::is_alphabetic)
                || !props.opened.marks.on(paragraph).is_empty()
        }
    })
}

/// Escape leads back to the finding; all other keys are the browser's.
fn leave(event: &Event) -> Message {
    match event.dyn_ref::<KeyboardEvent>() {
        Some(key) if key.key() == "Escape" => Message::Back,
        _ => Message::Ignore,
    }
}

fn draw_block(props: &Props, block: &Block) -> El {
    match block {
        Block::Paragraph(paragraph) => draw_paragraph(props, paragraph),
        Block::Table(table) => draw_table(props, table),
    }
}

fn draw_table(props: &Props, table: &Table) -> El {
    let class = if table.is_layout() { "side-by-side" } else { "grid" };
    let sheet = el("table")
        .class(class)
        .child(el("tbody").each(table.rows.iter().map(|row| draw_row(props, row))));
    let sheet = if table.is_layout() { sheet.set("role", "presentation") } else { sheet };
    let wide = div("wide").child(sheet);
    if table.is_layout() {
        return wide;
    }
    let wide = if table.columns >= MANY_COLUMNS { wide.set("data-many", "") } else { wide };
    // A table wider than the pane is scrolled by keyboard too.
    wide.set("tabindex", "0").set("role", "group").set("aria-label", props.lang.checker().table)
}

fn draw_row(props: &Props, row: &Row) -> El {
    let cells = row.cells.iter().map(|cell| draw_cell(props, cell));
    let drawn = el("tr").each(cells);
    if row.header { drawn.class("head") } else { drawn }
}

fn draw_cell(props: &Props, cell: &Cell) -> El {
    let mut drawn = el("td");
    if cell.span > 1 {
        drawn = drawn.put("colspan", cell.span.to_string());
    }
    if cell.row_span > 1 {
        drawn = drawn.put("rowspan", cell.row_span.to_string());
    }
    drawn.each(cell.blocks.iter().map(|block| draw_block(props, block)))
}

fn draw_paragraph(props: &Props, paragraph: &Paragraph) -> El {
    let marks: Vec<&Mark> = props
        .opened
        .marks
        .on(paragraph)
        .iter()
        .filter(|mark| !props.hidden.contains(&mark.spot.finding))
        .collect();
    let glyphs = flow::glyphs(paragraph);
    if glyphs.is_empty() && marks.is_empty() && paragraph.number.is_none() {
        return div("line blank");
    }
    let whole = marks.iter().find(|mark| mark.range.is_none());
    let mut line = div("line").set("data-align", align(&paragraph.align));
    if paragraph.heading.is_some() {
        line = line.set("data-heading", "");
    }
    if let Some(mark) = whole {
        line = line.set("data-flag", severity_of(props, mark).name());
        if marks.iter().any(|mark| mark.range.is_none() && Some(mark.spot) == props.active) {
            line = line.set("data-on", "");
        }
    }
    if let Some(number) = &paragraph.number {
        line = line.child(span("marker").text(format!("{number} ")));
    }
    for (from, to) in stretches(glyphs.len(), &marks) {
        let piece = glyphs.get(from..to).unwrap_or_default();
        let over: Vec<&&Mark> = marks
            .iter()
            .filter(|mark| mark.range.is_some_and(|(start, end)| start <= from && to <= end))
            .collect();
        line = match over.first() {
            Some(first) => line.child(draw_mark(props, first, &over, piece)),
            None => add_text(line, piece),
        };
        let ending = marks.iter().filter(|mark| mark.range.is_some_and(|(_, end)| end == to));
        line = line.each(ending.map(|mark| draw_badge(props, mark)));
    }
    let badges = marks.iter().filter(|mark| mark.range.is_none());
    line.each(badges.map(|mark| draw_badge(props, mark)))
}

fn align(align: &str) -> &'static str {
    match align {
        "centre" => "centre",
        "right" => "right",
        "justified" => "justified",
        _ => "left",
    }
}

/// Where a line is cut, so that each piece lies under the same marks throughout.
fn stretches(length: usize, marks: &[&Mark]) -> Vec<(usize, usize)> {
    let mut cuts: Vec<usize> = vec![0, length];
    cuts.extend(marks.iter().filter_map(|mark| mark.range).flat_map(|(start, end)| [start, end]));
    cuts.retain(|cut| *cut <= length);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect()
}

fn draw_mark(props: &Props, first: &Mark, over: &[&&Mark], piece: &[Glyph]) -> El {
    let mark = el("mark").set("data-severity", severity_of(props, first).name());
    let mark = if over.iter().any(|mark| Some(mark.spot) == props.active) {
        mark.set("data-on", "")
    } else {
        mark
    };
    add_text(mark, piece).divert(&props.send, Message::Act(Action::Return(first.spot.finding)))
}

/// The number of the finding, which leads back to it.
fn draw_badge(props: &Props, mark: &Mark) -> El {
    let number = mark.spot.finding + 1;
    let title = finding_of(props, mark).map_or("", |finding| finding.title.as_str());
    let label = format!("{} {number}: {title}", props.lang.checker().finding);
    let badge = el("a")
        .class("badge")
        .put("id", mark.spot.id())
        .put("href", format!("#f-{}", mark.spot.finding))
        .put("aria-label", label)
        .set("data-severity", severity_of(props, mark).name())
        .text(number.to_string());
    let badge = if Some(mark.spot) == props.active { badge.set("data-on", "") } else { badge };
    badge.divert(&props.send, Message::Act(Action::Return(mark.spot.finding)))
}

fn finding_of<'a>(props: &'a Props, mark: &Mark) -> Option<&'a Finding> {
    props.report.findings.get(mark.spot.finding)
}

fn severity_of(props: &Props, mark: &Mark) -> Severity {
    finding_of(props, mark).map_or(Severity::Note, |finding| finding.severity)
}

/// Adds characters, those of one formatting together.
fn add_text(mut parent: El, glyphs: &[Glyph]) -> El {
    let same = |a: &Glyph, b: &Glyph| a.look == b.look && a.letter != '\n' && b.letter != '\n';
    for piece in glyphs.chunk_by(same) {
        let Some(first) = piece.first() else { continue };
        if first.letter == '\n' {
            parent = parent.child(el("br"));
            continue;
        }
        let text: String = piece.iter().map(|glyph| glyph.letter).collect();
        parent = match look_of(first.look) {
            "" => parent.text(text),
            look => parent.child(span("look").set("data-look", look).text(text)),
        };
    }
    parent
}

/// The names that the style sheet knows a look by.
fn look_of(look: Look) -> &'static str {
    let Look { bold, italic, underline, capitals } = look;
    match (bold, italic, underline, capitals) {
        (false, false, false, false) => "",
        (true, false, false, false) => "bold",
        (false, true, false, false) => "italic",
        (true, true, false, false) => "bold italic",
        (false, false, true, false) => "underline",
        (true, false, true, false) => "bold underline",
        (false, true, true, false) => "italic underline",
        (true, true, true, false) => "bold italic underline",
        (false, _, false, true) => "capitals",
        (true, _, false, true) => "bold capitals",
        (false, _, true, true) => "underline capitals",
        (true, _, true, true) => "bold underline capitals",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_where_marks_begin_and_end() {
        let spot = Spot { finding: 0, place: 0, row: 0 };
        let mark = |range| Mark { spot, range };
        let marks = [mark(Some((2, 6))), mark(Some((4, 8))), mark(None)];
        let marks: Vec<&Mark> = marks.iter().collect();
        assert_eq!(stretches(10, &marks), [(0, 2), (2, 4), (4, 6), (6, 8), (8, 10)]);
        assert_eq!(stretches(0, &[]), []);
    }
}
