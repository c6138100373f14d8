//! Automatic numbering, resolved to what Word prints before each paragraph.
//!
//! A paragraph names a list (`w:numId`) and a level. The list names a scheme (`w:abstractNum`) and
//! may override levels of it. Lists of one scheme go on counting where the other stopped, unless
//! they say where to start.

use std::collections::{BTreeMap, BTreeSet};

use sauro_document::roman;

use sauro_package::{Element, Token, Xml};

const LEVELS: usize = 9;

/// The numbering of a document, with the state of its counters.
#[derive(Default)]
pub(super) struct Numbering {
    schemes: BTreeMap<i32, [Level; LEVELS]>,
    lists: BTreeMap<i32, List>,
    /// How far each scheme has counted. `None` for a level not yet used.
    counters: BTreeMap<i32, [Option<i32>; LEVELS]>,
    /// The lists whose own starts were applied already, with the level.
    started: BTreeSet<(i32, usize)>,
    /// Levels by the paragraph style that brings them.
    by_style: BTreeMap<String, (i32, usize)>,
}

#[derive(Clone, Default)]
struct Level {
    start: i32,
    format: String,
    text: String,
    /// The level after which it starts again; 0 for never. `None` for every higher level.
    restart: Option<i32>,
    /// All numbers of the text as Arabic ones.
    legal: bool,
    style: Option<String>,
}

