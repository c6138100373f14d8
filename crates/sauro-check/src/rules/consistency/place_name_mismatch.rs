//! `place-name-mismatch`: the name of another commune or province left from a template.

use std::collections::BTreeMap;

use sauro_document::{Folded, LineRole};
use sauro_model::text::key;
use sauro_model::{Area, Level};

use super::Problem;
use super::passages::Passage;
use crate::context::Context;
use crate::finding::{Findings, Spot};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags another commune's or province's name where the plan's own belongs: in the letterhead, the
/// place before the day, the title, "UBND xã …", "trên địa bàn xã …" and over the appendices.
///
/// # Why
/// Plans are copied from a neighbour; a plan that names another commune cannot be issued.
///
/// # Example
/// "Trên đây là Kế hoạch chuyển đổi số năm 2026 trên địa bàn xã Tân Phú" in a plan of xã Bình Minh
///
/// # Not flagged
/// Names in citations and quotations; names of before a merger ("xã Tân Phú (cũ)").
pub(crate) static RULE: Rule = Rule {
    name: "place-name-mismatch",
    severity: Severity::Error,
    scope: Scope::Document,
    needs: &[Need::Body, Need::Area],
    check,
};

/// A name in a place where the plan's own belongs.
struct Mention {
    level: Level,
    /// The kind and the name as printed, in ordinary spelling.
    name: String,
    spot: Spot,
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mentions = mentions(ctx);
    for level in [Level::Commune, Level::Province] {
        let Some(own) = own_name(ctx, level, &mentions) else { continue };
        let (own_kind, own_bare) = split(&own);
        for mention in mentions.iter().filter(|mention| mention.level == level) {
            let (kind, bare) = split(&mention.name);
            // "Thành phố Đồng Nai" is a province like "tỉnh Đồng Nai"; the kind of a commune counts.
            if is_of(bare, own_bare) && (level == Level::Province || key(kind) == key(own_kind)) {
                continue;
            }
            let problem =
                Problem::PlaceNameMismatch { found: mention.name.clone(), own: own.clone() };
            findings.report([mention.spot.clone()], problem).about(&mention.name);
        }
    }
}

/// The plan's own name of a level. Where most places say another than the letterhead, the
/// letterhead is wrong.
fn own_name(ctx: &Context<'_>, level: Level, mentions: &[Mention]) -> Option<String> {
    let area = &ctx.plan.area;
    let own: &Area = if area.level == level {
        area
    } else {
        area.parent.as_deref().filter(|parent| parent.level == level)?
    };
    let mut votes: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for mention in mentions.iter().filter(|mention| mention.level == level) {
        votes.entry(key(&mention.name)).or_insert((0, &mention.name)).0 += 1;
    }
    let count = |name: &str| votes.get(&key(name)).map_or(0, |(count, _)| *count);
    let most = votes.values().max_by_key(|(count, _)| *count);
    let likely = most.filter(|(most, _)| *most > 2 && *most > 2 * count(&own.name));
    Some(likely.map_or_else(|| own.name.clone(), |(_, name)| (*name).to_owned()))
}

fn split(name: &str) -> (&str, &str) {
    for kind in ["đặc khu ", "thành phố ", "thị trấn "] {
        if let Some(bare) = name.strip_prefix(kind) {
            return (kind.trim_end(), bare);
        }
    }
    name.split_once(' ').unwrap_or(("", name))
}

/// Whether two names are one; a name broken by a line end is taken for the whole.
fn is_of(name: &str, own: &str) -> bool {
    let (name, own) = (key(name), key(own));
    let begins = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    begins(&name, &own) || begins(&own, &name)
}

/// Kinds of places, folded with their blank, as they are written, and their level.
const KINDS: &[(&str, &str, Level)] = &[
    ("xa ", "xã", Level::Commune),
    ("phuong ", "phường", Level::Commune),
    ("dac khu ", "đặc khu", Level::Commune),
    ("tinh ", "tỉnh", Level::Province),
    ("thanh pho ", "thành phố", Level::Province),
];

/// The provinces and cities until 30 June 2025, folded; those of today are among them.
const PROVINCES: &str = "\
    an giang|ba ria - vung tau|bac giang|bac kan|bac lieu|bac ninh|ben tre|binh dinh|binh duong|\
     binh phuoc|binh thuan|ca mau|can tho|cao bang|da nang|dak lak|dak nong|dien bien|dong nai|\
     dong thap|gia lai|ha giang|ha nam|ha noi|ha tinh|hai duong|hai phong|hau giang|ho chi minh|\
     hoa binh|hue|hung yen|khanh hoa|kien giang|kon tum|lai chau|lam dong|lang son|lao cai|\
     long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|\
     quang ngai|quang ninh|quang tri|soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|\
     thua thien hue|tien giang|tra vinh|tuyen quang|vinh long|vinh phuc|yen bai";

