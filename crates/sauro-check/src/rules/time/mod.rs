//! Deadlines and reports: rõ thời gian.

mod continuous_deadline_quantified;
mod deadline_outside_period;
mod deadline_same_month_as_issue;
mod due_row;
mod impossible_date;
mod malformed_deadline;
mod missing_deadline;
mod multiple_deadlines;
mod open_ended_deadline;
mod past_deadline;
mod relative_deadline;
mod reporting_chain_order;
mod reporting_deadline_missing;

use sauro_model::Date;
use serde::Serialize;

use crate::rule::Rule;

/// The rules of this family, in the order that matters to the signer.
pub static RULES: &[&Rule] = &[
    &past_deadline::RULE,
    &deadline_outside_period::RULE,
    &impossible_date::RULE,
    &malformed_deadline::RULE,
    &reporting_chain_order::RULE,
    &missing_deadline::RULE,
    &continuous_deadline_quantified::RULE,
    &open_ended_deadline::RULE,
    &multiple_deadlines::RULE,
    &relative_deadline::RULE,
    &deadline_same_month_as_issue::RULE,
    &reporting_deadline_missing::RULE,
];

/// What these rules find.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum Problem {
    /// A row has no deadline although its table has a column for it.
    MissingDeadline,
    /// A table has no column for deadlines.
    NoDeadlineColumn {
        /// Whether it lists tasks, not indicators.
        is_tasks: bool,
        /// The one year that all its rows share. `None` without any date.
        year: Option<i32>,
        /// Whether the text asks for clear deadlines; then the second place is where it does.
        is_asked: bool,
    },
    /// A deadline from which no day can be told.
    MalformedDeadline {
        /// What keeps it from being read.
        why: Unclear,
    },
    /// A day, month or quarter that no calendar has.
    ImpossibleDate,
    /// A deadline was over before the plan was issued.
    PastDeadline {
        /// The day it is held against.
        issued: Date,
        /// Whether that is the plan's own day of issue, not its newest basis's.
        is_own: bool,
    },
    /// An open stretch of time begins in a year that was over, or nearly so, when the plan was
    /// issued.
    BeginsBeforeIssue {
        /// The day it is held against.
        issued: Date,
        /// Whether that is the plan's own day of issue, not its newest basis's.
        is_own: bool,
    },
    /// A deadline lies outside the time that the plan covers.
    OutsidePeriod {
        /// The plan's first day.
        from: Option<Date>,
        /// The plan's last day.
        to: Option<Date>,
    },
    /// A column sets targets for a year outside the time that the plan covers.
    MilestoneOutsidePeriod {
        /// The column's heading.
        column: String,
        /// The milestone.
        by: Date,
        /// The plan's first day.
        from: Option<Date>,
        /// The plan's last day.
        to: Option<Date>,
    },
    /// Many rows are due in the month in which the plan was issued.
    DueInMonthOfIssue {
        /// How many rows there are in all.
        count: usize,
        /// The day it is held against.
        issued: Date,
        /// Whether that is the plan's own day of issue, not its newest basis's.
        is_own: bool,
    },
    /// A deadline has no end.
    OpenEndedDeadline,
    /// A figure is to be reached, but the deadline is "Thường xuyên".
    ContinuousDeadlineQuantified,
    /// Several deadlines stand in one cell.
    MultipleDeadlines,
    /// A deadline hangs on another document or event.
    RelativeDeadline,
    /// Whoever puts reports together owes the result before, or when, it receives them.
    ReportingChainOrder {
        /// Who reports first, as printed.
        sender: String,
        /// Who puts the reports together, as printed.
        collector: String,
    },
    /// A report is owed without a day.
    ReportingDeadlineMissing {
        /// Whether at least the cycle is told, such as "hằng tháng".
        has_cycle: bool,
    },
}

/// What keeps a deadline from being read as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unclear {
    /// Parts of dates that make none: "Tháng Quý I/2025".
    NotADate,
    /// The end comes before the beginning: "2030-2026".
    Reversed,
    /// No date at all, such as the name of an agency.
    NoDate,
    /// Outputs or agencies stand beside the date: "Ban hành KH 12/2025".
    OtherContent,
    /// "Quý II" in a plan of several years.
    NoYear,
    /// "đầu năm 2026", "khoảng tháng 6/2026".
    Vague,
}

impl From<Problem> for crate::Problem {
    fn from(problem: Problem) -> crate::Problem {
        crate::Problem::Time(problem)
    }
}
