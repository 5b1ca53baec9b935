//! Heatmap: an answer over any two assumptions, read by pointer, touch and keys; choosing a place sets both.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;

use crate::app::charts::{FoldedTable, exports, legend, picture, width_of};
use crate::app::html::only_while;
use crate::app::options::{metric_options, row_options};
use crate::app::state::Held;
use crate::app::{AppState, Locale};
use crate::chart::{Canvas, ChartData, Frame, MapChart};
use crate::model::questions::CELLS;
use crate::model::{assumption, metric};
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
    let map_of = move |held: &Held| map_of(held, chosen.map(|chosen| chosen.get()));
    let map = Memo::new(move |_| open.get().then(|| map_of(&state.settled.read())));
    let shown = NodeRef::<Div>::new();
    let width = width_of(shown, 640.0);
    let drawing = Memo::new(move |_| {
        let canvas = Canvas {
            width: width.get(),
            height: 0.0,
            numerals: &Locale,
        };
        let map = map.read();
        let map = map.as_ref()?.as_ref().ok()?;
        Some(ChartData::Map(map.clone()).drawing(&canvas))
    });
    let exists = Memo::new(move |_| drawing.read().is_some());
    let keys = move || {
        let map = map.get()?.ok()?;
        Some(legend(&ChartData::Map(map).legend(&Locale), None))
    };
    let why_not = move || {
        let why = map.get()?.err()?;
        Some(view! { <p class="error">{why}</p> }.into_any())
    };
    // An open table is not made again while the map is closed.
    let below = only_while(
        Memo::new(move |_| open.get()),
        Box::new(move || {
            let map = Memo::new(move |_| map.get().and_then(Result::ok));
            let table = Memo::new(move |_| Some(map.read().as_ref()?.grid(&Locale)));
            let caption = Memo::new(move |_| {
                let map = map.read();
                map.as_ref().map(MapChart::counted).unwrap_or_default()
            });
            let source = move || map_of(&state.held()).map(ChartData::Map);
            exports(
                "heatmap",
                "A map of two assumptions",
                "",
                None,
                Arc::new(source),
                Some(view! { <FoldedTable caption table /> }.into_any()),
            )
        }),
    );
    let readout = Memo::new(move |_| match (&*map.read(), at.get()) {
        (Some(Ok(map)), Some(cell)) => map.cell_words(cell, &Locale),
        _ => "Point at the map, or use the arrow keys, to read it; a click or Enter sets both."
            .into(),
    });
    let choose = move || {
        let values = untrack(|| {
            let (cell, map) = (at.get()?, map.read());
            let map = map.as_ref()?.as_ref().ok()?;
            let (x, y) = map.values(cell)?;
            Some([(map.across, x), (map.up, y)])
        });
        if let Some(values) = values {
            state.set_all(&values, "choosing a place on the map");
        }
    };
    let point = move |event: &MouseEvent| {
        let drawing = drawing.read_untracked();
        let Some((drawing, (width, _))) = drawing.as_ref().zip(web::size_of(event)) else {
            return;
        };
        let scale = drawing.width / width;
        let [x, y] = [event.offset_x(), event.offset_y()].map(|at| f64::from(at) * scale);
        at.set(Some(cell_at(&drawing.plot, x, y)));
    };
    let on_key = move |event: KeyboardEvent| {
        let start = match &*map.read_untracked() {
            Some(Ok(map)) => (map.cells.here.0 as usize, map.cells.here.1 as usize),
            _ => (0, 0),
        };
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
        let (cell, drawing) = (at.get()?, drawing.read());
        Some(outline(&drawing.as_ref()?.plot, cell))
    };
    let view_box = move || {
        let drawing = drawing.read();
        let drawing = drawing.as_ref()?;
        Some(format!("0 0 {:.0} {:.0}", drawing.width, drawing.height))
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
            {why_not}
            <div class="map" node_ref=shown hidden=move || !exists.get()>
                <div class="drawing" aria-hidden="true" translate="no">
                    {only_while(exists, Box::new(move || picture(drawing.into())))}
                </div>
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
                    <svg viewBox=view_box aria-hidden="true">
                        <path d=move || cursor().unwrap_or_default() />
                    </svg>
                </div>
            </div>
            <ul class="legend" aria-label="Colours">{keys}</ul>
            <p class="readout" id="heatmap-words" role="status">{readout}</p>
            {below}
        </details>
    }
}

/// The map of what is chosen: the keys of two assumptions, across and upwards, and the path of an answer.
fn map_of(held: &Held, [across, up, path]: [String; 3]) -> Result<MapChart, String> {
    let row = |key: &str| assumption(key).ok_or(format!("There is no assumption “{key}”."));
    let metric = metric(&path).ok_or(format!("There is no answer “{path}”."))?;
    let (across, up) = (row(&across)?, row(&up)?);
    if across == up {
        return Err("Choose two different assumptions.".into());
    }
    let [a, baseline] = [&held.scenario, &held.baseline()].map(|scenario| scenario.assumptions);
    Ok(MapChart::new(&a, &baseline, across, up, metric))
}

/// The cell at a place of the drawing, in CSS pixels, or the one next to it.
fn cell_at(plot: &Frame, x: f64, y: f64) -> (usize, usize) {
    let nth = |along: f64, n: usize| ((along * n as f64).max(0.0) as usize).min(n - 1);
    let across = (x - f64::from(plot.left) / 10.0) / plot.width();
    let up = (f64::from(plot.bottom) / 10.0 - y) / plot.height();
    (nth(across, CELLS.0), nth(up, CELLS.1))
}

/// The outline of a cell, as the `d` of a path.
fn outline(plot: &Frame, (column, row): (usize, usize)) -> String {
    let (width, height) = (
        plot.width() / CELLS.0 as f64,
        plot.height() / CELLS.1 as f64,
    );
    let left = f64::from(plot.left) / 10.0 + column as f64 * width;
    let top = f64::from(plot.bottom) / 10.0 - (row + 1) as f64 * height;
    format!("M{left:.1} {top:.1}h{width:.1}v{height:.1}h-{width:.1}z")
}
