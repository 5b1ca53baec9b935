//! A chart's figures as a table.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::{Scroll, Words, cell, row_name};
use crate::chart::{Cell, Column, Table};
use crate::web;

/// The figures behind a chart, one button away. Its rows are only made while it is open.
#[component]
pub fn DataTable(
    /// Name of the chart.
    title: &'static str,
    /// Its figures.
    table: Memo<Option<Table>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let label = Signal::derive(move || {
        let label = if open.get() {
            "Hide the table"
        } else {
            "Show as a table"
        };
        label.to_string()
    });
    let shown = move || open.get().then(|| scrolled(title.into(), None, table));
    view! {
        <div class="data" class:open=move || open.get()>
            <button
                type="button"
                class="link"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Words text=label />
            </button>
            {shown}
        </div>
    }
}

/// The figures of what the reader chose, which a caption names, to unfold.
#[component]
pub fn FoldedTable(
    /// What they are of.
    caption: Memo<String>,
    /// The figures.
    table: Memo<Option<Table>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let shown = move || {
        open.get().then(|| {
            let scrolled = scrolled(caption.get(), Some(caption), table);
            view! { <div class="data">{scrolled}</div> }.into_any()
        })
    };
    view! {
        <details on:toggle=move |event| open.set(web::is_open(&event))>
            <summary>"Show as a table"</summary>
            {shown}
        </details>
    }
}

/// A table that scrolls in itself. The element stays while its rows follow: how far it is scrolled does, too.
fn scrolled(title: String, caption: Option<Memo<String>>, table: Memo<Option<Table>>) -> AnyView {
    let head = move || table.read().as_ref().map(|table| columns(&table.head));
    let rows = move || table.read().as_ref().map(|table| rows(&table.rows));
    view! {
        <Scroll label=Signal::stored(format!("{title}: figures"))>
            <table translate="no">
                {caption.map(|caption| view! { <caption><Words text=caption /></caption> }.into_any())}
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroll>
    }
    .into_any()
}

fn columns(columns: &[Column]) -> Vec<AnyView> {
    let cell = |column: &Column| {
        let (label, unit) = (column.words(None), column.unit);
        let unit = (!unit.is_empty()).then(|| {
            view! { <small><Words text=Signal::stored(unit.to_string()) /></small> }.into_any()
        });
        view! { <th scope="col"><Words text=Signal::stored(label) /> " " {unit}</th> }.into_any()
    };
    columns.iter().map(cell).collect()
}

fn rows(rows: &[Vec<Cell>]) -> Vec<AnyView> {
    let row = |cells: &Vec<Cell>| {
        let mut words = cells.iter().map(|cell| cell.words(&Locale));
        let name = words.next().unwrap_or_default();
        view! {
            <tr>
                {row_name(name)}
                {words.map(cell).collect_view()}
            </tr>
        }
        .into_any()
    };
    rows.iter().map(row).collect()
}
