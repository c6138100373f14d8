//! How alike two names of indicators are.
