//! What each assumption does to an answer, a row for each.

use leptos::html::Div;
use leptos::prelude::*;

use super::picture::picture;
use super::width::width_of;
use crate::app::Locale;
use crate::app::parts::Words;
use crate::chart::{BarsChart, End};
use crate::model::questions::Bar;

/// CSS pixels from which on names stand beside their bars, which then begin so many from the left: style/charts.css
/// says the same.
const BESIDE: (f64, f64) = (560.0, 173.0);

/// Width drawn before the browser has told the real one, CSS pixels: a desk's. On a phone it is scaled.
const FIRST_WIDTH: f64 = 776.0;

/// The bars, each with its name and both ends in words.
#[component]
pub fn BarRows(
    /// What is drawn.
    chart: Memo<BarsChart>,
) -> impl IntoView {
    let list = NodeRef::<Div>::new();
    let width = width_of(list, FIRST_WIDTH);
    let rows = move || {
        let width = width.get();
        let width = width - if width >= BESIDE.0 { BESIDE.1 } else { 0.0 };
        let chart = chart.read();
        let row = |bar: &Bar| row(&chart, bar, width);
        chart.drawn().map(row).collect::<Vec<_>>()
    };
    view! {
        <div class="bars-place" node_ref=list>
            <ol class="bars">
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
                <b><Words text=Signal::stored(end.answer) /></b>
                " "
                <Words text=Signal::stored(end.at) />
            </span>
        }
    };
    let ends = chart.ends(bar, &Locale).map(end);
    view! {
        <li data-bar=bar.row.key>
            <span class="name"><Words text=Signal::stored(bar.row.label.to_string()) /></span>
            {picture(Signal::stored(Some(chart.bar(bar, width))))}
            <span class="ends">{ends}</span>
        </li>
    }
    .into_any()
}
