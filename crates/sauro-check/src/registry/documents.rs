//! Documents that were replaced, and programmes that ended.
