//! The six clarities of a plan, counted over the columns that it has.
