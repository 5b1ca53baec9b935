//! A number in a sentence that can be moved where it stands: its underline is a small rail.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use super::assumptions::Stops;
use super::parts::Figure;
use super::{AppState, Embedded, to_row};
use crate::model::AssumptionId;
use crate::web;

/// CSS pixels from one stop to the next: all of them would be a long way, but the row is a press away.
const STEP: f64 = 3.0;
/// CSS pixels that a pointer moves before it is clear where it goes.
const SLACK: i32 = 6;

/// What a pointer has done since it came down on the number.
#[derive(Clone, Copy, Default)]
enum Drag {
    /// It has not, or it went elsewhere: to scroll the page.
    #[default]
    None,
    /// It rests where it came down.
    Resting { at: (i32, i32), before: f64 },
    /// It moves along the number.
    Moving { from: i32, before: f64 },
}

/// Drawn as a link to its row, which it is until it is dragged; the arrow keys move it, too. In a widget it is not even
/// that small rail: there the rows are beside it.
pub fn movable_number(id: AssumptionId, text: Signal<String>) -> AnyView {
    if Embedded::here() {
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
    let drag = StoredValue::new(Drag::None);
    // The press that ends a drag is none.
    let was_dragged = StoredValue::new(false);
    let come_down = move |event: PointerEvent| {
        was_dragged.set_value(false);
        if event.is_primary() && event.button() == 0 {
            let (at, before) = (place(&event), value.get_untracked());
            drag.set_value(Drag::Resting { at, before });
        } else {
            drag.set_value(Drag::None);
        }
    };
    let go = move |event: PointerEvent| {
        let (x, y) = place(&event);
        if let Drag::Resting { at, before } = drag.get_value() {
            let (along, across) = ((x - at.0).abs(), (y - at.1).abs());
            if along.max(across) < SLACK {
                return;
            }
            if across >= along {
                return drag.set_value(Drag::None);
            }
            web::capture(&event);
            was_dragged.set_value(true);
            state.hold(true);
            drag.set_value(Drag::Moving { from: at.0, before });
        }
        if let Drag::Moving { from, before } = drag.get_value() {
            let by = (f64::from(x - from) / STEP) as i32;
            state.set(row, stops.read_value().moved(before, by));
        }
    };
    let end = move |is_meant: bool| {
        let Some(Drag::Moving { before, .. }) = drag.try_update_value(std::mem::take) else {
            return;
        };
        if !is_meant {
            state.set(row, before);
        }
        state.hold(false);
    };
    let on_click = move |event: MouseEvent| {
        if was_dragged.get_value() {
            event.prevent_default();
        } else {
            press(&event, id);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let key = web::key(&event);
        let is_arrow = key.starts_with("Arrow");
        if !is_arrow || event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let to = stops.read_value().by_key(&key, value.get_untracked());
        if let Some(to) = to {
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
            on:pointerdown=come_down
            on:pointermove=go
            on:pointerup=move |_| end(true)
            on:pointercancel=move |_| end(false)
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

/// Where a pointer is, CSS pixels.
fn place(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}
