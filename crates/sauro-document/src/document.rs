//! A document as its reader finds it, whatever the file was: paragraphs, tables as grids, and the
//! pages they are printed on.

/// A document in reading order, before anything in it is understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// What kind of file it was, which decides what can be asked of it.
    pub origin: Origin,
    /// Paragraphs and tables in reading order. A text box stands before the paragraph that
    /// anchors it.
    pub blocks: Vec<Block>,
    /// The page layouts, in order. Empty for files without pages.
    pub layouts: Vec<PageLayout>,
    /// The texts of footnotes and endnotes, in order.
    pub footnotes: Vec<Paragraph>,
}

/// The kind of file a document came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// A Word document: layout, fonts and page setup are known.
    #[default]
    Word,
    /// A spreadsheet or a CSV file: only a grid is known.
    Sheet,
    /// Plain text: lines are known, columns are guessed.
    Text,
    /// A plan in JSON: nothing of the document is known.
    Json,
}

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

impl Block {
    /// The paragraph, if it is one.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Table(_) => None,
        }
    }

    /// The table, if it is one.
    pub fn table(&self) -> Option<&Table> {
        match self {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        }
    }
}

/// Where a paragraph stands in its file: a part of it, and the paragraph's index there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId {
    /// Which part of the file.
    pub part: Part,
    /// For Word files, how many `w:p` elements begin before it in that part, those inside tables,
    /// text boxes and deleted ranges included; for others, the line from 0.
    pub paragraph: u32,
}

/// A part of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The document itself.
    #[default]
    Body,
    /// The nth page header that is read.
    Header(u16),
    /// The nth page footer that is read.
    Footer(u16),
    /// Footnotes and endnotes.
    Notes,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Where it stands in its file.
    pub id: BlockId,
    /// The text in NFC, runs of blanks made one space, `\n` at a line break inside the paragraph.
    pub text: String,
    /// The number or bullet that the word processor prints before the text, such as "1." or "a)".
    /// `None` where the number is typed.
    pub number: Option<String>,
    /// The heading's level from 1, by style or outline. `None` for text.
    pub heading: Option<u8>,
    /// The style's name.
    pub style: Option<String>,
    /// Stretches of one formatting. Their texts are NFC with blanks as they were typed.
    pub runs: Vec<Run>,
    /// How lines are set.
    pub alignment: Alignment,
    /// Indent of the first line against the others, in twentieths of a point; negative for a
    /// hanging one.
    pub first_line: i32,
    /// Indent on the left, in twentieths of a point.
    pub indent: i32,
    /// Space before, in twentieths of a point.
    pub space_before: i32,
    /// Space after, in twentieths of a point.
    pub space_after: i32,
    /// Distance of lines.
    pub line_spacing: LineSpacing,
    /// Whether a page begins here.
    pub page_break_before: bool,
    /// Whether it stands in a text box.
    pub in_text_box: bool,
    /// The index of its page layout.
    pub layout: usize,
}

impl Paragraph {
    /// The text with its printed number, line breaks as spaces: what a reader sees.
    pub fn printed(&self) -> String {
        let text = self.text.replace('\n', " ");
        match &self.number {
            Some(number) if text.is_empty() => number.clone(),
            Some(number) => format!("{number} {text}"),
            None => text,
        }
    }

    /// Whether every visible run is bold. `false` for an empty paragraph.
    pub fn is_bold(&self) -> bool {
        let mut visible = self.runs.iter().filter(|run| !run.text.trim().is_empty()).peekable();
        visible.peek().is_some() && visible.all(|run| run.bold)
    }
}

/// A stretch of text of one formatting.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The text in NFC.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Printed in capitals, however it is typed.
    pub capitals: bool,
    /// Underlined.
    pub underline: bool,
    /// Size in half-points: 28 for 14 pt. `None` where neither run nor style says.
    pub size: Option<u16>,
    /// The font's name.
    pub font: Option<String>,
    /// The colour as six hexadecimal digits. `None` for the automatic colour.
    pub colour: Option<String>,
}

