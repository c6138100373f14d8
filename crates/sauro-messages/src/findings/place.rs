//! The places of a finding, as sentences name them.

use std::fmt;

use sauro_check::Spot;

use crate::Lang;

/// The places of a finding in one language.
///
/// As `Display` it names all of them, ready to begin a sentence: "Dòng 2, 18, 20 (Phụ lục II)".
#[derive(Debug)]
pub struct At<'f> {
    lang: Lang,
    spots: &'f [Spot],
}

/// More rows than these are counted, not listed.
const LISTED_ROWS: usize = 12;

impl<'f> At<'f> {
    /// The places of a finding.
    pub fn new(lang: Lang, spots: &'f [Spot]) -> At<'f> {
        At { lang, spots }
    }

    /// How many rows there are in all places.
    pub fn rows(&self) -> usize {
        self.spots.iter().map(|spot| spot.rows.len()).sum()
    }

    /// The words at the first place; empty where nothing is printed.
    pub fn quote(&self) -> &'f str {
        self.quote_of(0)
    }

    /// The words at the nth place, from 0.
    pub fn quote_of(&self, index: usize) -> &'f str {
        self.spots.get(index).and_then(|spot| spot.quote.as_deref()).unwrap_or_default()
    }

    /// The distinct quotes of all places, each in “quotation marks”, at most five.
    pub fn quotes(&self) -> String {
        let mut quotes: Vec<String> = Vec::new();
        for quote in self.spots.iter().filter_map(|spot| spot.quote.as_deref()) {
            let marked = format!("“{quote}”");
            if !quotes.contains(&marked) {
                quotes.push(marked);
            }
        }
        let more = quotes.len() > 5;
        quotes.truncate(5);
        let list = quotes.join("; ");
        if more { format!("{list}; …") } else { list }
    }

    /// The nth place in the middle of a sentence: "dòng 4.2 (Phụ lục)", "mục II.2.5".
    pub fn nth(&self, index: usize) -> String {
        self.spots.get(index).map(|spot| self.name(spot)).unwrap_or_else(|| self.document())
    }

    fn document(&self) -> String {
        match self.lang {
            Lang::Vi => "văn bản",
            Lang::En => "the document",
        }
        .to_owned()
    }

    fn name(&self, spot: &Spot) -> String {
        self.named(&spot.rows, spot)
    }

    fn named(&self, rows: &[String], spot: &Spot) -> String {
        let vi = self.lang == Lang::Vi;
        let within = spot.appendix.clone().or_else(|| {
            spot.section
                .as_ref()
                .map(|no| if vi { format!("mục {no}") } else { format!("section {no}") })
        });
        if rows.is_empty() {
            return within.unwrap_or_else(|| self.document());
        }
        let listed =
            rows.iter().take(LISTED_ROWS).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = rows.len().saturating_sub(LISTED_ROWS);
        let listed = match (vi, more) {
            (_, 0) => listed,
            (true, more) => format!("{listed} và {more} dòng khác"),
            (false, more) => format!("{listed} and {more} more"),
        };
        let rows_name = match (vi, rows.len()) {
            (true, _) => "dòng",
            (false, 1) => "row",
            (false, _) => "rows",
        };
        match within {
            Some(within) => format!("{rows_name} {listed} ({within})"),
            None => format!("{rows_name} {listed}"),
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Places of one table are named together, whatever their columns and quotes.
        let mut merged: Vec<(Vec<String>, &Spot)> = Vec::new();
        for spot in self.spots {
            let same = merged.iter_mut().find(|(_, other)| {
                other.appendix == spot.appendix && other.section == spot.section
            });
            match same {
                Some((rows, _)) => {
                    for row in &spot.rows {
                        if !rows.contains(row) {
                            rows.push(row.clone());
                        }
                    }
                }
                None => merged.push((spot.rows.clone(), spot)),
            }
        }
        let names: Vec<String> = merged.iter().map(|(rows, spot)| self.named(rows, spot)).collect();
        let text = if names.is_empty() { self.document() } else { names.join("; ") };
        let mut letters = text.chars();
        match letters.next() {
            Some(first) => write!(f, "{}{}", first.to_uppercase(), letters.as_str()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(appendix: Option<&str>, section: Option<&str>, rows: &[&str]) -> Spot {
        Spot {
            appendix: appendix.map(str::to_owned),
            section: section.map(str::to_owned),
            rows: rows.iter().map(|row| (*row).to_owned()).collect(),
            ..Spot::default()
        }
    }

    #[test]
    fn places_are_named_as_a_colleague_would() {
        let rows =
            [spot(Some("Phụ lục II"), None, &["2", "18"]), spot(Some("Phụ lục II"), None, &["20"])];
        assert_eq!(At::new(Lang::Vi, &rows).to_string(), "Dòng 2, 18, 20 (Phụ lục II)");
        assert_eq!(At::new(Lang::En, &rows[1..]).to_string(), "Row 20 (Phụ lục II)");
        let both = [spot(None, Some("II.2.1"), &[]), spot(Some("Phụ lục"), None, &["4.2"])];
        assert_eq!(At::new(Lang::Vi, &both).nth(0), "mục II.2.1");
        assert_eq!(At::new(Lang::Vi, &both).to_string(), "Mục II.2.1; dòng 4.2 (Phụ lục)");
        assert_eq!(At::new(Lang::Vi, &[]).to_string(), "Văn bản");
    }
}
