//! The end of the operating time in a chart over months: a line that can be moved along the axis.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::assumptions::Stops;
use super::drag::Drag;
use super::{AppState, Locale, Prerendered};
use crate::chart::Drawing;
use crate::model::AssumptionId;
use crate::prose::ValueWords;

/// A slider over the line that the chart draws there. While it is dragged the axis has to stand still.
#[component]
pub fn EndHandle(
    /// The months that the axis reaches.
    span: Memo<u32>,
    /// Says whether it is being dragged.
    is_held: RwSignal<bool>,
    /// The chart's drawing.
    drawing: Memo<Option<Drawing>>,
) -> impl IntoView {
    let state = AppState::of_page();
    let row = AssumptionId::OperatingMonths.row();
    let value = state.value(row);
    let stops = StoredValue::new(Stops::new(row));
    let drag = Drag::new(row, move |before, by| {
        let drawing = drawing.read_untracked();
        let width = drawing.as_ref().map_or(1.0, |drawing| drawing.plot.width());
        let last = f64::from(span.get_untracked());
        let to = before + (f64::from(by) / width * last).round();
        stops.read_value().next_to(to.min(last))
    });
    let drag = drag.telling(is_held);
    let on_key = move |event: KeyboardEvent| {
        if let Some(to) = stops.read_value().pressed(&event, value.get_untracked()) {
            event.prevent_default();
            state.set(row, to);
        }
    };
    // Shares of the drawing, which may be scaled.
    let place = move || {
        let drawing = drawing.read();
        let drawing = drawing.as_ref()?;
        let along = value.get() / f64::from(span.get());
        let (x, foot) = (
            drawing.plot.across(along),
            f64::from(drawing.plot.bottom) / 10.0,
        );
        Some((x / drawing.width, foot / drawing.height))
    };
    let percent = |share: f64| format!("{:.3}%", 100.0 * share);
    let left = move || place().map(|(x, _)| percent(x));
    let height = move || place().map(|(_, bottom)| percent(bottom));
    let handle = move || {
        view! {
            <div
                class="end-handle"
                role="slider"
                tabindex="0"
                aria-label=format!("{}, in the chart", row.label)
                aria-valuemin=row.bounds.start().to_string()
                aria-valuemax=row.bounds.end().to_string()
                aria-valuenow=move || value.get().to_string()
                aria-valuetext=move || row.value(value.get(), &Locale).to_string()
                style:left=left
                style:height=height
                on:keydown=on_key
                on:pointerdown=move |event| drag.come_down(&event)
                on:pointermove=move |event| drag.go(&event)
                on:pointerup=move |_| drag.lift()
                on:pointercancel=move |_| drag.is_taken_away()
            ></div>
        }
    };
    // Nobody knows yet where it is going to stand.
    (!Prerendered::here()).then(handle)
}
