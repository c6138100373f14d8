//! `outside-commune-competence`: an indicator whose figure is made above the commune.

use sauro_document::{Role, has_word};
use sauro_model::text::fold;
use sauro_model::{Indicator, Level};

use super::Problem;
use crate::context::{Context, IndicatorRow};
use crate::finding::Findings;
use crate::rule::{Certainty, Need, Rule, Scope, Severity};

/// Flags, for review, a row of a commune's plan that a provincial agency leads, or whose figure
/// only the province or the nation has: GRDP, a provincial data centre, an index of the province.
///
/// # Why
/// The commune can neither bring the figure about nor report it.
///
/// # Example
/// | 5.1 | Tỷ trọng kinh tế số trong GRDP | >20% | Sở Khoa học và Công nghệ |
///
/// # Not flagged
/// Rows that say what the commune itself is to do; works "cấp tỉnh được công nhận"; data connected
/// with the province's; plans of provinces.
pub(crate) static RULE: Rule = Rule {
    name: "outside-commune-competence",
    severity: Severity::Note,
    scope: Scope::Tables,
    needs: &[Need::Indicators],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    if ctx.plan.area.level != Level::Commune {
        return;
    }
    for row in &ctx.indicators {
        if row.indicator.local_task.as_deref().is_some_and(|task| !task.trim().is_empty()) {
            continue;
        }
        let above = leads_above(ctx, row);
        if above.is_empty() && !is_figure_of_others(row.indicator) {
            continue;
        }
        let problem = Problem::OutsideCompetence { above };
        let found = findings.report([row.cells.spot()], problem);
        found.certainty(Certainty::Review).about(&row.indicator.name);
    }
}

/// The agencies above the commune that alone answer for a row. Empty where one of the commune's
/// answers.
fn leads_above(ctx: &Context<'_>, row: &IndicatorRow<'_>) -> Vec<String> {
    let indicator = row.indicator;
    let name = |id: &String| ctx.plan.agency_name(id).to_owned();
    let mut above: Vec<String> = indicator.lead.iter().map(name).collect();
    let has_lead_column =
        row.cells.has_column(|role| matches!(role, Role::Lead | Role::LeadAndMonitor));
    if above.is_empty() && !has_lead_column {
        above = indicator.owner_above.iter().map(name).collect();
    }
    if above.iter().all(|name| is_above_commune(name)) { above } else { Vec::new() }
}

fn is_above_commune(name: &str) -> bool {
    const OPENINGS: [&str; 6] =
        ["so ", "bo ", "ubnd tinh", "uy ban nhan dan tinh", "cong an tinh", "tinh uy"];
    let folded = fold(name);
    OPENINGS.iter().any(|opening| folded.starts_with(opening)) || folded.ends_with(" tinh")
}

/// Whether a figure is made above the commune, whoever is named beside it.
fn is_figure_of_others(indicator: &Indicator) -> bool {
    const FIGURES: [&str; 9] = [
        "grdp",
        "gdp",
        "tong san pham tren dia ban tinh",
        "trung tam du lieu tinh",
        "trung tam du lieu cua tinh",
        "trung tam tich hop du lieu tinh",
        "chi so chuyen doi so cua tinh",
        "chi so chuyen doi so cap tinh",
        "xep hang cua tinh",
    ];
    let mut texts = vec![fold(&indicator.name)];
    texts.extend(indicator.targets.iter().map(|target| fold(&target.text)));
    texts.iter().any(|text| FIGURES.iter().any(|words| has_word(text, words)))
}
