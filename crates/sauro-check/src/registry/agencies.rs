//! Agencies: the units that a commune has, and those that were renamed or abolished.
