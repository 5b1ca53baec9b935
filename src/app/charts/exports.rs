//! A chart as a file: its drawing with all its words, or its figures; and where both come from.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::painting::{painting, save_picture};
use crate::app::parts::Words;
use crate::app::saving::{FileKind, refused_words, save, scenario_words, source_words};
use crate::app::{AppState, Embedded, Locale};
use crate::chart::{ChartData, Look, Sheet};
use crate::prose::Phrase;
use crate::scenario::credit;
use crate::web;

/// What a chart can be taken out as: its name, and what it is for.
const FORMATS: [(FileKind, &str, &str); 3] = [
    (FileKind::Svg, "SVG", "the drawing, sharp at any size"),
    (FileKind::Png, "PNG", "the drawing, as a picture"),
    (FileKind::Csv, "CSV", "the figures, for a spreadsheet"),
];

/// Pixels of a picture for one of its sheet.
const SCALE: f64 = 2.0;
/// What there is instead of a picture.
const INSTEAD: &str = "The SVG shows the same, at any size.";

/// The chart as it is now, or why there is none, in words.
pub type Source = Arc<dyn Fn() -> Result<ChartData, String> + Send + Sync>;

/// A button for each format, why a file was refused, and a line that gives source and licence: of the chart with this id
/// and title. What it comes to, what its axes count and what can be seen in it is said here, unless it is chosen by the
/// reader. Its table may stand above.
pub fn exports(
    id: &'static str,
    title: &'static str,
    finding: Option<Memo<Phrase>>,
    axis: &'static str,
    summary: Option<Memo<Phrase>>,
    chart: Source,
    table: Option<AnyView>,
) -> AnyView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let save_as = move |format: FileKind| {
        let chart = match untrack(|| chart()) {
            Ok(chart) => chart,
            Err(why) => return said.set(why),
        };
        let what = id.trim_end_matches("-chart");
        let sheet = || {
            let workspace = untrack(|| state.workspace());
            let text = |phrase: Memo<Phrase>| phrase.get_untracked().text();
            let (finding, summary) = (finding.map(text), summary.map(text));
            Sheet {
                title: finding.as_deref().unwrap_or(title),
                axis,
                summary: &summary.unwrap_or_default(),
                scenario: &scenario_words(&workspace, &Locale),
                compared: workspace.baseline().name(),
                source: &source_words(&workspace),
                numerals: &Locale,
            }
            .document(&chart)
        };
        match format {
            FileKind::Png => {
                let saved = save_picture(what, painting(&sheet(), SCALE));
                spawn_local(async move { said.set(refused_words(saved.await, INSTEAD)) });
            }
            FileKind::Svg => said.set(save(what, format, &sheet().svg(&Look::read(web::token)))),
            FileKind::Csv | FileKind::Json => {
                let compared = untrack(|| state.workspace()).baseline().name();
                said.set(save(what, format, &chart.table().csv(Some(compared))));
            }
        }
    };
    let button = |(format, label, help): (FileKind, &'static str, &'static str)| {
        let save_as = save_as.clone();
        view! {
            <button
                type="button"
                class="link"
                aria-label=format!("{title}: download {label}")
                title=help
                on:click=move |_| save_as(format)
            >
                {label}
            </button>
        }
        .into_any()
    };
    // A widget has no files to hand over, and its own last line.
    let credit_line = (!Embedded::here()).then(|| {
        let scenario = state.scenario();
        let text = Signal::derive(move || format!("Source: {}.", credit(&scenario.read())));
        view! { <p class="credit"><Words text /></p> }.into_any()
    });
    view! {
        <div class="exports">
            {table}
            <span>"Download"</span>
            {FORMATS.map(button)}
            <span class="refused" role="status"><Words text=said /></span>
        </div>
        {credit_line}
    }
    .into_any()
}
