//! Properties of paragraphs and runs: what is said in one place, each field open where it is not.

use sauro_document::{Alignment, LineSpacing};

use sauro_package::Xml;

/// Properties of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphFormat {
    pub(super) alignment: Option<Alignment>,
    pub(super) first_line: Option<i32>,
    pub(super) indent: Option<i32>,
    pub(super) space_before: Option<i32>,
    pub(super) space_after: Option<i32>,
    pub(super) line_spacing: Option<LineSpacing>,
    pub(super) page_break_before: Option<bool>,
    /// From 0; 9 is body text.
    pub(super) outline: Option<u8>,
    /// 0 takes a style's numbering away.
    pub(super) list: Option<i32>,
    pub(super) list_level: Option<u8>,
}

/// Properties of a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct RunFormat {
    pub(super) style: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) size: Option<u16>,
    pub(super) font: Option<String>,
    pub(super) colour: Option<String>,
}

/// What a `w:pPr` holds.
#[derive(Default)]
pub(super) struct ParagraphProperties {
    pub(super) style: Option<String>,
    pub(super) format: ParagraphFormat,
    /// The paragraph's mark was deleted in a tracked change: it runs on into the next.
    pub(super) mark_deleted: bool,
    /// A section ends with this paragraph.
    pub(super) section: Option<super::section::Section>,
}

impl ParagraphFormat {
    /// Takes over whatever the other says.
    pub(super) fn overlay(&mut self, over: &ParagraphFormat) {
        set(&mut self.alignment, over.alignment);
        set(&mut self.first_line, over.first_line);
        set(&mut self.indent, over.indent);
        set(&mut self.space_before, over.space_before);
        set(&mut self.space_after, over.space_after);
        set(&mut self.line_spacing, over.line_spacing);
        set(&mut self.page_break_before, over.page_break_before);
        set(&mut self.outline, over.outline);
        set(&mut self.list, over.list);
        set(&mut self.list_level, over.list_level);
    }
}

impl RunFormat {
    /// Takes over whatever the other says.
    pub(super) fn overlay(&mut self, over: &RunFormat) {
        set(&mut self.bold, over.bold);
        set(&mut self.italic, over.italic);
        set(&mut self.capitals, over.capitals);
        set(&mut self.underline, over.underline);
        set(&mut self.hidden, over.hidden);
        set(&mut self.size, over.size);
        set(&mut self.font, over.font.clone());
        set(&mut self.colour, over.colour.clone());
    }
}

fn set<T>(field: &mut Option<T>, over: Option<T>) {
    if over.is_some() {
        *field = over;
    }
}

/// Reads the `w:pPr` that was just opened.
pub(super) fn read_paragraph_format(xml: &mut Xml<'_>) -> ParagraphProperties {
    let mut properties = ParagraphProperties::default();
    xml.children(|xml, child| {
        let format = &mut properties.format;
        match child.name() {
            "pStyle" => properties.style = child.value(),
            "jc" => format.alignment = child.value().as_deref().and_then(alignment),
            "pageBreakBefore" => format.page_break_before = Some(child.is_on()),
            "outlineLvl" => {
                format.outline = child.number().and_then(|level| u8::try_from(level).ok());
            }
            "ind" => {
                let hanging = child.number_of("hanging").map(|length| -length);
                set(&mut format.first_line, hanging.or(child.number_of("firstLine")));
                set(&mut format.indent, child.number_of("left").or(child.number_of("start")));
            }
            "spacing" => {
                set(&mut format.space_before, child.number_of("before"));
                set(&mut format.space_after, child.number_of("after"));
                let rule = child.attribute("lineRule");
                let line = child.number_of("line");
                set(&mut format.line_spacing, line.map(|line| line_spacing(line, rule.as_deref())));
            }
            "numPr" => {
                return xml.children(|xml, child| {
                    match child.name() {
                        "numId" => format.list = child.number(),
                        "ilvl" => {
                            let level = child.number().and_then(|level| u8::try_from(level).ok());
                            format.list_level = level;
                        }
                        _ => {}
                    }
                    xml.skip();
                });
            }
            "rPr" => {
                return xml.children(|xml, child| {
                    properties.mark_deleted |= matches!(child.name(), "del" | "moveFrom");
                    xml.skip();
                });
            }
            "sectPr" => {
                properties.section = Some(super::section::read_section(xml));
                return;
            }
            _ => {}
        }
        xml.skip();
    });
    properties
}

/// Reads the `w:rPr` that was just opened.
pub(super) fn read_run_format(xml: &mut Xml<'_>) -> RunFormat {
    let mut format = RunFormat::default();
    xml.children(|xml, child| {
        match child.name() {
            "rStyle" => format.style = child.value(),
            "b" => format.bold = Some(child.is_on()),
            "i" => format.italic = Some(child.is_on()),
            "caps" => format.capitals = Some(child.is_on()),
            "u" => format.underline = Some(child.is_on()),
            "vanish" => format.hidden = Some(child.is_on()),
            "sz" => format.size = child.number().and_then(|size| u16::try_from(size).ok()),
            "rFonts" => format.font = child.attribute("ascii").or(child.attribute("hAnsi")),
            "color" => {
                format.colour = child.value().filter(|colour| !colour.eq_ignore_ascii_case("auto"));
            }
            _ => {}
        }
        xml.skip();
    });
    format
}

/// Reads an alignment by the names of Word, of ISO 29500 strict and of older files.
pub(super) fn alignment(value: &str) -> Option<Alignment> {
    match value {
        "left" | "start" => Some(Alignment::Left),
        "center" => Some(Alignment::Centre),
        "right" | "end" => Some(Alignment::Right),
        "both" | "distribute" => Some(Alignment::Justified),
        _ => None,
    }
}

fn line_spacing(line: i32, rule: Option<&str>) -> LineSpacing {
    let line = u16::try_from(line.unsigned_abs()).unwrap_or(u16::MAX);
    match rule {
        Some("exact") => LineSpacing::Exactly(line),
        Some("atLeast") => LineSpacing::AtLeast(line),
        // 240 is single spacing.
        _ => LineSpacing::Multiple((u32::from(line) * 100 / 240).try_into().unwrap_or(u16::MAX)),
    }
}
