//! A document that was handed in, and how far it is.

use std::rc::Rc;

use crate::answer::Report;

/// What a document is called between the page and the checker.
pub type Key = u32;

/// A document that was handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// What it is called.
    pub key: Key,
    /// The file's name.
    pub name: String,
    /// How far it is.
    pub stage: Stage,
    /// Whether its report is of the plan as the reader has mended it.
    pub is_mended: bool,
}

/// How far a document is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Its turn has not come.
    Waiting,
    /// The engine reads it.
    Checking,
    /// It has a report.
    Done(Rc<Report>),
    /// It could not be read: why, in a sentence.
    Failed(String),
    /// The reader stopped before its turn.
    Cancelled,
}

impl File {
    /// Its report, if it has one.
    pub fn report(&self) -> Option<&Rc<Report>> {
        match &self.stage {
            Stage::Done(report) => Some(report),
            _ => None,
        }
    }

    /// Whether the engine is through with it, one way or the other.
    pub fn is_settled(&self) -> bool {
        !matches!(self.stage, Stage::Waiting | Stage::Checking)
    }
}
