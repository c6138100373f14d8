//! The reports that are owed: who sends them, to whom, how often.

use sauro_document::{BlockId, Folded, find_word, has_word};
use sauro_model::notation::reporting;
use sauro_model::text::fold;
use sauro_model::{Cadence, Place, ReportingDuty};

use super::duties::{first_verb, holder_of, is_in_duty_section};
use super::lines::Lines;
use super::sentences::clauses;
use super::shorten;
use crate::lexicon::{DUTY_VERBS, RECEIVER_ENDS, RECEIVERS};

/// The reports that the body asks for, in order.
pub(crate) fn read_reporting(lines: &Lines<'_>) -> Vec<(ReportingDuty, Option<BlockId>)> {
    let mut duties: Vec<(ReportingDuty, Option<BlockId>)> = Vec::new();
    for (index, line) in lines.body.iter().enumerate() {
        if !line.in_sections || line.cell.is_some() {
            continue;
        }
        let in_part = is_in_duty_section(lines, line);
        let closes = fold(&line.text).starts_with("tren day la");
        let content = line.content();
        let is_heading = line.headings.last() == Some(&index) && content.chars().count() <= 60;
        if is_heading && fold(&content).starts_with("che do") {
            continue;
        }
        let first = duties.len();
        for (_, clause) in clauses(&content) {
            let holder = || {
                let whole = Folded::new(&content);
                let above = holder_of(lines, index).map(|holder| holder.name);
                above.or_else(|| subject_of(&whole, whole.folded.len()))
            };
            for mut duty in duties_of_clause(clause, in_part, closes, &holder) {
                duty.place = Some(Place {
                    section: line.section.clone(),
                    quote: Some(shorten(clause.trim(), 200)),
                    ..Place::default()
                });
                let same = |(other, _): &(ReportingDuty, _)| {
                    fold(&other.who) == fold(&duty.who)
                        && other.to.as_deref().map(fold) == duty.to.as_deref().map(fold)
                        && other.cadence == duty.cadence
                        && other.days == duty.days
                };
                if !duties.iter().any(same) {
                    duties.push((duty, line.id()));
                }
            }
        }
        drop_openings(&mut duties, first);
    }
    duties
}

/// Drops a duty without receiver and days where the same line goes on to say both: "Thực hiện chế
/// độ báo cáo định kỳ hằng tháng …; báo cáo UBND xã trước ngày 20 hằng tháng".
fn drop_openings(duties: &mut Vec<(ReportingDuty, Option<BlockId>)>, first: usize) {
    let line: Vec<ReportingDuty> =
        duties.iter().skip(first).map(|(duty, _)| duty.clone()).collect();
    let mut index = 0;
    duties.retain(|(duty, _)| {
        let position = index;
        index += 1;
        if position < first || duty.to.is_some() || !duty.days.is_empty() {
            return true;
        }
        !line.iter().any(|other| {
            other.to.is_some()
                && other.cadence == duty.cadence
                && fold(&other.who) == fold(&duty.who)
        })
    });
}

/// What a clause asks to report. `in_part`: it stands in the part on duties; `closes`: it is the
/// plan's last sentence.
fn duties_of_clause(
    clause: &str,
    in_part: bool,
    closes: bool,
    holder: &dyn Fn() -> Option<String>,
) -> Vec<ReportingDuty> {
    let text = Folded::new(clause);
    let Some(report_at) = report_position(&text.folded) else { return Vec::new() };
    if !(in_part || closes || has_word(&text.folded, "bao cao")) {
        return Vec::new();
    }
    let (cadence, days) = reporting::read(clause);
    let asks = [
        "dinh ky",
        "che do bao cao",
        "gui bao cao",
        "kip thoi bao cao",
        "tong hop bao cao",
        "tong hop, bao cao",
        "tham muu bao cao",
        "bao cao dinh ky",
        "duoc yeu cau",
        "khi co yeu cau",
        "dot xuat",
        "bao cao ket qua",
    ];
    let is_asked = asks.iter().any(|words| has_word(&text.folded, words));
    if !(in_part && (is_asked || cadence != Cadence::Unstated))
        && !(closes && has_word(&text.folded, "bao cao"))
        && !(!in_part && !closes && is_report_by_cadence(&text.folded, cadence))
    {
        return Vec::new();
    }
    let on_demand =
        ["kip thoi bao cao", "khi co yeu cau", "duoc yeu cau", "dot xuat", "khi duoc yeu cau"]
            .iter()
            .any(|words| has_word(&text.folded, words));
    let who = if in_part || closes { subject_of(&text, report_at).or_else(holder) } else { None };
    let who = who.unwrap_or_default();
    let regular = !on_demand
        || cadence != Cadence::Unstated && cadence != Cadence::OnDemand
        || has_word(&text.folded, "dinh ky");
    let mut result = Vec::new();
    let receivers = receivers_of(&text, report_at);
    let mut add = |cadence: Cadence, days: &[String], to: Option<String>| {
        result.push(ReportingDuty {
            who: who.clone(),
            to,
            cadence,
            days: days.to_vec(),
            text: Some(shorten(clause.trim(), 300)),
            ..ReportingDuty::default()
        });
    };
    if regular {
        let cadence = if cadence == Cadence::OnDemand { Cadence::Unstated } else { cadence };
        if receivers.is_empty() {
            add(cadence, &days, None);
        }
        for to in &receivers {
            add(cadence, &days, Some(to.clone()));
        }
    }
    if on_demand {
        add(Cadence::OnDemand, &[], receivers.first().cloned());
    }
    result
}

