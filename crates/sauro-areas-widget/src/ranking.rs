//! The places of the chosen communes now and a month before: made once for a choice, however often
//! their lines are drawn.

use sauro_areas::{Ranked, Standing, Summary, rank};

use crate::input::Input;

/// Who stands where.
#[derive(Debug, Default)]
pub(crate) struct Ranking {
    /// From the best; each by its index among the chosen communes.
    pub(crate) now: Vec<Ranked>,
    /// The place of each chosen commune a month before, where it had one.
    pub(crate) before: Vec<Option<usize>>,
}

impl Ranking {
    /// Ranks communes.
    pub(crate) fn of(input: &Input, areas: &[u16], by: Standing) -> Ranking {
        let pick = |summaries: &[Summary]| -> Vec<Summary> {
            let of = |area: &u16| summaries.get(usize::from(*area)).copied().unwrap_or_default();
            areas.iter().map(of).collect()
        };
        let now = rank(&pick(input.areas()), by);
        let mut before = vec![None; areas.len()];
        if input.month_before().is_some() {
            for ranked in rank(&pick(input.areas_before()), by) {
                if let Some(place) = before.get_mut(ranked.index) {
                    *place = ranked.rank;
                }
            }
        }
        Ranking { now, before }
    }
}
