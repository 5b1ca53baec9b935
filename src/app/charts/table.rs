//! A chart's figures as a table.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::html::escape;
use crate::chart::{AnyChart, Table};
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
    let html = move || match chart.read().as_ref() {
        Ok(chart) => table_html(&chart.table()),
        Err(_) => String::new(),
    };
    // The element stays while its rows follow: how far it is scrolled does, too.
    let table = move || {
        let label = format!("{title}: figures");
        open.get().then(|| {
            view! { <div class="scroll" tabindex="0" role="region" aria-label=label inner_html=html></div> }.into_any()
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
            {table}
        </div>
    }
}

/// A table, head and rows.
fn table_html(table: &Table) -> String {
    let rows_are = escape(table.rows_are);
    let mut html = format!("<table><thead><tr><th scope=\"col\">{rows_are}</th>");
    for column in &table.columns {
        let (label, unit) = (escape(column.label), escape(column.unit.symbol()));
        html += &format!("<th scope=\"col\">{label} <small>{unit}</small></th>");
    }
    html += "</tr></thead><tbody>";
    for (name, figures) in &table.rows {
        html += &format!("<tr><th scope=\"row\">{}</th>", escape(name));
        for (figure, column) in figures.iter().zip(&table.columns) {
            let number = figure.map(|figure| column.unit.number(figure, &Locale));
            html += &format!("<td>{}</td>", escape(&number.unwrap_or_default()));
        }
        html += "</tr>";
    }
    html + "</tbody></table>"
}
