//! A map of any two assumptions, read by pointer, touch and keys; choosing a place sets both.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;

use crate::app::charts::{FoldedTable, exports, legend, picture, width_of};
use crate::app::parts::{Select, Words, Working, measure_choices, row_choices};
use crate::app::state::{Workspace, at_rest_in_turns};
use crate::app::{AppState, Locale};
use crate::chart::{Canvas, ChartData, Frame, MapChart};
use crate::model::questions::CELLS;
use crate::model::{Ask, AssumptionId, Measure, MetricId};
use crate::web;

/// What the map is of.
#[derive(Clone, Copy)]
struct Chosen {
    across: RwSignal<AssumptionId>,
    up: RwSignal<AssumptionId>,
    metric: RwSignal<&'static Measure>,
}

impl Chosen {
    /// The map, by what answers for the measure; `None` where both assumptions are the same.
    fn map(self, workspace: &Workspace, asked: &dyn Ask) -> Option<MapChart> {
        let (across, up) = (self.across.get(), self.up.get());
        let metric = self.metric.get();
        let (a, baseline) = (&workspace.scenario, workspace.baseline());
        let (a, baseline) = (&a.assumptions, &baseline.assumptions);
        let both = [across.row(), up.row()];
        (across != up).then(|| MapChart::new(metric, a, baseline, both, asked))
    }
}

/// The map with what is chosen for it. It is made while it is open.
#[component]
pub fn MapOfTwo() -> impl IntoView {
    let open = RwSignal::new(false);
    let chosen = Chosen {
        across: RwSignal::new(AssumptionId::Price),
        up: RwSignal::new(AssumptionId::Validators),
        metric: RwSignal::new(&MetricId::Payback.row().measure),
    };
    view! {
        <details class="asked" id="heatmap" on:toggle=move |event| open.set(web::is_open(&event))>
            <summary>"A map of any two assumptions"</summary>
            <p class="choices">
                {axis("map-across", "From left to right", chosen.across)}
                {axis("map-up", "From bottom to top", chosen.up)}
                <label>
                    "Answer"
                    <Select
                        id="map-answer"
                        groups=measure_choices()
                        chosen=chosen.metric
                        on_choose=move |measure| chosen.metric.set(measure)
                    />
                </label>
            </p>
            <Show when=move || open.get()>
                <OpenMap chosen />
            </Show>
        </details>
    }
}

/// The choice of the assumption along an axis.
fn axis(id: &'static str, label: &'static str, chosen: RwSignal<AssumptionId>) -> AnyView {
    view! {
        <label>
            {label}
            <Select id groups=row_choices() chosen on_choose=move |id| chosen.set(id) />
        </label>
    }
    .into_any()
}

#[component]
fn OpenMap(chosen: Chosen) -> impl IntoView {
    let state = AppState::of_page();
    let (answer, is_busy) = at_rest_in_turns(
        Signal::stored(true),
        move || chosen.metric.get(),
        move |workspace, asked| chosen.map(workspace, asked),
    );
    let map = Memo::new(move |_| answer.get().flatten());
    let at = RwSignal::new(None::<(usize, usize)>);
    let shown = NodeRef::<Div>::new();
    let width = width_of(shown, 640.0);
    let drawing = Memo::new(move |_| {
        let canvas = Canvas {
            width: width.get(),
            height: 0.0,
            has_legend: true,
            numerals: &Locale,
        };
        let map = map.read();
        Some(ChartData::Map(map.as_ref()?.clone()).drawing(&canvas))
    });
    let exists = Memo::new(move |_| drawing.read().is_some());
    let keys = move || Some(legend(&ChartData::Map(map.get()?).legend(&Locale), None));
    let table = Memo::new(move |_| Some(map.read().as_ref()?.grid(&Locale)));
    let caption = Memo::new(move |_| {
        let map = map.read();
        map.as_ref().map(MapChart::counted).unwrap_or_default()
    });
    let why_not = Memo::new(move |_| match answer.read().is_some() {
        true => "Choose two different assumptions.",
        false => "The chances are being worked out.",
    });
    let source = move || {
        let measure = chosen.metric.get();
        // Of chances, which take their time, what is shown.
        let map = match measure.is_chance() {
            true => map.get(),
            false => chosen.map(&state.workspace(), measure),
        };
        map.map(ChartData::Map)
            .ok_or_else(|| why_not.get_untracked().to_string())
    };
    let readout = Memo::new(move |_| match (&*map.read(), at.get()) {
        (Some(map), Some(cell)) => map.cell_words(cell, &Locale),
        _ => "Point at the map, or use the arrow keys, to read it; a click or Enter sets both."
            .into(),
    });
    let choose = move || {
        let values = untrack(|| {
            let (cell, map) = (at.get()?, map.read());
            let map = map.as_ref()?;
            let (x, y) = map.values(cell)?;
            Some([(map.across, x), (map.up, y)])
        });
        if let Some(values) = values.filter(|_| !is_busy.get_untracked()) {
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
        let key = web::key(&event);
        if key == "Enter" {
            event.prevent_default();
            return choose();
        }
        if key == "Escape" {
            return at.set(None);
        }
        let start = map.read_untracked().as_ref().map_or((0, 0), here);
        if let Some(to) = moved(at.get_untracked().unwrap_or(start), &key) {
            event.prevent_default();
            at.set(Some(to));
        }
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
    view! {
        <Show when=move || !exists.get()>
            <p class="error"><Words text=Signal::derive(move || why_not.get().to_string()) /></p>
        </Show>
        <div class="map" node_ref=shown aria-busy=move || is_busy.get().to_string() hidden=move || !exists.get()>
            <div class="drawing" aria-hidden="true" translate="no">
                <Show when=move || exists.get()>{picture(drawing.into())}</Show>
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
                    if web::is_of_mouse(&event) {
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
        <Working is_busy />
        <ul class="legend" aria-label="Colours">{keys}</ul>
        <p class="readout" id="heatmap-words" role="status"><Words text=readout /></p>
        {exports(
            "heatmap",
            "A map of two assumptions",
            None,
            "",
            None,
            Arc::new(source),
            Some(view! { <FoldedTable caption table /> }.into_any()),
        )}
    }
}

/// The cell of the scenario.
fn here(map: &MapChart) -> (usize, usize) {
    (map.cells.here.0 as usize, map.cells.here.1 as usize)
}

/// The cell to which a key leads.
fn moved((column, row): (usize, usize), key: &str) -> Option<(usize, usize)> {
    let (last_column, last_row) = (CELLS.0 - 1, CELLS.1 - 1);
    let (column, row) = (column.min(last_column), row.min(last_row));
    Some(match key {
        "ArrowLeft" => (column.saturating_sub(1), row),
        "ArrowRight" => ((column + 1).min(last_column), row),
        "ArrowDown" => (column, row.saturating_sub(1)),
        "ArrowUp" => (column, (row + 1).min(last_row)),
        "Home" => (0, row),
        "End" => (last_column, row),
        "PageDown" => (column, 0),
        "PageUp" => (column, last_row),
        _ => return None,
    })
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
