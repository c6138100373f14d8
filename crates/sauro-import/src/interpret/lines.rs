//! A document cut into its parts: the lines of the body, and its tables with what stands over
//! them.

use sauro_document::{
    Block, BlockId, Document, Marker, Origin, Paragraph, SectionPath, Table, has_word, take_marker,
};
use sauro_model::text::fold;

/// A line of the body: a paragraph, or a paragraph in a table that only lays out the page.
pub(crate) struct Line<'d> {
    /// The paragraph. `None` for lines of plain text.
    pub(crate) paragraph: Option<&'d Paragraph>,
    /// The text with its printed number, `\n` at line breaks.
    pub(crate) text: String,
    /// What it begins with.
    pub(crate) marker: Option<Marker>,
    /// The section it stands in, such as "II.2.1".
    pub(crate) section: Option<String>,
    /// The headings above it, outermost first, itself included if it is one.
    pub(crate) headings: Vec<usize>,
    /// Whether a first section has begun.
    pub(crate) in_sections: bool,
    /// The row and column of the layout table it stands in.
    pub(crate) cell: Option<(usize, usize)>,
}

impl Line<'_> {
    /// Where it stands in its file.
    pub(crate) fn id(&self) -> Option<BlockId> {
        self.paragraph.map(|paragraph| paragraph.id)
    }

    /// The text without its marker, on one line.
    pub(crate) fn content(&self) -> String {
        let text = self.text.replace('\n', " ");
        // The mark that ends an official document is no part of its last sentence.
        let text = text.trim_end().trim_end_matches("./.").to_owned();
        match &self.marker {
            Some(_) => take_marker(&text).map_or(text.clone(), |(_, rest)| rest.to_owned()),
            None => text,
        }
    }
}

/// A table that may hold rows of the plan, with its surroundings.
pub(crate) struct Placed<'d> {
    /// The table.
    pub(crate) table: &'d Table,
    /// The section of the body it stands in. `None` in an appendix.
    pub(crate) section: Option<String>,
    /// The appendix as places name it: "Phụ lục I". `None` without such a heading.
    pub(crate) appendix: Option<String>,
    /// The title over it, its lines joined.
    pub(crate) title: String,
    /// Whether it stands after the plan's own text.
    pub(crate) in_appendix: bool,
}

/// A document in its parts.
#[derive(Default)]
pub(crate) struct Lines<'d> {
    /// The lines of the body in order, up to the signature.
    pub(crate) body: Vec<Line<'d>>,
    /// The signature and the recipients.
    pub(crate) closing: Vec<Line<'d>>,
    /// The lines after it that stand in no table.
    pub(crate) after: Vec<Line<'d>>,
    /// The tables that may hold rows.
    pub(crate) tables: Vec<Placed<'d>>,
    /// Whether a paragraph was too long to be read in full.
    pub(crate) cut_short: bool,
}

impl<'d> Lines<'d> {
    /// All lines outside tables of rows.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Line<'d>> {
        self.body.iter().chain(&self.after)
    }
}

/// The most that is read of one paragraph, in characters: ten pages.
const PARAGRAPH_LIMIT: usize = 20_000;

/// State of the walk through the blocks.
#[derive(Default)]
struct Cutter<'d> {
    lines: Lines<'d>,
    path: SectionPath,
    /// Headings above the current line: how deep, and which line.
    headings: Vec<(usize, usize)>,
    in_sections: bool,
    /// The signature was passed, or an appendix began.
    after_body: bool,
    appendix: Option<String>,
    /// Lines since the last table or appendix heading.
    title: Vec<String>,
}

/// Cuts a document into its parts. `is_data` says whether a table lists rows of the plan.
pub(crate) fn cut<'d>(document: &'d Document, is_data: &dyn Fn(&Table) -> bool) -> Lines<'d> {
    // A spreadsheet is an appendix without its plan.
    let after_body = document.origin == Origin::Sheet;
    let mut cutter = Cutter { after_body, ..Cutter::default() };
    for block in &document.blocks {
        cutter.take(block, is_data);
    }
    cutter.lines
}

