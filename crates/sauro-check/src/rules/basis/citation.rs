//! Citations in running text: kind, number, day, issuer and title of each document named.

use sauro_document::Folded;
use sauro_model::Date;

use super::lexicon::{CONNECTORS, JOINERS, KINDS, TITLES};
use super::symbol::symbols;
use crate::day::day_at;
use crate::registry::documents::number_key;

/// A document named in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Citation<'t> {
    /// The kind as printed; one kind may serve for a list: "các Kế hoạch số 469-KH/TU, 91/KH-UBND".
    pub(super) kind: Option<&'t str>,
    /// The number and symbol as printed.
    pub(super) number: &'t str,
    /// What spellings of the number have in common.
    pub(super) key: String,
    /// The day of issue. `None` where there is none, or none that the calendar has.
    pub(super) date: Option<Date>,
    /// Whether a day is printed, be it possible or not.
    pub(super) has_day: bool,
    /// Who issued it.
    pub(super) issuer: Option<&'t str>,
    /// What it is about, to the end of the clause. `None` where nothing like a title follows.
    pub(super) title: Option<&'t str>,
    /// Whether another document follows at once, so that a title may be meant for both.
    pub(super) is_listed: bool,
    /// Whether it stands inside another document's title.
    pub(super) is_nested: bool,
    /// The words from its kind to its issuer.
    pub(super) head: &'t str,
    /// The text from its kind on.
    pub(super) rest: &'t str,
}

/// Every citation of a text, in order.
pub(super) fn citations(text: &str) -> Vec<Citation<'_>> {
    let ranges = symbols(text);
    if ranges.is_empty() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut found: Vec<Citation<'_>> = Vec::new();
    // Where the last citation that is not nested ends, and its title; and the very last one.
    let mut outer: Option<(usize, usize)> = None;
    let mut last_end = 0;
    let starts: Vec<usize> = ranges.iter().map(|range| folded_at(&folded, range.start)).collect();
    for (index, range) in ranges.iter().enumerate() {
        let number = &text[range.clone()];
        let number_at = starts.get(index).copied().unwrap_or_default();
        let reader = Reader { text: &folded };
        let own_kind = reader.kind_before(number_at);
        let start = own_kind.map_or(number_at, |(start, _)| start);
        let is_next = index > 0 && only_joins(folded.folded.get(last_end..start).unwrap_or(" x "));
        let inherited = found.last().filter(|_| is_next).and_then(|last: &Citation<'_>| last.kind);
        let kind = own_kind.map(|(start, end)| folded.slice(start, end)).or(inherited);
        let parts = reader.parts(folded_at(&folded, range.end));
        let clause_end = reader.clause_end(parts.end);
        let is_nested = outer.is_some_and(|(outer_end, outer_title)| {
            start < outer_title
                && !only_joins(folded.folded.get(outer_end..start).unwrap_or_default())
        });
        let title = reader.title(parts.end, clause_end);
        if !is_nested {
            outer = Some((parts.end, title.map_or(parts.end, |(_, end)| end)));
        }
        last_end = parts.end;
        let next = starts
            .get(index + 1)
            .map(|next| reader.kind_before(*next).map_or(*next, |(next_start, _)| next_start));
        let is_listed =
            next.is_some_and(|next| folded.folded.get(parts.end..next).is_some_and(only_joins));
        let title = title.filter(|_| !is_listed);
        found.push(Citation {
            kind,
            number,
            key: number_key(number),
            date: parts.date,
            has_day: parts.has_day,
            issuer: parts.issuer.map(|(start, end)| folded.slice(start, end).trim()),
            title: title.map(|(start, end)| folded.slice(start, end).trim()),
            is_listed,
            is_nested,
            head: folded.slice(start, parts.end).trim().trim_end_matches([',', ';', ':']),
            rest: folded.slice(start, folded.folded.len()),
        });
    }
    found
}

