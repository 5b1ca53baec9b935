//! Figures of the table of metrics, wherever they stand: the value with its unit, or the reason for none.

use leptos::context::Provider;
use leptos::html::Div;
use leptos::prelude::*;

use crate::app::parts::{Figure, Prose, in_sight};
use crate::app::{AppState, Locale};
use crate::model::{Figure as ModelFigure, METRICS, Metric, MetricId, Section, Unit};
use crate::prose::{Labelled, Phrased, UnitWords, glossed};

/// A figure with its unit to the digits of a table, or the reason in words.
pub fn figure_words(figure: &ModelFigure, unit: Unit) -> String {
    match figure {
        Ok(value) => unit.format(*value, &Locale).to_string(),
        Err(reason) => reason.phrase(&Locale).text(),
    }
}

/// What a metric's cell says, and whether it is a reason.
fn cell(row: &'static Metric) -> (Signal<String>, impl Fn() -> bool + Copy + Send + Sync) {
    let figure = AppState::of_page().figure(row.id);
    let text = Signal::derive(move || figure_words(&figure.read(), row.unit));
    (text, move || figure.read().is_err())
}

/// A metric in a list: name, and value or reason.
#[component]
pub fn Line(
    /// The metric.
    id: MetricId,
    /// Its name here.
    label: &'static str,
) -> impl IntoView {
    let row = id.row();
    let (text, is_reason) = cell(row);
    view! {
        <div class="line" title=row.help>
            <dt>{label}</dt>
            <dd data-metric=row.path class:reason=is_reason><Figure text /></dd>
        </div>
    }
}

/// Every figure of the model, explained.
#[component]
pub fn EveryFigure() -> impl IntoView {
    let row = |row: &'static Metric| {
        let (text, is_reason) = cell(row);
        view! {
            <tr>
                <th scope="row">
                    {row.label} " "
                    <small><Prose phrase=Signal::stored(glossed(row.help)) /></small>
                </th>
                <td data-metric=row.path class:reason=is_reason><Figure text /></td>
            </tr>
        }
        .into_any()
    };
    let section = move |section: Section| {
        let rows = METRICS
            .iter()
            .filter(move |row| row.section == section)
            .map(row);
        view! {
            <table class="figures">
                <caption>{section.label()}</caption>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    // Folded, they are not in sight.
    let tables = NodeRef::<Div>::new();
    let state = AppState::of_part(in_sight(tables, false));
    let sections = move || Section::ALL.map(section).collect_view();
    view! {
        <details class="every-figure" id="every-figure">
            <summary>"Every figure, explained"</summary>
            <div node_ref=tables>
                <Provider value=state>{sections()}</Provider>
            </div>
        </details>
    }
}
