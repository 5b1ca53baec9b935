//! Heatmap: an answer over any two assumptions, read by pointer, touch and keys; choosing a place sets both.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::{answered, taken_out};
use crate::app::html::only_while;
use crate::app::options::{metric_options, row_options};
use crate::app::{AppState, Locale};
use crate::model::questions::CELLS;
use crate::model::{Assumption, Assumptions, Metric, assumption, metric};
use crate::scenario::{decimal, shown};
use crate::web;

/// What it shows at first.
const FIRST: [&str; 3] = ["price", "validators", "run_rate.payback_months"];

/// The map with what is chosen for it. It is computed at rest, and only while it is open.
#[component]
pub fn HeatmapOfTwo() -> impl IntoView {
    let state = AppState::of_page();
    let open = RwSignal::new(false);
    let chosen = FIRST.map(|first| RwSignal::new(first.to_string()));
    let at = RwSignal::new(None::<(usize, usize)>);
    let words = Signal::derive(move || chosen.map(|chosen| chosen.get()).to_vec());
    let answer = answered("heatmap", open, true, words).html;
    // An open table is not asked for again while the map is closed.
    let below = only_while(
        Memo::new(move |_| open.get()),
        Box::new(move || {
            taken_out(
                "heatmap",
                "A map of two assumptions",
                "heatmap-table",
                words,
            )
        }),
    );
    // Written anew when it is opened again.
    let map = Memo::new(move |_| Map::read(&answer.read()));
    let drawing = move || match &*map.read() {
        Some(map) => map.drawing.clone(),
        None => answer.get(),
    };
    let readout = Memo::new(move |_| match (&*map.read(), at.get()) {
        (Some(map), Some(place)) => {
            let a = state.settled.read().scenario.assumptions;
            map.place_words(place, &a)
        }
        _ => "Point at the map, or use the arrow keys, to read it; a click or Enter sets both."
            .into(),
    });
    let choose = move || {
        let values = untrack(|| {
            let ((column, row), map) = (at.get()?, map.read());
            let map = map.as_ref()?;
            Some([(map.rows.0, map.across[column]), (map.rows.1, map.up[row])])
        });
        if let Some(values) = values {
            state.set_all(&values, "choosing a place on the map");
        }
    };
    let point = move |event: &MouseEvent| {
        let Some((width, height)) = web::size_of(event) else {
            return;
        };
        let cell = |at: i32, size: f64, n: usize| {
            ((f64::from(at) / size * n as f64).max(0.0) as usize).min(n - 1)
        };
        let column = cell(event.offset_x(), width, CELLS.0);
        let from_top = cell(event.offset_y(), height, CELLS.1);
        at.set(Some((column, CELLS.1 - 1 - from_top)));
    };
    let on_key = move |event: KeyboardEvent| {
        let start = map.read_untracked().as_ref().map_or((0, 0), |map| map.here);
        let (column, row) = at.get_untracked().unwrap_or(start);
        let (column, row) = (column.min(CELLS.0 - 1), row.min(CELLS.1 - 1));
        let to = match event.key().as_str() {
            "ArrowLeft" => (column.saturating_sub(1), row),
            "ArrowRight" => ((column + 1).min(CELLS.0 - 1), row),
            "ArrowDown" => (column, row.saturating_sub(1)),
            "ArrowUp" => (column, (row + 1).min(CELLS.1 - 1)),
            "Home" => (0, row),
            "End" => (CELLS.0 - 1, row),
            "PageDown" => (column, 0),
            "PageUp" => (column, CELLS.1 - 1),
            "Enter" => {
                event.prevent_default();
                return choose();
            }
            "Escape" => return at.set(None),
            _ => return,
        };
        event.prevent_default();
        at.set(Some(to));
    };
    let cursor = move || {
        let square =
            |(column, row): (usize, usize)| format!("M{column} {}h1v1h-1z", CELLS.1 - 1 - row);
        at.get().map(square).unwrap_or_default()
    };
    let select = move |nth: usize, label: &'static str, options: String| {
        view! {
            <label>
                {label}
                <select
                    data-map=nth
                    inner_html=options
                    on:change=move |event| chosen[nth].set(event_target_value(&event))
                ></select>
            </label>
        }
    };
    view! {
        <details class="asked" id="heatmap" on:toggle:target=move |event| open.set(event.target().open())>
            <summary>"A map of any two assumptions"</summary>
            <p class="choices">
                {select(0, "From left to right", row_options(FIRST[0]))}
                {select(1, "From bottom to top", row_options(FIRST[1]))}
                {select(2, "Answer", metric_options(FIRST[2]))}
            </p>
            <div class="map">
                <div inner_html=drawing></div>
                <div
                    class="cells"
                    role="application"
                    tabindex="0"
                    aria-label="Map: arrow keys move, Enter sets both assumptions"
                    aria-describedby="heatmap-words"
                    on:pointermove=move |event| point(&event)
                    on:pointerleave=move |event| {
                        // A finger leaves when it lifts: what it pointed at stays.
                        if event.pointer_type() == "mouse" {
                            at.set(None);
                        }
                    }
                    on:click=move |event| {
                        point(&event);
                        choose();
                    }
                    on:keydown=on_key
                >
                    <svg viewBox="0 0 41 31" aria-hidden="true"><path d=cursor /></svg>
                </div>
            </div>
            <p class="readout" id="heatmap-words" role="status">{readout}</p>
            {below}
        </details>
    }
}

/// What the request answers.
#[derive(Clone, Debug, PartialEq)]
struct Map {
    /// The assumptions across and upwards, and the answer: what it is of, whatever has been chosen since.
    rows: (&'static Assumption, &'static Assumption),
    metric: &'static Metric,
    /// The values of one assumption from left to right, of the other from bottom to top.
    across: Vec<f64>,
    up: Vec<f64>,
    /// The cell of the scenario.
    here: (usize, usize),
    drawing: String,
}

impl Map {
    /// Reads it; `None` where it says instead why there is none.
    fn read(answer: &str) -> Option<Self> {
        let mut lines = answer.splitn(5, '\n');
        let mut names = lines.next()?.split(' ');
        let rows = (assumption(names.next()?)?, assumption(names.next()?)?);
        let metric = metric(names.next()?)?;
        let mut numbers = || {
            lines
                .next()?
                .split(' ')
                .map(decimal)
                .collect::<Option<Vec<_>>>()
        };
        let (across, up, here) = (numbers()?, numbers()?, numbers()?);
        let drawing = lines.next()?.to_string();
        let here = (*here.first()? as usize, *here.get(1)? as usize);
        (across.len() == CELLS.0 && up.len() == CELLS.1).then_some(Self {
            rows,
            metric,
            across,
            up,
            here,
            drawing,
        })
    }

    /// A place in words: both values, and the answer there.
    fn place_words(&self, (column, row): (usize, usize), a: &Assumptions) -> String {
        let ((across, up), metric) = (self.rows, self.metric);
        let (x, y) = (self.across[column], self.up[row]);
        let mut there = *a;
        (across.set)(&mut there, x);
        (up.set)(&mut there, y);
        let figure = match (metric.of)(&there) {
            Ok(value) => metric.unit.format(value, &Locale),
            Err(reason) => reason.words(&Locale),
        };
        let value =
            |row: &Assumption, value| format!("{} {}", row.label, shown(row, value, &Locale));
        format!(
            "{}, {}. {}: {figure}",
            value(across, x),
            value(up, y),
            metric.label
        )
    }
}
