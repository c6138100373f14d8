//! A numeric target as something to reach: which way it lies, and which values satisfy it.

use sauro_model::{Comparison, Direction, Indicator, Target};

use crate::InvalidReason;
use crate::number::{at_least, more_than, same};

/// A target with a value and a direction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Goal {
    pub(crate) value: f64,
    pub(crate) comparison: Comparison,
    /// Whether more is better.
    pub(crate) rising: bool,
    /// Whether the plan says "duy trì".
    pub(crate) keep: bool,
    /// Whether the plan itself states the direction.
    stated: bool,
}

impl Goal {
    /// Reads a target that is not stated in words.
    ///
    /// The operator gives the direction; `=` is rising unless the plan says that less is wanted.
    /// An operator against the stated direction is a defect of the plan and nothing is guessed.
    pub(crate) fn read(indicator: &Indicator, target: &Target) -> Result<Goal, InvalidReason> {
        Goal::of(target.comparison, indicator.direction, target.value)
    }

    /// The same of a target's parts.
    pub(crate) fn of(
        comparison: Comparison,
        direction: Option<Direction>,
        value: Option<f64>,
    ) -> Result<Goal, InvalidReason> {
        let value = value.filter(|value| value.is_finite()).ok_or(InvalidReason::NoTargetValue)?;
        let by_operator = match comparison {
            Comparison::AtLeast | Comparison::MoreThan => Some(true),
            Comparison::AtMost | Comparison::LessThan => Some(false),
            Comparison::Equal => None,
            Comparison::Text => return Err(InvalidReason::NoTargetValue),
        };
        let by_plan = match direction {
            Some(Direction::Increase) => Some(true),
            Some(Direction::Decrease) => Some(false),
            Some(Direction::Keep) | None => None,
        };
        if by_operator.is_some() && by_plan.is_some() && by_operator != by_plan {
            return Err(InvalidReason::OppositeDirection);
        }
        Ok(Goal {
            value,
            comparison,
            rising: by_operator.or(by_plan).unwrap_or(true),
            keep: direction == Some(Direction::Keep),
            stated: by_plan.is_some(),
        })
    }

    /// Whether a value satisfies the target. A bare number is how plans write "at least", or "at
    /// most" where less is wanted: a commune that reaches 75 % has met a printed "70%". Only what
    /// is to be kept ("duy trì") must be equal.
    pub(crate) fn satisfied(&self, value: f64) -> bool {
        match self.comparison {
            Comparison::AtLeast => at_least(value, self.value),
            Comparison::MoreThan => more_than(value, self.value),
            Comparison::AtMost => at_least(self.value, value),
            Comparison::LessThan => more_than(self.value, value),
            Comparison::Equal if self.keep => same(value, self.value),
            Comparison::Equal if self.rising => at_least(value, self.value),
            Comparison::Equal => at_least(self.value, value),
            Comparison::Text => false,
        }
    }

    /// Whether one value is worse than another.
    pub(crate) fn worse(&self, value: f64, than: f64) -> bool {
        if self.rising { more_than(than, value) } else { more_than(value, than) }
    }

    /// Whether the plan contradicts itself: it states a direction and starts beyond the target, or
    /// asks for an exact number on the wrong side of where it starts.
    pub(crate) fn contradicts(&self, baseline: f64) -> bool {
        let exact = self.comparison == Comparison::Equal;
        !self.keep && (self.stated || exact) && self.is_beyond(baseline)
    }

    /// Whether a value lies beyond the target, so that no way leads from it to the target.
    pub(crate) fn is_beyond(&self, value: f64) -> bool {
        self.worse(self.value, value)
    }
}
