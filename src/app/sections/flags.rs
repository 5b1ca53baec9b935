//! What a careful analyst would point out.

use leptos::html::Section;
use leptos::prelude::*;

use crate::app::parts::{Prose, in_sight};
use crate::app::{AppState, Locale};
use crate::model::{Warning, warnings};
use crate::prose::Phrased;

/// The flags of the scenario as they are now; reactive.
pub fn flags(state: &AppState) -> Vec<Warning> {
    let scenario = state.scenario();
    let scenario = scenario.read();
    warnings(
        &scenario.assumptions,
        &state.evaluation.read(),
        scenario.preset.chain_issued,
    )
}

/// The flags in words; nothing where there are none.
#[component]
pub fn Flags() -> impl IntoView {
    let section = NodeRef::<Section>::new();
    let state = AppState::of_part(in_sight(section, true));
    let all = state.while_seen(move || flags(&state));
    let any = Memo::new(move |_| !all.read().is_empty());
    view! {
        <Show when=move || any.get()>
            <section node_ref=section class="flags" aria-labelledby="flags-heading">
                <h2 id="flags-heading">"Before you rely on this"</h2>
                <FlagList all />
            </section>
        </Show>
    }
}

/// An item for each flag: while one of a kind stays, only its figures change.
#[component]
pub fn FlagList(
    /// The flags.
    #[prop(into)]
    all: Signal<Vec<Warning>>,
) -> impl IntoView {
    let item = move |warning: Warning| {
        let kind = std::mem::discriminant(&warning);
        let phrase = Memo::new(move |before: Option<&_>| {
            let all = all.read();
            let of_kind = |other: &&Warning| std::mem::discriminant(*other) == kind;
            let now = all
                .iter()
                .find(of_kind)
                .map(|warning| warning.phrase(&Locale));
            now.or_else(|| before.cloned()).unwrap_or_default()
        });
        view! { <li><Prose phrase /></li> }
    };
    view! {
        <ul>
            <For
                each=move || all.get()
                key=|warning| std::mem::discriminant(warning)
                children=item
            />
        </ul>
    }
}
