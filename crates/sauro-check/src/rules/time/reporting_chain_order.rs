//! `reporting-chain-order`: whoever puts reports together owes the result before it receives them.

use sauro_document::{Folded, LineRole};
use sauro_model::text::fold;
use sauro_model::{Cadence, DueDate, ReportingDuty};

use super::Problem;
use crate::context::Context;
use crate::finding::{Findings, Spot, quote};
use crate::rule::{Need, Rule, Scope, Severity};

/// Flags two reports of one cadence where the second is made from the first and its day is not
/// after it.
///
/// # Why
/// The collecting unit must report figures that it does not have yet.
///
/// # Example
/// Các đơn vị gửi Phòng Văn hóa – Xã hội trước ngày 20 hằng tháng; Phòng Văn hóa – Xã hội báo cáo
/// UBND xã trước ngày 15 hằng tháng.
///
/// # Not flagged
/// Reports of another cadence or of another chain; a day early in the next month (25 → 05).
pub(crate) static RULE: Rule = Rule {
    name: "reporting-chain-order",
    severity: Severity::Error,
    scope: Scope::Body,
    needs: &[Need::Duties],
    check,
};

fn check(ctx: &Context<'_>, findings: &mut Findings<'_>) {
    let duties = &ctx.plan.reporting_duties;
    for (first_index, first) in duties.iter().enumerate() {
        for (second_index, second) in duties.iter().enumerate() {
            let is_chain = first_index != second_index
                && first.cadence == second.cadence
                && first.days.len() == second.days.len()
                && feeds(first, second);
            if !is_chain || !is_too_early(first, second) {
                continue;
            }
            let spots = [second_index, first_index].map(|index| duty_spot(ctx, index));
            let problem = Problem::ReportingChainOrder {
                sender: first.who.clone(),
                collector: second.who.clone(),
            };
            findings.report(spots, problem).about(&format!("{} {}", first.who, second.who));
        }
    }
}

