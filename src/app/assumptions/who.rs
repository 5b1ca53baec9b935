//! Whom the page is for: it chooses which assumptions are in sight.

use leptos::prelude::*;

use crate::app::AppState;
use crate::scenario::Role;

/// A switch between the roles of a reader.
#[component]
pub fn WhoSwitch() -> impl IntoView {
    let state = AppState::of_page();
    let button = move |who: &'static Role| {
        let is_chosen = move || state.who.get() == *who;
        view! {
            <label>
                <input
                    type="radio"
                    name="who"
                    value=who.key()
                    checked=is_chosen
                    prop:checked=is_chosen
                    on:change=move |_| state.choose_who(*who)
                />
                <span>{who.label()}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="who">
            <legend class="visually-hidden">"What brings you here"</legend>
            {Role::ALL.iter().map(button).collect_view()}
        </fieldset>
    }
}
