//! What was paid for the stake, beside today's price.

use leptos::prelude::*;

use crate::app::parts::{Figure, Words};
use crate::app::{AppState, Locale};
use crate::model::AssumptionId;
use crate::prose::ValueWords;
use crate::web;

/// What each TAO of the stake was bought at; where that is not today's price, a button buys at it.
#[component]
pub fn Bought(
    /// Id of the button.
    #[prop(default = "buy-today")]
    id: &'static str,
    /// What has the focus once it was pressed: it goes.
    #[prop(default = "price")]
    then: &'static str,
) -> impl IntoView {
    let state = AppState::of_page();
    let entry = AssumptionId::EntryPrice.row();
    let price = state.value(AssumptionId::Price.row());
    let paid = state.value(entry);
    let words = Signal::derive(move || {
        let paid = entry.said(paid.get(), &Locale);
        format!("Stake bought at {paid}")
    });
    let differs = Memo::new(move |_| paid.get() != price.get());
    let buy = move |_| {
        state.set_alone(entry, price.get_untracked());
        web::focus(then);
    };
    let now = Signal::derive(|| ", today’s price.".to_string());
    view! {
        <p class="bought">
            <Figure text=words />
            <Show when=move || differs.get() fallback=move || view! { <Words text=now /> }>
                " · "
                <button type="button" class="link" id=id on:click=buy>
                    "buy at today’s price"
                </button>
            </Show>
        </p>
    }
}
