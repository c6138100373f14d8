//! What a province may set for its communes.

/// Settings of a check that differ from province to province.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// The most days between the plan of the authority above and this plan. `None` where no rule
    /// sets them; Khánh Hòa sets 30.
    pub days_after_parent: Option<u16>,
    /// Names of agencies that exist in this place beside those of the registry.
    pub agencies: Vec<String>,
    /// Whether the part on funding must name amounts. Most provinces do not ask for them.
    pub wants_amounts: bool,
}
