//! Which answer the curves in the sliders show, and in which rows.

use leptos::prelude::*;

use super::curve::CurveOf;
use crate::app::parts::{Choice, ChoiceGroup, Select};
use crate::web;

/// What curves show, in the context of the panel; a widget has none.
#[derive(Clone, Copy)]
pub struct ChosenCurve {
    /// The answer.
    pub of: RwSignal<Option<CurveOf>>,
    /// Whether every row shows its curve, not only the one that is hovered or has the focus.
    pub in_every_row: RwSignal<bool>,
}

impl ChosenCurve {
    /// The first answer, in the row that the reader is at.
    pub fn provide() -> Self {
        let chosen = Self {
            of: RwSignal::new(CurveOf::ALL.first().copied()),
            in_every_row: RwSignal::new(false),
        };
        provide_context(chosen);
        chosen
    }
}

/// The list of answers that curves can show, and whether all rows show theirs.
#[component]
pub fn CurveChoice() -> impl IntoView {
    let ChosenCurve { of, in_every_row } = expect_context();
    let choice = |of: Option<CurveOf>| {
        let label = of.map_or("none", CurveOf::label);
        Choice {
            value: of,
            key: label.into(),
            label: label.into(),
        }
    };
    let choices = CurveOf::ALL.into_iter().map(Some).chain([None]);
    let groups = vec![ChoiceGroup {
        label: None,
        choices: choices.map(choice).collect(),
    }];
    view! {
        <div class="curves-of">
            <label for="curves-of">"Curves show"</label>
            " "
            <Select
                id="curves-of"
                groups
                chosen=of
                on_choose=move |chosen| of.set(chosen)
                described_by="curves-help"
            />
            <label class="every">
                <input
                    type="checkbox"
                    id="every-curve"
                    prop:checked=in_every_row
                    on:change=move |event| {
                        web::field(&event).into_iter().for_each(|box_| in_every_row.set(box_.checked()));
                    }
                />
                " in every row"
            </label>
            <p class="help" id="curves-help">
                "The curve shows how the answer changes along the slider; in a gap there is none. A tick marks your \
                breakeven goal, or where the value meets the market price. Rows under Uncertainty show the chance of \
                being repaid within your goal."
            </p>
        </div>
    }
}
