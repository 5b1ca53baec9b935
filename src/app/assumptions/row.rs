//! One assumption: its name, the number to type, the slider to drag, where it comes from and what it means.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::bought::Bought;
use super::curve::DrawnCurve;
use super::field::NumberField;
use super::find::hidden_unless_found;
use super::help::Help;
use super::slider::{Slider, Stops};
use super::source_mark::SourceWord;
use super::way_back::{BackButton, BelowInput};
use crate::app::Embedded;
use crate::app::parts::in_sight;
use crate::model::{Assumption, AssumptionId};

/// A curve along the slider while that is seen.
pub type CurveWhile = Arc<dyn Fn(Signal<bool>) -> Signal<Option<DrawnCurve>> + Send + Sync>;

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
    curve: CurveWhile,
) -> impl IntoView {
    let stops = Arc::new(Stops::new(assumption));
    let key = assumption.key;
    let row = NodeRef::<Div>::new();
    let is_seen = in_sight(row, false);
    let curve = curve(is_seen);
    let curve = Memo::new(move |before: Option<&DrawnCurve>| match is_seen.get() {
        true => curve.get().unwrap_or_default(),
        false => before.cloned().unwrap_or_default(),
    });
    let is_moved = move || value.get() != baseline_value.get();
    let is_widget = Embedded::here();
    let source = (!Embedded::is_listed()).then(|| view! { <SourceWord assumption /> });
    let back = is_widget.then(|| {
        view! { <BackButton assumption value baseline_value on_return words="↺" /> }.into_any()
    });
    let bought = !is_widget && assumption.id == AssumptionId::Price;
    view! {
        <div
            class="row"
            class:moved=is_moved
            id=format!("{key}-row")
            data-key=key
            hidden=hidden_unless_found(assumption)
            node_ref=row
        >
            <div class="row-head">
                <label for=key id=format!("{key}-label")>{assumption.label}</label>
                {source}
                {back}
            </div>
            <NumberField assumption value on_change on_hold stops=stops.clone() renewed />
            <Slider assumption value baseline_value on_change on_hold stops curve />
            <BelowInput assumption value baseline_value on_return />
            <Help assumption />
            {bought.then(|| view! { <Bought /> })}
        </div>
    }
}
