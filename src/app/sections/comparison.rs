//! The scenario beside the one it is compared with: both answers, and every assumption that differs.

use leptos::html;
use leptos::prelude::*;

use super::compare_with::CompareWith;
use super::figures::figure_words;
use crate::app::parts::{Figure, Words, in_sight};
use crate::app::{AppState, Locale};
use crate::model::{Assumption, MetricId};
use crate::prose::ValueWords;

/// The answers that are compared.
const ANSWERS: [MetricId; 4] = [
    MetricId::Payback,
    MetricId::ProjectedPayback,
    MetricId::Npv,
    MetricId::ValuePerTao,
];

/// A table of both, or that nothing differs.
#[component]
pub fn Comparison() -> impl IntoView {
    let section = NodeRef::<html::Section>::new();
    let state = AppState::of_part(in_sight(section, true));
    let scenario = state.scenario();
    let rows = state.while_seen(move || scenario.read().differences(&state.baseline.read()));
    let differs = Memo::new(move |_| !rows.read().is_empty());
    let name = Signal::derive(move || state.baseline.read().name().to_string());
    let nothing = || {
        view! {
            <p class="help">
                "Nothing differs yet. Change an assumption, or choose what to compare with: then both answers and \
                every difference are shown here, and the other scenario faintly in the charts."
            </p>
        }
    };
    view! {
        <section node_ref=section class="comparison" id="comparison" tabindex="-1" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">"Compared with “" <Words text=name /> "”"</h2>
            <CompareWith />
            <div class="both">
                <Show when=move || differs.get() fallback=nothing>
                    <table>
                        <thead>
                            <tr>
                                <td></td>
                                <th scope="col">"Here"</th>
                                <th scope="col"><Words text=name /></th>
                            </tr>
                        </thead>
                        <tbody>
                            {ANSWERS.map(|id| view! { <AnswerRow id state /> }).collect_view()}
                            <For
                                each=move || rows.get()
                                key=|row| row.id
                                children=|row| view! { <DifferenceRow row /> }
                            />
                        </tbody>
                    </table>
                </Show>
            </div>
        </section>
    }
}

/// An answer of both.
#[component]
fn AnswerRow(id: MetricId, state: AppState) -> impl IntoView {
    let row = id.row();
    let words = move |of: Memo<crate::model::Evaluation>| {
        Signal::derive(move || figure_words((row.get)(&of.read()), row.unit))
    };
    view! {
        <tr class="answer" data-answer=row.path>
            <th scope="row">{row.label}</th>
            <td><Figure text=words(state.evaluation) /></td>
            <td><Figure text=words(state.baseline_evaluation) /></td>
        </tr>
    }
}

/// An assumption of both.
#[component]
fn DifferenceRow(row: &'static Assumption) -> impl IntoView {
    let state = AppState::of_page();
    let words = move |value: Signal<f64>| {
        Signal::derive(move || row.value(value.get(), &Locale).to_string())
    };
    view! {
        <tr data-differs=row.key>
            <th scope="row">{row.label}</th>
            <td><Figure text=words(state.value(row)) /></td>
            <td><Figure text=words(state.baseline_value(row).into()) /></td>
        </tr>
    }
}