/// A name without blanks, dashes and tone marks, which are typed now so, now so.
fn squeezed(name: &str) -> String {
    fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether the second report is made from the first: its sender received the first, directly or
/// for the committee, or the first stays in the commune and the second leaves it.
fn feeds(first: &ReportingDuty, second: &ReportingDuty) -> bool {
    let (sender, collector) = (squeezed(&first.who), squeezed(&second.who));
    let Some(receiver) = first.to.as_deref() else { return false };
    if collector.is_empty() || sender == collector {
        return false;
    }
    if squeezed(receiver).contains(&collector) {
        return true;
    }
    let stays = ["ubnd xa", "uy ban nhan dan xa", "ubnd phuong", "uy ban nhan dan phuong"];
    let leaves = ["ubnd tinh", "uy ban nhan dan tinh", "so ", "cap tren", "tinh uy"];
    let second_text = second.text.as_deref().map(fold).unwrap_or_default();
    let to = second.to.as_deref().map(fold).unwrap_or_default();
    stays.iter().any(|start| fold(receiver).starts_with(start))
        && leaves.iter().any(|start| to.starts_with(start))
        && second_text.contains("tong hop")
}

/// Whether the second day comes too soon after the first. Days are held against each other round
/// the cycle: 05 after 25 is next month's, and time enough.
fn is_too_early(first: &ReportingDuty, second: &ReportingDuty) -> bool {
    let cycle = match first.cadence {
        Cadence::Monthly => 30,
        Cadence::Quarterly => 90,
        Cadence::HalfYearly => 180,
        Cadence::Annual => 360,
        Cadence::Weekly | Cadence::OnDemand | Cadence::Unstated => return false,
    };
    first.days.iter().zip(&second.days).any(|(first, second)| {
        let (Some(first), Some(second)) = (day_number(first), day_number(second)) else {
            return false;
        };
        let gap = (second - first).rem_euclid(cycle);
        gap == 0 || gap > cycle / 2
    })
}

/// "15" or "06-10" as a number of days, months counting thirty.
fn day_number(day: &str) -> Option<i32> {
    match DueDate::parse(day) {
        Some(DueDate::EachYear { month, day }) => {
            Some((i32::from(month) - 1) * 30 + i32::from(day))
        }
        _ => day.parse().ok().filter(|day| (1..=31).contains(day)),
    }
}

/// The duty's line, with the words that give the day.
fn duty_spot(ctx: &Context<'_>, index: usize) -> Spot {
    let block = ctx.reading.anchors.reporting_duties.get(index).copied().flatten();
    let duty = ctx.plan.reporting_duties.get(index);
    let section = duty.and_then(|duty| duty.place.as_ref()).and_then(|place| place.section.clone());
    let text = duty.and_then(|duty| duty.text.as_deref()).unwrap_or_default();
    let line = ctx.lines(LineRole::Duty).find(|line| Some(line.block) == block);
    let words = line.and_then(|line| words_of_day(&line.text, text));
    Spot {
        section,
        quote: words.and_then(quote).or_else(|| quote(text)),
        blocks: block.into_iter().collect(),
        ..Spot::default()
    }
}

/// "trước ngày 15 hằng tháng" in a line, looked for from where the clause of the duty begins.
fn words_of_day<'t>(line: &'t str, clause: &str) -> Option<&'t str> {
    let text = Folded::new(line);
    let beginning: String = fold(clause).chars().take(30).collect();
    let from = text.folded.find(&beginning).unwrap_or(0);
    let starts = ["truoc ngay", "cham nhat ngay", "muon nhat ngay", "vao ngay", "ngay"];
    let at = starts.iter().find_map(|start| {
        let rest = text.folded.get(from..)?;
        let at = sauro_document::find_word(rest, start)?;
        let after = rest[at + start.len()..].trim_start();
        after.starts_with(|c: char| c.is_ascii_digit()).then_some(from + at)
    })?;
    let rest = &text.folded[at..];
    let end = rest.find([',', ';', '.', '(']).unwrap_or(rest.len());
    let end = ["hang thang", "hang quy", "hang nam", "hang tuan"]
        .iter()
        .filter_map(|cycle| rest[..end].find(cycle).map(|at| at + cycle.len()))
        .min()
        .unwrap_or(end);
    Some(text.slice(at, at + end).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn duty(who: &str, to: &str, cadence: Cadence, days: &[&str]) -> ReportingDuty {
        ReportingDuty {
            who: who.into(),
            to: Some(to.into()),
            cadence,
            days: days.iter().map(|day| (*day).to_owned()).collect(),
            ..ReportingDuty::default()
        }
    }

    #[test]
    fn the_days_go_round_the_cycle() {
        let cases = [
            (Cadence::Monthly, "15", "20", false),
            (Cadence::Monthly, "20", "15", true),
            (Cadence::Monthly, "20", "20", true),
            (Cadence::Monthly, "25", "05", false),
            (Cadence::Annual, "12-10", "12-05", true),
            (Cadence::Annual, "12-10", "12-15", false),
        ];
        for (cadence, first, second, expected) in cases {
            let first = duty("Các đơn vị", "Phòng Kinh tế", cadence, &[first]);
            let second = duty("Phòng Kinh tế", "UBND xã", cadence, &[second]);
            assert_eq!(is_too_early(&first, &second), expected, "{first:?} {second:?}");
        }
    }

    #[test]
    fn a_chain_goes_through_the_receiver_or_its_channel() {
        let monthly = Cadence::Monthly;
        let through = "UBND xã (qua Phòng Văn hóa - Xã hội)";
        let first = duty("các đơn vị", through, monthly, &["18"]);
        let second = duty("Phòng Văn hóa – Xã hội", "Sở Khoa học và Công nghệ", monthly, &["20"]);
        assert!(feeds(&first, &second));
        assert!(!feeds(&second, &first));
        let other = duty("Phòng Kinh tế", "UBND xã", monthly, &["10"]);
        assert!(!feeds(&first, &other));
    }

    #[test]
    fn the_words_of_the_day_are_quoted() {
        let line =
            "- Tổng hợp báo cáo; báo cáo UBND xã trước ngày 20 hằng tháng, đề xuất giải pháp.";
        assert_eq!(words_of_day(line, "báo cáo UBND xã"), Some("trước ngày 20 hằng tháng"));
        assert_eq!(words_of_day("Báo cáo kịp thời", "Báo cáo"), None);
    }
}
