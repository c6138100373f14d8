//! The shape of the JSON.
#![cfg(feature = "json")]

mod support;

use sauro_progress::json::to_json;
use serde_json::{Value, json};
use support::{observations, on, plan, target};

#[test]
fn the_published_shape() {
    let plan = plan(json!({
        "period": { "from": "2026-01-01", "to": "2026-12-31" },
        "indicators": [
            { "id": "1", "name": "A", "lead": ["a"],
              "baseline": { "value": 40, "date": "2025-12-31" },
              "targets": [target("at-least", 60, "2026-12-31")] },
            { "id": "2", "name": "B", "targets": [
                { "part": "x", "comparison": "at-least", "value": 1, "by": "2026-12-31" },
                { "part": "y", "comparison": "at-least", "value": 1, "by": "2026-12-31" }] }
        ],
        "tasks": [{ "id": "t", "name": "T", "due": { "kind": "by", "to": "2026-06-01" } }],
        "reportingDuties": [{ "id": "r", "cadence": "monthly", "days": ["15"] }]
    }));
    let seen = observations(json!({ "observations": [
        { "indicator": "1", "asOf": "2026-06-30", "value": 48, "source": "Báo cáo" },
        { "indicator": "9", "asOf": "2026-06-30", "value": 48 }
    ] }));
    let json = to_json(&on(&plan, &seen, "2026-06-30"));
    assert_eq!((&json["asOf"], &json["method"]), (&json!("2026-06-30"), &json!("linear")));
    let first = &json["indicators"][0];
    assert_eq!(first["id"], "1");
    assert_eq!(first["status"], "accelerate");
    assert_eq!(first["achieved"], 40.0);
    assert_eq!(first["timeDistanceDays"], 35);
    assert_eq!(first["latest"]["source"], "Báo cáo");
    assert_eq!(
        first["milestones"][0],
        json!({
            "by": "2026-12-31", "target": 0, "verdict": "not-yet-due", "value": null, "asOf": null
        })
    );
    assert_eq!(first["data"]["badge"], "on-time");
    let second = &json["indicators"][1];
    assert_eq!((&second["status"], &second["achieved"]), (&json!("no-data"), &Value::Null));
    assert_eq!(second["parts"][1]["part"], "y");
    assert_eq!(json["tasks"][0]["daysLate"], 29);
    assert_eq!(json["reporting"][0]["senders"][0]["periods"][0]["due"], "2026-01-15");
    let rollup = &json["rollup"];
    assert_eq!(
        (&rollup["byStatus"]["accelerate"], &rollup["byStatus"]["met"]),
        (&json!(1), &json!(0))
    );
    assert_eq!((&rollup["dueRate"]["due"], &rollup["dueRate"]["metLate"]), (&json!(0), &json!(0)));
    assert_eq!(rollup["index"], json!({ "value": null, "covered": 1, "total": 2 }));
    assert_eq!(json["dataFaults"][0]["kind"], "unknown-indicator");
}
