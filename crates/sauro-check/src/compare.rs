//! This check against that of an earlier draft.
