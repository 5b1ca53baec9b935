//! The mark of a value’s source. It belongs to the value: one that the reader has set is theirs.

use leptos::prelude::*;

use crate::app::parts::{Figure, Words};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::data::{Timestamp, time_words};
use crate::model::{Assumption, Source};
use crate::prose::{Labelled, ValueWords};
use crate::scenario::{Mark, Provenance, date_words};

/// What the mark of the reader's own values says.
const YOURS: &str = "yours";

/// Where a value comes from, as a mark.
#[component]
pub fn SourceMark(
    /// Where it comes from.
    source: Source,
) -> impl IntoView {
    view! { <span class=format!("source {}", source.label())>{source.label()}</span> }
}

/// The mark of what the reader has set.
#[component]
pub fn YourMark() -> impl IntoView {
    view! { <span class="source yours">{YOURS}</span> }
}

/// Where an assumption's value comes from; reactive.
fn mark(assumption: &'static Assumption) -> Memo<Mark> {
    let state = AppState::of_page();
    let (scenario, value) = (state.scenario(), state.value(assumption));
    Memo::new(move |_| {
        // Nothing else of the scenario has a part in it.
        value.track();
        state.preset.track();
        scenario.read_untracked().mark(assumption)
    })
}

/// When an assumption's value was measured, if it was and the reader took it over; reactive.
pub fn observed(assumption: &'static Assumption) -> Memo<Option<Timestamp>> {
    let (live, value) = (Live::if_page(), AppState::of_page().value(assumption));
    Memo::new(move |_| live.and_then(|live| live.observed(assumption, value.get())))
}

/// Where an assumption's value comes from, in a word; when it was measured, if the reader just took it over.
#[component]
pub fn SourceWord(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
) -> impl IntoView {
    let (mark, observed) = (mark(assumption), observed(assumption));
    let word = Memo::new(move |_| match mark.get() {
        Mark::Preset(Provenance { source, .. }) => source.label(),
        Mark::Yours { .. } if observed.read().is_some() => Source::Observed.label(),
        Mark::Yours { .. } => YOURS,
    });
    let words = Signal::derive(move || match (mark.get(), observed.get()) {
        (Mark::Yours { .. }, Some(at)) => format!("{}, {}", word.get(), time_words(at)),
        _ => word.get().to_string(),
    });
    view! { <span class=move || format!("source {}", word.get())><Words text=words /></span> }
}

/// Where an assumption's value comes from; of the reader's own what the preset has in its place, too.
#[component]
pub fn ValueMark(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
) -> impl IntoView {
    let preset = AppState::of_page().preset;
    let mark = mark(assumption);
    let label = move || match mark.get() {
        Mark::Preset(Provenance { source, .. }) => source.label(),
        Mark::Yours { .. } => YOURS,
    };
    let words = Signal::derive(move || match mark.get() {
        Mark::Preset(provenance) => marked(provenance),
        Mark::Yours { .. } => YOURS.to_string(),
    });
    let instead = Signal::derive(move || match mark.get() {
        Mark::Preset(_) => String::new(),
        Mark::Yours { preset_value, .. } => {
            let label = preset.read().label;
            let value = assumption.value(preset_value, &Locale);
            format!("in “{label}”: {value}")
        }
    });
    view! {
        <p class="mark-of-value">
            <span class=move || format!("source {}", label())><Words text=words /></span>
            " "
            <Figure text=instead />
        </p>
    }
}

/// A source, and the day of what was measured.
pub fn marked(Provenance { source, date }: Provenance) -> String {
    match (source, date) {
        (Source::Observed, Some(date)) => format!("{}, {}", source.label(), date_words(date)),
        _ => source.label().to_string(),
    }
}