/// How the lines of a paragraph are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// At the left edge.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// At the right edge.
    Right,
    /// At both edges.
    Justified,
}

/// The distance of a paragraph's lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineSpacing {
    /// As the font wants it.
    #[default]
    Single,
    /// A multiple of single spacing, in hundredths: 150 for one and a half.
    Multiple(u16),
    /// Exactly that many twentieths of a point.
    Exactly(u16),
    /// At least that many twentieths of a point.
    AtLeast(u16),
}

/// A table as a grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Row>,
    /// How many grid columns the widest row covers.
    pub columns: usize,
    /// The index of its page layout.
    pub layout: usize,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The cells, left to right.
    pub cells: Vec<Cell>,
    /// Whether the row is marked to be repeated on each page.
    pub is_header: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What stands in it; tables may stand in it too.
    pub blocks: Vec<Block>,
    /// The grid column it begins at, from 0.
    pub column: usize,
    /// How many grid columns it covers, at least 1.
    pub span: usize,
    /// Whether it goes on a cell above.
    pub merge: Merge,
}

impl Cell {
    /// The paragraphs of the cell itself, not those of tables inside it.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.blocks.iter().filter_map(Block::paragraph)
    }

    /// The text of the cell, `\n` between its paragraphs, empty paragraphs left out. Printed
    /// numbers and the text of inner tables are part of it.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(paragraph) => push_line(&mut text, &paragraph_text(paragraph)),
                Block::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        push_line(&mut text, &cell.text());
                    }
                }
            }
        }
        text
    }

    /// Whether all visible text is bold. `false` for an empty cell.
    pub fn is_bold(&self) -> bool {
        let mut visible = self.paragraphs().filter(|p| !p.text.is_empty()).peekable();
        visible.peek().is_some() && visible.all(Paragraph::is_bold)
    }

    /// Where the cell's first paragraph stands.
    pub fn id(&self) -> Option<BlockId> {
        self.paragraphs().next().map(|paragraph| paragraph.id)
    }
}

fn paragraph_text(paragraph: &Paragraph) -> String {
    match &paragraph.number {
        Some(number) if paragraph.text.is_empty() => number.clone(),
        Some(number) => format!("{number} {}", paragraph.text),
        None => paragraph.text.clone(),
    }
}

fn push_line(text: &mut String, line: &str) {
    if line.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// How a cell belongs to the cell above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    /// It stands alone.
    #[default]
    None,
    /// Cells below may go on it.
    Start,
    /// It goes on the cell above.
    Continue,
}

/// A page layout, from one section break to the next. Lengths are twentieths of a point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageLayout {
    /// Width of the paper; 11906 for A4 upright. 0 where the file does not say.
    pub width: i32,
    /// Height of the paper.
    pub height: i32,
    /// Whether the paper lies on its long side.
    pub landscape: bool,
    /// Margin at the top.
    pub top: i32,
    /// Margin at the bottom.
    pub bottom: i32,
    /// Margin on the left.
    pub left: i32,
    /// Margin on the right.
    pub right: i32,
    /// Whether the first page has its own header and footer.
    pub different_first_page: bool,
    /// What page headers hold: first page, even pages, other pages, as far as they are there.
    pub headers: Vec<Running>,
    /// What page footers hold.
    pub footers: Vec<Running>,
}

/// What stands at the top or bottom of pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Running {
    /// Which pages.
    pub pages: Pages,
    /// Its paragraphs and tables.
    pub blocks: Vec<Block>,
    /// How the page number is set. `None` where there is none.
    pub page_number: Option<Alignment>,
}

/// The pages that a header or footer is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pages {
    /// All pages without another header or footer.
    #[default]
    Other,
    /// The first page of the layout.
    First,
    /// Even pages.
    Even,
}
