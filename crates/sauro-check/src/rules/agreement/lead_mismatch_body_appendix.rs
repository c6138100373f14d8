//! `lead-mismatch-body-appendix`: the body gives the lead to another unit than a table does.

use std::collections::{BTreeMap, BTreeSet};

use sauro_document::Role;
use sauro_model::{AgencyKind, Group};

use super::Problem;
use super::duty::{Charge, charges};
use crate::context::{Cells, Context};
use crate::finding::{Findings, Spot, quote};
use crate::likeness::{Band, Phrase, Wordings};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags rows led by another unit than the one that the part on tổ chức thực hiện makes
/// responsible for them.
///
/// # Why
/// Two units can each point at the other.
///
/// # Example
/// IV.1 gives "tài khoản thanh toán trực tuyến" to Phòng Văn hóa – Xã hội; row 6.2 is led by Phòng
/// Kinh tế.
///
/// # Not flagged
/// Duties of "phối hợp" or "hỗ trợ"; duties that do not say "chủ trì" or "chịu trách nhiệm"; rows
/// that the unit leads with others; groups of which it leads a part.
pub(crate) static RULE: Rule = Rule {
    name: "lead-mismatch-body-appendix",
    severity: Severity::Warning,
    scope: Scope::BodyAndTables,
    needs: &[Need::Duties, Need::Rows],
    check,
};

/// A row that has a lead.
struct Led<'c, 'a> {
    name: &'a str,
    lead: &'a [String],
    group: Option<&'a Group>,
    cells: &'c Cells<'a>,
    phrase: Phrase,
}

impl Led<'_, '_> {
    fn is_led_by(&self, agencies: &[String]) -> bool {
        self.lead.iter().any(|lead| agencies.contains(lead))
    }
}

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let charges = charges(&ctx.reading.duties);
    if charges.is_empty() {
        return;
    }
    let mut wordings = Wordings::default();
    let rows = led_rows(ctx, &mut wordings);
    let openings = rows_by_opening(&rows);
    for charge in &charges {
        let mut told: BTreeSet<usize> = BTreeSet::new();
        for group in &charge.groups {
            let of_group = rows_of_group(ctx, &rows, group.name, &mut wordings);
            let others: Vec<usize> = of_group
                .iter()
                .copied()
                .filter(|row| {
                    rows.get(*row).is_some_and(|row| !row.is_led_by(&charge.duty.agencies))
                })
                .collect();
            // A group of which it leads a part may be given to it for that part.
            if others.is_empty() || (!group.is_whole && others.len() < of_group.len()) {
                continue;
            }
            told.extend(&others);
            report(ctx, charge, group.printed, &rows, &others, Certainty::Likely, findings);
        }
        for item in &charge.items {
            let phrase = wordings.take_apart(item);
            let Some((row, certainty)) = row_of_item(&rows, &phrase, &wordings) else { continue };
            let is_other = rows.get(row).is_some_and(|row| !row.is_led_by(&charge.duty.agencies));
            if is_other && told.insert(row) {
                report(ctx, charge, item, &rows, &[row], certainty, findings);
            }
        }
        if charge.items.is_empty() && charge.groups.is_empty() {
            let clause = wordings.take_apart(charge.clause);
            let alike = rows_of_clause(&rows, &openings, charge.clause, &clause, &wordings);
            let is_led = |row: &usize| {
                rows.get(*row).is_some_and(|row| row.is_led_by(&charge.duty.agencies))
            };
            if !alike.is_empty() && !alike.iter().any(is_led) {
                report(ctx, charge, charge.clause, &rows, &alike, Certainty::Review, findings);
            }
        }
    }
}

/// The rows that units lead; classes such as "các phòng, ban" are `vague-lead`'s.
fn led_rows<'c, 'a>(ctx: &'c Context<'a>, wordings: &mut Wordings) -> Vec<Led<'c, 'a>> {
    let indicators = ctx.indicators.iter().map(|row| {
        let targets = row.indicator.targets.iter().map(|target| target.text.as_str());
        let text = targets.fold(row.indicator.name.clone(), |text, target| text + " " + target);
        (&row.indicator.name, &row.indicator.lead, row.group, &row.cells, text)
    });
    let tasks = ctx
        .tasks
        .iter()
        .map(|row| (&row.task.name, &row.task.lead, row.group, &row.cells, row.task.name.clone()));
    let is_unit =
        |id: &String| ctx.agency(id).is_some_and(|agency| agency.kind == AgencyKind::Unit);
    indicators
        .chain(tasks)
        .filter(|(_, lead, ..)| !lead.is_empty() && lead.iter().all(is_unit))
        .map(|(name, lead, group, cells, text)| Led {
            name,
            lead,
            group,
            cells,
            phrase: wordings.enter(&text),
        })
        .collect()
}

/// The rows of the groups that a name means.
fn rows_of_group(
    ctx: &Context<'_>,
    rows: &[Led<'_, '_>],
    name: &str,
    wordings: &mut Wordings,
) -> Vec<usize> {
    let wanted = wordings.take_apart(name);
    let groups: BTreeSet<&str> = ctx
        .plan
        .groups
        .iter()
        .filter(|group| {
            let phrase = wordings.take_apart(&group.name);
            wanted.len() > 0 && Band::of(wordings.likeness(&wanted, &phrase)) == Band::Same
        })
        .map(|group| group.id.as_str())
        .collect();
    let is_in =
        |row: &Led<'_, '_>| row.group.is_some_and(|group| groups.contains(group.id.as_str()));
    rows.iter().enumerate().filter(|(_, row)| is_in(row)).map(|(index, _)| index).collect()
}

