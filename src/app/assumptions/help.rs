//! What an assumption means, and on demand the part it plays in the formulas.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::parts::{FormulaLines, Words, in_sight};
use crate::app::state::at_rest;
use crate::app::{Embedded, Locale, to_row};
use crate::model::formulas::{Formulas, Scene};
use crate::model::{Assumption, evaluate};
use crate::prose::{Line, lines_with, part_phrase};

/// The help beneath a row. In a widget there is no room for formulas.
#[component]
pub fn Help(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
) -> impl IntoView {
    let key = assumption.key;
    let open = RwSignal::new(false);
    let button = (!Embedded::here()).then(|| {
        view! {
            <button
                type="button"
                class="link"
                id=format!("{key}-formulas")
                aria-expanded=move || open.get().to_string()
                aria-label=format!("{}: its part in the formulas", assumption.label)
                on:click=move |_| open.update(|open| *open = !*open)
            >
                "Formulas"
            </button>
        }
        .into_any()
    });
    view! {
        <p class="help" id=format!("{key}-help")>
            {assumption.help} " " {button}
        </p>
        <Show when=move || open.get()>
            <PartInFormulas assumption />
        </Show>
    }
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
        <div class="help part" node_ref=block>
            <FormulaLines lines to_row />
            <p><Words text=leads_to /></p>
        </div>
    }
}