/// What stands before a kind where the plan's own name belongs.
const OPENINGS: &[&str] = &[
    "ubnd ",
    "uy ban nhan dan ",
    "hdnd ",
    "hoi dong nhan dan ",
    "dang uy ",
    "cong an ",
    "dia ban ",
];

fn mentions(ctx: &Context<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let lines = ctx.reading.lines.as_slice();
    for (index, line) in lines.iter().enumerate() {
        let is_head = matches!(line.role, LineRole::Letterhead | LineRole::Title);
        if line.role == LineRole::Letterhead
            && let Some((name, words)) = place_of_issue(ctx, &line.text)
        {
            let spot = ctx.line_spot(line, words);
            mentions.push(Mention { level: Level::Commune, name, spot });
        }
        // "ỦY BAN NHÂN DÂN" and "XÃ BÌNH MINH" are two lines of a letterhead.
        let before = index.checked_sub(1).and_then(|before| lines.get(before));
        let is_named_below = is_head
            && before.is_some_and(|before| {
                key(&before.text).ends_with("nhan dan") && before.role == line.role
            });
        collect(ctx, &Passage::of(line), is_named_below, &mut mentions);
    }
    for passage in ctx.passages().filter(|passage| passage.line.is_none()) {
        collect(ctx, &passage, false, &mut mentions);
    }
    mentions
}

/// Collects the names in one text. `begins_named` says that the text may begin with a kind.
fn collect(
    ctx: &Context<'_>,
    passage: &Passage<'_>,
    begins_named: bool,
    mentions: &mut Vec<Mention>,
) {
    const HINTS: [&str; 10] =
        ["xã", "Xã", "XÃ", "tỉnh", "TỈNH", "phường", "PHƯỜNG", "khu", "KHU", "thành phố"];
    let is_title = passage.line.is_some_and(|line| line.role == LineRole::Title);
    if passage.is_basis() && !passage.text.contains("ban hành")
        || !HINTS.iter().any(|hint| passage.text.contains(hint))
    {
        return;
    }
    let text = Folded::new(passage.text);
    for (folded_kind, kind, level) in KINDS {
        for (at, _) in text.folded.match_indices(folded_kind) {
            let before = text.folded.get(..at).unwrap_or_default();
            let is_opened = OPENINGS.iter().any(|opening| ends_with_word(before, opening))
                || begins_named && before.trim().is_empty()
                || is_title && *level == Level::Commune && before.ends_with([' ', '\n']);
            if !is_opened || is_apart(&text, before) {
                continue;
            }
            let end = at + folded_kind.len();
            let rest = text.slice(end, text.folded.len());
            let printed = name_in(rest);
            let is_name = match level {
                Level::Province => PROVINCES.split('|').any(|name| name == key(&printed)),
                // "UBND xã Chuyển đổi số": a capital that begins other words.
                _ => printed.contains(' ') || !goes_on(rest, &printed),
            };
            if printed.is_empty() || !is_name || is_former(rest, &printed, &text.folded) {
                continue;
            }
            // Of a paragraph that opens the plan only its last words are the plan's own.
            let after = rest.get(printed.len()..).unwrap_or_default().trim_start();
            if passage.is_basis()
                && !after.starts_with("ban hành")
                && !after.starts_with("xây dựng")
            {
                continue;
            }
            let name = format!("{kind} {}", ordinary(&printed));
            let start = OPENINGS
                .iter()
                .find(|opening| before.ends_with(**opening))
                .map_or(at, |opening| at - opening.len());
            let words = text.slice(start, end + sauro_model::text::fold(&printed).len());
            let spot = ctx.passage_spot(passage, words);
            mentions.push(Mention { level: *level, name, spot });
        }
    }
}

