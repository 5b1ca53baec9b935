//! Reverse DCF: what one would have to believe for a TAO to be worth its market price.

use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use crate::app::parts::{Prose, in_sight};
use crate::app::state::at_rest;
use crate::app::{AppState, Locale};
use crate::model::AssumptionId;
use crate::model::questions::{Belief, REVERSE_DCF, reverse_dcf};
use crate::prose::{UnitWords, belief_phrase};
use crate::web;

/// A sentence for each assumption, with a button that takes its value over where there is one.
#[component]
pub fn Beliefs() -> impl IntoView {
    let section = NodeRef::<SectionElement>::new();
    let beliefs = at_rest(in_sight(section, true), |workspace| {
        reverse_dcf(&workspace.scenario.assumptions)
    });
    let item = move |place: usize| {
        let belief = Memo::new(move |_| beliefs.read()[place].clone());
        view! { <BeliefItem belief /> }
    };
    view! {
        <section class="asked" id="beliefs" node_ref=section aria-labelledby="beliefs-heading">
            <h3 id="beliefs-heading">"What today’s market price implies"</h3>
            <p class="help">
                "One assumption at a time, all else equal: what it would have to be for the value to equal the price."
            </p>
            <ul class="beliefs">{(0..REVERSE_DCF.len()).map(item).collect_view()}</ul>
        </section>
    }
}

#[component]
fn BeliefItem(belief: Memo<Belief>) -> impl IntoView {
    let state = AppState::of_page();
    let row = belief.with_untracked(|belief| belief.row);
    let phrase = Memo::new(move |_| belief_phrase(&belief.read(), &Locale).sentence());
    let found = Memo::new(move |_| belief.read().sought.exactly());
    let label = move || {
        let value = found
            .get()
            .map(|at| row.unit.prose(at, &Locale).to_string());
        format!(
            "Use this value: {} {}",
            row.label,
            value.unwrap_or_default()
        )
    };
    let assume = move |_| {
        let Some(at) = found.get_untracked() else {
            return;
        };
        // It is solved with rewards valued at the market price: the first of the choices.
        let values = [(row, at), (AssumptionId::PriceAnchor.row(), 0.0)];
        state.set_all(&values, "using a value that the price implies");
        web::focus(row.key);
    };
    view! {
        <li data-belief=row.key>
            <Prose phrase />
            " "
            <Show when=move || found.read().is_some()>
                <button
                    type="button"
                    class="link"
                    id=format!("believe-{}", row.key)
                    aria-label=label
                    on:click=assume
                >
                    "Use this value"
                </button>
            </Show>
        </li>
    }
}
