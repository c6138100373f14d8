//! Paragraphs and what runs in them.

use sauro_document::{Block, BlockId, Paragraph, Run};
use sauro_model::text::{nfc, normalise};

use super::formatting::{
    ParagraphFormat, ParagraphProperties, RunFormat, read_paragraph_format, read_run_format,
};
use super::walker::Walker;
use crate::source::encoding::{from_tcvn3, from_vni, is_tcvn3_font, is_vni_font};
use sauro_package::{Token, Xml};

/// What is being put together for a paragraph.
struct Line {
    /// The look of its runs by the paragraph's style.
    base: RunFormat,
    runs: Vec<Run>,
    /// What stood in text boxes anchored here.
    boxes: Vec<Block>,
    has_page_number: bool,
}

impl Walker<'_> {
    /// Reads a paragraph into `blocks`, text boxes anchored in it before it.
    pub(super) fn read_paragraph(&mut self, xml: &mut Xml<'_>, blocks: &mut Vec<Block>) {
        let id = BlockId { part: self.part, paragraph: xml.paragraph_index() };
        let mut properties = ParagraphProperties::default();
        let (_, base) = self.styles.paragraph(None);
        let mut line = Line {
            base,
            runs: std::mem::take(&mut self.carried),
            boxes: Vec::new(),
            has_page_number: false,
        };
        while let Some(token) = xml.next_token() {
            match token {
                Token::Open(element) if element.name() == "pPr" => {
                    properties = read_paragraph_format(xml);
                    line.base = self.styles.paragraph(properties.style.as_deref()).1;
                }
                Token::Open(element) => self.read_inline(xml, element.name(), &mut line, &element),
                Token::Close => break,
                Token::Text(_) => {}
            }
        }
        blocks.append(&mut line.boxes);
        let section = properties.section.take();
        if properties.mark_deleted {
            self.facts.deleted += 1;
            self.carried = line.runs;
        } else {
            let paragraph = self.finish(id, properties, line);
            blocks.push(Block::Paragraph(paragraph));
        }
        self.sections.extend(section);
    }

    /// Gives text that waits for a next paragraph one of its own.
    pub(super) fn flush_carried(&mut self, blocks: &mut Vec<Block>) {
        if self.carried.is_empty() {
            return;
        }
        let runs = std::mem::take(&mut self.carried);
        let text = text_of(&runs);
        let id = BlockId { part: self.part, paragraph: 0 };
        blocks.push(Block::Paragraph(Paragraph { id, text, runs, ..Paragraph::default() }));
    }

    fn finish(&mut self, id: BlockId, properties: ParagraphProperties, line: Line) -> Paragraph {
        let style = properties.style.as_deref();
        let (mut format, _) = self.styles.paragraph(style);
        let style_list = format.list;
        format.overlay(&properties.format);
        let number = self.number(style, &properties.format, style_list, &format);
        let outline = format.outline.filter(|level| *level < 9).map(|level| level + 1);
        let alignment = format.alignment.unwrap_or_default();
        if line.has_page_number {
            self.page_number = Some(alignment);
        }
        Paragraph {
            id,
            text: text_of(&line.runs),
            number,
            heading: self.styles.heading(style).or(outline),
            style: style.and_then(|id| self.styles.name(id)).map(str::to_owned),
            runs: line.runs,
            alignment,
            first_line: format.first_line.unwrap_or(0),
            indent: format.indent.unwrap_or(0),
            space_before: format.space_before.unwrap_or(0),
            space_after: format.space_after.unwrap_or(0),
            line_spacing: format.line_spacing.unwrap_or_default(),
            page_break_before: format.page_break_before.unwrap_or(false),
            in_text_box: self.in_text_box > 0,
            layout: self.sections.len(),
        }
    }

    fn number(
        &mut self,
        style: Option<&str>,
        own: &ParagraphFormat,
        style_list: Option<i32>,
        format: &ParagraphFormat,
    ) -> Option<String> {
        let list = format.list.filter(|list| *list > 0)?;
        // A style that brings its list also brings its level, by the list's own mention of it.
        let by_style = || match (own.list, style_list, style) {
            (None, Some(_), Some(style)) => self.numbering.level_of_style(list, style),
            _ => None,
        };
        let level = own.list_level.map(usize::from).or_else(by_style);
        let level = level.or(format.list_level.map(usize::from)).unwrap_or(0);
        self.numbering.advance(list, level)
    }

    fn read_inline(
        &mut self,
        xml: &mut Xml<'_>,
        name: &str,
        line: &mut Line,
        element: &sauro_package::Element<'_>,
    ) {
        match name {
            "r" => self.read_run(xml, line),
            "hyperlink"
            | "smartTag"
            | "customXml"
            | "sdt"
            | "sdtContent"
            | "dir"
            | "bdo"
            | "mc:AlternateContent"
            | "mc:Choice" => self.read_inlines(xml, line),
            "fldSimple" => {
                line.has_page_number |=
                    is_page_field(&element.attribute("instr").unwrap_or_default());
                self.read_inlines(xml, line);
            }
            "ins" | "moveTo" => {
                self.facts.inserted += 1;
                self.read_inlines(xml, line);
            }
            "del" | "moveFrom" => {
                self.facts.deleted += 1;
                xml.skip();
            }
            // Formulas: Word's editor turns a typed ≥ into one.
            "m:oMath" | "m:oMathPara" => {
                let text = xml.text();
                let format = line.base.clone();
                self.push(line, &text, &format);
            }
            _ => xml.skip(),
        }
    }

    fn read_inlines(&mut self, xml: &mut Xml<'_>, line: &mut Line) {
        while let Some(token) = xml.next_token() {
            match token {
                Token::Open(element) => self.read_inline(xml, element.name(), line, &element),
                Token::Close => return,
                Token::Text(_) => {}
            }
        }
    }

    fn read_run(&mut self, xml: &mut Xml<'_>, line: &mut Line) {
        let mut format = line.base.clone();
        while let Some(token) = xml.next_token() {
            let element = match token {
                Token::Open(element) => element,
                Token::Close => return,
                Token::Text(_) => continue,
            };
            match element.name() {
                "rPr" => {
                    let own = read_run_format(xml);
                    if let Some(style) = &own.style {
                        format.overlay(&self.styles.character(style));
                    }
                    format.overlay(&own);
                    continue;
                }
                "t" => {
                    let text = xml.text();
                    self.push(line, &text, &format);
                    continue;
                }
                "instrText" => {
                    line.has_page_number |= is_page_field(&xml.text());
                    continue;
                }
                "drawing" | "pict" | "object" | "mc:AlternateContent" => {
                    self.read_drawing(xml, &mut line.boxes);
                    continue;
                }
                "tab" | "ptab" => self.push(line, "\t", &format),
                "br" | "cr" => self.push(line, "\n", &format),
                "noBreakHyphen" => self.push(line, "-", &format),
                "sym" => {
                    let code = element.attribute("char").unwrap_or_default();
                    if let Some(c) = symbol(&code) {
                        self.push(line, c.encode_utf8(&mut [0; 4]), &format);
                    }
                }
                "fldChar" => self.step_field(element.attribute("fldCharType").as_deref()),
                "commentReference" => self.facts.comments += 1,
                _ => {}
            }
            xml.skip();
        }
    }

    fn step_field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") if self.fields.len() < 64 => self.fields.push(true),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    *field = false;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn push(&mut self, line: &mut Line, text: &str, format: &RunFormat) {
        if text.is_empty() || self.fields.contains(&true) {
            return;
        }
        if format.hidden == Some(true) {
            self.facts.hidden |= !text.trim().is_empty();
            return;
        }
        let text = match format.font.as_deref() {
            Some(font) if is_tcvn3_font(font) => {
                let converted = from_tcvn3(text, font);
                self.facts.tcvn3 |= converted != text;
                converted
            }
            Some(font) if is_vni_font(font) => {
                let converted = from_vni(text);
                self.facts.vni |= converted != text;
                converted
            }
            _ => text.to_owned(),
        };
        self.text += text.len();
        self.facts.too_large |= self.text > crate::source::TEXT_LIMIT;
        let run = Run {
            text: nfc(&clean(&text)),
            bold: format.bold.unwrap_or(false),
            italic: format.italic.unwrap_or(false),
            capitals: format.capitals.unwrap_or(false),
            underline: format.underline.unwrap_or(false),
            size: format.size,
            font: format.font.clone(),
            colour: format.colour.clone(),
        };
        match line.runs.last_mut() {
            Some(last) if looks_alike(last, &run) => last.text.push_str(&run.text),
            _ => line.runs.push(run),
        }
    }
}

