//! What each assumption does to an answer, a row for each.

use leptos::html::Div;
use leptos::prelude::*;

use super::picture::picture;
use super::width::width_of;
use crate::app::Locale;
use crate::chart::{BarsChart, End};
use crate::model::questions::Bar;

/// CSS pixels from which on names stand beside their bars, which then begin so many from the left.
const BESIDE: (f64, f64) = (560.0, 173.0);

/// The bars, each with its name and both ends in words.
#[component]
pub fn BarRows(
    /// What is drawn.
    chart: Memo<BarsChart>,
) -> impl IntoView {
    let list = NodeRef::<Div>::new();
    let width = width_of(list, 640.0);
    let is_beside = move || width.get() >= BESIDE.0;
    let rows = move || {
        let width = width.get() - if is_beside() { BESIDE.1 } else { 0.0 };
        let chart = chart.read();
        let row = |bar: &Bar| row(&chart, bar, width);
        chart.drawn().map(row).collect::<Vec<_>>()
    };
    view! {
        <div node_ref=list>
            <ol class="bars" class:wide=is_beside>
                {rows}
            </ol>
        </div>
    }
}

fn row(chart: &BarsChart, bar: &Bar, width: f64) -> AnyView {
    let end = |end: End| {
        view! {
            <span>
                <i></i>
                <b>{end.answer}</b>
                " "
                {end.at}
            </span>
        }
    };
    let ends = chart.ends(bar, &Locale).map(end);
    view! {
        <li data-bar=bar.row.key>
            <span class="name">{bar.row.label}</span>
            {picture(Signal::stored(Some(chart.bar(bar, width))))}
            <span class="ends">{ends}</span>
        </li>
    }
    .into_any()
}
