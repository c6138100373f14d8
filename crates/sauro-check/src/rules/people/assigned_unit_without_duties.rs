//! `assigned-unit-without-duties`: a unit that leads rows and has no paragraph in the part on who
//! does what, or the reverse.

use std::collections::BTreeMap;

use sauro_model::notation::agency;
use sauro_model::text::fold;

use super::Problem;
use super::answer::{Answer, is_committee};
use super::rows::{is_lead, without_brackets};
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags a unit that leads rows of the tables but has no paragraph in "Tổ chức thực hiện", and a
/// paragraph that sends an agency to the appendix although no row there names it.
///
/// # Why
/// A unit reads its own paragraph. Where there is none, it learns of its work only from a table;
/// where the paragraph points to rows that are not there, it learns nothing.
///
/// # Example
/// "Công an xã" leads rows 20 and 21; part V has no paragraph for it.
///
/// # Not flagged
/// A paragraph whose heading names the unit among others; classes; the People's Committee itself;
/// agencies above the commune.
pub(crate) static RULE: Rule = Rule {
    name: "assigned-unit-without-duties",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Rows, Need::Duties],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let holders: Vec<String> = ctx
        .reading
        .duties
        .iter()
        .flat_map(|duty| agency::split(&duty.who))
        .map(|name| agency::key(&name))
        .collect();
    if holders.is_empty() {
        return;
    }
    without_paragraph(ctx, &holders, findings);
    without_rows(ctx, findings);
}

fn without_paragraph(ctx: &Context<'_>, holders: &[String], findings: &mut Findings<'_>) {
    let mut led: BTreeMap<&str, Vec<Spot>> = BTreeMap::new();
    for row in ctx.rows() {
        for id in row.lead {
            led.entry(id).or_default().push(ctx.agencies_spot(&row, is_lead, row.lead));
        }
    }
    for unit in &ctx.plan.agencies {
        let Some(spots) = led.remove(unit.id.as_str()) else { continue };
        let key = agency::key(&unit.name);
        if Answer::of(unit) != Answer::Unit
            || is_committee(&unit.name)
            || is_above_or_outside(&key)
            || holders.contains(&key)
            || is_named_in_headings(ctx, &unit.name)
        {
            continue;
        }
        let name = without_brackets(&unit.name).to_owned();
        let problem = Problem::AssignedUnitWithoutDuties { name: name.clone() };
        for spot in spots {
            let spot = Spot { quote: quote(&name), ..spot };
            findings.report([spot], problem.clone()).about(&name);
        }
    }
}

/// Whether a key is that of an agency above the commune or of a firm, to which a commune's plan
/// gives no paragraph.
fn is_above_or_outside(key: &str) -> bool {
    const STARTS: [&str; 11] = [
        "so ",
        "bo ",
        "cuc ",
        "chi cuc ",
        "ngan hang",
        "cong ti",
        "vnpt",
        "viettel",
        "mobifone",
        "buu dien",
        "dien luc",
    ];
    !key.starts_with("bo phan")
        && (key.contains(" tinh") || STARTS.iter().any(|start| key.starts_with(start)))
}

/// Whether a heading of duties names a unit among others: "6. Công an xã, Trạm Y tế, các trường".
fn is_named_in_headings(ctx: &Context<'_>, name: &str) -> bool {
    let name = fold(super::spellings::without_commune(name));
    ctx.reading.duties.iter().any(|duty| fold(&duty.who).contains(&name))
}

/// The other way round: paragraphs that send agencies to the appendix, which does not name them.
fn without_rows(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let mut named: Vec<String> = ctx
        .spellings()
        .into_iter()
        .filter(|spelling| !spelling.spot.rows.is_empty() || spelling.spot.column.is_some())
        .map(|spelling| agency::key(&spelling.text))
        .collect();
    named.sort_unstable();
    for duty in &ctx.reading.duties {
        if !fold(&duty.text).contains("phu luc") {
            continue;
        }
        for name in agency::split(&duty.who) {
            let key = agency::key(&name);
            // Schools and hamlets are among "Các phòng, ban, đơn vị trên địa bàn xã".
            if named.binary_search(&key).is_ok()
                || is_committee(&name)
                || agency::is_collective(&name)
            {
                continue;
            }
            let spot = Spot {
                section: duty.section.clone(),
                quote: quote(&duty.text),
                blocks: duty.block.into_iter().collect(),
                ..Spot::default()
            };
            findings
                .report([spot], Problem::DutiesWithoutRows { name: name.clone() })
                .certainty(Certainty::Review)
                .about(&name);
        }
    }
}