/// The row that an item of a list means: nearly all of the item must stand in it.
pub(super) fn row_of_phrases<'p>(
    phrases: impl Iterator<Item = &'p Phrase>,
    item: &Phrase,
    wordings: &Wordings,
) -> Option<(usize, f64)> {
    if item.len() < 2 {
        return None;
    }
    let shares = phrases.enumerate().map(|(index, phrase)| {
        (index, wordings.share_in(item, phrase), wordings.likeness(item, phrase))
    });
    let named = shares
        .filter(|(_, share, likeness)| *share >= 0.8 && Band::of(*likeness) != Band::Different);
    named.max_by(|a, b| a.2.total_cmp(&b.2)).map(|(index, _, likeness)| (index, likeness))
}

fn row_of_item(
    rows: &[Led<'_, '_>],
    item: &Phrase,
    wordings: &Wordings,
) -> Option<(usize, Certainty)> {
    let (row, likeness) = row_of_phrases(rows.iter().map(|row| &row.phrase), item, wordings)?;
    let certainty = match Band::of(likeness) {
        Band::Same => Certainty::Likely,
        _ => Certainty::Review,
    };
    Some((row, certainty))
}

/// The rows that a clause without a list means: much alike, or of the same opening words.
fn rows_of_clause(
    rows: &[Led<'_, '_>],
    openings: &BTreeMap<String, Vec<usize>>,
    text: &str,
    clause: &Phrase,
    wordings: &Wordings,
) -> Vec<usize> {
    let alike = rows.iter().enumerate().filter(|(_, row)| {
        row.phrase.len() >= 3 && Band::of(wordings.likeness(clause, &row.phrase)) != Band::Different
    });
    let mut found: BTreeSet<usize> = alike.map(|(index, _)| index).collect();
    let object = opening(object_of(text));
    for run in runs(&object) {
        let same = openings.get(&run).into_iter().flatten();
        found.extend(same.filter(|row| {
            let other = rows.get(**row).map(|row| opening(row.name)).unwrap_or_default();
            other.get(..2) == object.get(..2)
        }));
    }
    found.into_iter().collect()
}

/// So many syllables in a row are no accident.
const RUN: usize = 5;
/// The syllables in which what is to be done is said.
const OPENING: usize = 12;

/// The first syllables of a text.
fn opening(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(OPENING).map(str::to_lowercase).collect()
}

fn runs(opening: &[String]) -> impl Iterator<Item = String> + '_ {
    opening.windows(RUN).map(|run| run.join(" "))
}

fn rows_by_opening(rows: &[Led<'_, '_>]) -> BTreeMap<String, Vec<usize>> {
    let mut by_run: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        for run in runs(&opening(row.name)) {
            by_run.entry(run).or_default().push(index);
        }
    }
    by_run
}

/// A clause without the words that only give the lead: "Chủ trì tham mưu UBND xã bố trí …".
fn object_of(clause: &str) -> &str {
    const LEADS: [&str; 9] = [
        "Trực tiếp",
        "Chủ trì",
        "chủ trì",
        "và chịu trách nhiệm",
        "Chịu trách nhiệm",
        "chịu trách nhiệm",
        "tham mưu",
        "UBND xã",
        "triển khai",
    ];
    let mut rest = clause.trim();
    while let Some(shorter) = LEADS.iter().find_map(|lead| rest.strip_prefix(lead)) {
        rest = shorter.trim_start_matches([' ', ',']);
    }
    rest
}

/// Reports rows that others lead, those of one lead together.
fn report(
    ctx: &Context<'_>,
    charge: &Charge<'_>,
    topic: &str,
    rows: &[Led<'_, '_>],
    others: &[usize],
    certainty: Certainty,
    findings: &mut Findings<'_>,
) {
    let is_lead = |role: &Role| matches!(role, Role::Lead | Role::LeadAndMonitor);
    let mut by_lead: BTreeMap<&[String], Vec<&Led<'_, '_>>> = BTreeMap::new();
    for row in others.iter().filter_map(|row| rows.get(*row)) {
        by_lead.entry(row.lead).or_default().push(row);
    }
    let of_body = Spot {
        section: charge.duty.section.clone(),
        quote: quote(topic),
        blocks: charge.duty.block.into_iter().collect(),
        ..Spot::default()
    };
    for (lead, led) in by_lead {
        let mut spots = led.iter().map(|row| row.cells.spot_at(is_lead));
        let Some(mut spot) = spots.next() else { continue };
        for other in spots {
            spot.rows.extend(other.rows);
            spot.blocks.extend(other.blocks);
        }
        let table = lead.iter().map(|id| ctx.plan.agency_name(id).to_owned()).collect();
        let problem = Problem::LeadMismatch { body: charge.duty.who.clone(), table };
        let names: Vec<&str> = led.iter().map(|row| row.name).collect();
        let found = findings.report([spot, of_body.clone()], problem);
        found.certainty(certainty).about(&names.join("|"));
    }
}
