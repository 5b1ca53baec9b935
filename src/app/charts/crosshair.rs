//! Reading a chart at one place: by pointer, by touch, by arrow keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::handle::Handle;
use super::pointed::{Spot, pointed};
use crate::app::Locale;
use crate::chart::{ChartData, Drawing, Table};
use crate::model::Undefined;
use crate::web;

/// Rows that Page Up and Page Down pass.
const PAGE: i32 = 6;

/// A line over the drawing, and beside it what the chart says there.
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
    /// What can be moved over it: where that is held, the chart is read.
    handle: Option<Handle>,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    // Keys read at the top, where lines are seldom.
    let down = RwSignal::new(0.0);
    let places = Memo::new(move |_| {
        let chart = chart.read();
        chart.as_ref().map(ChartData::places).unwrap_or_default()
    });
    let last = move || places.read().len().saturating_sub(1);
    let held_at = handle.as_ref().map(|handle| handle.held_at);
    let held_at = move || held_at.and_then(|held_at| held_at.get());

    let point = move |event: PointerEvent| {
        if untrack(held_at).is_some() {
            return at.set(None);
        }
        let drawing = drawing.read_untracked();
        let Some((drawing, (x, y))) = drawing.as_ref().zip(web::place_in(&event)) else {
            return;
        };
        let places = places.read_untracked();
        let distance = |place: usize| (x - share(drawing, places[place])).abs();
        down.set(y.clamp(0.0, 1.0));
        at.set((0..places.len()).min_by(|one, other| distance(*one).total_cmp(&distance(*other))));
    };
    let on_key = move |event: KeyboardEvent| {
        let last = last() as i32;
        let from = at.get_untracked().map(|at| at as i32);
        let to = match web::key(&event).as_str() {
            "ArrowRight" | "ArrowUp" => from.map_or(0, |at| at + 1),
            "ArrowLeft" | "ArrowDown" => from.map_or(last, |at| at - 1),
            "PageUp" => from.map_or(0, |at| at + PAGE),
            "PageDown" => from.map_or(last, |at| at - PAGE),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        down.set(0.0);
        at.set(Some(to.clamp(0, last) as usize));
    };
    // Wherever the keys go: the card may lie over what is to be seen.
    Effect::new(move |_| {
        let listener = window_event_listener(leptos::ev::keydown, move |event| {
            if web::key(&event) == "Escape" && at.get_untracked().is_some() {
                at.set(None);
            }
        });
        on_cleanup(move || listener.remove());
    });
    // The data may have become shorter since.
    let place = Memo::new(move |_| held_at().or(at.get()).map(|at| at.min(last())));
    // Where it stands, as a share of the drawing, which may be scaled.
    let across = move || {
        let place = places.read().get(place.get()?).copied()?;
        Some(share(drawing.read().as_ref()?, place))
    };
    let line = move || {
        let (across, drawing) = (across()?, drawing.read());
        let Drawing { width, height, .. } = drawing.as_ref()?;
        Some(format!("M{:.1} 0V{height:.0}", across * width))
    };
    let words = move || {
        let (place, table) = (place.get()?, table.read());
        table.as_ref().map(|table| table.row_words(place, &Locale))
    };
    let card = move || {
        let (across, place, table) = (across()?, place.get()?, table.read());
        let readout = table.as_ref()?.readout(place, &Locale)?;
        let down = down.get();
        Some(pointed(&readout, Spot { across, down }))
    };
    let view_box = move || {
        let drawing = drawing.read();
        let size = drawing
            .as_ref()
            .map(|drawing| (drawing.width, drawing.height));
        size.map(|(width, height)| format!("0 0 {width:.0} {height:.0}"))
    };
    view! {
        <div
            class="over"
            on:pointermove=point
            on:pointerdown=point
            on:pointercancel=move |_| at.set(None)
            on:pointerleave=move |event| {
                // A finger leaves when it lifts: what it pointed at stays.
                if web::is_of_mouse(&event) {
                    at.set(None);
                }
            }
            on:focusout=move |_| at.set(None)
        >
            <div
                class="reader"
                role="slider"
                tabindex="0"
                aria-label=format!("{title}: read the figures along the axis")
                aria-valuemin="0"
                aria-valuemax=move || last().to_string()
                aria-valuenow=move || place.get().unwrap_or(0).to_string()
                aria-valuetext=move || words().unwrap_or_else(|| "nothing chosen yet".into())
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
            {handle.map(|handle| (handle.view)(drawing))}
            {card}
        </div>
        <p class="hint" aria-hidden="true">
            "Point at the chart, or use the arrow keys, to read it."
        </p>
    }
}

/// Where a place along the axis stands, as a share of the drawing's width.
fn share(drawing: &Drawing, along: f64) -> f64 {
    drawing.plot.across(along) / drawing.width
}
