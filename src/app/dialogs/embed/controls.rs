//! Which assumptions readers of an article can set.

use leptos::html::Select as SelectElement;
use leptos::prelude::*;

use crate::app::embed::OF_EVERYTHING;
use crate::model::{ASSUMPTIONS, Assumption, Group};
use crate::prose::Labelled;
use crate::web;

type Row = &'static Assumption;

/// The controls that were chosen, in their order, and all others to choose from: first those that a widget shows by itself.
#[component]
pub fn Controls(controls: RwSignal<Vec<Row>>) -> impl IntoView {
    let list = NodeRef::<SelectElement>::new();
    let add = move |_| {
        let key = list.get_untracked().map(|list| list.value());
        let row = ASSUMPTIONS
            .iter()
            .find(|row| Some(row.key) == key.as_deref());
        if let Some(row) = row.filter(|row| !controls.read_untracked().contains(row)) {
            controls.write().push(row);
            choose_another(list, controls);
        }
    };
    let remove = move |row: Row| {
        let place = controls.read_untracked().iter().position(|one| *one == row);
        let Some(place) = place else { return };
        controls.write().remove(place);
        let left = controls.read_untracked();
        // The button goes: its neighbour gets the focus.
        let next = left.get(place).or(left.last());
        web::focus(&next.map_or("embed-more".into(), |row| {
            format!("embed-remove-{}", row.key)
        }));
    };
    let raise = move |row: Row| {
        let mut controls = controls.write();
        if let Some(place) = controls
            .iter()
            .position(|one| *one == row)
            .filter(|at| *at > 0)
        {
            controls.swap(place - 1, place);
        }
    };
    let item = move |row: Row| {
        let is_first = move || controls.read().first() == Some(&row);
        view! {
            <li data-key=row.key>
                <span>{row.label}</span>
                <button
                    type="button"
                    data-act="up"
                    aria-label=format!("Move up: {}", row.label)
                    aria-disabled=move || is_first().to_string()
                    on:click=move |_| raise(row)
                >
                    "↑"
                </button>
                <button
                    type="button"
                    data-act="remove"
                    id=format!("embed-remove-{}", row.key)
                    aria-label=format!("Remove: {}", row.label)
                    on:click=move |_| remove(row)
                >
                    "✕"
                </button>
            </li>
        }
    };
    let option = move |row: Row| {
        view! {
            <option value=row.key prop:disabled=move || controls.read().contains(&row)>
                {row.label}
            </option>
        }
    };
    let group = move |label: &'static str, rows: Vec<Row>| {
        (!rows.is_empty()).then(|| {
            let options = rows.into_iter().map(option).collect_view();
            view! { <optgroup label=label>{options}</optgroup> }
        })
    };
    let folded = |of: Group| {
        let rows = ASSUMPTIONS
            .iter()
            .filter(|row| row.group == of && !OF_EVERYTHING.contains(&row.id));
        rows.collect::<Vec<_>>()
    };
    view! {
        <fieldset>
            <legend>"What readers can set"</legend>
            <p class="help">
                "By default, the view’s own sliders. If you add any here, only those are shown, in this order."
            </p>
            <ol id="embed-controls" aria-live="polite">
                <For each=move || controls.get() key=|row| row.id children=item />
            </ol>
            <p class="embed-add">
                <label for="embed-more" class="visually-hidden">"Assumption to add"</label>
                <select id="embed-more" node_ref=list>
                    {group("Shown by default", of_everything().collect())}
                    {Group::of_figures().map(|of| group(of.label(), folded(of))).collect_view()}
                </select>
                " "
                <button type="button" id="embed-add" on:click=add>"Add"</button>
            </p>
        </fieldset>
    }
}

/// The rows of a widget of everything.
fn of_everything() -> impl Iterator<Item = Row> {
    OF_EVERYTHING.iter().map(|id| id.row())
}

/// Puts the next one that can be added in sight.
fn choose_another(list: NodeRef<SelectElement>, controls: RwSignal<Vec<Row>>) {
    let controls = controls.read_untracked();
    let others = ASSUMPTIONS.iter().filter(|row| row.moves_figures());
    let offered = of_everything().chain(others);
    let next = offered.into_iter().find(|row| !controls.contains(row));
    if let (Some(list), Some(row)) = (list.get_untracked(), next) {
        list.set_value(row.key);
    }
}
