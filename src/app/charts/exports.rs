//! A chart as a file: its drawing with all its words, or its figures.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::files::{file_name, refused_words, scenario_words, source_words};
use crate::app::{AppState, Locale};
use crate::chart::{AnyChart, Ink, Look, Sheet, csv};
use crate::model::Undefined;
use crate::web::{self, Refused};

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

/// A button for each format, and why a file was refused.
#[component]
pub fn Exports(
    /// Id of the chart.
    id: &'static str,
    /// Name of the chart.
    title: &'static str,
    /// What its axes count.
    axis: &'static str,
    /// What can be seen in it.
    summary: Memo<String>,
    /// The chart to take out.
    chart: Memo<Result<AnyChart, Undefined>>,
) -> impl IntoView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let end = move |result: Result<(), Refused>| said.set(refused_words(result));
    let sheet = move |chart: &AnyChart| {
        let held = untrack(|| state.held());
        let sheet = Sheet {
            title,
            summary: &summary.read_untracked(),
            scenario: &scenario_words(&held, &Locale),
            axis,
            source: &source_words(&held),
            look: &look_of_page(),
            numerals: &Locale,
        };
        sheet.svg(&**chart)
    };
    let save = move |format: Format| {
        let chart = chart.read_untracked();
        let Ok(chart) = chart.as_ref() else { return };
        let ending = format.label().to_ascii_lowercase();
        let name = file_name(id.trim_end_matches("-chart"), &ending);
        match format {
            Format::Svg => end(web::download(&name, "image/svg+xml", &sheet(chart))),
            Format::Csv => end(web::download(&name, "text/csv", &csv(&chart.table()))),
            Format::Png => {
                let svg = sheet(chart);
                spawn_local(async move { end(web::download_picture(&name, &svg).await) });
            }
        }
    };
    let button = |format: Format| {
        let (label, help) = (format.label(), format.help());
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
    };
    view! {
        <div class="exports">
            <span>"Download"</span>
            {Format::ALL.map(button)}
            <span class="refused" role="status">{said}</span>
        </div>
    }
}

/// Colours and letters of the page as they are now: light or dark.
fn look_of_page() -> Look {
    Look {
        words: web::token("ink"),
        serif: web::token("serif"),
        sans: web::token("sans"),
        inks: Ink::ALL.map(|ink| web::token(ink.token())),
    }
}
