//! One assumption: its name, the number to type, the slider to drag, where it comes from and what it means.

use std::sync::Arc;

use leptos::html::{Button, Div};
use leptos::prelude::*;

use super::curve::DrawnCurve;
use super::field::NumberField;
use super::help::Help;
use super::slider::{Slider, Stops};
use super::source_mark::ValueMark;
use crate::app::Locale;
use crate::app::parts::in_sight;
use crate::model::Assumption;
use crate::web;

/// A row of the panel. It holds no value of its own.
#[component]
pub fn AssumptionRow(
    /// The row of the assumptions table to edit.
    assumption: &'static Assumption,
    /// The value to show.
    #[prop(into)]
    value: Signal<f64>,
    /// The value to go back to.
    #[prop(into)]
    baseline_value: Signal<f64>,
    /// Called with each new value while the thumb moves or the number is typed.
    #[prop(into)]
    on_change: Callback<f64>,
    /// Called with the value to go back to.
    #[prop(into)]
    on_return: Callback<f64>,
    /// Called with whether the thumb is held or a number being typed.
    #[prop(into)]
    on_hold: Callback<bool>,
    /// Changes when another scenario takes the place of all that was typed.
    #[prop(into)]
    renewed: Signal<usize>,
    /// How an answer goes along the slider, drawn while the row is on screen.
    curve: Signal<Option<DrawnCurve>>,
) -> impl IntoView {
    let stops = Arc::new(Stops::new(assumption));
    let key = assumption.key;
    let row = NodeRef::<Div>::new();
    let is_seen = in_sight(row, false);
    let curve = Memo::new(move |before: Option<&DrawnCurve>| match is_seen.get() {
        true => curve.get().unwrap_or_default(),
        false => before.cloned().unwrap_or_default(),
    });
    let back = NodeRef::<Button>::new();
    let differs = move || value.get() != baseline_value.get();
    // While there is nothing to go back from the button is hidden, and needs no name.
    let back_words = move || {
        let words = || assumption.value(baseline_value.get(), &Locale);
        differs().then(|| format!("{}: back to {}", assumption.label, words()))
    };
    view! {
        <div class="row" id=format!("{key}-row") data-key=key node_ref=row>
            <div class="row-head">
                <label for=key id=format!("{key}-label")>{assumption.label}</label>
                <button
                    type="button"
                    class="back"
                    node_ref=back
                    aria-label=back_words
                    title=back_words
                    // Its place is kept, so that nothing moves when it appears.
                    class:hidden=move || !differs()
                    on:click=move |_| {
                        on_return.run(baseline_value.get_untracked());
                        // The button goes: its row keeps the focus.
                        web::focus(&format!("{key}-slider"));
                    }
                >
                    "↺"
                </button>
            </div>
            <NumberField assumption value on_change on_hold stops=stops.clone() renewed />
            <Slider assumption value baseline_value on_change on_hold stops curve />
            <ValueMark assumption />
            <Help assumption />
        </div>
    }
}
