//! Heatmap: an answer over any two assumptions, read by pointer, touch and keys; choosing a place sets both.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::map::{drawing, legend};
use crate::app::html::escape;
use crate::app::{AppState, Locale};
use crate::model::questions::{CELLS, Heatmap, Map, heatmap};
use crate::model::{
    ASSUMPTIONS, Assumption, Assumptions, Group, Kind, METRICS, Metric, Section, Unit, assumption,
    metric,
};
use crate::scenario::shown;
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
    let shown_map = StoredValue::new(None::<Heatmap>);
    // The cells stay beside the drawing, which is all that anybody else needs.
    let html = Memo::new(move |_| {
        if !open.get() {
            return String::new();
        }
        let map = chosen_map(chosen, &state.settled.read().scenario.assumptions);
        if map.across == map.up {
            shown_map.set_value(None);
            return "<p>Choose two different assumptions.</p>".into();
        }
        let settled = state.settled.read();
        let (here, baseline) = (settled.scenario.assumptions, settled.baseline().assumptions);
        let cells = heatmap(&here, &baseline, &map);
        let html = drawing(&cells)
            + &axes_html(&map, &cells)
            + &legend(&cells, map.metric.unit, map.target, &Locale);
        shown_map.set_value(Some(cells));
        html
    });
    let words = Memo::new(move |_| {
        html.track();
        let map = chosen_map(chosen, &Assumptions::default());
        let place = at.get();
        shown_map.with_value(|cells| match (cells, place) {
            (Some(cells), Some(place)) => place_words(&map, cells, place),
            _ => "Point at the map, or use the arrow keys, to read it; a click or Enter sets both."
                .into(),
        })
    });
    let choose = move || {
        let map = chosen_map(chosen, &Assumptions::default());
        let values = shown_map.with_value(|cells| {
            let ((column, row), cells) = (at.get_untracked()?, cells.as_ref()?);
            Some([(map.across, cells.across[column]), (map.up, cells.up[row])])
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
        let here = shown_map.with_value(|cells| cells.as_ref().map(|cells| cells.here));
        let start = here.map_or((0, 0), |(x, y)| (x as usize, y as usize));
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
                {select(0, "From left to right", assumption_options(FIRST[0]))}
                {select(1, "From bottom to top", assumption_options(FIRST[1]))}
                {select(2, "Answer", metric_options(FIRST[2]))}
            </p>
            <div class="map">
                <div inner_html=move || html.get()></div>
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
            <p class="readout" id="heatmap-words" role="status">{words}</p>
        </details>
    }
}

/// What is chosen, with the value of the answer at which the line is drawn.
fn chosen_map(chosen: [RwSignal<String>; 3], a: &Assumptions) -> Map {
    let row = |nth: usize| assumption(&chosen[nth].read()).expect("options are assumptions");
    let metric = metric(&chosen[2].read()).expect("options are metrics");
    Map {
        across: row(0),
        up: row(1),
        metric,
        target: target_of(metric, a),
    }
}

/// The value of an answer that is wanted: the breakeven hoped for, the market price, or else zero.
fn target_of(metric: &Metric, a: &Assumptions) -> f64 {
    match metric.unit {
        Unit::Months => a.target_payback,
        Unit::UsdPerTao => a.price,
        _ => 0.0,
    }
}

/// From where to where both assumptions go, in a line.
fn axes_html(map: &Map, cells: &Heatmap) -> String {
    let axis = |row: &Assumption, values: &[f64]| {
        let (from, to) = (values.first(), values.last());
        let end = |value: Option<&f64>| value.map(|value| shown(row, *value, &Locale));
        let (from, to) = (end(from).unwrap_or_default(), end(to).unwrap_or_default());
        escape(&format!("{} from {from} to {to}", row.label))
    };
    let (across, up) = (axis(map.across, &cells.across), axis(map.up, &cells.up));
    format!("<p class=\"axis\">→ {across}<br>↑ {up}</p>")
}

/// A place in words: both values, and the answer there.
fn place_words(map: &Map, cells: &Heatmap, (column, row): (usize, usize)) -> String {
    let figure = match &cells.figures[row * CELLS.0 + column] {
        Ok(value) => map.metric.unit.format(*value, &Locale),
        Err(reason) => reason.words(&Locale),
    };
    let value =
        |row: &Assumption, value: f64| format!("{} {}", row.label, shown(row, value, &Locale));
    format!(
        "{}, {}. {}: {figure}",
        value(map.across, cells.across[column]),
        value(map.up, cells.up[row]),
        map.metric.label
    )
}

/// Every assumption that is a number and moves a figure, by group.
fn assumption_options(first: &str) -> String {
    let options = |group: &Group| {
        let rows = ASSUMPTIONS.iter().filter(|row| row.group == *group);
        let numbers = rows.filter(|row| !matches!(row.kind, Kind::Choice(_)));
        numbers
            .map(|row| option(row.key, row.label, first))
            .collect()
    };
    let groups = Group::ALL
        .iter()
        .filter(|group| **group != Group::Uncertainty);
    groups
        .map(|group| options_of(group.label(), options(group)))
        .collect()
}

/// Every metric, by section.
fn metric_options(first: &str) -> String {
    let options = |section: &Section| {
        let rows = METRICS.iter().filter(|row| row.section == *section);
        rows.map(|row| option(&row.path(), row.label, first))
            .collect()
    };
    let sections = Section::ALL.iter();
    sections
        .map(|section| options_of(section.label(), options(section)))
        .collect()
}

fn options_of(label: &str, options: String) -> String {
    format!("<optgroup label=\"{}\">{options}</optgroup>", escape(label))
}

fn option(value: &str, label: &str, first: &str) -> String {
    let selected = if value == first { " selected" } else { "" };
    format!(
        "<option value=\"{value}\"{selected}>{}</option>",
        escape(label)
    )
}
