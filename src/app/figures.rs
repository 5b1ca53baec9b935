//! Figures of the table of metrics, wherever they stand: the value with its unit, or the reason for none.

use leptos::prelude::*;

use super::words::unbroken;
use super::{AppState, Locale};
use crate::model::{Figure, METRICS, Metric, Section, Unit, metric};

/// A metric's figure as it stands now.
pub fn figure_of(metric: &'static Metric) -> Memo<Figure> {
    let evaluation = AppState::of_page().evaluation;
    Memo::new(move |_| (metric.get)(&evaluation.read()).clone())
}

/// A figure with its unit, or the reason in words.
pub fn figure_words(figure: &Figure, unit: Unit) -> String {
    match figure {
        Ok(value) => unit.format(*value, &Locale),
        Err(reason) => reason.words(&Locale),
    }
}

/// A metric in a list: name, and value or reason.
#[component]
pub fn Line(
    /// The metric's path.
    path: &'static str,
    /// Its name here.
    label: &'static str,
) -> impl IntoView {
    let row = metric(path).expect("lines show metrics that exist");
    let figure = figure_of(row);
    view! {
        <div class="line" title=row.help>
            <dt>{label}</dt>
            <dd data-metric=path class:reason=move || figure.read().is_err()>
                {move || figure_words(&figure.read(), row.unit)}
            </dd>
        </div>
    }
}

/// Every figure of the model, explained.
#[component]
pub fn EveryFigure() -> impl IntoView {
    let row = |row: &'static Metric| {
        let figure = figure_of(row);
        view! {
            <tr>
                <th scope="row">{row.label} <small>{unbroken(row.help)}</small></th>
                <td data-metric=row.path() class:reason=move || figure.read().is_err()>
                    {move || figure_words(&figure.read(), row.unit)}
                </td>
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
    view! {
        <details class="every-figure" id="every-figure">
            <summary>"Every figure, explained"</summary>
            {Section::ALL.map(section).collect_view()}
        </details>
    }
}
