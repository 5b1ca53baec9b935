//! A chart with all that belongs to it: title, summary, legend, crosshair, table.

use std::sync::Arc;

use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::crosshair::Crosshair;
use super::exports::exports;
use super::legend::legend;
use super::picture::picture;
use super::table::DataTable;
use super::width::width_of;
use crate::app::html::only_while;
use crate::app::print::Printing;
use crate::app::{AppState, Locale};
use crate::chart::{Canvas, ChartData};
use crate::model::Undefined;
use crate::web;

/// Width drawn before the browser has told the real one, CSS pixels.
const FIRST_WIDTH: f64 = 640.0;
/// Width and height drawn for paper, CSS pixels: as wide as a page, and low enough for three on two of them.
const PRINTED: (f64, f64) = (700.0, 170.0);

/// A chart that follows its data and the width it is given.
#[component]
pub fn ChartFigure(
    /// Its id in the page.
    id: &'static str,
    /// What it shows.
    title: &'static str,
    /// What its axes count.
    axis: &'static str,
    /// What can be seen in it, in a sentence or two.
    summary: Memo<String>,
    /// The data, or why there is none.
    chart: Memo<Result<ChartData, Undefined>>,
    /// Figures that belong to it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let plot = NodeRef::<Div>::new();
    let width = width_of(plot, FIRST_WIDTH);
    // In an article there is less room.
    let highest = if web::is_embed() { 260.0 } else { 380.0 };
    let drawn = move |(width, height)| {
        let canvas = Canvas {
            width,
            height,
            numerals: &Locale,
        };
        let chart = chart.read();
        chart.as_ref().ok().map(|chart| chart.drawing(&canvas))
    };
    let drawing = Memo::new(move |_| {
        let width = width.get();
        drawn((width, (width * 0.5).clamp(230.0, highest)))
    });
    let printed = printed(move || picture(Signal::stored(drawn(PRINTED))));
    let exists = Memo::new(move |_| chart.read().is_ok());
    let table = Memo::new(move |_| chart.read().as_ref().ok().map(ChartData::table));
    let baseline = AppState::of_page().baseline;
    let keys = Memo::new(move |_| {
        let chart = chart.read();
        let keys = chart.as_ref().map(|chart| chart.legend(&Locale));
        keys.unwrap_or_default()
    });
    // Names differ in length, and an article keeps the same room for all.
    let compared =
        Memo::new(move |_| (!web::is_embed()).then(|| baseline.read().name().to_string()));
    let legend = move || legend(&keys.read(), compared.read().as_deref());
    let reader = move || view! { <Crosshair title chart table drawing /> }.into_any();
    let source = move || chart.get().map_err(|reason| reason.words(&Locale));
    let beside = move || {
        view! {
            <div class="beside">
                <DataTable title table />
                {exports(id, title, axis, Some(summary), Arc::new(source), None)}
            </div>
        }
        .into_any()
    };
    view! {
        <figure class="chart" id=id aria-labelledby=format!("{id}-title")>
            <figcaption>
                <h2 id=format!("{id}-title")>{title}</h2>
                <p class="summary" id=format!("{id}-summary")>{move || summary.get()}</p>
                <ul class="legend" aria-label="Colours">{legend}</ul>
                <p class="axis">{axis}</p>
            </figcaption>
            <div class="plot" node_ref=plot>
                <div class="drawing" aria-hidden="true" translate="no">
                    {only_while(exists, Box::new(move || picture(drawing.into())))}
                </div>
                {printed}
                {only_while(exists, Box::new(reader))}
            </div>
            {only_while(exists, Box::new(beside))}
            {children.map(|children| children())}
        </figure>
    }
}

/// What is only on paper, made while the page is printed. What else follows does so too late: a browser that is about
/// to print waits for nothing.
fn printed(view: impl Fn() -> AnyView + Copy + Send + Sync + 'static) -> AnyView {
    let paper = NodeRef::<Div>::new();
    let mounted = StoredValue::new_local(None);
    Printing::of_page().on_change(move |on| {
        let paper = paper.get_untracked().filter(|_| on);
        mounted.set_value(paper.map(|paper| mount_to(paper.into(), move || untrack(view))));
    });
    view! { <div class="drawing-on-paper" aria-hidden="true" node_ref=paper></div> }.into_any()
}