#[derive(Default)]
struct List {
    scheme: i32,
    starts: [Option<i32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn read(text: &str) -> Numbering {
        let mut numbering = Numbering::default();
        // Schemes that borrow another's levels by a list style: scheme and style.
        let mut borrowed: Vec<(i32, String)> = Vec::new();
        let mut lenders: BTreeMap<String, i32> = BTreeMap::new();
        let mut xml = Xml::new(text);
        while let Some(token) = xml.next_token() {
            let Token::Open(element) = token else { continue };
            match element.name() {
                "numbering" => {}
                "abstractNum" => {
                    let Some(id) = element.number_of("abstractNumId") else {
                        xml.skip();
                        continue;
                    };
                    let mut levels: [Level; LEVELS] = Default::default();
                    xml.children(|xml, child| match child.name() {
                        "lvl" => match level_index(child) {
                            Some(index) => levels[index] = read_level(xml),
                            None => xml.skip(),
                        },
                        "numStyleLink" => {
                            borrowed.extend(child.value().map(|style| (id, style)));
                            xml.skip();
                        }
                        "styleLink" => {
                            lenders.extend(child.value().map(|style| (style, id)));
                            xml.skip();
                        }
                        _ => xml.skip(),
                    });
                    numbering.schemes.insert(id, levels);
                }
                "num" => {
                    let Some(id) = element.number_of("numId") else {
                        xml.skip();
                        continue;
                    };
                    let list = read_list(&mut xml);
                    numbering.lists.insert(id, list);
                }
                _ => xml.skip(),
            }
        }
        for (scheme, style) in borrowed {
            let levels = lenders.get(&style).and_then(|lender| numbering.schemes.get(lender));
            if let Some(levels) = levels.cloned() {
                numbering.schemes.insert(scheme, levels);
            }
        }
        numbering.by_style = numbering.styles();
        numbering
    }

    fn styles(&self) -> BTreeMap<String, (i32, usize)> {
        let mut result = BTreeMap::new();
        for (id, list) in &self.lists {
            let Some(levels) = self.schemes.get(&list.scheme) else { continue };
            for (index, level) in levels.iter().enumerate() {
                if let Some(style) = &level.style {
                    result.entry(style.clone()).or_insert((*id, index));
                }
            }
        }
        result
    }

    /// The level that a paragraph style has in a list, where the list names styles.
    pub(super) fn level_of_style(&self, list: i32, style: &str) -> Option<usize> {
        let (found, level) = self.by_style.get(style)?;
        (*found == list || self.scheme_of(*found) == self.scheme_of(list)).then_some(*level)
    }

    fn scheme_of(&self, list: i32) -> Option<i32> {
        self.lists.get(&list).map(|list| list.scheme)
    }

    /// Counts a paragraph and returns what is printed before it. `None` where nothing is.
    pub(super) fn advance(&mut self, list_id: i32, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let list = self.lists.get(&list_id)?;
        let scheme = self.schemes.get(&list.scheme)?;
        let of = |index: usize| list.levels[index].as_ref().unwrap_or(&scheme[index]);
        let counters = self.counters.entry(list.scheme).or_insert([None; LEVELS]);
        let own_start = list.starts[level].or(list.levels[level].as_ref().map(|l| l.start));
        let first_of_list = self.started.insert((list_id, level));
        counters[level] = Some(match (counters[level], own_start) {
            (_, Some(start)) if first_of_list => start,
            (None, own) => own.unwrap_or(of(level).start),
            (Some(count), _) => count.saturating_add(1),
        });
        for (higher, counter) in counters.iter_mut().enumerate().take(level) {
            // Word prints a level that was never used as if it had just begun.
            if counter.is_none() {
                *counter = Some(list.starts[higher].unwrap_or(of(higher).start));
            }
        }
        for (lower, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let restarts = match of(lower).restart {
                Some(0) => false,
                Some(after) => level < usize::try_from(after).unwrap_or(0),
                None => true,
            };
            if restarts {
                *counter = None;
            }
        }
        let printed = print(of(level), |index| {
            let format = if of(level).legal { "decimal" } else { of(index).format.as_str() };
            numeral(counters[index].unwrap_or(1), format)
        });
        (!printed.is_empty()).then_some(printed)
    }
}

fn level_index(element: &Element<'_>) -> Option<usize> {
    element.number_of("ilvl").and_then(|level| usize::try_from(level).ok()).filter(|l| *l < LEVELS)
}

fn read_level(xml: &mut Xml<'_>) -> Level {
    let mut level = Level { start: 1, format: "decimal".into(), ..Level::default() };
    xml.children(|xml, child| {
        match child.name() {
            "start" => level.start = child.number().unwrap_or(1),
            "numFmt" => level.format = child.value().unwrap_or_default(),
            "lvlText" => level.text = child.value().unwrap_or_default(),
            "lvlRestart" => level.restart = child.number(),
            "isLgl" => level.legal = child.is_on(),
            "pStyle" => level.style = child.value(),
            _ => {}
        }
        xml.skip();
    });
    level
}

fn read_list(xml: &mut Xml<'_>) -> List {
    let mut list = List::default();
    xml.children(|xml, child| match child.name() {
        "abstractNumId" => {
            list.scheme = child.number().unwrap_or(-1);
            xml.skip();
        }
        "lvlOverride" => {
            let Some(index) = level_index(child) else { return xml.skip() };
            xml.children(|xml, child| match child.name() {
                "startOverride" => {
                    list.starts[index] = child.number();
                    xml.skip();
                }
                "lvl" => list.levels[index] = Some(read_level(xml)),
                _ => xml.skip(),
            });
        }
        _ => xml.skip(),
    });
    list
}

/// Fills a level's text: "%1.%2" becomes "3.1".
fn print(level: &Level, number: impl Fn(usize) -> String) -> String {
    if level.format == "bullet" {
        return bullet(&level.text);
    }
    if level.format == "none" && !level.text.contains('%') {
        return level.text.trim().to_owned();
    }
    let mut printed = String::new();
    let mut characters = level.text.chars().peekable();
    while let Some(c) = characters.next() {
        let digit = characters.peek().and_then(|c| c.to_digit(10));
        match digit {
            Some(digit @ 1..=9) if c == '%' => {
                characters.next();
                printed.push_str(&number(digit as usize - 1));
            }
            _ => printed.push(c),
        }
    }
    printed.trim().to_owned()
}

/// Bullets come as letters of symbol fonts; what is printed is a dash or a dot.
fn bullet(text: &str) -> String {
    match text.trim() {
        "-" | "–" | "—" | "\u{f02d}" => "-".to_owned(),
        "+" => "+".to_owned(),
        "" => String::new(),
        _ => "•".to_owned(),
    }
}

/// A number in one of Word's formats; Arabic for those not used here.
fn numeral(number: i32, format: &str) -> String {
    match format {
        "upperRoman" => u32::try_from(number).map_or_else(|_| number.to_string(), roman),
        "lowerRoman" => numeral(number, "upperRoman").to_lowercase(),
        "upperLetter" => letters(number),
        "lowerLetter" => letters(number).to_lowercase(),
        "decimalZero" => format!("{number:02}"),
        "none" => String::new(),
        _ => number.to_string(),
    }
}

/// A, B, …, Z, AA, BB, …: Word repeats the letter.
fn letters(number: i32) -> String {
    let Ok(number) = u32::try_from(number) else { return number.to_string() };
    if number == 0 || number > 26 * 20 {
        return number.to_string();
    }
    let letter = char::from_u32(u32::from(b'A') + (number - 1) % 26).unwrap_or('A');
    std::iter::repeat_n(letter, (number as usize - 1) / 26 + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHEME: &str = r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:abstractNum w:abstractNumId="1">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
        <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%5"/><w:lvlRestart w:val="0"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
    </w:numbering>"#;

    #[test]
    fn counts_as_word_prints() {
        let mut numbering = Numbering::read(SCHEME);
        let steps = [
            (7, 0, "I."),
            (7, 1, "1."),
            (7, 1, "2."),
            (7, 3, "a)"),
            (7, 3, "b)"),
            (7, 4, "1"),
            (7, 0, "II."),
            (7, 1, "1."),
            (7, 2, "2.1.1"),
            (7, 4, "2"),
            // Another list of the scheme starts where it says, then goes on.
            (8, 1, "5."),
            (8, 1, "6."),
            (7, 1, "7."),
            (7, 0, "III."),
        ];
        for (list, level, expected) in steps {
            assert_eq!(numbering.advance(list, level).as_deref(), Some(expected));
        }
        assert_eq!(numbering.advance(99, 0), None);
    }

    #[test]
    fn writes_letters() {
        for (number, expected) in [(1, "A"), (26, "Z"), (27, "AA"), (53, "AAA"), (-1, "-1")] {
            assert_eq!(letters(number), expected);
        }
    }
}
