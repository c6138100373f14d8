//! The mapping file: which fields of a portal's own answer are the fields of a plan and of its
//! observations.
//!
//! A mapping is JSON that a webmaster writes by hand, format `sauro-mapping/1`. The common case:
//!
//! ```json
//! {
//!   "format": "sauro-mapping/1",
//!   "plan": { "area": { "name": "xã Tân Khai" }, "title": "Kế hoạch chuyển đổi số" },
//!   "indicators": {
//!     "rows": "data[*]", "no": "stt", "name": "ten_chi_tieu", "unit": "don_vi_tinh",
//!     "targets": { "2026": "muc_tieu_2026", "2030": "muc_tieu_2030" },
//!     "lead": "don_vi_chu_tri", "support": "don_vi_phoi_hop"
//!   },
//!   "observations": { "values": { "2026-06": "ket_qua_2026_06" } }
//! }
//! ```
//!
//! Every field of a row section is a [`Source`]: a [`Path`](crate::Path) inside the row, a constant
//! that begins with `=`, or a list of them. A section that is left out is not read; a field that
//! is left out stays empty. Rows of a spreadsheet are objects whose keys are the headings of their
//! columns, so that the same paths work there.
//!
//! What each field means is said in `schema.rs`, beside the JSON Schema that is made of it. Here a
//! section is only a list of sources by name: the widget carries this code, and a type for each
//! section cost tens of kilobytes.

use sauro_model::{Date, Plan};

use crate::path::Path;
use crate::problem::Section;
use crate::source::Source;

/// How a portal's answer is read, format `sauro-mapping/1`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// What the answer does not say.
    pub(crate) plan: Plan,
    pub(crate) sections: Vec<Rows>,
    pub(crate) forms: Forms,
    /// Whether the reported figures are made up for a demonstration.
    pub(crate) is_illustrative: bool,
    pub(crate) pages: Pages,
    pub(crate) sheet: Sheet,
}

impl Mapping {
    /// The format's name and version.
    pub const FORMAT: &'static str = "sauro-mapping/1";
}

/// One section: where its rows are, and where in a row its fields are.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Rows {
    pub(crate) section: Section,
    /// `None` if the list is to be looked for, or the rows are those of another section.
    pub(crate) list: Option<Path>,
    pub(crate) fields: Vec<(&'static str, Source)>,
    /// Columns of one date each, earliest first: `targets` or `values`.
    pub(crate) dated: Vec<(Date, Source)>,
    /// Targets that are a list inside the row.
    pub(crate) inner: Option<Box<Rows>>,
    /// What values are multiplied by. `None` for 1.
    pub(crate) factor: Option<f64>,
    /// Where the next page is, if the observations' address differs in that from the plan's.
    pub(crate) pages: Option<Pages>,
}

impl Rows {
    pub(crate) fn new(section: Section) -> Rows {
        Rows { section, ..Rows::default() }
    }

    /// Where a field comes from. `None` if it is left out.
    pub(crate) fn source(&self, field: &str) -> Option<&Source> {
        self.fields.iter().find(|(name, _)| *name == field).map(|(_, source)| source)
    }

    /// Whether a field is not left out.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.source(field).is_some()
    }

    /// Whether the rows are those of the plan's own section, not a list of their own.
    pub(crate) fn is_inline(&self) -> bool {
        self.list.is_none() && !self.has("indicator") && !self.has("task")
    }

    /// Sets a field that is still left out; says whether it was.
    pub(crate) fn fill(&mut self, field: &'static str, source: Source) -> bool {
        let is_new = !self.has(field);
        if is_new {
            self.fields.push((field, source));
        }
        is_new
    }

    /// Adds a column of a date, in order.
    pub(crate) fn fill_dated(&mut self, date: Date, source: Source) {
        let place = self.dated.iter().take_while(|(known, _)| *known <= date).count();
        self.dated.insert(place, (date, source));
    }
}

/// How values are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Forms {
    pub(crate) dates: DateForm,
    pub(crate) numbers: NumberForm,
    /// What stands between names of agencies. Empty for the notation's own rule.
    pub(crate) split: Vec<String>,
    pub(crate) is_html: bool,
    /// The portal's own words, each with ours.
    pub(crate) words: Vec<(String, String)>,
}

/// How dates are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum DateForm {
    /// Every unmistakable form.
    #[default]
    Auto,
    /// The month first: `12/31/2026`.
    MonthFirst,
    /// Numbers are days since 30 December 1899.
    Excel,
    /// Numbers are seconds since 1970.
    Unix,
}

/// How numbers inside texts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum NumberForm {
    /// Decimal comma, thousands point.
    #[default]
    Vietnamese,
    /// Decimal point, thousands comma.
    English,
}

/// Where the next page of an answer is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pages {
    pub(crate) kind: PageKind,
    /// For `next`: where the answer has the address of the next page.
    pub(crate) path: Option<Path>,
    /// For `number`: the parameter of the address that counts.
    pub(crate) parameter: String,
    /// What the first page has in that parameter.
    pub(crate) first: u32,
    /// How far the parameter goes on from page to page.
    pub(crate) step: u32,
    /// Where the answer says how far the parameter goes.
    pub(crate) total: Option<Path>,
    /// After how many pages to stop.
    pub(crate) most: u32,
    /// Whether the next page may be at another origin than the first.
    pub(crate) other_origin: bool,
}

impl Default for Pages {
    fn default() -> Pages {
        Pages {
            kind: PageKind::default(),
            path: None,
            parameter: "page".to_owned(),
            first: 1,
            step: 1,
            total: None,
            most: 200,
            other_origin: false,
        }
    }
}

/// How the next page is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum PageKind {
    /// By what the answer itself says in one of the usual ways.
    #[default]
    Auto,
    /// There is only one page.
    None,
    /// By the header `Link`.
    LinkHeader,
    /// By an address in the answer.
    Next,
    /// By a number in the address.
    Number,
}

/// Which part of a spreadsheet is the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sheet {
    /// The sheet of indicators. `None` for the first with a heading row.
    pub(crate) name: Option<String>,
    /// The sheet of tasks, where it is another one.
    pub(crate) tasks: Option<String>,
    /// The sheet of observations, where it is another one.
    pub(crate) observations: Option<String>,
    /// The number of the first heading row, from 1. `None` if it is to be looked for.
    pub(crate) header_row: Option<u32>,
    /// How many rows the headings take. `None` if merged cells say so.
    pub(crate) header_rows: Option<u32>,
}
