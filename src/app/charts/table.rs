//! A chart's figures as a table.

use leptos::prelude::*;

use crate::app::Locale;
use crate::chart::AnyChart;
use crate::model::Undefined;

/// The figures behind a chart, one button away. Its rows are only made while it is open.
#[component]
pub fn DataTable(
    /// Name of the chart.
    title: &'static str,
    /// The chart to write out.
    chart: Memo<Result<AnyChart, Undefined>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggle = move |_| open.update(|open| *open = !*open);
    let table = move || {
        let chart = chart.read();
        let table = chart.as_ref().ok()?.table();
        let columns = table.columns.iter().map(|column| {
            view! { <th scope="col">{column.label} <small>{column.unit.symbol()}</small></th> }
                .into_any()
        });
        let columns = columns.collect_view();
        let rows = table.rows.iter().map(|(name, figures)| {
            let cells = figures.iter().zip(&table.columns).map(|(figure, column)| {
                view! { <td>{figure.map(|figure| column.unit.number(figure, &Locale))}</td> }
                    .into_any()
            });
            view! { <tr><th scope="row">{name.clone()}</th>{cells.collect_view()}</tr> }.into_any()
        });
        let rows = rows.collect_view();
        Some(view! {
            <div class="scroll" tabindex="0" role="region" aria-label=format!("{title}: figures")>
                <table>
                    <thead><tr><th scope="col">{table.rows_are}</th>{columns}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <div class="data">
            <button
                type="button"
                class="link"
                aria-expanded=move || open.get().to_string()
                on:click=toggle
            >
                {move || if open.get() { "Hide the table" } else { "Show as a table" }}
            </button>
            <Show when=move || open.get()>{table}</Show>
        </div>
    }
}
