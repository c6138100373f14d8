//! The fields of every record and the words of every enumeration, as the published formats name
//! them. `serde` writes them under the same names; a test reads back what it has written.

use super::Problem;
use super::node::{FromNode, Node};
use crate::{
    Agency, AgencyKind, Area, Baseline, BodyTarget, Cadence, Comparison, Direction, Due, DueKind,
    DueThen, Group, Indicator, IndicatorKind, LegalBasis, Level, Observation, Observations, Period,
    Place, Plan, ReceivedReport, ReportingDuty, Target, Task, TaskState, TaskUpdate,
};

/// Lists the fields of a record; unknown ones are kept in `extra`.
macro_rules! record {
    ($type:ident needs [$($need:literal)*] { $($name:literal => $field:ident,)* }) => {
        impl FromNode for $type {
            fn from_node(node: Node<'_>) -> Result<$type, Problem> {
                let mut record = $type::default();
                node.each_field(&[$($need),*], &mut |name, node| {
                    match name {
                        $($name => record.$field = FromNode::from_node(node)?,)*
                        _ => record.extra.keep(name, node.value),
                    }
                    Ok(())
                })?;
                Ok(record)
            }
        }
    };
}

/// Lists the words of an enumeration.
macro_rules! words {
    ($type:ident { $($word:literal => $variant:ident,)* }) => {
        impl FromNode for $type {
            fn from_node(node: Node<'_>) -> Result<$type, Problem> {
                match node.text()? {
                    $($word => Ok($type::$variant),)*
                    _ => Err(node.expected(concat!("one of" $(, " ", $word)*))),
                }
            }
        }
    };
}

record!(Plan needs ["format"] {
    "format" => format,
    "id" => id,
    "area" => area,
    "title" => title,
    "number" => number,
    "issued" => issued,
    "issuer" => issuer,
    "period" => period,
    "legalBases" => legal_bases,
    "agencies" => agencies,
    "groups" => groups,
    "indicators" => indicators,
    "tasks" => tasks,
    "reportingDuties" => reporting_duties,
    "bodyTargets" => body_targets,
});

record!(Area needs [] {
    "id" => id,
    "level" => level,
    "name" => name,
    "parent" => parent,
});

record!(LegalBasis needs [] {
    "kind" => kind,
    "number" => number,
    "date" => date,
    "issuer" => issuer,
    "title" => title,
    "place" => place,
});

record!(BodyTarget needs [] {
    "section" => section,
    "subject" => subject,
    "text" => text,
    "comparison" => comparison,
    "value" => value,
    "unit" => unit,
    "by" => by,
    "place" => place,
});

record!(Indicator needs ["id" "name"] {
    "id" => id,
    "no" => no,
    "group" => group,
    "name" => name,
    "unit" => unit,
    "kind" => kind,
    "direction" => direction,
    "limit" => limit,
    "baseline" => baseline,
    "targets" => targets,
    "lead" => lead,
    "support" => support,
    "monitor" => monitor,
    "ownerAbove" => owner_above,
    "weight" => weight,
    "basis" => basis,
    "localTask" => local_task,
    "due" => due,
    "place" => place,
});

record!(Target needs [] {
    "by" => by,
    "text" => text,
    "comparison" => comparison,
    "value" => value,
    "unit" => unit,
    "per" => per,
    "of" => of,
    "part" => part,
});

record!(Group needs ["id" "name"] {
    "id" => id,
    "no" => no,
    "name" => name,
    "appendix" => appendix,
    "by" => by,
});

record!(Due needs [] {
    "kind" => kind,
    "from" => from,
    "to" => to,
    "then" => then,
    "days" => days,
    "text" => text,
});

record!(Agency needs ["id" "name"] {
    "id" => id,
    "name" => name,
    "variants" => variants,
    "kind" => kind,
});

