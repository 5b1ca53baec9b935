//! A slider over an assumption's stops.

use std::sync::Arc;

use leptos::ev::{Event, KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::curve::DrawnCurve;
use super::touch::{Touch, Touched};
use crate::app::Locale;
use crate::model::Assumption;
use crate::prose::ValueWords;
use crate::web;

/// Width of the track's own coordinates.
const TRACK: f64 = 1_000.0;
/// Stops that Page Up and Page Down pass.
const PAGE: i32 = 10;

/// Every value a slider can take.
pub struct Stops(Vec<f64>);

impl Stops {
    /// The stops of an assumption.
    pub fn new(assumption: &Assumption) -> Self {
        Self(assumption.stops())
    }

    fn last(&self) -> usize {
        self.0.len() - 1
    }

    /// The stop next to a value.
    fn nearest(&self, value: f64) -> usize {
        let above = self
            .0
            .partition_point(|stop| *stop < value)
            .min(self.last());
        let below = above.saturating_sub(1);
        if value - self.0[below] < self.0[above] - value {
            below
        } else {
            above
        }
    }

    /// The value of the stop next to one.
    pub fn next_to(&self, value: f64) -> f64 {
        self.0[self.nearest(value)]
    }

    /// The value so many stops from another one; the ends stop it.
    pub fn moved(&self, value: f64, by: i32) -> f64 {
        // Between stops the first step goes to the next stop in its direction.
        let nearest = self.nearest(value);
        let between = match by.signum() {
            1 if self.0[nearest] > value => -1,
            -1 if self.0[nearest] < value => 1,
            _ => 0,
        };
        let to = (nearest as i32 + by + between).clamp(0, self.last() as i32);
        self.0[to as usize]
    }

    /// Where a value stands on the track.
    pub fn along(&self, value: f64) -> f64 {
        TRACK * self.nearest(value) as f64 / self.last().max(1) as f64
    }

    /// The value that a press asks for; with a modifier it is the browser’s.
    pub fn pressed(&self, event: &KeyboardEvent, value: f64) -> Option<f64> {
        let is_browsers = event.alt_key() || event.ctrl_key() || event.meta_key();
        self.by_key(&web::key(event), value)
            .filter(|_| !is_browsers)
    }

    /// The value that a key asks for.
    pub fn by_key(&self, key: &str, value: f64) -> Option<f64> {
        match key {
            "ArrowUp" | "ArrowRight" => Some(self.moved(value, 1)),
            "ArrowDown" | "ArrowLeft" => Some(self.moved(value, -1)),
            "PageUp" => Some(self.moved(value, PAGE)),
            "PageDown" => Some(self.moved(value, -PAGE)),
            "Home" => self.0.first().copied(),
            "End" => self.0.last().copied(),
            _ => None,
        }
    }
}

/// A native range input over a drawn track, with a mark at the value compared with.
#[component]
pub fn Slider(
    /// The row of the assumptions table to edit.
    assumption: &'static Assumption,
    /// The value to show.
    value: Signal<f64>,
    /// The value to mark.
    baseline_value: Signal<f64>,
    /// Called with each new value.
    on_change: Callback<f64>,
    /// Called with whether the thumb is held.
    on_hold: Callback<bool>,
    /// The values it can take.
    stops: Arc<Stops>,
    /// How an answer goes along it.
    curve: Memo<DrawnCurve>,
) -> impl IntoView {
    let key = assumption.key;
    let last = stops.last();
    let stops = StoredValue::new(stops);
    let stop = move || stops.read_value().nearest(value.get()).to_string();
    let on_key = move |event: KeyboardEvent| {
        if let Some(to) = stops.read_value().pressed(&event, value.get_untracked()) {
            event.prevent_default();
            on_change.run(to);
        }
    };
    let touch = StoredValue::new(Touch::default());
    let ask = move |stop: usize| on_change.run(stops.read_value().0[stop.min(last)]);
    let touched = move |what: &dyn Fn(&mut Touch) -> Touched| match touch.try_update_value(what) {
        Some(Touched::Means(asked)) => {
            on_hold.run(true);
            asked.into_iter().for_each(ask);
        }
        Some(Touched::TakenBack(before)) => on_change.run(before),
        Some(Touched::Nothing) | None => {}
    };
    let come_down = move |event: PointerEvent| match (web::is_of_finger(&event), event.is_primary())
    {
        (false, _) => on_hold.run(true),
        (true, true) => touch.set_value(Touch::comes_down(place(&event), value.get_untracked())),
        (true, false) => touched(&Touch::is_taken_away),
    };
    let release = move |how: fn(&mut Touch) -> Touched| {
        touched(&how);
        on_hold.run(false);
    };
    let on_input = move |event: Event| {
        let Some(field) = web::field(&event) else {
            return;
        };
        let Ok(asked) = field.value().parse::<usize>() else {
            return;
        };
        match touch.try_update_value(|touch| touch.may_ask(asked)) {
            Some(true) => ask(asked),
            // The thumb has moved already.
            _ => field.set_value(&untrack(stop)),
        }
    };
    view! {
        <div class="slider">
            <svg class="track" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
                <path class="curve" transform="scale(1 .1)" d=move || curve.read().curve.clone() />
                <path class="rail" d="M0 12H1000" />
                <path class="filled" d=move || format!("M0 12H{:.1}", stops.read_value().along(value.get())) />
                <path class="met" transform="scale(1 .1)" d=move || curve.read().ticks.clone() />
                <path class="mark" d=move || format!("M{:.1} 4V20", stops.read_value().along(baseline_value.get())) />
            </svg>
            <input
                type="range"
                id=format!("{key}-slider")
                data-slider=key
                min="0"
                max=last
                step="1"
                value=stop
                prop:value=stop
                aria-labelledby=format!("{key}-label")
                aria-describedby=format!("{key}-help")
                aria-valuetext=move || assumption.value(value.get(), &Locale).to_string()
                on:keydown=on_key
                on:pointerdown=come_down
                on:pointermove=move |event| touched(&|touch| touch.moves(place(&event)))
                on:pointerup=move |_| release(Touch::lifts)
                on:pointercancel=move |_| release(Touch::is_taken_away)
                on:touchend=move |_| touch.set_value(Touch::Away)
                on:touchcancel=move |_| touch.set_value(Touch::Away)
                on:change=move |_| on_hold.run(false)
                on:blur=move |_| on_hold.run(false)
                on:input=on_input
            />
        </div>
    }
}

/// Where a pointer is, CSS pixels.
fn place(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}