/// "báo cáo tuần" outside the part on duties: only a cadence makes it a duty.
fn is_report_by_cadence(folded: &str, cadence: Cadence) -> bool {
    matches!(cadence, Cadence::Weekly | Cadence::Monthly | Cadence::Quarterly)
        && ["bao cao tuan", "bao cao thang", "bao cao quy", "bao cao hang"]
            .iter()
            .any(|words| has_word(folded, words))
}

/// Where a clause speaks of reporting, one that is the purpose of another ("để tổng hợp, báo
/// cáo") aside.
fn report_position(folded: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(found) = folded.get(from..).and_then(|rest| find_word(rest, "bao cao")) {
        let at = from + found;
        let before = folded[..at].trim_end();
        let purpose = ["de tong hop", "de tong hop,", "de", "lam co so"];
        if !purpose.iter().any(|words| before.ends_with(words)) {
            return Some(at);
        }
        from = at + "bao cao".len();
    }
    None
}

/// Who the clause itself makes report: "Định kỳ hàng tháng, các đơn vị gửi báo cáo", "Giao Phòng …".
fn subject_of(text: &Folded<'_>, report_at: usize) -> Option<String> {
    let before = &text.folded[..report_at];
    let starts = [
        "cac don vi",
        "cac co quan",
        "cac phong",
        "giao phong",
        "giao van phong",
        "phong ",
        "van phong ",
        "thu truong",
        "de nghi cac co quan",
        "cac bo phan",
        "cac ban",
        "cac nganh",
        "trung tam ",
        "giao trung tam",
        "cong an xa",
    ];
    let mut best: Option<(usize, usize)> = None;
    for start in starts {
        let Some(at) = find_word(before, start.trim_end()) else { continue };
        let preceded = before[..at].trim_end();
        let is_object = [
            "cua",
            "voi",
            "cho",
            "qua",
            "don doc",
            "nhac nho",
            "la",
            "huong dan",
            "phoi hop",
            "tu",
        ]
        .iter()
        .any(|word| preceded.ends_with(word) && !preceded.ends_with("nghiem"));
        if !is_object && best.is_none_or(|(known, _)| at < known) {
            best = Some((at, start.len()));
        }
    }
    let (at, _) = best?;
    let mut start = at;
    for polite in ["giao ", "de nghi "] {
        if text.folded[start..].starts_with(polite) {
            start += polite.len();
        }
    }
    let rest = &text.folded[start..report_at];
    let end = first_verb(rest).unwrap_or(rest.len());
    let end = rest.get(..end).map_or(end, |name| {
        [" trong qua trinh", " neu ", " hang ", " tich cuc", " gui"]
            .iter()
            .filter_map(|cut| name.find(cut))
            .min()
            .unwrap_or(end)
    });
    let name = text.slice(start, start + end).trim().trim_end_matches([',', ';', ':']).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Who receives the report, in order; each with what stands in brackets after it.
fn receivers_of(text: &Folded<'_>, report_at: usize) -> Vec<String> {
    let mut receivers = Vec::new();
    let mut cursor = report_at;
    while let Some((at, end)) = next_receiver(&text.folded, cursor) {
        receivers.push(text.slice(at, end).trim().trim_end_matches(',').to_owned());
        cursor = end;
        if receivers.len() == 3 {
            break;
        }
    }
    receivers
}

fn next_receiver(folded: &str, from: usize) -> Option<(usize, usize)> {
    // "gửi", "về", "cho", "báo cáo" right before a receiver's name.
    const LEADS: &[&str] = &["bao cao", "gui ve", "gui cho", "gui", "ve", "cho", "voi"];
    let mut best: Option<usize> = None;
    for lead in LEADS {
        let mut search = from;
        while let Some(found) = folded.get(search..).and_then(|rest| find_word(rest, lead)) {
            let after = search + found + lead.len();
            search = after;
            let rest = folded[after..].trim_start();
            let at = folded.len() - rest.len();
            if !RECEIVERS.iter().any(|start| rest.starts_with(start)) {
                continue;
            }
            let before = folded[..search - lead.len()].trim_end();
            let purpose = before.ends_with("de tong hop")
                || before.ends_with("de tong hop,")
                || before.ends_with("de");
            if !purpose && best.is_none_or(|known| at < known) {
                best = Some(at);
            }
        }
    }
    let at = best?;
    let rest = &folded[at..];
    let mut end = rest.find([',', '.', ';', '(', '/']).unwrap_or(rest.len());
    for stop in RECEIVER_ENDS {
        if let Some(found) = rest.find(stop) {
            end = end.min(found);
        }
    }
    // "và" joins another receiver, or begins another duty.
    let mut search = 0;
    while let Some(found) = rest.get(search..end).and_then(|rest| rest.find(" va ")) {
        let after = search + found + " va ".len();
        // "và Công nghệ" is part of a name.
        if !DUTY_VERBS.iter().any(|verb| rest[after..].starts_with(verb)) {
            search = after;
            continue;
        }
        end = search + found;
        break;
    }
    let bracket = rest[end..].trim_start();
    let names_channel = bracket.starts_with("(qua") || bracket.starts_with("(thong qua");
    if let Some(close) = rest[end..].find(')').filter(|_| names_channel) {
        end += close + 1;
    }
    Some((at, at + end))
}
