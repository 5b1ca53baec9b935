//! A chart with all that belongs to it: title, summary, legend, crosshair, table.

use std::sync::Arc;

use leptos::context::Provider;
use leptos::html::{Div, Figure};
use leptos::prelude::*;

use super::both::at_both_widths;
use super::crosshair::Crosshair;
use super::exports::exports;
use super::handle::Handle;
use super::legend::legend;
use super::picture::picture;
use super::table::DataTable;
use super::width::width_of;
use crate::app::paper::OnPaper;
use crate::app::parts::{Prose, Words, in_sight};
use crate::app::questions::{Asked, Question};
use crate::app::{AppState, Embedded, Locale, Prerendered};
use crate::chart::{Canvas, ChartData};
use crate::model::{AssumptionId, Undefined};
use crate::prose::{Phrase, Phrased};

/// Width drawn before the browser has told the real one, CSS pixels.
const FIRST_WIDTH: f64 = 640.0;
/// Width and height drawn for paper, CSS pixels: as wide as a page, and low enough for three on two of them.
const PRINTED: (f64, f64) = (700.0, 145.0);

/// The chart, once something is known. Until then nothing is drawn, and nobody is told a reason.
pub fn once_known(chart: Memo<Option<ChartData>>) -> Memo<Result<ChartData, Undefined>> {
    Memo::new(move |_| chart.get().ok_or(Undefined::NothingVaries))
}