fn ends_with_word(before: &str, opening: &str) -> bool {
    before
        .strip_suffix(opening)
        .is_some_and(|rest| rest.chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
}

/// Whether a name stands in a quotation, or belongs to a document that is cited there.
fn is_apart(text: &Folded<'_>, before: &str) -> bool {
    let printed = text.slice(0, before.len());
    let opened = printed.matches('“').count() > printed.matches('”').count();
    let clause = before.rfind([';', '.', '\n']).map_or(before, |at| &before[at..]);
    // "(Kèm theo Kế hoạch số …/KH-UBND … của UBND xã …)" is the plan itself.
    let is_own = clause.trim_start_matches(|c: char| !c.is_alphabetic()).starts_with("kem theo")
        || clause.contains("ban hanh kem theo");
    let symbols = ["kh-", "qd-", "nq-", "ct-", "ctr-", "kh/", "tb-", "cv-", "ttr-", "ubnd-"];
    let cited = clause.match_indices('/').map(|(at, _)| at).find(|at| {
        let symbol = clause.get(at + 1..).unwrap_or_default();
        symbols.iter().any(|kind| symbol.starts_with(kind))
    });
    let is_cited = cited.is_some_and(|at| {
        // After a comma somebody else speaks: "Theo Tờ trình số …, Ủy ban nhân dân xã … ban hành".
        let rest = clause.get(at..).unwrap_or_default().trim_end();
        !OPENINGS.iter().any(|opening| {
            rest.strip_suffix(opening.trim_end()).is_some_and(|rest| rest.trim_end().ends_with(','))
        })
    });
    opened || is_cited && !is_own
}

/// The capitalised words that a text begins with, at most four: a place's name. What follows in
/// capitals but is no part of it ("NĂM 2026", "Phòng Kinh tế") is left out.
fn name_in(text: &str) -> String {
    const ENDS: [&str; 20] = [
        "nam",
        "giai doan",
        "den",
        "phong",
        "van phong",
        "trung tam",
        "cong an",
        "chu tich",
        "doan",
        "hoi",
        "ban",
        "mat tran",
        "va",
        "to",
        "cac",
        "ve",
        "tram",
        "hdnd",
        "ubnd",
        "hoi dong",
    ];
    let mut name = String::new();
    let mut rest = text;
    for _ in 0..4 {
        let end = rest.find([' ', '\n']).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let folded = sauro_model::text::fold(rest);
        let ends = ENDS.iter().any(|word| {
            folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        // "Hội An", "Tô Hiệu": a first word is part of the name unless it names an agency.
        let is_agency = ends && (!name.is_empty() || names_agency(&folded));
        let is_letters = bare.chars().all(char::is_alphabetic);
        if !bare.starts_with(char::is_uppercase) || !is_letters || is_agency {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(bare);
        let more = rest.get(end..).unwrap_or_default();
        if bare.len() < word.len() || !more.starts_with(' ') {
            break;
        }
        rest = more.get(1..).unwrap_or_default();
    }
    name
}

/// Whether a folded text begins with an agency rather than a place.
fn names_agency(folded: &str) -> bool {
    const AGENCIES: [&str; 14] = [
        "phong van",
        "phong kinh",
        "phong vh",
        "van phong",
        "trung tam",
        "cong an",
        "chu tich",
        "doan thanh",
        "hoi dong",
        "hoi lien",
        "hoi nong",
        "mat tran",
        "to cong nghe",
        "tram y te",
    ];
    AGENCIES.iter().any(|agency| folded.starts_with(agency))
}

/// Whether words in small letters follow a name at once.
fn goes_on(rest: &str, printed: &str) -> bool {
    let after = rest.get(printed.len()..).unwrap_or_default();
    after.strip_prefix(' ').is_some_and(|after| after.starts_with(char::is_lowercase))
}

/// Whether a name is one of before a merger.
fn is_former(rest: &str, printed: &str, folded: &str) -> bool {
    let after = sauro_model::text::fold(rest.get(printed.len()..).unwrap_or_default());
    let after = after.trim_start_matches([' ', '(']);
    let is_old =
        after.strip_prefix("cu").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    is_old || folded.contains("sap nhap") || folded.contains("hop nhat")
}

/// A name in capitals with each of its words capitalised; another as it is.
fn ordinary(name: &str) -> String {
    if name != name.to_uppercase() {
        return name.to_owned();
    }
    let mut result = String::with_capacity(name.len());
    for word in name.split(' ') {
        if !result.is_empty() {
            result.push(' ');
        }
        let mut letters = word.chars();
        result.extend(letters.next());
        result.push_str(&letters.as_str().to_lowercase());
    }
    result
}

/// "Bình Minh, ngày 20 tháng 01 năm 2026": the place, with the commune's kind, and the words. `None`
/// where the line is another or names the province.
fn place_of_issue<'t>(ctx: &Context<'_>, text: &'t str) -> Option<(String, &'t str)> {
    let (place, rest) = text.split_once(',')?;
    let place = place.rsplit('\n').next()?.trim();
    let area = &ctx.plan.area;
    let is_place = key(rest).starts_with("ngay")
        && area.level == Level::Commune
        && place.starts_with(char::is_uppercase)
        && (1..=4).contains(&place.split(' ').count());
    let province = area.parent.as_ref().map_or("", |parent| split(&parent.name).1);
    if !is_place || !province.is_empty() && is_of(place, province) {
        return None;
    }
    let bare =
        ["xã ", "Xã ", "phường ", "Phường "].iter().find_map(|kind| place.strip_prefix(kind));
    Some((format!("{} {}", split(&area.name).0, bare.unwrap_or(place)), place))
}
