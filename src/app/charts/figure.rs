//! Any chart with all that belongs to it: title, summary, legend, crosshair, table.

use leptos::html::Div;
use leptos::prelude::*;

use super::both::at_both_widths;
use super::crosshair::Crosshair;
use super::exports::exports;
use super::table::DataTable;
use crate::app::html::{escape, only_while};
use crate::app::print::Printing;
use crate::app::{AppState, Embedded, Locale, Prerendered};
use crate::chart::{AnyChart, Canvas, Key};
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
    chart: Memo<Result<AnyChart, Undefined>>,
    /// Figures that belong to it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let plot = NodeRef::<Div>::new();
    let width = RwSignal::new(FIRST_WIDTH);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(plot) = plot.get() else { return };
        watch.set_value(web::watch_width(&plot, move |wide| {
            // Whole pixels, and only news: drawing must not make the page measure again.
            if wide >= 1.0 && wide.floor() != width.get_untracked() {
                width.set(wide.floor());
            }
        }));
    });
    let printing = Printing::of_page();
    // In an article there is less room; style/layout.css keeps it before the drawing is there.
    let is_embedded = Embedded::here();
    let (wide, highest) = match is_embedded {
        true => (600.0, 260.0),
        false => (760.0, 380.0),
    };
    let sized = move |width: f64| (width, (width * 0.5).clamp(230.0, highest));
    let on_screen = move || sized(width.get());
    let size = Memo::new(move |_| if printing.on() { PRINTED } else { on_screen() });
    let draw = move |(width, height)| {
        let canvas = Canvas {
            width,
            height,
            numerals: &Locale,
        };
        chart
            .read()
            .as_ref()
            .map(|chart| chart.svg(&canvas))
            .unwrap_or_default()
    };
    let is_prerendered = Prerendered::here();
    let svg = Memo::new(move |_| match is_prerendered {
        true => at_both_widths(wide, |width| draw(sized(width))),
        false => draw(size.get()),
    });
    let drawing = NodeRef::<Div>::new();
    // The view follows too late for paper.
    printing.on_change(move |on| {
        if let Some(drawing) = drawing.get_untracked() {
            drawing.set_inner_html(&draw(if on { PRINTED } else { on_screen() }));
        }
    });
    let exists = Memo::new(move |_| chart.read().is_ok());
    let baseline = AppState::of_page().baseline;
    let legend = Memo::new(move |_| {
        // Names differ in length, and an article keeps the same room for all.
        let compared = (!is_embedded).then(|| baseline.read().name());
        let line = |key: &Key| key_html(key, compared);
        chart
            .read()
            .as_ref()
            .map(|chart| chart.legend().iter().map(line).collect::<String>())
            .unwrap_or_default()
    });
    let reader = move || view! { <Crosshair title chart size /> }.into_any();
    let beside = move || {
        view! {
            <div class="beside">
                <DataTable title chart />
                {exports(id, title, axis, Some(summary), None, None)}
            </div>
        }
        .into_any()
    };
    view! {
        <figure class="chart" id=id aria-labelledby=format!("{id}-title")>
            <figcaption>
                <h2 id=format!("{id}-title")>{title}</h2>
                <p class="summary" id=format!("{id}-summary")>{move || summary.get()}</p>
                <ul class="legend" aria-label="Colours" inner_html=move || legend.get()></ul>
                <p class="axis">{axis}</p>
            </figcaption>
            <div class="plot" node_ref=plot>
                <div class="drawing" node_ref=drawing aria-hidden="true" inner_html=move || svg.get()></div>
                {only_while(exists, Box::new(reader))}
            </div>
            {only_while(exists, Box::new(beside))}
            {children.map(|children| children())}
        </figure>
    }
}

/// A line of the legend. The place of what comes and goes is kept, so that nothing moves.
fn key_html(key: &Key, compared: Option<&str>) -> String {
    let hidden = if key.is_drawn { "" } else { "hidden" };
    let line = if key.is_line { " line" } else { "" };
    format!(
        "<li class=\"{hidden}\"><i class=\"swatch ink-{}{line}\"></i>{}</li>",
        key.ink.name(),
        escape(&key.words(compared)),
    )
}
