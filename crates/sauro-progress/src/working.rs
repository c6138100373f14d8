//! The working of a number: each formula that was used, with what went in and what came out, so
//! that a commune and a province can repeat it by hand.

use sauro_model::{Comparison, Date};

use crate::Point;

/// One formula with its inputs and its result. Free of language; sauro-messages makes sentences.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A value was converted into the target's unit: `result = value × factor`.
    Converted {
        /// In `from`.
        value: f64,
        /// The unit it was reported in.
        from: String,
        /// From the table of %, ‰ and tỷ lệ.
        factor: f64,
        /// In the target's unit.
        result: f64,
    },
    /// A value was made of its parts: `result = numerator ÷ denominator × scale`.
    Quotient {
        /// What is counted.
        numerator: f64,
        /// What it is counted of.
        denominator: f64,
        /// 100 for %, 1000 for ‰ and for "/1.000 dân", 9 for "9/9", otherwise 1.
        scale: f64,
        /// In the target's unit.
        result: f64,
    },
    /// A count that starts anew each year was added up from 1 January.
    SumOfYear {
        /// The year that is counted.
        year: i32,
        /// What was reported in it, earliest first.
        values: Vec<Point>,
        /// Their sum.
        result: f64,
    },
    /// The value was held against the target.
    Compared {
        /// The value.
        value: f64,
        /// The day it holds on.
        as_of: Date,
        /// How it is held against the target.
        comparison: Comparison,
        /// The target.
        target: f64,
        /// Whether the value satisfies the target.
        satisfied: bool,
    },
    /// `100 · (value − baseline) ÷ (target − baseline)`, or `100 · value ÷ target` without a
    /// baseline.
    Achieved {
        /// The value.
        value: f64,
        /// Where the plan starts. `None` where no baseline is known.
        baseline: Option<f64>,
        /// The target.
        target: f64,
        /// In percent, not cut.
        result: f64,
    },
    /// The planned line between two points, read on a day:
    /// `from + (to − from) · days since from ÷ days between`.
    Expected {
        /// The point before: the baseline or a milestone.
        from: Point,
        /// The point after: a milestone.
        to: Point,
        /// The day on which the line is read.
        at: Date,
        /// What the plan expects on that day.
        result: f64,
    },
    /// What is expected of a yearly count so far: `target · elapsed days ÷ days of the year`.
    ExpectedOfYear {
        /// The target for the whole year.
        target: f64,
        /// Days from 1 January to the day of the value, both counted.
        elapsed_days: i32,
        /// 365 or 366.
        year_days: i32,
        /// What the plan expects on that day.
        result: f64,
    },
    /// `(value − start) ÷ (expected − start)`.
    Pace {
        /// The value.
        value: f64,
        /// The planned value at the previous milestone, or the baseline.
        start: f64,
        /// What the plan expects on the day of the value.
        expected: f64,
        /// 1 is exactly as planned.
        result: f64,
    },
    /// No pace yet: the line has gone less than 5 % of its segment. The value is held against the
    /// segment's start instead.
    TooEarlyForPace {
        /// The value.
        value: f64,
        /// The planned value at the segment's start.
        start: f64,
        /// What the plan expects on the day of the value.
        expected: f64,
        /// The planned value at the segment's end.
        end: f64,
    },
    /// Days between the value's day and the day for which the line has that value.
    TimeDistance {
        /// The value.
        value: f64,
        /// The day it holds on.
        as_of: Date,
        /// The day for which the line has it.
        planned_on: Date,
        /// Positive when late.
        result: i32,
    },
    /// The slope of the last values: `(to − from) ÷ days between`.
    Slope {
        /// The first of them.
        from: Point,
        /// The last of them.
        to: Point,
        /// How many there are.
        values: usize,
        /// Per day.
        result: f64,
    },
    /// `value + slope · days`, cut to the natural limits.
    Forecast {
        /// The latest value.
        value: f64,
        /// Per day.
        slope: f64,
        /// From the day of the value to the target's date.
        days: i32,
        /// On the target's date.
        result: f64,
    },
    /// `value ÷ elapsed share of the year`.
    RunRate {
        /// The sum so far.
        value: f64,
        /// Days from 1 January to the day of the value, both counted.
        elapsed_days: i32,
        /// 365 or 366.
        year_days: i32,
        /// At the end of the year.
        result: f64,
    },
    /// The share of the remaining way that the forecast falls short of:
    /// `(target − forecast) ÷ (target − value)`.
    Miss {
        /// The target.
        target: f64,
        /// The forecast.
        forecast: f64,
        /// The latest value.
        value: f64,
        /// 0.05 is five percent.
        result: f64,
    },
    /// Compound annual growth: `(to ÷ from)^(1 ÷ years) − 1`.
    CompoundGrowth {
        /// The earlier value.
        from: f64,
        /// The later value.
        to: f64,
        /// Calendar years between them.
        years: i32,
        /// Per year; 0.05 is five percent.
        result: f64,
    },
    /// The growth so far over the growth that the target needs.
    GrowthRatio {
        /// Growth so far, per year.
        actual: f64,
        /// Growth that the target needs, per year.
        required: f64,
        /// Positive in the wanted direction.
        result: f64,
    },
}
