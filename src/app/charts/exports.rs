//! A chart as a file: its drawing with all its words, or its figures.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::files::{
    file_name, full_link, no_answer_words, refused_words, save_answer, scenario_words, source_words,
};
use crate::app::{AppState, Locale};
use crate::chart::Ink;
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

/// A button for each format, and why a file was refused: of the chart with this id and title. What its axes count and
/// what can be seen in it is said here, unless it is chosen by the reader. Its table may stand above.
pub fn exports(
    id: &'static str,
    title: &'static str,
    axis: &'static str,
    summary: Option<Memo<String>>,
    chosen: Option<Signal<Vec<String>>>,
    table: Option<AnyView>,
) -> AnyView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let save = move |format: Format| {
        let held = untrack(|| state.held());
        let ending = format.label().to_ascii_lowercase();
        let name = file_name(id.trim_end_matches("-chart"), &ending);
        let mut chart = id.to_string();
        for word in untrack(|| chosen.map(|chosen| chosen.get())).unwrap_or_default() {
            chart += " ";
            chart += &word;
        }
        let mut words = vec![chart];
        if !matches!(format, Format::Csv) {
            words.extend([title, axis].map(String::from));
            words.push(
                summary
                    .map(|words| words.get_untracked())
                    .unwrap_or_default(),
            );
            words.extend([scenario_words(&held, &Locale), source_words(&held)]);
            words.extend(look_of_page());
        }
        spawn_local(async move {
            said.set(match format {
                Format::Svg => save_answer("chart-svg", held, words, name).await,
                Format::Csv => save_answer("chart-csv", held, words, name).await,
                Format::Png => match web::ask("chart-svg", &full_link(&held), &words).await {
                    Ok(svg) => refused_words(web::download_picture(&name, &svg).await),
                    Err(why) => no_answer_words(why),
                },
            });
        });
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

/// Colours and letters of the page as they are now, light or dark: of words, of titles, of text, of
/// grounds, of every ink.
fn look_of_page() -> Vec<String> {
    let tokens = ["ink", "serif", "sans", "card", "hush"];
    let inks = Ink::ALL.iter().map(|ink| ink.token());
    tokens.into_iter().chain(inks).map(web::token).collect()
}
