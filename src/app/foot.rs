//! The foot of the page: its colours, what stays with the reader, and whose work is in it.

use leptos::prelude::*;

use super::AppState;
use super::parts::{Choice, ChoiceGroup, Select};
use super::state::{LAST_SCENARIO, THEME, WHO};
use crate::scenario::Theme;

/// The packages in the program and their licences: `cargo xtask notices` writes it.
const NOTICES: &str = "third-party.html";

/// Colours, privacy and notices.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <ThemeChoice />
            <p id="privacy">
                "The page sends your figures to nobody and sets no cookies. In this browser’s local storage it keeps your last \
                scenario, as " <code>{LAST_SCENARIO}</code>
                ", to offer it on your next visit; that you run a validator, if you say so, as " <code>{WHO}</code>
                "; and light or dark colours, if you choose them, as " <code>{THEME}</code>
                ". Your browser also keeps a copy of the page itself, which opens without a network. No other site is \
                contacted until you press a button that fetches today’s figures; the site they come from then sees your IP \
                address, your browser’s name and language, and which site the request comes from. A link carries its figures \
                in its address, so whoever hosts the page can see them when it is opened."
            </p>
            <p><a href=NOTICES>"Third-party notices"</a></p>
        </footer>
    }
}

/// Light or dark, as the reader likes.
#[component]
fn ThemeChoice() -> impl IntoView {
    let state = AppState::of_page();
    let chosen = Signal::derive(move || state.theme().unwrap_or_default());
    let choices = Theme::ALL.iter().map(|theme| Choice {
        value: *theme,
        key: theme.key().into(),
        label: theme.label().into(),
    });
    let groups = vec![ChoiceGroup {
        label: None,
        choices: choices.collect(),
    }];
    view! {
        <p class="choices">
            <label for="theme">"Colours "</label>
            <Select id="theme" groups chosen on_choose=move |theme| state.choose_theme(theme) />
        </p>
    }
}
