//! Findings that someone has accepted, with a reason.
