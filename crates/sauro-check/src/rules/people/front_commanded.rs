//! `front-commanded`: the Fatherland Front or an organisation with a charter is ordered to lead.

use sauro_document::Folded;
use sauro_model::notation::agency;
use sauro_model::text::fold;

use super::Problem;
use super::answer::is_front;
use super::rows::is_lead;
use crate::context::Context;
use crate::finding::{Findings, quote};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags a plan of a People's Committee that makes the Front or a mass organisation lead a row, or
/// that says "Giao" or "Yêu cầu" to them in its text.
///
/// # Why
/// These organisations act by their own charters: a committee asks them ("đề nghị") and orders
/// only its own units.
///
/// # Example
/// | 9 | Hoạt động tuyên truyền khởi nghiệp | ≥ 02 | Đoàn Thanh niên; Hội, Đoàn thể |
///
/// # Not flagged
/// "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã …"; support; plans of the Party, which may assign.
pub(crate) static RULE: Rule = Rule {
    name: "front-commanded",
    severity: Severity::Note,
    scope: Scope::BodyAndTables,
    needs: &[Need::Rows],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let issuer = ctx.plan.issuer.as_deref().map(fold).unwrap_or_default();
    if !issuer.contains("uy ban nhan dan") && !issuer.contains("ubnd") {
        return;
    }
    let front: Vec<&str> = ctx
        .plan
        .agencies
        .iter()
        .filter(|agency| is_front(&agency.name))
        .map(|agency| agency.id.as_str())
        .collect();
    for row in ctx.rows() {
        if row.lead.iter().any(|id| front.contains(&id.as_str())) {
            let spot = ctx.agencies_spot(&row, is_lead, row.lead);
            findings.report([spot], Problem::FrontCommanded { in_body: false }).about(row.name);
        }
    }
    for line in ctx.body() {
        if let Some(words) = order_to_front(&line.content()) {
            let spot = ctx.line_spot(line, &words);
            findings.report([spot], Problem::FrontCommanded { in_body: true });
        }
    }
}

/// The order that a paragraph begins with, where it is given to the Front: "Giao Đoàn Thanh niên
/// xã".
fn order_to_front(content: &str) -> Option<String> {
    let text = Folded::new(content);
    let order =
        ["giao ", "yeu cau ", "chi dao "].iter().find(|order| text.folded.starts_with(*order))?;
    let rest = text.folded.get(order.len()..)?;
    let end = rest.find([':', ',', ';', '.', '\n']).unwrap_or(rest.len());
    let named = text.slice(order.len(), order.len().checked_add(end)?);
    // The name is over at the first verb; its first eight words tell whose it is.
    let start: Vec<&str> = named.split_whitespace().take(8).collect();
    let is_named = (2..=start.len()).any(|length| {
        let name = start.get(..length).unwrap_or_default().join(" ");
        agency::split(&name).len() == 1 && is_front(&name)
    });
    is_named.then(|| quote(content).unwrap_or_default())
}
