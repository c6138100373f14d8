//! The lines of the table: rows and heads of groups.

use std::rc::Rc;

use sauro_areas::{Group, Row};
use sauro_dom::el;
use sauro_progress::Status;
use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VList, VNode, VTag, VText};

use crate::app::Context;
use crate::state::Action;

/// The widest bar; what is more is cut.
const FULL: f64 = 100.0;

/// A row. It is built by hand, with attributes that are the same for all rows compared as one: a
/// table redraws 30 rows with each key.
pub(crate) fn row(ctx: &Context<'_>, number: usize) -> Html {
    let Some(row) = ctx.input.table.row(number) else { return Html::default() };
    let common = row.indicator();
    let mut cells: Vec<VNode> = Vec::with_capacity(8);
    if ctx.has_many() {
        cells.push(td(Cell::Area, text(AttrValue::Rc(row.area_name().clone()))));
    }
    let name = match &*common.no {
        "" => common.name.clone(),
        no => Rc::from(format!("{no}. {}", common.name)),
    };
    cells.push(td(Cell::Name, text(AttrValue::Rc(name))));
    cells.push(td(Cell::Target, text(AttrValue::Rc(row.target_text()))));
    cells.push(td(Cell::Value, text(value(ctx, row))));
    cells.push(td(Cell::Achieved, achieved(ctx, row)));
    cells.push(td(Cell::Status, chip(ctx, row.status())));
    cells.push(td(Cell::Lead, text(agencies(ctx, row.lead()))));
    let due = row.due().map_or_else(|| AttrValue::Static("–"), |due| ctx.lang.date(due).into());
    cells.push(td(Cell::Due, text(due)));
    let place = AttrValue::from(format!("{}-{}", row.area(), row.indicator_index()));
    let attributes = Attributes::Dynamic {
        keys: &["data-row"],
        values: Box::new([Some(AttributeOrProperty::Attribute(place))]),
    };
    tag("tr", attributes, VList::with_children(cells, None).into())
}

/// The head of a group: its name and how its rows stand.
pub(crate) fn group(ctx: &Context<'_>, index: usize, columns: &'static str) -> Html {
    let Some(group) = ctx.selection.groups.get(index) else { return Html::default() };
    let opener = sauro_dom::button("group")
        .set("aria-expanded", if group.open { "true" } else { "false" })
        .text(name_of(ctx, group));
    let opener = ctx.act(opener, Action::Toggle(group.key));
    let counts = el("small").text(ctx.lang.area_counts(group.rows, &group.counts));
    let head =
        el("th").set("scope", "rowgroup").set("colspan", columns).child(opener).child(counts);
    el("tr").put("data-group", group.key.to_string()).child(head).into()
}

fn name_of(ctx: &Context<'_>, group: &Group) -> String {
    use sauro_areas::GroupBy;
    let table = &ctx.input.table;
    let key = usize::from(group.key);
    let name = match ctx.state.query.group {
        GroupBy::Nothing => None,
        GroupBy::Group => table.groups.get(key).cloned(),
        GroupBy::Area => table.areas.get(key).map(|area| area.name.clone()),
        GroupBy::Province => table.provinces.get(key).cloned(),
        GroupBy::Lead => table.agencies.get(key).cloned(),
    };
    name.filter(|name| !name.is_empty())
        .map_or_else(|| ctx.words.no_group.to_owned(), |name| name.to_string())
}

fn value(ctx: &Context<'_>, row: Row<'_>) -> AttrValue {
    let Some(value) = row.value() else { return AttrValue::Static("–") };
    let unit = row.indicator().unit.as_deref().filter(|unit| *unit == "%");
    ctx.lang.quantity(value, unit, row.target()).into()
}

/// The share that is done: a bar with a mark where it should be, and the figure.
fn achieved(ctx: &Context<'_>, row: Row<'_>) -> VNode {
    let Some(share) = row.achieved() else { return text(AttrValue::Static("–")) };
    let cut = |share: f64| share.clamp(0.0, FULL).round() as u8;
    let class = match row.expected() {
        Some(expected) => format!("bar v{} e{}", cut(share), cut(expected)),
        None => format!("bar v{}", cut(share)),
    };
    let attributes = Attributes::Dynamic {
        keys: &["class"],
        values: Box::new([Some(AttributeOrProperty::Attribute(class.into()))]),
    };
    let figure = AttrValue::from(format!("{}%", ctx.lang.number(share, 0)));
    let bar = tag("span", attributes, VNode::default());
    VList::with_children(vec![bar, text(figure)], None).into()
}

fn chip(ctx: &Context<'_>, status: Status) -> VNode {
    let attributes = Attributes::Dynamic {
        keys: &["data-s"],
        values: Box::new([Some(AttributeOrProperty::Static(status.as_str()))]),
    };
    tag("span", attributes, text(AttrValue::Static(ctx.lang.status(status))))
}

fn agencies(ctx: &Context<'_>, list: &[u16]) -> AttrValue {
    let names = &ctx.input.table.agencies;
    let name = |index: &u16| names.get(usize::from(*index));
    match list {
        [] => AttrValue::Static("–"),
        [only] => name(only).map_or(AttrValue::Static("–"), |name| AttrValue::Rc(name.clone())),
        many => {
            let names: Vec<&str> = many.iter().filter_map(|one| name(one).map(|n| &**n)).collect();
            names.join("; ").into()
        }
    }
}

/// The cells of a row.
#[derive(Clone, Copy)]
enum Cell {
    Area,
    Name,
    Target,
    Value,
    Achieved,
    Status,
    Lead,
    Due,
}

fn td(cell: Cell, content: VNode) -> VNode {
    type Fixed = &'static [(&'static str, AttributeOrProperty)];
    const fn class(name: &'static str) -> (&'static str, AttributeOrProperty) {
        ("class", AttributeOrProperty::Static(name))
    }
    const AREA: Fixed = &[class("c0")];
    const NAME: Fixed = &[class("c1")];
    const TARGET: Fixed = &[class("c2")];
    const VALUE: Fixed = &[class("c3")];
    const ACHIEVED: Fixed = &[class("c4")];
    const STATUS: Fixed = &[class("c5")];
    const LEAD: Fixed = &[class("c6")];
    const DUE: Fixed = &[class("c7")];
    let fixed = match cell {
        Cell::Area => AREA,
        Cell::Name => NAME,
        Cell::Target => TARGET,
        Cell::Value => VALUE,
        Cell::Achieved => ACHIEVED,
        Cell::Status => STATUS,
        Cell::Lead => LEAD,
        Cell::Due => DUE,
    };
    tag("td", Attributes::Static(fixed), content)
}

fn tag(name: &'static str, attributes: Attributes, content: VNode) -> VNode {
    VTag::__new_other(
        AttrValue::Static(name),
        Default::default(),
        None,
        attributes,
        Default::default(),
        content,
    )
    .into()
}

fn text(words: AttrValue) -> VNode {
    VText::new(words).into()
}
