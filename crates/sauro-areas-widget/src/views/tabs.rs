//! The tabs that switch between views.

use sauro_dom::{El, Tab, tabs};

use crate::app::{Context, Message};
use crate::state::{Action, View};

/// Draws the tabs.
pub(crate) fn draw(ctx: &Context<'_>) -> El {
    let tab = |view: View| Tab {
        name: view.name(),
        words: label(ctx, view),
        chosen: view == ctx.state.view,
        show: Message::Act(Action::Show(view)),
    };
    tabs(ctx.words.views, View::ALL.map(tab).into(), Message::Ignore, ctx.send)
}

fn label(ctx: &Context<'_>, view: View) -> &'static str {
    let w = ctx.words;
    match view {
        View::Ranking => w.view_ranking,
        View::Grid => w.view_grid,
        View::Indicator => w.view_indicator,
        View::Agencies => w.view_agencies,
        View::Area => w.view_area,
        View::Changes => w.view_changes,
        View::Rows => w.view_rows,
    }
}
