//! Reading a chart at one place: by pointer, by touch, by arrow keys.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::Words;
use crate::chart::{ChartData, Drawing, Frame, Table};
use crate::model::Undefined;
use crate::web;

/// A line over the drawing and what the chart says there, in words below it.
#[component]
pub fn Crosshair(
    /// Name of the chart.
    title: &'static str,
    /// The chart to read.
    chart: Memo<Result<ChartData, Undefined>>,
    /// Its figures.
    table: Memo<Option<Table>>,
    /// Its drawing.
    drawing: Memo<Option<Drawing>>,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let places = Memo::new(move |_| {
        let chart = chart.read();
        chart.as_ref().map(ChartData::places).unwrap_or_default()
    });
    let last = move || places.read().len().saturating_sub(1);
    let plot = move || drawing.read().as_ref().map(|drawing| drawing.plot);

    let point_at = move |x: i32| {
        let Some(plot) = untrack(plot) else { return };
        let along = (f64::from(x) - left(&plot)) / plot.width();
        let places = places.read_untracked();
        let distance = |place: usize| (places[place] - along).abs();
        at.set((0..places.len()).min_by(|one, other| distance(*one).total_cmp(&distance(*other))));
    };
    let on_key = move |event: KeyboardEvent| {
        let last = last() as i32;
        let from = at.get_untracked().map(|at| at as i32);
        let to = match web::key(&event).as_str() {
            "ArrowRight" | "ArrowUp" => from.map_or(0, |at| at + 1),
            "ArrowLeft" | "ArrowDown" => from.map_or(last, |at| at - 1),
            "PageUp" => from.map_or(0, |at| at + 6),
            "PageDown" => from.map_or(last, |at| at - 6),
            "Home" => 0,
            "End" => last,
            "Escape" => return at.set(None),
            _ => return,
        };
        event.prevent_default();
        at.set(Some(to.clamp(0, last) as usize));
    };
    // The data may have become shorter since.
    let place = move || at.get().map(|at| at.min(last()));
    let line = move || {
        let place = places.read().get(place()?).copied()?;
        let (drawing, plot) = (drawing.read(), plot()?);
        let x = left(&plot) + place * plot.width();
        Some(format!("M{x:.1} 0V{:.0}", drawing.as_ref()?.height))
    };
    let words = move || {
        let (place, table) = (place()?, table.read());
        table.as_ref().map(|table| table.row_words(place, &Locale))
    };
    let readout = Signal::derive(move || {
        words().unwrap_or_else(|| "Point at the chart, or use the arrow keys, to read it.".into())
    });
    let view_box = move || {
        let drawing = drawing.read();
        let size = drawing
            .as_ref()
            .map(|drawing| (drawing.width, drawing.height));
        size.map(|(width, height)| format!("0 0 {width:.0} {height:.0}"))
    };
    view! {
        <div
            class="reader"
            role="slider"
            tabindex="0"
            aria-label=format!("{title}: read the figures along the axis")
            aria-valuemin="0"
            aria-valuemax=move || last().to_string()
            aria-valuenow=move || place().unwrap_or(0).to_string()
            aria-valuetext=move || words().unwrap_or_else(|| "nothing chosen yet".into())
            on:pointermove=move |event| point_at(event.offset_x())
            on:pointerdown=move |event| point_at(event.offset_x())
            on:pointerleave=move |event| {
                // A finger leaves when it lifts: what it pointed at stays.
                if web::is_of_mouse(&event) {
                    at.set(None);
                }
            }
            on:keydown=on_key
            on:keyup=move |event| web::bring_into_view(&event)
        >
            <svg
                class="crosshair"
                viewBox=view_box
                aria-hidden="true"
            >
                <path d=move || line().unwrap_or_default() />
            </svg>
        </div>
        <p class="readout" class:idle=move || place().is_none() aria-hidden="true">
            <Words text=readout />
        </p>
    }
}

/// CSS pixels left of where the axes have their values.
fn left(plot: &Frame) -> f64 {
    f64::from(plot.left) / 10.0
}
