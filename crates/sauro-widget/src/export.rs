//! What is on the screen as a table that opens right in Excel with Vietnamese.

use sauro_messages::Lang;

use crate::app::HostEvent;
use crate::rows;
use crate::shown::Shown;
use crate::state::{State, View};
use crate::views::indicator_row::{judged_target, unit_of};

/// The rows of the view on the screen, as a file to save.
pub(crate) fn table(shown: &Shown, state: &State, lang: Lang) -> HostEvent {
    let rows = match state.view {
        View::Tasks => tasks(shown, lang),
        View::Agencies => agencies(shown, lang),
        View::Overview | View::Indicators | View::Reporting => indicators(shown, state, lang),
    };
    let name = format!("{}-{}-{}.csv", shown.plan().id, state.view.name(), shown.progress.as_of);
    HostEvent::Save { name, text: to_csv(&rows) }
}

fn indicators(shown: &Shown, state: &State, lang: Lang) -> Vec<Vec<String>> {
    let s = lang.strings();
    let header = [
        s.no_short,
        s.group,
        s.indicator,
        s.target,
        s.milestone,
        s.result,
        s.unit,
        s.on_date,
        s.achieved,
        s.expected_by_now,
        s.status,
        s.lead,
        s.support,
        s.monitor,
        s.source,
    ];
    let mut table = vec![header.map(str::to_owned).to_vec()];
    let arranged =
        rows::arrange(shown.plan(), &shown.progress, &shown.places, &state.filter, state.sort);
    for row in arranged.into_iter().flat_map(|section| section.rows) {
        let indicator = shown.indicator(row);
        let group =
            shown.plan().groups.iter().find(|group| Some(&group.id) == indicator.group.as_ref());
        for part in &shown.progress.indicators[row].parts {
            let target = judged_target(indicator, part);
            let latest = part.latest.as_ref();
            let number =
                |value: Option<f64>| value.map(|value| lang.number(value, 3)).unwrap_or_default();
            let name = match &part.part {
                Some(part) => format!("{} – {part}", indicator.name),
                None => indicator.name.clone(),
            };
            table.push(vec![
                indicator.no.clone().unwrap_or_default(),
                group.map(|group| group.name.clone()).unwrap_or_default(),
                name,
                target.map(|target| target.text.clone()).unwrap_or_default(),
                target.and_then(|target| target.by).map(|by| lang.date(by)).unwrap_or_default(),
                number(latest.map(|reading| reading.value)),
                unit_of(indicator, part).unwrap_or_default().to_owned(),
                latest.map(|reading| lang.date(reading.as_of)).unwrap_or_default(),
                number(part.achieved),
                number(part.expected),
                lang.status(part.status).to_owned(),
                shown.names(&indicator.lead),
                shown.names(&indicator.support),
                shown.names(&indicator.monitor),
                latest.and_then(|reading| reading.source.clone()).unwrap_or_default(),
            ]);
        }
    }
    table
}

fn tasks(shown: &Shown, lang: Lang) -> Vec<Vec<String>> {
    let s = lang.strings();
    let header = [s.no_short, s.task, s.output, s.deadline, s.lead, s.support, s.state, s.on_date];
    let mut table = vec![header.map(str::to_owned).to_vec()];
    for (task, progress) in shown.plan().tasks.iter().zip(&shown.progress.tasks) {
        table.push(vec![
            task.no.clone().unwrap_or_default(),
            task.name.clone(),
            task.output.clone().unwrap_or_default(),
            task.due.as_ref().map(|due| lang.due(due)).unwrap_or_default(),
            shown.names(&task.lead),
            shown.names(&task.support),
            lang.task_status(progress.status).to_owned(),
            progress.state_as_of.map(|date| lang.date(date)).unwrap_or_default(),
        ]);
    }
    table
}

fn agencies(shown: &Shown, lang: Lang) -> Vec<Vec<String>> {
    let s = lang.strings();
    let header = [s.agency, s.leads, s.supports, s.monitors, s.late_rows, s.due_rate];
    let mut table = vec![header.map(str::to_owned).to_vec()];
    for agency in &shown.progress.rollup.by_agency {
        let rate = agency.due_rate.rate.map(|rate| lang.percent_of_whole(rate * 100.0));
        table.push(vec![
            shown.plan().agency_name(&agency.agency).to_owned(),
            agency.leads.len().to_string(),
            agency.supports.len().to_string(),
            agency.monitors.len().to_string(),
            agency.late.len().to_string(),
            rate.unwrap_or_default(),
        ]);
    }
    table
}

/// CSV as Excel in a Vietnamese locale opens it: a byte order mark, so that it knows the text is
/// UTF-8, and semicolons, since the comma is the decimal mark there.
fn to_csv(table: &[Vec<String>]) -> String {
    let mut text = String::from("\u{feff}");
    for row in table {
        let fields: Vec<String> = row.iter().map(|field| quoted(field)).collect();
        text.push_str(&fields.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// A field in quotation marks where it needs them. A text that a spreadsheet would run as a
/// formula gets an apostrophe before it: the figures come from a portal and may say anything.
fn quoted(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '@', '\t', '\r'])
        || (field.starts_with('-') && !field[1..].starts_with(|c: char| c.is_ascii_digit()));
    let field = if formula { format!("'{field}") } else { field.to_owned() };
    if field.contains([';', '"', '\n', '\r']) {
        return format!("\"{}\"", field.replace('"', "\"\""));
    }
    field
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_quoted_where_it_must_be() {
        let table = vec![vec!["a;b".to_owned(), "nói \"có\"".to_owned(), "48,5".to_owned()]];
        assert_eq!(to_csv(&table), "\u{feff}\"a;b\";\"nói \"\"có\"\"\";48,5\r\n");
    }

    #[test]
    fn no_field_becomes_a_formula() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("@cmd"), "'@cmd");
        assert_eq!(quoted("-x"), "'-x");
        assert_eq!(quoted("-12,5"), "-12,5");
        assert_eq!(quoted("≥ 60%"), "≥ 60%");
    }
}
