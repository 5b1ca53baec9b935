//! One assumption that is a choice among named values.

use leptos::prelude::*;

use super::find::hidden_unless_found;
use super::help::Help;
use super::source_mark::SourceWord;
use super::way_back::BelowInput;
use crate::app::Embedded;
use crate::model::Assumption;
use crate::web;

/// A row of the panel with a list to choose from.
#[component]
pub fn ChoiceRow(
    /// The row of the assumptions table to edit.
    assumption: &'static Assumption,
    /// Name and words of each choice.
    choices: &'static [(&'static str, &'static str)],
    /// The place of the choice that holds.
    #[prop(into)]
    value: Signal<f64>,
    /// The place of the choice to go back to.
    #[prop(into)]
    baseline_value: Signal<f64>,
    /// Called with the place of another one.
    #[prop(into)]
    on_change: Callback<f64>,
    /// Called with the place of the choice to go back to.
    #[prop(into)]
    on_return: Callback<f64>,
) -> impl IntoView {
    let key = assumption.key;
    let option = move |(place, (name, words)): (usize, &(&'static str, &'static str))| {
        let chosen = move || value.get() == place as f64;
        view! { <option value=*name selected=chosen prop:selected=chosen>{*words}</option> }
            .into_any()
    };
    let choose = move |name: String| {
        if let Some(place) = choices.iter().position(|(choice, _)| *choice == name) {
            on_change.run(place as f64);
        }
    };
    let is_moved = move || value.get() != baseline_value.get();
    let source = (!Embedded::is_listed()).then(|| view! { <SourceWord assumption /> });
    view! {
        <div
            class="row choice"
            class:moved=is_moved
            id=format!("{key}-row")
            data-key=key
            hidden=hidden_unless_found(assumption)
        >
            <div class="row-head">
                <label for=key>{assumption.label}</label>
                {source}
            </div>
            <select
                id=key
                data-choice=key
                aria-describedby=format!("{key}-help")
                on:change=move |event| web::chosen(&event).into_iter().for_each(choose)
            >
                {choices.iter().enumerate().map(option).collect_view()}
            </select>
            <BelowInput assumption value baseline_value on_return />
            <Help assumption />
        </div>
    }
}