fn looks_alike(a: &Run, b: &Run) -> bool {
    (a.bold, a.italic, a.capitals, a.underline, a.size)
        == (b.bold, b.italic, b.capitals, b.underline, b.size)
        && a.font == b.font
        && a.colour == b.colour
}

/// Drops what is not printed: soft hyphens, marks of no width, control characters.
fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
            '\u{2011}' => Some('-'),
            '\t' | '\n' => Some(c),
            c if c.is_control() => Some(' '),
            // Symbol and Wingdings letters that were typed as text.
            '\u{f000}'..='\u{f0ff}' => Some(symbol_of_code(c as u32).unwrap_or('•')),
            c => Some(c),
        })
        .collect()
}

/// The text of runs, blanks collapsed, line by line.
fn text_of(runs: &[Run]) -> String {
    let all: String = runs.iter().map(|run| run.text.as_str()).collect();
    let mut text = String::with_capacity(all.len());
    for line in all.split('\n') {
        let line = normalise(line);
        if line.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line);
    }
    text
}

fn is_page_field(instruction: &str) -> bool {
    instruction.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case("page"))
}

/// A `w:sym`: a character by its place in a symbol font.
fn symbol(code: &str) -> Option<char> {
    symbol_of_code(u32::from_str_radix(code, 16).ok()?)
}

fn symbol_of_code(code: u32) -> Option<char> {
    // Symbol fonts count from F000.
    match code & 0xff {
        _ if code > 0xff && !(0xf000..=0xf0ff).contains(&code) => char::from_u32(code),
        0xb3 => Some('≥'),
        0xa3 => Some('≤'),
        0x3e => Some('>'),
        0x3c => Some('<'),
        0x3d => Some('='),
        0x25 => Some('%'),
        0x2d => Some('-'),
        0x2f => Some('/'),
        0xb1 => Some('±'),
        0xb4 => Some('×'),
        0xb7 => Some('•'),
        _ => None,
    }
}
