//! Reading a chart at one place: by pointer, by touch, by arrow keys.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::Locale;
use crate::chart::{AnyChart, Canvas, Table};
use crate::model::Undefined;
use crate::web;

/// A line over the drawing and what the chart says there, in words below it.
#[component]
pub fn Crosshair(
    /// Name of the chart.
    title: &'static str,
    /// The chart to read.
    chart: Memo<Result<AnyChart, Undefined>>,
    /// Width and height of the drawing, CSS pixels.
    size: Memo<(f64, f64)>,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let places = Memo::new(move |_| {
        chart
            .read()
            .as_ref()
            .map(|chart| chart.places())
            .unwrap_or_default()
    });
    let last = move || places.read().len().saturating_sub(1);
    let plot_width = move || size.get().0 - Canvas::LEFT - Canvas::RIGHT;

    let point_at = move |x: i32| {
        let along = (f64::from(x) - Canvas::LEFT) / plot_width();
        let places = places.read_untracked();
        let distance = |place: usize| (places[place] - along).abs();
        at.set((0..places.len()).min_by(|one, other| distance(*one).total_cmp(&distance(*other))));
    };
    let on_key = move |event: KeyboardEvent| {
        let last = last() as i32;
        let from = at.get_untracked().map(|at| at as i32);
        let to = match event.key().as_str() {
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
        let x = place()
            .and_then(|place| places.read().get(place).copied())
            .map(|place| Canvas::LEFT + place * plot_width());
        x.map_or(String::new(), |x| format!("M{x:.1} 0V{:.0}", size.get().1))
    };
    let words = move || {
        let (place, chart) = (place()?, chart.read());
        chart
            .as_ref()
            .ok()
            .map(|chart| row_words(&chart.table(), place))
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
                if event.pointer_type() == "mouse" {
                    at.set(None);
                }
            }
            on:keydown=on_key
            // By the Tab key it may be reached half below the bar: Firefox scrolls only to what is out of sight.
            on:keyup=move |event| web::bring_into_view(&event)
        >
            <svg
                class="crosshair"
                viewBox=move || {
                    let (width, height) = size.get();
                    format!("0 0 {width} {height:.0}")
                }
                aria-hidden="true"
            >
                <path d=line />
            </svg>
        </div>
        <p class="readout" class:idle=move || place().is_none() aria-hidden="true">
            {move || words().unwrap_or_else(|| "Point at the chart, or use the arrow keys, to read it.".into())}
        </p>
    }
}

/// One row of a chart's table: `Month 14: at today’s rates 62 USD; …`.
fn row_words(table: &Table, place: usize) -> String {
    let Some((name, figures)) = table.rows.get(place) else {
        return String::new();
    };
    let parts: Vec<String> = figures
        .iter()
        .zip(&table.columns)
        .filter_map(|(figure, column)| {
            let figure = (*figure)?;
            Some(format!(
                "{} {}",
                column.label,
                column.unit.format(figure, &Locale)
            ))
        })
        .collect();
    let is_number = name.starts_with(|digit: char| digit.is_ascii_digit());
    let rows_are = if is_number {
        format!("{} {name}", table.rows_are)
    } else {
        name.clone()
    };
    format!("{rows_are}: {}", parts.join("; "))
}
