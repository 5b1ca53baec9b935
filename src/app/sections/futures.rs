//! Single futures: the same ones run, delegated and held, and all of them as a file.

use leptos::prelude::*;

use crate::app::charts::{legend, picture};
use crate::app::parts::{Prose, Words};
use crate::app::saving::{FileKind, save};
use crate::app::state::Simulated;
use crate::app::{AppState, Locale};
use crate::chart::{Canvas, ChartData, future_chart, samples};
use crate::model::questions::simulation::{BESIDE, simulate};
use crate::prose::{beats_summary, future_caption};

/// CSS pixels of a chart: two beside each other on a phone.
const SIZE: (f64, f64) = (168.0, 124.0);

/// What running, delegating and holding come to in a few futures, side by side.
#[component]
pub fn BesideEachOther(
    /// The futures.
    simulated: Simulated,
) -> impl IntoView {
    let chart = move |nth: usize| {
        simulated.with(|spread, _| {
            let path = spread.single.get(nth)?;
            Some(ChartData::Lines(future_chart(path)))
        })
    };
    let future = move |nth: usize| {
        let drawing = Memo::new(move |_| {
            let canvas = Canvas {
                width: SIZE.0,
                height: SIZE.1,
                has_legend: true,
                numerals: &Locale,
            };
            Some(chart(nth)??.drawing(&canvas))
        });
        let caption = Memo::new(move |_| {
            let caption = simulated.with(|spread, a| {
                let path = spread.single.get(nth)?;
                Some(future_caption(path, a, &Locale))
            });
            caption.flatten().unwrap_or_default()
        });
        view! {
            <li>
                <div class="future" aria-hidden="true" translate="no">{picture(drawing.into())}</div>
                <p><Prose phrase=caption /></p>
            </li>
        }
        .into_any()
    };
    let keys = move || {
        let keys = chart(0).flatten().map(|chart| chart.legend(&Locale));
        let keys: Vec<_> = keys
            .into_iter()
            .flatten()
            .filter(|key| key.is_drawn)
            .collect();
        legend(&keys, None)
    };
    let summary = Memo::new(move |_| {
        let summary = simulated.with(|spread, _| beats_summary(spread, &Locale));
        summary.unwrap_or_default()
    });
    view! {
        <figure class="futures" aria-labelledby="beside-heading">
            <figcaption>
                <h3 id="beside-heading">"The same futures run, delegated and held"</h3>
                <ul class="legend" aria-label="Colours">{keys}</ul>
                <p class="axis">"Net present value in USD, by the month in which you stop; the price is that of the last month"</p>
            </figcaption>
            <ul class="few">{(0..BESIDE).map(future).collect_view()}</ul>
            <p class="summary"><Prose phrase=summary /></p>
        </figure>
    }
}

/// Every path with all that came of it, as a file.
#[component]
pub fn Samples() -> impl IntoView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let download = move |_| {
        let simulation = simulate(&untrack(|| state.scenario().read().assumptions));
        if let Some(sample) = simulation.sample() {
            said.set(save("futures", FileKind::Csv, &samples(&sample).csv(None)));
        }
    };
    view! {
        <button type="button" class="link" id="samples" on:click=download>
            "Download all futures as CSV"
        </button>
        " "
        <span class="refused" role="status"><Words text=said /></span>
    }
}
