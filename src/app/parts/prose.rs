//! Phrases as elements: each part by its kind.

use leptos::prelude::*;

use super::figure::{Figure, Words, once};
use super::term::TermInText;
use crate::model::AssumptionId;
use crate::prose::{Part, Phrase, Term};

/// The kind of a part: what it is an element of. While the kinds stay the same, only texts change.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Figure,
    Input(AssumptionId),
    Name(AssumptionId),
    Term(Term),
}

impl Kind {
    fn of(part: &Part) -> Self {
        match part {
            Part::Text(_) => Kind::Text,
            Part::Figure(_) => Kind::Figure,
            Part::Input(id, _) => Kind::Input(*id),
            Part::Name(id, _) => Kind::Name(*id),
            Part::Term(term, _) => Kind::Term(*term),
        }
    }
}

/// A phrase that follows a signal.
#[component]
pub fn Prose(
    /// What is said.
    #[prop(into)]
    phrase: Signal<Phrase>,
    /// Called with an assumption that is pressed in it: its row is wanted.
    #[prop(optional, into)]
    to_row: Option<Callback<AssumptionId>>,
    /// What an assumption's value is in it, where that is more than the way to its row.
    #[prop(optional)]
    input: Option<fn(AssumptionId, Signal<String>) -> AnyView>,
) -> impl IntoView {
    let kinds = Memo::new(move |_| {
        let phrase = phrase.read();
        phrase.parts().iter().map(Kind::of).collect::<Vec<_>>()
    });
    let part = move |(place, kind): (usize, Kind)| {
        let text = Signal::derive(move || {
            let phrase = phrase.read();
            phrase
                .parts()
                .get(place)
                .map(ToString::to_string)
                .unwrap_or_default()
        });
        match kind {
            Kind::Text => view! { <Words text /> }.into_any(),
            Kind::Figure => view! { <strong><Figure text /></strong> }.into_any(),
            Kind::Input(id) => match input {
                Some(input) => input(id, once(text)),
                None => view! { <ToRow id to_row><Figure text /></ToRow> }.into_any(),
            },
            Kind::Term(term) => view! { <TermInText term text /> }.into_any(),
            Kind::Name(id) => view! { <ToRow id to_row><Words text /></ToRow> }.into_any(),
        }
    };
    move || kinds.get().into_iter().enumerate().map(part).collect_view()
}

/// Leads to an assumption's row; without anybody to lead there it is plain text.
#[component]
pub fn ToRow(
    /// The assumption.
    id: AssumptionId,
    /// Called with it when it is pressed.
    to_row: Option<Callback<AssumptionId>>,
    /// What is pressed.
    children: Children,
) -> impl IntoView {
    match to_row {
        Some(to_row) => {
            let press = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                to_row.run(id);
            };
            view! {
                <a class="to-row" href=format!("#{}", id.row().key) on:click=press>
                    {children()}
                </a>
            }
            .into_any()
        }
        None => children().into_any(),
    }
}