/// A chart that follows its data and the width it is given.
#[component]
pub fn ChartFigure(
    /// Its id in the page.
    id: &'static str,
    /// What it shows.
    title: &'static str,
    /// What it answers, where it is a section of the page.
    #[prop(optional)]
    question: Option<Question>,
    /// What it comes to, which stands above it where there is room.
    #[prop(optional)]
    finding: Option<Memo<Phrase>>,
    /// What its axes count.
    axis: &'static str,
    /// What can be seen in it, in a sentence or two.
    summary: Memo<Phrase>,
    /// That stands above the chart, where there is room, with inputs that are this.
    #[prop(optional)]
    input: Option<fn(AssumptionId, Signal<String>) -> AnyView>,
    /// The data, or why there is none.
    chart: Memo<Result<ChartData, Undefined>>,
    /// Whether it is drawn about half as high as others.
    #[prop(optional)]
    is_low: bool,
    /// Whether its data changes only once the inputs rest: then it follows at once, in sight or not. It is not printed:
    /// paper may come before the data.
    #[prop(optional)]
    is_at_rest: bool,
    /// What can be moved over it.
    #[prop(optional)]
    handle: Option<Handle>,
    /// Figures that belong to it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let figure = NodeRef::<Figure>::new();
    let is_seen = match is_at_rest {
        true => Signal::stored(true),
        false => in_sight(figure, true),
    };
    let state = AppState::of_part(is_seen);
    let is_embedded = Embedded::here();
    let finding = finding
        .filter(|_| !is_embedded)
        .map(|finding| state.while_seen(move || finding.get()));
    let chart = state.while_seen(move || chart.get());
    let summary = state.while_seen(move || summary.get());
    let plot = NodeRef::<Div>::new();
    let width = width_of(plot, FIRST_WIDTH);
    // In an article there is less room; style/charts.css keeps it before the drawing is there.
    let is_compact = Embedded::is_compact();
    let has_legend = is_embedded && !is_compact;
    let (wide, share, lowest, highest) = match is_embedded {
        true if is_compact => (600.0, 0.26, 172.0, 200.0),
        true => (600.0, 0.5, 230.0, 260.0),
        false if is_low => (760.0, 0.32, 190.0, 250.0),
        false => (760.0, 0.5, 230.0, 380.0),
    };
    // No higher than its place: otherwise that would shrink it by a hair.
    let sized = move |width: f64| (width, (width * share).clamp(lowest, highest).floor());
    let drawn = move |(width, height)| {
        let canvas = Canvas {
            width,
            height,
            has_legend,
            numerals: &Locale,
        };
        let chart = chart.read();
        chart.as_ref().ok().map(|chart| chart.drawing(&canvas))
    };
    let drawing = Memo::new(move |_| drawn(sized(width.get())));
    let exists = Memo::new(move |_| chart.read().is_ok());
    // Dots are counted, not read along an axis.
    let has_places = Memo::new(move |_| {
        let chart = chart.read();
        chart.as_ref().is_ok_and(|chart| !chart.places().is_empty())
    });
    let table = Memo::new(move |_| chart.read().as_ref().ok().map(ChartData::table));
    let baseline = state.baseline;
    let keys = Memo::new(move |_| {
        let chart = chart.read();
        let needs_legend = |chart: &&ChartData| has_legend || !chart.names_itself();
        let chart = chart.as_ref().ok().filter(needs_legend);
        chart.map(|chart| chart.legend(&Locale)).unwrap_or_default()
    });
    // Names differ in length, and an article keeps the same room for all.
    let compared = Memo::new(move |_| (!is_embedded).then(|| baseline.read().name().to_string()));
    let legend = move || legend(&keys.read(), compared.read().as_deref());
    let source = move || chart.get().map_err(|reason| reason.phrase(&Locale).text());
    let picture_at = move || match Prerendered::here() {
        true => at_both_widths(wide, |width| untrack(|| drawn(sized(width)))),
        false => picture(drawing.into()),
    };
    let has_handle = handle.is_some();
    let heading_id = format!("{id}-title");
    let heading = match finding {
        Some(phrase) => view! {
            {question.map(|question| view! { <Asked question /> })}
            <h2 id=heading_id class="finding"><Prose phrase /></h2>
        }
        .into_any(),
        // Without one it belongs to the section above it.
        None if !is_embedded => view! { <h3 id=heading_id>{title}</h3> }.into_any(),
        _ => view! { <h2 id=heading_id>{title}</h2> }.into_any(),
    };
    let summary_id = format!("{id}-summary");
    let leads = input.filter(|_| !is_embedded);
    let said = match (is_embedded, leads) {
        // There it is only for those who do not see the chart: nothing in it can be pressed.
        (true, _) => {
            let text = Signal::derive(move || summary.read().text());
            view! { <p class="summary" id=summary_id><Words text /></p> }.into_any()
        }
        (false, Some(input)) => {
            let phrase = view! { <Prose phrase=summary input /> };
            view! { <p class="summary lead" id=summary_id>{phrase}</p> }.into_any()
        }
        (false, None) => {
            let phrase = view! { <Prose phrase=summary /> };
            view! { <p class="summary" id=summary_id>{phrase}</p> }.into_any()
        }
    };
    let (lead, below) = match leads.is_some() {
        true => (Some(said), None),
        false => (None, Some(said)),
    };
    let on_paper = (!is_at_rest).then(|| {
        view! {
            <OnPaper class="drawing-on-paper">{picture(Signal::stored(drawn(PRINTED)))}</OnPaper>
        }
    });
    view! {
        <figure class="chart" class:opens=question.is_some() class:low=is_low id=id node_ref=figure aria-labelledby=format!("{id}-title")>
            <figcaption>
                {heading}
                {lead}
                <ul class="legend" aria-label="Colours">{legend}</ul>
                <p class="axis">{axis}</p>
            </figcaption>
            <div class="plot" class:has-handle=has_handle node_ref=plot>
                <div class="drawing" aria-hidden="true" translate="no">
                    <Show when=move || exists.get()>{picture_at()}</Show>
                </div>
                {on_paper}
                <Show when=move || has_places.get()>
                    <Crosshair title chart table drawing handle=handle.clone() />
                </Show>
            </div>
            {below}
            <Show when=move || exists.get()>
                <div class="beside">
                    <DataTable title table />
                    {exports(id, title, finding, axis, Some(summary), Arc::new(source), None)}
                </div>
            </Show>
            {children.map(|children| view! { <Provider value=state>{children()}</Provider> })}
        </figure>
    }
}
