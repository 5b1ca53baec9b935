//! A number in a sentence that can be moved where it stands: its underline is a small rail.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::assumptions::Stops;
use super::drag::Drag;
use super::parts::Figure;
use super::{AppState, Embedded, to_row};
use crate::model::AssumptionId;
use crate::web;

/// CSS pixels from one stop to the next: all of them would be a long way, but the row is a press away.
const STEP: f64 = 3.0;

/// Drawn as a link to its row, which it is until it is dragged; the arrow keys move it, too. In a widget that lists its
/// rows it is not even that small rail: they are beside it.
pub fn movable_number(id: AssumptionId, text: Signal<String>) -> AnyView {
    if Embedded::is_listed() {
        return view! {
            <a class="to-row" href=format!("#{}", id.row().key) on:click=move |event| press(&event, id)>
                <Figure text />
            </a>
        }
        .into_any();
    }
    view! { <MovableNumber id text /> }.into_any()
}

fn press(event: &MouseEvent, id: AssumptionId) {
    event.prevent_default();
    to_row(id);
}

#[component]
fn MovableNumber(id: AssumptionId, text: Signal<String>) -> impl IntoView {
    let state = AppState::of_page();
    let row = id.row();
    let value = state.value(row);
    let stops = StoredValue::new(Stops::new(row));
    let drag = Drag::new(row, move |before, by| {
        let n_stops = (f64::from(by) / STEP) as i32;
        stops.read_value().moved(before, n_stops)
    });
    let on_click = move |event: MouseEvent| {
        if drag.was_dragged() {
            event.prevent_default();
        } else {
            press(&event, id);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if !web::key(&event).starts_with("Arrow") {
            return;
        }
        if let Some(to) = stops.read_value().pressed(&event, value.get_untracked()) {
            event.prevent_default();
            state.set(row, to);
        }
    };
    let along = move || stops.read_value().along(value.get());
    let name = move || format!("{}, {}: change", row.label, text.get());
    view! {
        <a
            class="to-row movable"
            href=format!("#{}", row.key)
            aria-label=name
            draggable="false"
            on:click=on_click
            on:keydown=on_key
            on:pointerdown=move |event| drag.come_down(&event)
            on:pointermove=move |event| drag.go(&event)
            on:pointerup=move |_| drag.lift()
            on:pointercancel=move |_| drag.is_taken_away()
        >
            <Figure text />
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <path class="rail" d="M0 5H1000" />
                <path class="filled" d=move || format!("M0 5H{:.1}", along()) />
                <path class="thumb" d=move || format!("M{:.1} 5h.1", along()) />
            </svg>
        </a>
    }
}