impl<'d> Cutter<'d> {
    fn take(&mut self, block: &'d Block, is_data: &dyn Fn(&Table) -> bool) {
        match block {
            Block::Paragraph(paragraph) => self.take_paragraph(paragraph, None),
            Block::Table(table) if is_data(table) => self.take_table(table),
            Block::Table(table) => self.take_layout(table, is_data),
        }
    }

    fn take_table(&mut self, table: &'d Table) {
        self.lines.tables.push(Placed {
            table,
            section: if self.after_body { None } else { self.path.path() },
            appendix: self.appendix.clone(),
            title: self.title.join(" "),
            in_appendix: self.after_body,
        });
    }

    /// A table that lays out the letterhead, the signature, or a page.
    fn take_layout(&mut self, table: &'d Table, is_data: &dyn Fn(&Table) -> bool) {
        let text = |cell: &sauro_document::Cell| fold(&cell.text());
        let is_signature = table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .any(|cell| text(cell).trim_start().starts_with("noi nhan"));
        for (row_index, row) in table.rows.iter().enumerate() {
            for cell in &row.cells {
                let at = (row_index, cell.column);
                for block in &cell.blocks {
                    match block {
                        Block::Paragraph(paragraph) if is_signature => {
                            self.close(paragraph, Some(at));
                        }
                        Block::Paragraph(paragraph) => self.take_paragraph(paragraph, Some(at)),
                        Block::Table(inner) if is_data(inner) => self.take_table(inner),
                        Block::Table(inner) => self.take_layout(inner, is_data),
                    }
                }
            }
        }
        if is_signature {
            self.end_body();
        }
    }

    /// A line of the signature or the recipients.
    fn close(&mut self, paragraph: &'d Paragraph, cell: Option<(usize, usize)>) {
        let text = super::shorten(&numbered(paragraph), PARAGRAPH_LIMIT);
        let marker = take_marker(&text).map(|(marker, _)| marker);
        self.lines.closing.push(Line {
            paragraph: Some(paragraph),
            text,
            marker,
            section: None,
            headings: Vec::new(),
            in_sections: false,
            cell,
        });
    }

    fn end_body(&mut self) {
        self.after_body = true;
        self.title.clear();
    }

    fn take_paragraph(&mut self, paragraph: &'d Paragraph, cell: Option<(usize, usize)>) {
        let is_contents = paragraph.style.as_deref().is_some_and(|s| fold(s).starts_with("toc "));
        let text = numbered(paragraph);
        if is_contents || text.is_empty() && paragraph.number.is_some() {
            return;
        }
        if cell.is_none() {
            if fold(&text).starts_with("noi nhan") {
                self.close(paragraph, None);
                return self.end_body();
            }
            if let Some(label) = appendix_label(&text, paragraph) {
                self.end_body();
                self.appendix = Some(label.0);
                self.title.push(label.1);
                self.push(Some(paragraph), text, None);
                return;
            }
        }
        if self.after_body && cell.is_none() && !text.is_empty() {
            self.note_title(&text);
        }
        self.push(Some(paragraph), text, cell);
    }

    /// Titles over tables: short lines in capitals or brackets; running text starts anew.
    fn note_title(&mut self, text: &str) {
        if text.chars().count() > 300 {
            self.title.clear();
        } else {
            self.title.push(text.replace('\n', " "));
            let excess = self.title.len().saturating_sub(8);
            self.title.drain(..excess);
        }
    }

