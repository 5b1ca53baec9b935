//! One assumption: its name, the number to type, the slider to drag, where it comes from and what it means.

use std::sync::Arc;

use leptos::prelude::*;

use super::SourceMark;
use super::field::NumberField;
use super::slider::{Slider, Stops};
use crate::app::Locale;
use crate::app::words::unbroken;
use crate::model::Assumption;
use crate::scenario::shown;
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
    /// Called with whether the thumb is held or a number being typed.
    #[prop(into)]
    on_hold: Callback<bool>,
    /// Changes when another scenario takes the place of all that was typed.
    #[prop(into)]
    renewed: Signal<usize>,
) -> impl IntoView {
    let stops = Arc::new(Stops::new(assumption));
    let key = assumption.key;
    let back = move || {
        format!(
            "{}: back to {}",
            assumption.label,
            shown(assumption, baseline_value.get(), &Locale)
        )
    };
    view! {
        <div class="row" id=format!("{key}-row") data-key=key>
            <div class="row-head">
                <label for=key id=format!("{key}-label")>{assumption.label}</label>
                <button
                    type="button"
                    class="back"
                    aria-label=back
                    title=back
                    // Its place is kept, so that nothing moves when it appears.
                    class:hidden=move || value.get() == baseline_value.get()
                    on:click=move |_| {
                        // A step to undo of its own, whatever was moved just before.
                        on_hold.run(true);
                        on_change.run(baseline_value.get_untracked());
                        on_hold.run(false);
                        // The button goes: its row keeps the focus.
                        web::focus(&format!("{key}-slider"));
                    }
                >
                    "↺"
                </button>
            </div>
            <NumberField assumption value on_change on_hold stops=stops.clone() renewed />
            <Slider assumption value baseline_value on_change on_hold stops />
            <p class="help" id=format!("{key}-help")>
                <SourceMark source=assumption.source /> " " {unbroken(assumption.help)}
            </p>
        </div>
    }
}
