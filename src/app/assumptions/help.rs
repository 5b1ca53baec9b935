//! What an assumption means, and on demand where its value comes from and the part it plays in the formulas.

use leptos::html::Div;
use leptos::prelude::*;

use super::source_mark::{marked, observed};
use crate::app::parts::{Figure, FormulaLines, Words, in_sight};
use crate::app::state::at_rest;
use crate::app::{AppState, Embedded, Locale, to_row};
use crate::data::moment_words;
use crate::model::formulas::{Formulas, Scene};
use crate::model::{Assumption, Source, evaluate};
use crate::prose::{Labelled, Line, ValueWords, lines_with, part_phrase};

/// The help beneath a row: its first sentence, and one level deeper all that there is to say. In a widget there is no
/// room for that.
#[component]
pub fn Help(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
) -> impl IntoView {
    let key = assumption.key;
    let open = RwSignal::new(false);
    let (first, rest) = sentences(assumption.help);
    let button = (!Embedded::here()).then(|| {
        view! {
            <button
                type="button"
                class="link"
                id=format!("{key}-formulas")
                aria-expanded=move || open.get().to_string()
                aria-label=format!("{}: more, and its part in the formulas", assumption.label)
                on:click=move |_| open.update(|open| *open = !*open)
            >
                "More"
            </button>
        }
        .into_any()
    });
    view! {
        <p class="help">
            <span id=format!("{key}-help")>{first}</span> " " {button}
        </p>
        <Show when=move || open.get()>
            <div class="part">
                {(!rest.is_empty()).then_some(view! { <p>{rest}</p> })}
                <Origin assumption />
                <PartInFormulas assumption />
            </div>
        </Show>
    }
}

/// The first sentence of a text, and the others.
fn sentences(text: &str) -> (&str, &str) {
    match text.split_once(". ") {
        Some((first, rest)) => (&text[..=first.len()], rest),
        None => (text, ""),
    }
}

/// The preset's own value, where it comes from and of which day it is.
#[component]
fn Origin(assumption: &'static Assumption) -> impl IntoView {
    let (scenario, observed) = (AppState::of_page().scenario(), observed(assumption));
    let words = Signal::derive(move || {
        let scenario = scenario.read();
        let preset = scenario.preset;
        let value = assumption.value((assumption.get)(&preset.assumptions()), &Locale);
        let origin = marked(preset.provenance(assumption));
        let now = observed.get().map(|at| {
            let value = assumption.value((assumption.get)(&scenario.assumptions), &Locale);
            let source = Source::Observed.label();
            format!(" Here: {value}, {source} on {}.", moment_words(at))
        });
        format!(
            "In “{}”: {value}, {origin}.{}",
            preset.label,
            now.unwrap_or_default()
        )
    });
    view! { <p><Figure text=words /></p> }
}

/// What an assumption is read by.
#[derive(Clone, Debug, Default, PartialEq)]
struct PartOf {
    lines: Vec<Line>,
    leads_to: String,
}

/// The lines that it stands in, and the answers that follow from them.
#[component]
fn PartInFormulas(assumption: &'static Assumption) -> impl IntoView {
    let block = NodeRef::<Div>::new();
    let part = at_rest(in_sight(block, true), move |workspace| {
        let a = workspace.scenario.assumptions;
        let scene = Scene {
            a: &a,
            e: &evaluate(&a),
        };
        let formulas = Formulas::of(&scene);
        PartOf {
            lines: lines_with(assumption.id, &formulas, &scene, &Locale),
            leads_to: part_phrase(assumption.id, &formulas).text(),
        }
    });
    let lines = Memo::new(move |_| part.read().lines.clone());
    let leads_to = Signal::derive(move || part.read().leads_to.clone());
    view! {
        <div node_ref=block>
            <FormulaLines lines to_row />
            <p><Words text=leads_to /></p>
        </div>
    }
}
