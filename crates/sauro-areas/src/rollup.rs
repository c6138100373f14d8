//! A table rolled up, as the JSON that the command line and the browser answer with alike.

use std::rc::Rc;

use sauro_progress::json::{counts, due_rate, index};
use sauro_progress::{AreaReading, AreaResult, AreaRollup, roll_up_areas};
use serde_json::{Value, json};

use crate::index::CellIndex;
use crate::summary::{Standing, Summary, by_agency, by_area, rank};
use crate::table::{Area, CommonIndicator, Row, Table};

/// What a table comes to: each commune with its places, each indicator over all communes, each
/// agency over all that it leads.
///
/// camelCase, ISO dates, `null` for "not known". Communes, indicators and agencies stand in the
/// table's order.
pub fn roll_up(table: &Table) -> Value {
    json!({
        "format": "sauro-areas-rollup/1",
        "title": table.meta.title,
        "asOf": table.as_of.map(|day| day.to_string()),
        "illustrative": table.meta.illustrative,
        "communes": communes(table),
        "indicators": indicators(table),
        "agencies": agencies(table),
    })
}

fn communes(table: &Table) -> Vec<Value> {
    let summaries = by_area(table, None);
    let places = [Standing::DueRate, Standing::Index, Standing::OnTrack].map(|by| {
        let mut places = vec![None; summaries.len()];
        for ranked in rank(&summaries, by) {
            if let Some(place) = places.get_mut(ranked.index) {
                *place = ranked.rank;
            }
        }
        places
    });
    let commune = |(at, (area, summary)): (usize, (&Area, &Summary))| {
        let [due, mean, on_track] = [0, 1, 2].map(|by: usize| places[by][at]);
        let province = area.province.and_then(|at| table.provinces.get(usize::from(at)));
        let mut fields = figures(summary);
        fields["name"] = json!(area.name);
        fields["province"] = json!(province);
        fields["rank"] = json!({ "dueRate": due, "index": mean, "onTrack": on_track });
        fields
    };
    table.areas.iter().zip(&summaries).enumerate().map(commune).collect()
}

fn agencies(table: &Table) -> Vec<Value> {
    let summaries = by_agency(table);
    let agency = |(name, summary): (&Rc<str>, &Summary)| {
        let mut fields = figures(summary);
        fields["name"] = json!(name);
        fields
    };
    table.agencies.iter().zip(&summaries).map(agency).collect()
}

fn figures(summary: &Summary) -> Value {
    json!({
        "rows": summary.counts.total(),
        "covered": summary.covered,
        "byStatus": counts(&summary.counts),
        "dueRate": due_rate(&summary.due),
        "index": index(&summary.index),
        "onTrack": summary.on_track(),
    })
}

fn indicators(table: &Table) -> Vec<Value> {
    let cells = CellIndex::of(table);
    let mut values = Vec::with_capacity(table.indicators.len());
    for (common, at) in table.indicators.iter().zip(0u16..) {
        let areas = table.areas.iter().zip(0u16..);
        let rows = areas.filter_map(|(_, area)| table.row(cells.row(area, at)?));
        let rollup = together(common, rows);
        let mut fields = result(&rollup);
        fields["no"] = json!(common.no);
        fields["name"] = json!(common.name);
        fields["unit"] = json!(common.unit);
        fields["group"] = json!(table.groups.get(usize::from(common.group)));
        values.push(fields);
    }
    values
}

/// What the rows of one indicator come to together.
pub fn together<'a>(common: &CommonIndicator, rows: impl Iterator<Item = Row<'a>>) -> AreaRollup {
    let reading = |row: Row<'_>| AreaReading {
        area: row.area_name().to_string(),
        value: row.value(),
        met: Some(row.is_met()),
        ..AreaReading::default()
    };
    roll_up_areas(common.kind, 1.0, &rows.map(reading).collect::<Vec<_>>())
}

fn result(rollup: &AreaRollup) -> Value {
    let result = match rollup.result {
        AreaResult::Sum(sum) => json!({ "kind": "sum", "value": sum }),
        AreaResult::Quotient { numerator, denominator, value } => json!({
            "kind": "quotient", "numerator": numerator, "denominator": denominator, "value": value,
        }),
        AreaResult::Spread { min, median, max } => {
            json!({ "kind": "spread", "min": min, "median": median, "max": max })
        }
        AreaResult::None => Value::Null,
    };
    json!({
        "communes": rollup.areas,
        "covered": rollup.covered,
        "met": rollup.met,
        "missing": rollup.missing,
        "result": result,
    })
}
