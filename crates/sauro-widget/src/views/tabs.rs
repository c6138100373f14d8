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
    tabs(ctx.strings.views, View::ALL.map(tab).into(), Message::Ignore, ctx.send)
}

fn label(ctx: &Context<'_>, view: View) -> &'static str {
    let s = ctx.strings;
    match view {
        View::Overview => s.view_overview,
        View::Indicators => s.view_indicators,
        View::Agencies => s.view_agencies,
        View::Tasks => s.view_tasks,
        View::Reporting => s.view_reporting,
    }
}
