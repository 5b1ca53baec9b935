//! A number to type. What is no value stays as it was typed, with a word on why, and changes nothing.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::slider::Stops;
use crate::app::parts::{Figure, Words};
use crate::app::{Embedded, Locale};
use crate::model::Assumption;
use crate::prose::{UnitWords, ValueWords, exact};
use crate::scenario::{TypedError, read_typed};
use crate::web;

/// An editable number with its unit.
#[component]
pub fn NumberField(
    /// The row of the assumptions table to edit.
    assumption: &'static Assumption,
    /// The value to show.
    value: Signal<f64>,
    /// Called with each new value.
    on_change: Callback<f64>,
    /// Called with whether a number is being typed.
    on_hold: Callback<bool>,
    /// Where the arrow keys go.
    stops: Arc<Stops>,
    /// Changes when another scenario takes the place of all that was typed.
    renewed: Signal<usize>,
) -> impl IntoView {
    let key = assumption.key;
    // What is being typed, until it is left; and what was wrong with it when it last was.
    let draft = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<TypedError>);
    // The value before typing began, and the last one that came from here.
    let before = StoredValue::new(value.get_untracked());
    let ours = StoredValue::new(value.get_untracked());
    let change = move |value: f64| {
        ours.set_value(value);
        on_change.run(value);
    };

    let read = move |text: &str| {
        let separators = web::separators();
        read_typed(assumption, text, separators.decimal, separators.group)
    };
    let shown_text = move || {
        let value = value.get();
        draft.get().unwrap_or_else(|| exact(value, &Locale))
    };
    let leave = move || {
        if draft.get_untracked().is_some() {
            on_hold.run(false);
        }
        draft.set(None);
        error.set(None);
    };
    // A slider, a preset or a link may change the value under what is typed.
    Effect::watch(
        move || value.get(),
        move |value, _, _| {
            if *value != ours.get_value() {
                leave();
            }
        },
        false,
    );
    Effect::watch(move || renewed.get(), move |_, _, _| leave(), false);
    let on_type = move |text: String| {
        if draft.get_untracked().is_none() {
            on_hold.run(true);
        }
        match read(&text) {
            Ok(typed) => {
                error.set(None);
                draft.set(Some(text));
                change(typed);
            }
            // Half a number is no mistake yet: only one already shown is kept up to date. What was read on the
            // way to it does not count.
            Err(wrong) => {
                change(before.get_value());
                error.update(|error| *error = error.take().map(|_| wrong));
                draft.set(Some(text));
            }
        }
    };
    let on_leave = move || {
        // Only what was typed is read: a value may be shown with fewer digits than it has.
        let Some(text) = draft.get_untracked() else {
            return;
        };
        match read(&text) {
            Ok(typed) => {
                before.set_value(typed);
                leave();
            }
            Err(wrong) => error.set(Some(wrong)),
        }
    };
    let on_key = move |event: KeyboardEvent| match web::key(&event).as_str() {
        _ if event.alt_key() || event.ctrl_key() || event.meta_key() => {}
        "Escape" => {
            change(before.get_value());
            leave();
        }
        key @ ("ArrowUp" | "ArrowDown" | "PageUp" | "PageDown") => {
            if let Some(to) = stops.by_key(key, value.get_untracked()) {
                event.prevent_default();
                leave();
                before.set_value(to);
                change(to);
            }
        }
        _ => {}
    };
    let error_words = Signal::derive(move || {
        let draft = draft.read();
        let written = draft.as_deref().unwrap_or_default();
        let words = |error: &TypedError| error.words(assumption, written, &Locale);
        error.read().as_ref().map(words).unwrap_or_default()
    });
    let used = Signal::derive(move || {
        let used = || {
            format!(
                "The answers use {}.",
                assumption.value(value.get(), &Locale)
            )
        };
        error.read().is_some().then(used).unwrap_or_default()
    });
    let offer = Memo::new(move |_| error.read().as_ref().and_then(TypedError::nearest));
    let offer_words = Signal::derive(move || {
        let words = |nearest| format!("Use {}", assumption.value(nearest, &Locale));
        offer.get().map(words).unwrap_or_default()
    });
    let accept = move |_| {
        if let Some(nearest) = offer.get_untracked() {
            leave();
            change(nearest);
            web::focus(key);
        }
    };
    // A widget has less room.
    let unit = match Embedded::here() {
        true => assumption.unit.symbol(),
        false => assumption.unit.words(),
    };
    view! {
        <div class=format!("field {}", length(assumption))>
            <input
                type="text"
                // The number pad of some phones has no minus.
                inputmode=if *assumption.bounds.start() < 0.0 { "text" } else { "decimal" }
                autocomplete="off"
                spellcheck="false"
                id=key
                data-field=key
                value=shown_text
                prop:value=shown_text
                aria-labelledby=format!("{key}-label {key}-unit")
                aria-describedby=format!("{key}-help {key}-error")
                aria-invalid=move || error.read().is_some().to_string()
                on:focus=move |event| {
                    before.set_value(value.get_untracked());
                    // A field without the focus would get it by being selected, and come here again.
                    if let Some(field) = web::field(&event).filter(|field| web::has_focus(field)) {
                        field.select();
                    }
                }
                on:input=move |event| {
                    if let Some(field) = web::field(&event) {
                        on_type(field.value());
                    }
                }
                on:change=move |_| on_leave()
                on:blur=move |_| on_leave()
                on:keydown=on_key
            />
            <span class="unit" id=format!("{key}-unit") translate="no" hidden=unit.is_empty()>{unit}</span>
        </div>
        <div class="error" id=format!("{key}-error") aria-live="polite">
            <Words text=error_words />
            " "
            <Words text=used />
            " "
            <Show when=move || offer.read().is_some()>
                <button type="button" class="link" on:click=accept>
                    <Figure text=offer_words />
                </button>
            </Show>
        </div>
    }
}

/// How long its longest value is, for the style sheet.
fn length(assumption: &Assumption) -> &'static str {
    match *assumption.bounds.end() {
        most if most >= 1e9 => "longest",
        most if most >= 1e7 => "long",
        _ => "",
    }
}
