//! The fields of every record and the words of every enumeration, as the published formats name
//! them. `serde` writes them under the same names; a test reads back what it has written.

use super::node::{Node, Outcome, Slot};
use super::source::Seen;
use crate::{
    Agency, AgencyKind, Area, Baseline, BodyTarget, Cadence, Comparison, Direction, Due, DueKind,
    DueThen, Group, Indicator, IndicatorKind, LegalBasis, Level, Observation, Observations, Period,
    Place, Plan, ReceivedReport, ReportingDuty, Target, Task, TaskState, TaskUpdate,
};

/// Lists the fields of a record; unknown ones are kept in `extra`.
macro_rules! record {
    ($type:ident needs [$($need:literal)*] { $($name:literal => $field:ident,)* }) => {
        impl Slot for $type {
            fn fill(&mut self, node: &Node<'_>) -> Outcome {
                let names = &[$($name),*];
                node.read_fields(&[$($need),*], names, &mut [$(&mut self.$field),*])?;
                node.keep_others(names, &mut self.extra);
                Ok(())
            }
        }
    };
}

/// Lists the words of an enumeration.
macro_rules! words {
    ($type:ident { $($word:literal => $variant:ident,)* }) => {
        impl Slot for $type {
            fn fill(&mut self, node: &Node<'_>) -> Outcome {
                let variants = &[$($type::$variant),*];
                node.read_word(&[$($word),*], &mut |index| {
                    if let Some(variant) = variants.get(index) {
                        *self = *variant;
                    }
                })
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

impl Slot for Observations {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        let names = &["format", "area", "illustrative", "observations", "taskUpdates", "reports"];
        let slots: &mut [&mut dyn Slot] = &mut [
            &mut self.format,
            &mut AreaName(&mut self.area),
            &mut self.illustrative,
            &mut self.observations,
            &mut self.task_updates,
            &mut self.reports,
        ];
        node.read_fields(&["format"], names, slots)?;
        node.keep_others(names, &mut self.extra);
        Ok(())
    }
}

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

impl Slot for Option<Baseline> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        if matches!(node.seen, Seen::Null) {
            return Ok(());
        }
        let names = &["value", "date"];
        let (mut value, mut date) = (0.0, None);
        node.read_fields(names, names, &mut [&mut value, &mut date])?;
        let Some(date) = date else { return node.expected("an object with a date") };
        *self = Some(Baseline { value, date });
        Ok(())
    }
}

impl Slot for Period {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        node.read_fields(&[], &["from", "to"], &mut [&mut self.from, &mut self.to])
    }
}

/// The area of observations, which may be written as in a plan; its id is what counts.
struct AreaName<'a>(&'a mut Option<String>);

impl Slot for AreaName<'_> {
    fn fill(&mut self, node: &Node<'_>) -> Outcome {
        if !matches!(node.seen, Seen::Object) {
            return self.0.fill(node);
        }
        let (mut id, mut name) = (None::<String>, None::<String>);
        node.read_fields(&[], &["id", "name"], &mut [&mut id, &mut name])?;
        *self.0 = id.or(name);
        Ok(())
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
