//! A chart as a file: its drawing with all its words, or its figures.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::files::{file_name, refused_words, scenario_words, source_words};
use crate::app::{AppState, Locale};
use crate::chart::{ChartData, Look, Sheet};
use crate::web;

/// What a chart can be taken out as.
#[derive(Clone, Copy)]
enum Format {
    Svg,
    Png,
    Csv,
}

impl Format {
    const ALL: [Format; 3] = [Format::Svg, Format::Png, Format::Csv];

    fn label(self) -> &'static str {
        match self {
            Format::Svg => "SVG",
            Format::Png => "PNG",
            Format::Csv => "CSV",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Format::Svg => "the drawing, sharp at any size",
            Format::Png => "the drawing, as a picture",
            Format::Csv => "the figures, for a spreadsheet",
        }
    }
}

/// The chart as it is now, or why there is none, in words.
pub type Source = Arc<dyn Fn() -> Result<ChartData, String> + Send + Sync>;

/// A button for each format, and why a file was refused: of the chart with this id and title. What its axes count and
/// what can be seen in it is said here, unless it is chosen by the reader. Its table may stand above.
pub fn exports(
    id: &'static str,
    title: &'static str,
    axis: &'static str,
    summary: Option<Memo<String>>,
    chart: Source,
    table: Option<AnyView>,
) -> AnyView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let save = move |format: Format| {
        let chart = match untrack(|| chart()) {
            Ok(chart) => chart,
            Err(why) => return said.set(why),
        };
        let ending = format.label().to_ascii_lowercase();
        let name = file_name(id.trim_end_matches("-chart"), &ending);
        let sheet = || {
            let held = untrack(|| state.held());
            let summary = summary.map(|summary| summary.get_untracked());
            Sheet {
                title,
                axis,
                summary: &summary.unwrap_or_default(),
                scenario: &scenario_words(&held, &Locale),
                compared: held.baseline().name(),
                source: &source_words(&held),
                look: &Look::read(web::token),
                numerals: &Locale,
            }
            .svg(&chart)
        };
        let handed_over = match format {
            Format::Csv => web::download(&name, "text/csv", &chart.table().csv()),
            Format::Svg => web::download(&name, "image/svg+xml", &sheet()),
            Format::Png => {
                let sheet = sheet();
                return spawn_local(async move {
                    said.set(refused_words(web::download_picture(&name, &sheet).await));
                });
            }
        };
        said.set(refused_words(handed_over));
    };
    let button = |format: Format| {
        let (label, help) = (format.label(), format.help());
        let save = save.clone();
        view! {
            <button
                type="button"
                class="link"
                aria-label=format!("{title}: download {label}, {help}")
                title=help
                on:click=move |_| save(format)
            >
                {label}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="exports">
            {table}
            <span>"Download"</span>
            {Format::ALL.map(button)}
            <span class="refused" role="status">{said}</span>
        </div>
    }
    .into_any()
}