    fn push(
        &mut self,
        paragraph: Option<&'d Paragraph>,
        text: String,
        cell: Option<(usize, usize)>,
    ) {
        let text = if text.len() > PARAGRAPH_LIMIT {
            self.lines.cut_short = true;
            super::shorten(&text, PARAGRAPH_LIMIT)
        } else {
            text
        };
        let marker = take_marker(&text).map(|(marker, _)| marker);
        if marker.is_none() && !self.after_body && fold(&text).starts_with("tren day la") {
            self.path = SectionPath::default();
            self.headings.clear();
        }
        let index = self.lines.body.len();
        let mut is_section = false;
        if let Some(marker) = marker.as_ref().filter(|_| !self.after_body && cell.is_none()) {
            is_section = self.path.follow(marker);
            self.in_sections |= is_section;
        }
        if is_section {
            let depth = self.path.depth();
            self.headings.retain(|(above, _)| *above < depth);
            self.headings.push((depth, index));
        }
        let line = Line {
            paragraph,
            text,
            marker,
            section: if self.in_sections && !self.after_body { self.path.path() } else { None },
            headings: self.headings.iter().map(|(_, line)| *line).collect(),
            in_sections: self.in_sections,
            cell,
        };
        if self.after_body {
            self.lines.after.push(line);
        } else {
            self.lines.body.push(line);
        }
    }
}

/// A paragraph's text with its printed number.
fn numbered(paragraph: &Paragraph) -> String {
    match &paragraph.number {
        Some(number) if !paragraph.text.is_empty() => format!("{number} {}", paragraph.text),
        _ => paragraph.text.clone(),
    }
}

/// The label of an appendix, "Phụ lục I", and its title, where a paragraph is its heading.
fn appendix_label(text: &str, paragraph: &Paragraph) -> Option<(String, String)> {
    let flat = text.replace('\n', " ");
    let folded = fold(&flat);
    let rest = folded.strip_prefix("phu luc")?;
    if !(rest.is_empty() || rest.starts_with([' ', ':', '.', '-', '_'])) {
        return None;
    }
    // A sentence that speaks of an appendix is no heading.
    let is_short = flat.chars().count() <= 200;
    let is_upper = flat.chars().take(7).collect::<String>().to_uppercase()
        == flat.chars().take(7).collect::<String>();
    let is_set_off = paragraph.alignment == sauro_document::Alignment::Centre
        || paragraph.is_bold()
        || paragraph.heading.is_some()
        || is_upper
        || flat.chars().count() <= 14;
    if !is_short || !is_set_off || has_word(&folded, "kem theo ke hoach nay") {
        return None;
    }
    let rest_text: String = flat.chars().skip("phu luc".len()).collect();
    let rest_text = rest_text.trim_start();
    let rest_text =
        rest_text.strip_prefix("số ").or(rest_text.strip_prefix("SỐ ")).unwrap_or(rest_text);
    // "PHỤ LỤC CÁC CHỈ TIÊU" has no number "C".
    let end = rest_text.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest_text.len());
    let token = &rest_text[..end];
    let is_number = !token.is_empty()
        && (sauro_document::is_roman(token)
            || token.len() <= 2 && token.bytes().all(|byte| byte.is_ascii_digit())
            || token.len() == 1 && token.bytes().all(|byte| byte.is_ascii_uppercase()));
    if !is_number {
        return Some((
            "Phụ lục".to_owned(),
            rest_text.trim_start_matches([':', '.', '-', ' ']).to_owned(),
        ));
    }
    let title = rest_text[end..].trim_start_matches(['.', ':', '-', '–', ' ', ')', '/']);
    Some((format!("Phụ lục {token}"), title.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_appendices_are_told_from_their_titles() {
        let cases = [
            ("PHỤ LỤC I. CÁC CHỈ TIÊU", "Phụ lục I", "CÁC CHỈ TIÊU"),
            ("Phụ lục số 2", "Phụ lục 2", ""),
            ("PHỤ LỤC", "Phụ lục", ""),
            // Capitals with marks are no end of a number.
            ("PHỤ LỤC CÁC CHỈ TIÊU", "Phụ lục", "CÁC CHỈ TIÊU"),
            ("PHỤ LỤC LỘ TRÌNH THỰC HIỆN", "Phụ lục", "LỘ TRÌNH THỰC HIỆN"),
            ("PHỤ LỤC VỀ PHÂN CÔNG", "Phụ lục", "VỀ PHÂN CÔNG"),
        ];
        for (text, label, title) in cases {
            let expected = Some((label.to_owned(), title.to_owned()));
            assert_eq!(appendix_label(text, &Paragraph::default()), expected, "{text}");
        }
    }
}
