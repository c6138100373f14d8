//! The part on who does what: the duties of agencies.

use sauro_document::{Duty, Folded, Marker, find_word, has_word};
use sauro_model::text::fold;

use super::lines::{Line, Lines};
use crate::lexicon::{DUTY_SECTIONS, DUTY_VERBS};

/// The duties of the part on tổ chức thực hiện.
pub(crate) fn read_duties(lines: &Lines<'_>) -> Vec<Duty> {
    let mut duties = Vec::new();
    for (index, line) in lines.body.iter().enumerate() {
        if !is_in_duty_section(lines, line) || line.text.is_empty() {
            continue;
        }
        let Some(holder) = holder_of(lines, index) else { continue };
        let text = match holder.rest {
            // "1. Các cơ quan, bộ phận chủ trì" heads a list and gives no duty.
            Some(rest) if rest.split_whitespace().count() < 4 => continue,
            Some(rest) => rest,
            None => line.content(),
        };
        duties.push(Duty {
            who: holder.name,
            agencies: Vec::new(),
            text,
            section: line.section.clone(),
            block: line.id(),
        });
    }
    duties
}

/// Whether a line stands in the part that assigns duties.
pub(crate) fn is_in_duty_section(lines: &Lines<'_>, line: &Line<'_>) -> bool {
    line.headings.iter().any(|heading| {
        let text = lines.body.get(*heading).map(|line| fold(&line.text)).unwrap_or_default();
        DUTY_SECTIONS.iter().any(|words| has_word(&text, words)) && text.chars().count() <= 120
    })
}

/// Who holds the duties of a line.
pub(crate) struct Holder {
    /// The agency's name, as printed.
    pub(crate) name: String,
    /// What follows the name on the same line. `None` where the name stands on a line above.
    rest: Option<String>,
}

/// The agency named on the line itself, else on the nearest heading above.
pub(crate) fn holder_of(lines: &Lines<'_>, index: usize) -> Option<Holder> {
    let line = lines.body.get(index)?;
    let names_itself = line
        .marker
        .as_ref()
        .is_some_and(|marker| !matches!(marker, Marker::Roman(_) | Marker::Part(_)));
    let content = line.content();
    let own = name_at_start(&content, line.headings.last() == Some(&index));
    let own = own.filter(|_| names_itself).map(|(name, rest)| Holder { name, rest: Some(rest) });
    // Under an agency's heading, "- Các đơn vị …" says what it does with them; "- Công an xã: …"
    // is another holder.
    let is_bullet = line.marker == Some(Marker::Bullet);
    if own.is_some() && (!is_bullet || content.chars().take(140).any(|c| c == ':')) {
        return own;
    }
    let above = line.headings.iter().rev().filter(|heading| **heading != index);
    let above = above.into_iter().find_map(|heading| {
        let (name, _) = name_at_start(&lines.body.get(*heading)?.content(), true)?;
        Some(Holder { name, rest: None })
    });
    above.or(own)
}

/// An agency's name at the start of a line, and the rest: up to a colon, or to the verb that says
/// what it does. A heading may be the name alone.
fn name_at_start(content: &str, is_heading: bool) -> Option<(String, String)> {
    let text = Folded::new(content);
    let mut start = 0;
    for polite in ["de nghi ", "giao ", "yeu cau "] {
        if text.folded.starts_with(polite) {
            start = polite.len();
        }
    }
    let rest = &text.folded[start..];
    if !starts_like_agency(rest) || rest.starts_with("to chuc ") {
        return None;
    }
    let colon = rest.find(':').filter(|at| *at <= 140);
    let verb = first_verb(rest).filter(|at| *at <= 140);
    let end = match (colon, verb) {
        (Some(colon), Some(verb)) => colon.min(verb),
        (Some(end), None) | (None, Some(end)) => end,
        (None, None) if is_heading && rest.chars().count() <= 160 => rest.len(),
        (None, None) => return None,
    };
    let name = text.slice(start, start + end).trim().trim_end_matches([',', '.', ';', ':']).trim();
    let after = text.slice(start + end, text.folded.len()).trim_start_matches([':', ' ']);
    (!name.is_empty()).then(|| (name.to_owned(), after.to_owned()))
}

/// Whether folded words begin as names of agencies do.
fn starts_like_agency(folded: &str) -> bool {
    const STARTS: &[&str] = &[
        "cac ",
        "phong ",
        "van phong",
        "trung tam",
        "cong an",
        "tram y te",
        "ban ",
        "bo phan",
        "doan ",
        "hoi ",
        "uy ban",
        "ubnd",
        "ubmttq",
        "mat tran",
        "to ",
        "truong ",
        "chi cuc",
        "thu truong",
        "don vi",
        "quan su",
        "dang uy",
        "hdnd",
        "doanh nghiep",
        "cong chuc",
        "chu tich",
        "so ",
        "chi nhanh",
        "quy tin dung",
        "ngan hang",
        "vien thong",
        "buu dien",
        "dai ",
        "tap the",
        "can bo",
        "hieu truong",
        "de nghi ",
        "lanh dao",
    ];
    STARTS.iter().any(|start| folded.starts_with(start))
}

/// Where the first verb of duty begins, after at least two words.
pub(crate) fn first_verb(folded: &str) -> Option<usize> {
    // A name is over long before this.
    let mut end = folded.len().min(400);
    while !folded.is_char_boundary(end) {
        end -= 1;
    }
    let folded = &folded[..end];
    let found = DUTY_VERBS.iter().filter_map(|verb| {
        let mut from = 0;
        while let Some(at) = folded.get(from..).and_then(|rest| find_word(rest, verb)) {
            let at = from + at;
            if folded[..at].split_whitespace().count() >= 2 && !is_inside_name(&folded[..at], verb)
            {
                return Some(at);
            }
            from = at + verb.len();
        }
        None
    });
    found.min()
}

/// Whether a verb is part of a name: "được phân công chủ trì và phối hợp" describes an agency,
/// "Trung tâm Dịch vụ tổng hợp" and "các tổ chức chính trị - xã hội" are ones.
fn is_inside_name(before: &str, verb: &str) -> bool {
    let before = before.trim_end();
    let ends = |words: &[&str]| words.iter().any(|words| before.ends_with(words));
    match verb {
        "tong hop" => ends(&["dich vu"]),
        "to chuc" => ends(&["cac", "va"]),
        "chu tri" | "phoi hop" | "thuc hien" | "theo doi" => {
            ends(&["phan cong", "giao", "chu tri va", "lien quan den", "giai quyet"])
        }
        _ => false,
    }
}
