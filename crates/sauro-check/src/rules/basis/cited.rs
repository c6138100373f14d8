//! The citations of a plan with their places: its lines first, then the cells of its tables.

use sauro_document::{Line, LineRole};

use super::citation::{Citation, citations};
use crate::cell_text::CellText;
use crate::context::Context;
use crate::finding::Spot;

/// A citation and where it stands.
pub(crate) struct Cited<'a> {
    pub(super) citation: Citation<'a>,
    pub(super) site: Site<'a>,
}

/// Where a citation stands.
#[derive(Clone, Copy)]
pub(crate) enum Site<'a> {
    Line(&'a Line),
    Cell(CellText<'a>),
}

impl<'a> Context<'a> {
    /// The citations of the title, of the text and of the cells, in that order.
    pub(super) fn citations(&self) -> &[Cited<'a>] {
        self.citations.get_or_init(|| self.read_citations())
    }

    fn read_citations(&self) -> Vec<Cited<'a>> {
        let lines =
            self.reading.lines.iter().filter(|line| line.is_body() || line.role == LineRole::Title);
        let of_lines = lines.flat_map(|line| {
            let found = citations(&line.text).into_iter();
            found.map(move |citation| Cited { citation, site: Site::Line(line) })
        });
        let of_cells = self.cell_texts().flat_map(|cell| {
            let found = citations(cell.text).into_iter();
            found.map(move |citation| Cited { citation, site: Site::Cell(cell) })
        });
        of_lines.chain(of_cells).collect()
    }
}

impl Cited<'_> {
    /// Its place, from its kind to its issuer as the quote.
    pub(super) fn spot(&self, ctx: &Context<'_>) -> Spot {
        match self.site {
            Site::Line(line) => ctx.line_spot(line, self.citation.head),
            Site::Cell(cell) => cell.spot(self.citation.head),
        }
    }

    /// Its place, its number alone as the quote.
    pub(super) fn number_spot(&self, ctx: &Context<'_>) -> Spot {
        match self.site {
            Site::Line(line) => ctx.line_spot(line, self.citation.number),
            Site::Cell(cell) => cell.spot(self.citation.number),
        }
    }

    /// Whether it stands in the plan's own title.
    pub(super) fn is_in_title(&self) -> bool {
        matches!(self.site, Site::Line(line) if line.role == LineRole::Title)
    }

    /// Whether it is a law, which is cited without an issuer.
    pub(super) fn is_law(&self) -> bool {
        let kind = self.citation.kind.map(sauro_model::text::fold).unwrap_or_default();
        let number = self.citation.number;
        kind.ends_with("luat")
            || kind == "phap lenh"
            || number.contains("/QH")
            || number.contains("/UBTVQH")
    }
}
