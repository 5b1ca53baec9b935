//! Answers to questions put to the model, written as HTML by requests: asked when they come near, and again at rest.

mod circle;
mod heatmap;
mod tornado;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppState;
use super::files::{full_link, no_answer_words};
use crate::model::assumption;
use crate::request::escape;
use crate::scenario::{decimal, read_link};
use crate::web;

pub use circle::Circle;
pub use heatmap::HeatmapOfTwo;
pub use tornado::tornado;

/// A section whose content is written by a request.
struct Section {
    /// Its id in the page, and what it is asked by.
    id: &'static str,
    /// What it is about.
    heading: &'static str,
    /// How it is to be read, in a sentence.
    help: &'static str,
    /// Whether it is about the reader's scenario; else about the base case.
    follows: bool,
    /// What stands folded below: its words, and what it is asked by.
    folded: Option<(&'static str, &'static str)>,
}

/// Where the answer breaks, and how far away that is.
pub fn thresholds() -> AnyView {
    Section {
        id: "thresholds",
        heading: "What to watch: where the answer breaks",
        help: "All else equal: the value here, the one at which it breaks, and the room left until then; or the one at \
               which it would hold.",
        follows: true,
        folded: Some(("Why some break nowhere", "thresholds-reasons")),
    }
    .view(Signal::stored(Vec::new()), ().into_any())
}

/// What one would have to believe for a TAO to be worth its market price.
pub fn beliefs() -> AnyView {
    Section {
        id: "beliefs",
        heading: "What today’s market price implies",
        help: "One assumption at a time, all else equal: what it would have to be for the value to equal the price.",
        follows: true,
        folded: None,
    }
    .view(Signal::stored(Vec::new()), ().into_any())
}

/// Every figure of the article, recomputed.
pub fn claims() -> AnyView {
    Section {
        id: "claims",
        heading: "The article, checked",
        help: "Every figure it published, recomputed from its own inputs and from the chain’s rules; a row opens.",
        follows: false,
        folded: None,
    }
    .view(Signal::stored(Vec::new()), ().into_any())
}

impl Section {
    /// The section with what a request answers.
    fn view(self, words: Signal<Vec<String>>, above: AnyView) -> AnyView {
        let answer = answered(self.id, near(self.id), self.follows, words);
        let content = view! {
            <div
                class="answer"
                aria-busy=move || answer.busy.get().to_string()
                inner_html=move || answer.html.get()
            ></div>
        };
        self.view_of(words, above, content.into_any(), ().into_any())
    }

    /// The section with this content.
    fn view_of(
        self,
        words: Signal<Vec<String>>,
        above: AnyView,
        content: AnyView,
        below: AnyView,
    ) -> AnyView {
        let state = AppState::of_page();
        let folded = self
            .folded
            .map(|(title, request)| folded(title, request, self.follows, words));
        view! {
            <section
                class="asked"
                id=self.id
                aria-labelledby=format!("{}-heading", self.id)
                on:click=move |event| press(state, &event)
            >
                <h2 id=format!("{}-heading", self.id)>{self.heading}</h2>
                <p class="help">{self.help}</p>
                {above}
                {content}
                {folded}
                {below}
            </section>
        }
        .into_any()
    }
}

/// What is asked for when it is first opened.
fn folded(
    title: &'static str,
    request: &'static str,
    follows: bool,
    words: Signal<Vec<String>>,
) -> AnyView {
    let opened = RwSignal::new(false);
    let answer = answered(request, opened, follows, words);
    view! {
        <details on:toggle=move |_| {
            if !opened.get_untracked() {
                opened.set(true)
            }
        }>
            <summary>{title}</summary>
            <div inner_html=move || answer.html.get()></div>
        </details>
    }
    .into_any()
}

/// Whether the element with this id has been on screen.
pub fn near(id: &'static str) -> RwSignal<bool> {
    let near = RwSignal::new(false);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(web::watch_visible(id, move |visible| {
            if visible && !near.get_untracked() {
                near.set(true);
            }
        }));
    });
    near
}

/// What a request answered last, and whether another answer is under way.
#[derive(Clone, Copy)]
pub struct Answered {
    /// The answer.
    pub html: RwSignal<String>,
    /// Whether it is still to come.
    pub busy: RwSignal<bool>,
}

/// What a request answers, once it is wanted; asked again at rest. In place of an answer that cannot be had stands why.
pub fn answered(
    request: &'static str,
    wanted: RwSignal<bool>,
    follows: bool,
    words: Signal<Vec<String>>,
) -> Answered {
    let state = AppState::of_page();
    let (html, busy) = (RwSignal::new(String::new()), RwSignal::new(true));
    let n_asked = StoredValue::new(0);
    Effect::new(move |_| {
        if !wanted.get() {
            return;
        }
        let link = match follows {
            true => full_link(&state.settled.read()),
            false => String::new(),
        };
        let words = words.get();
        busy.set(true);
        let nth = n_asked.get_value() + 1;
        n_asked.set_value(nth);
        spawn_local(async move {
            let answer = web::ask(request, &link, &words).await;
            let answer = answer.unwrap_or_else(|why| {
                format!("<p class=\"error\">{}</p>", escape(&no_answer_words(why)))
            });
            // What was asked since takes its place.
            if n_asked.get_value() == nth {
                if *html.read_untracked() != answer {
                    html.set(answer);
                }
                busy.set(false);
            }
        });
    });
    Answered { html, busy }
}

/// Does what was pressed says.
fn press(state: AppState, event: &MouseEvent) {
    // A link opened elsewhere is the browser's.
    if web::opens_elsewhere(event) {
        return;
    }
    if let Some(key) = web::data_of(event, "row") {
        event.prevent_default();
        web::focus(&key);
    } else if let Some(values) = web::data_of(event, "set") {
        let values: Vec<_> = values
            .split('&')
            .filter_map(|pair| {
                let (key, value) = pair.split_once('=')?;
                Some((assumption(key)?, decimal(value)?))
            })
            .collect();
        state.set_all(&values, "taking a value over");
        if let Some((row, _)) = values.first() {
            web::focus(row.key);
        }
    } else if let Some(query) = web::data_of(event, "load") {
        event.prevent_default();
        state.load(read_link(&query).scenario, "loading a claim’s scenario");
        let _ = web::focus("presets-heading") || web::focus("answers");
    }
}