/// The byte of the folded text that a byte of the text became.
fn folded_at(text: &Folded<'_>, origin: usize) -> usize {
    let (mut low, mut high) = (0, text.folded.len());
    while low < high {
        let middle = low.midpoint(high);
        if text.origin(middle) < origin {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Whether nothing but joining words and commas stands between two citations.
fn only_joins(between: &str) -> bool {
    !between.contains([';', '.', '“', '"', '(', ')'])
        && between
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| JOINERS.contains(&word))
}

struct Reader<'f, 't> {
    text: &'f Folded<'t>,
}

/// What follows a number.
#[derive(Default)]
struct Parts {
    date: Option<Date>,
    has_day: bool,
    issuer: Option<(usize, usize)>,
    end: usize,
}

impl Reader<'_, '_> {
    fn rest(&self, at: usize) -> &str {
        self.text.folded.get(at..).unwrap_or_default()
    }

    /// The kind right before a number, "số" between them or not.
    fn kind_before(&self, number_at: usize) -> Option<(usize, usize)> {
        let before = self.text.folded.get(..number_at)?.trim_end();
        let before = before.strip_suffix(':').unwrap_or(before).trim_end();
        let before = strip_last_word(before, "so").unwrap_or(before).trim_end();
        let kind = KINDS.iter().find(|kind| strip_last_word(before, kind).is_some())?;
        Some((before.len() - kind.len(), before.len()))
    }

    /// Day and issuer after a number, in either order.
    fn parts(&self, from: usize) -> Parts {
        let mut parts = Parts { end: from, ..Parts::default() };
        for _ in 0..2 {
            let at = self.skip(parts.end, &[" ", ",", "\n"]);
            if !parts.has_day
                && let Some(day) = self.rest(at).strip_prefix("ngay ")
            {
                let day_start = self.text.folded.len() - day.trim_start().len();
                let Some(day) = day_at(&self.text.folded, day_start) else { break };
                (parts.date, parts.has_day, parts.end) = (day.date, true, day.end);
            } else if parts.issuer.is_none() && self.rest(at).starts_with("cua ") {
                let start = at + "cua ".len();
                let end = start + issuer_length(self.rest(start));
                (parts.issuer, parts.end) = (Some((start, end)), end);
            }
        }
        parts
    }

    fn skip(&self, mut at: usize, marks: &[&str]) -> usize {
        while let Some(mark) = marks.iter().find(|mark| self.rest(at).starts_with(**mark)) {
            at += mark.len();
        }
        at
    }

    /// Where the clause ends: at a semicolon or full stop outside quotations.
    fn clause_end(&self, from: usize) -> usize {
        let rest = self.rest(from);
        let mut quoted = false;
        for (index, c) in rest.char_indices() {
            let after = &rest[index + c.len_utf8()..];
            match c {
                '“' => quoted = after.contains('”'),
                '”' => quoted = false,
                '"' => quoted = !quoted && after.contains('"'),
                ';' if !quoted => return from + index,
                '.' if !quoted
                    && (after.trim_start().is_empty() || after.starts_with([' ', '\n'])) =>
                {
                    return from + index;
                }
                _ => {}
            }
        }
        self.text.folded.len()
    }

    /// The title, where what follows is one and not the rest of the sentence.
    fn title(&self, from: usize, end: usize) -> Option<(usize, usize)> {
        let start = self.skip(from, &[" ", ",", ":", "\n"]);
        let title = self.text.folded.get(start..end)?.trim_end();
        let goes_on = CONNECTORS.iter().any(|word| starts_with_word(title, word));
        // "… và Kế hoạch số 92/KH-UBND": another document, not a title.
        let is_other = KINDS.iter().any(|kind| {
            let rest = title.strip_prefix(kind).unwrap_or_default().trim_start();
            rest.starts_with("so ") || rest.starts_with(|c: char| c.is_ascii_digit())
        });
        let is_word = title.starts_with(|c: char| c.is_alphanumeric() || "“\"".contains(c));
        let stop = [", uy ban nhan dan", ", ubnd", ", cu the"]
            .iter()
            .filter_map(|stop| title.find(stop))
            .min()
            .unwrap_or(title.len());
        (!goes_on && !is_other && is_word).then_some((start, start + stop))
    }
}

/// How long an issuer's name is: to a comma, or to where a title begins.
fn issuer_length(rest: &str) -> usize {
    // A steering committee has its field in its name, commas and all.
    let field = rest.starts_with("ban chi dao").then(|| rest.find("chuyen doi so")).flatten();
    let mut from = field.filter(|at| *at <= 160).map_or(0, |at| at + "chuyen doi so".len());
    for level in [" tinh", " xa", " phuong", " thanh pho", " quoc gia"] {
        if from > 0 && rest.get(from..).is_some_and(|rest| rest.starts_with(level)) {
            from += level.len();
        }
    }
    let tail = rest.get(from..).unwrap_or_default();
    let mut end = tail.find([',', ';', ':', '(', ')', '“', '"', '.']).unwrap_or(tail.len());
    let joins_name = ["so ", "bo "].iter().any(|start| tail.starts_with(start))
        && !tail.starts_with("bo chinh tri");
    let more = ["va", "va cac", "ngay", "tren dia ban", "de", "theo", "bao dam", "can cu"];
    let stops = TITLES.iter().chain(&more);
    // The name's first word may be one of these: "Giao thông".
    let first = tail.find(' ').unwrap_or(tail.len()).min(end);
    for stop in stops {
        let search = tail.get(first..end).unwrap_or_default();
        // "Sở Khoa học và Công nghệ" has "và" in its name; "Bộ Chính trị và các văn bản" has not.
        if *stop == "va" && joins_name {
            continue;
        }
        if let Some(at) = sauro_document::find_word(search, stop) {
            end = end.min(first + at);
        }
    }
    from + tail[..end].trim_end().len()
}

fn strip_last_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_suffix(word)?;
    (!rest.ends_with(char::is_alphanumeric)).then_some(rest)
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a title says in full what the document is about, in six words or more.
pub(super) fn is_full_title(title: &str) -> bool {
    let folded = sauro_model::text::fold(title);
    let opens =
        TITLES.iter().any(|word| starts_with_word(&folded, word)) || folded.starts_with(['“', '"']);
    opens && folded.split_whitespace().count() >= 6
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_the_parts_of_a_full_citation() {
        let text = "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ sửa đổi Chương trình \
                    hành động thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;";
        let found = citations(text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].kind, Some("Nghị quyết"));
        assert_eq!(found[0].date, Date::new(2025, 4, 1));
        assert_eq!(found[0].issuer, Some("Chính phủ"));
        assert!(found[0].title.is_some_and(|title| title.starts_with("sửa đổi Chương trình")));
        assert_eq!(found[0].head, "Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ");
        assert!(!found[0].is_nested && found[1].is_nested);
        assert_eq!((found[1].issuer, found[1].title), (Some("Bộ Chính trị"), None));
    }

    #[test]
    fn a_list_shares_its_kind_and_nests_nothing() {
        let text = "trong các Kế hoạch số 469-KH/TU, 91/KH-UBND ngày 12/2/2026 về Triển khai Nghị \
                    quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về “đột phá” năm 2026.";
        let found = citations(text);
        let summary: Vec<_> =
            found.iter().map(|c| (c.kind, c.has_day, c.is_listed, c.is_nested)).collect();
        assert_eq!(
            summary,
            [
                (Some("Kế hoạch"), false, true, false),
                (Some("Kế hoạch"), true, false, false),
                (Some("Nghị quyết"), true, false, true),
            ]
        );
        assert!(found[1].title.is_some());
    }

    #[test]
    fn the_rest_of_the_sentence_is_no_title() {
        for text in [
            "theo Nghị quyết số 57-NQ/TW, Nghị quyết số 71/NQ-CP và Kế hoạch số 92/KH-UBND",
            "thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị và các văn bản chỉ đạo liên quan, căn cứ \
             KH 45/KH-UBND ngày 12/8/2025 của UBND tỉnh Đồng Nai",
            "theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ; bảo đảm dữ liệu",
            "Kế hoạch số 03-KH/BCĐ ngày 16/01/2026 của Ban Chỉ đạo về phát triển khoa học, công \
             nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh;",
            "Tờ trình số 566/TTr-PVHXH ngày 29/4/2026 của Phòng Văn hóa – Xã hội, Ủy ban nhân dân \
             xã ban hành",
        ] {
            for citation in citations(text) {
                assert_eq!(citation.title, None, "{text}");
            }
        }
    }

    #[test]
    fn issuers_end_where_titles_begin() {
        let issuer = |text: &'static str| citations(text)[0].issuer;
        let committee = "Kế hoạch số 03-KH/BCĐ của Ban Chỉ đạo về phát triển khoa học, công nghệ, \
                         đổi mới sáng tạo và chuyển đổi số tỉnh triển khai Nghị quyết";
        assert_eq!(
            issuer(committee),
            Some(
                "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số \
                 tỉnh"
            )
        );
        assert_eq!(
            issuer("Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Chiến lược"),
            Some("Thủ tướng Chính phủ")
        );
        assert_eq!(
            issuer("Công văn số 12/SKHCN-CĐS của Sở Khoa học và Công nghệ về việc báo cáo"),
            Some("Sở Khoa học và Công nghệ")
        );
        let later =
            &citations("Quyết định số 5/QĐ-UBND của UBND tỉnh ngày 05/01/2026 về kế hoạch")[0];
        assert_eq!((later.date, later.issuer), (Date::new(2026, 1, 5), Some("UBND tỉnh")));
    }

    /// Words and marks of citations in any order, with letters of several bytes between.
    fn fragments() -> impl Strategy<Value = String> {
        const WORDS: &[&str] = &[
            "Nghị quyết",
            "số",
            "57-NQ/TW",
            "71/NQCP",
            "ngày",
            "22/12/2024",
            "của",
            "Bộ",
            "về",
            ";",
            ",",
            "“",
            "”",
            "Ban Chỉ đạo",
            "chuyển đổi số",
            "45/2020/",
            "NĐ-CP",
            "57-",
            "\n",
            "ế",
            "/",
        ];
        prop::collection::vec((prop::sample::select(WORDS), prop::bool::ANY), 0..30).prop_map(
            |words| {
                let parts =
                    words.iter().map(
                        |(word, blank)| {
                            if *blank { format!("{word} ") } else { (*word).to_owned() }
                        },
                    );
                parts.collect()
            },
        )
    }

    proptest! {
        #[test]
        fn reads_any_text_without_a_fault(text in fragments(), noise in ".{0,60}") {
            for text in [&text, &noise] {
                for citation in citations(text) {
                    prop_assert!(text.contains(citation.head) && text.contains(citation.number));
                    prop_assert!(citation.title.is_none_or(|title| text.contains(title)));
                    let proposed = super::super::symbol::proposed(citation.number);
                    prop_assert!(proposed.as_deref() != Some(citation.number));
                }
            }
        }
    }
}
