//! Single futures: the same ones run, delegated and held, and all of them as a file.

use leptos::prelude::*;

use crate::app::charts::{FoldedTable, legend, picture};
use crate::app::parts::{Prose, Words};
use crate::app::saving::{FileKind, save};
use crate::app::state::{After, Job, Simulated};
use crate::app::{AppState, Locale};
use crate::chart::{Canvas, ChartData, future_chart, futures_table, samples};
use crate::model::questions::simulation::{BESIDE, DEFAULT_PATHS, Simulation};
use crate::prose::{Numerals, beats_summary, future_caption};

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
            let future = spread.beside.get(nth)?;
            Some(ChartData::Lines(future_chart(future)))
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
                let future = spread.beside.get(nth)?;
                Some(future_caption(future, a, &Locale))
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
    let caption = Memo::new(move |_| "Net present value in USD in four futures".to_string());
    let table = Memo::new(move |_| simulated.with(|spread, _| futures_table(&spread.beside)));
    let summary = Memo::new(move |_| {
        let summary = simulated.with(|spread, a| beats_summary(spread, a, &Locale));
        summary.unwrap_or_default()
    });
    view! {
        <figure class="futures" aria-labelledby="beside-heading">
            <figcaption>
                <h3 id="beside-heading">"Run, delegate or hold: four of the futures"</h3>
                <ul class="legend" aria-label="Colours">{keys}</ul>
                <p class="axis">"Net present value in USD, by the month in which you stop. Each chart has its own scale."</p>
            </figcaption>
            <ul class="few">{(0..BESIDE).map(future).collect_view()}</ul>
            <p class="summary"><Prose phrase=summary /></p>
            <FoldedTable caption table />
        </figure>
    }
}

/// Every path of a simulation of the usual size with all that came of it, as a file.
#[component]
pub fn Samples() -> impl IntoView {
    let (state, job) = (AppState::of_page(), Job::of_component());
    let said = RwSignal::new(String::new());
    let download = move |_| {
        let a = untrack(|| state.scenario().read().assumptions);
        let mut simulation = Simulation::new(&a, DEFAULT_PATHS);
        job.start(move || {
            if !simulation.is_complete() {
                simulation.advance();
                return After::More;
            }
            if let Some(sample) = simulation.sample() {
                said.set(save(
                    "simulation",
                    FileKind::Csv,
                    &samples(&sample).csv(None),
                ));
            }
            After::Nothing
        });
    };
    let label = format!(
        "Download {} futures as CSV",
        Locale.number(DEFAULT_PATHS as f64, 0)
    );
    view! {
        <button type="button" class="link" id="samples" on:click=download>{label}</button>
        " "
        <span class="refused" role="status"><Words text=said /></span>
    }
}