record!(Task needs ["id" "name"] {
    "id" => id,
    "no" => no,
    "group" => group,
    "name" => name,
    "lead" => lead,
    "support" => support,
    "monitor" => monitor,
    "output" => output,
    "due" => due,
    "note" => note,
    "place" => place,
});

record!(ReportingDuty needs [] {
    "id" => id,
    "who" => who,
    "agencies" => agencies,
    "to" => to,
    "cadence" => cadence,
    "days" => days,
    "text" => text,
    "place" => place,
});

record!(Observations needs ["format"] {
    "format" => format,
    "area" => area,
    "illustrative" => illustrative,
    "observations" => observations,
    "taskUpdates" => task_updates,
    "reports" => reports,
});

record!(Observation needs ["indicator"] {
    "indicator" => indicator,
    "part" => part,
    "asOf" => as_of,
    "value" => value,
    "numerator" => numerator,
    "denominator" => denominator,
    "unit" => unit,
    "state" => state,
    "reported" => reported,
    "source" => source,
    "note" => note,
    "evidence" => evidence,
});

record!(TaskUpdate needs ["task"] {
    "task" => task,
    "asOf" => as_of,
    "state" => state,
    "note" => note,
    "evidence" => evidence,
});

record!(ReceivedReport needs ["duty"] {
    "duty" => duty,
    "agency" => agency,
    "period" => period,
    "received" => received,
});

record!(Place needs [] {
    "section" => section,
    "appendix" => appendix,
    "row" => row,
    "column" => column,
    "quote" => quote,
});

impl FromNode for Baseline {
    fn from_node(node: Node<'_>) -> Result<Baseline, Problem> {
        let (mut value, mut date) = (None, None);
        node.each_field(&["value", "date"], &mut |name, node| {
            match name {
                "value" => value = Some(f64::from_node(node)?),
                "date" => date = Some(FromNode::from_node(node)?),
                _ => {}
            }
            Ok(())
        })?;
        match (value, date) {
            (Some(value), Some(date)) => Ok(Baseline { value, date }),
            // Both are there: they are needed.
            _ => Err(node.expected("an object")),
        }
    }
}

impl FromNode for Period {
    fn from_node(node: Node<'_>) -> Result<Period, Problem> {
        let mut period = Period::default();
        node.each_field(&[], &mut |name, node| {
            match name {
                "from" => period.from = FromNode::from_node(node)?,
                "to" => period.to = FromNode::from_node(node)?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(period)
    }
}

words!(Level {
    "commune" => Commune,
    "province" => Province,
    "nation" => Nation,
});

words!(IndicatorKind {
    "rate" => Rate,
    "count-per-period" => CountPerPeriod,
    "count-cumulative" => CountCumulative,
    "score" => Score,
    "text" => Text,
});

words!(Direction {
    "increase" => Increase,
    "decrease" => Decrease,
    "keep" => Keep,
});

words!(Comparison {
    "at-least" => AtLeast,
    "more-than" => MoreThan,
    "equal" => Equal,
    "at-most" => AtMost,
    "less-than" => LessThan,
    "text" => Text,
});

words!(DueKind {
    "continuous" => Continuous,
    "by" => By,
    "annual" => Annual,
    "half-yearly" => HalfYearly,
    "quarterly" => Quarterly,
    "monthly" => Monthly,
    "range" => Range,
    "text" => Text,
});

words!(DueThen {
    "annual" => Annual,
    "continuous" => Continuous,
});

words!(AgencyKind {
    "unit" => Unit,
    "collective" => Collective,
});

words!(Cadence {
    "weekly" => Weekly,
    "monthly" => Monthly,
    "quarterly" => Quarterly,
    "half-yearly" => HalfYearly,
    "annual" => Annual,
    "on-demand" => OnDemand,
    "unstated" => Unstated,
});

words!(TaskState {
    "not-started" => NotStarted,
    "in-progress" => InProgress,
    "partly-done" => PartlyDone,
    "done" => Done,
});
