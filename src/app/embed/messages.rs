//! What the widget and the page around it tell each other: its height, its answers; a scenario to show, and how.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use serde::Serialize;

use crate::app::state::Origin;
use crate::app::{AppState, Locale};
use crate::model::{MetricId, assumption};
use crate::prose::figure_phrase;
use crate::scenario::{Detail, LinkWarning, Scenario, Settings, read_link};
use crate::web;

/// The answers that a page around may show in its text.
const HEADLINE: [MetricId; 3] = [
    MetricId::Payback,
    MetricId::ProjectedPayback,
    MetricId::ValuePerTao,
];
/// Id of the widget.
pub const ID: &str = "widget";
/// So many parts are left out of a frame that is too low, one after the other: see style/embed.css.
const LEFT_OUT: u32 = 4;
/// Milliseconds between two scenarios taken from the page around, and between two messages about one.
const BETWEEN: f64 = 100.0;

/// What the page around is told.
#[derive(Serialize)]
#[serde(tag = "type")]
enum Message {
    /// What is shown, once the widget listens.
    #[serde(rename = "tao-calculator:ready")]
    Ready(Shown),
    /// What is shown after a change.
    #[serde(rename = "tao-calculator:change")]
    Change(Shown),
    /// How high the widget is, CSS pixels.
    #[serde(rename = "tao-calculator:height")]
    Height { id: Option<String>, height: f64 },
}

/// A scenario and its answers.
#[derive(Serialize)]
struct Shown {
    id: Option<String>,
    query: String,
    results: BTreeMap<&'static str, Answer>,
}

/// An answer: a number where there is one, and how it reads, or why there is none.
#[derive(Serialize)]
struct Answer {
    value: Option<f64>,
    words: String,
}

impl Message {
    fn send(&self) {
        // A message is made of texts and finite numbers: it can be written.
        if let Ok(json) = serde_json::to_string(self) {
            web::tell_parent(&json);
        }
    }
}

impl Shown {
    /// What a page shows now.
    fn of(state: &AppState) -> Self {
        let workspace = untrack(|| state.workspace());
        let evaluation = state.evaluation.read_untracked();
        let answer = |id: MetricId| {
            let row = id.row();
            let figure = (row.get)(&evaluation);
            let answer = Answer {
                value: figure.as_ref().ok().copied(),
                words: figure_phrase(figure, row.unit, &Locale).text(),
            };
            (row.path, answer)
        };
        Self {
            id: web::frame_id(),
            query: workspace.plain_link(&Settings::default(), Detail::Changes),
            results: HEADLINE.map(answer).into(),
        }
    }
}

/// Takes part in the messages for as long as the page lives; `is_cut` says whether what the frame has no room for is cut
/// off.
pub fn follow_parent(state: AppState, is_cut: RwSignal<bool>) {
    let used = StoredValue::new(false);
    web::on_use(move || used.set_value(true));
    match web::reserved() {
        None if web::is_framed() => fit_frame(used, is_cut),
        _ => tell_height(used),
    }
    tell_answers(state);
    take_scenarios(state, used);
}

/// In a frame that nobody makes higher, shows what it has room for. What the reader unfolds there may scroll.
fn fit_frame(used: StoredValue<bool>, is_cut: RwSignal<bool>) {
    let fit = || web::fit(ID, LEFT_OUT);
    let watch = StoredValue::new_local(None);
    let fit_unused = move || {
        if !used.get_value() {
            fit();
        }
    };
    web::on_use(move || is_cut.set(false));
    window_event_listener(leptos::ev::resize, move |_| fit_unused());
    Effect::new(move |_| {
        watch.set_value(web::watch_height(move |_| fit_unused()));
    });
}

/// Says how high the widget is; until it is used, no less than the room kept free for it, lest the article move while
/// it is read.
fn tell_height(used: StoredValue<bool>) {
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let (mut told, mut kept) = (None, None);
        watch.set_value(web::watch_height(move |height| {
            let now = web::reserved();
            let kept = kept.get_or_insert(now);
            // At another width it is another room.
            let is_kept = !used.get_value() && kept.map(|at| at.0) == now.map(|at| at.0);
            let least = kept.filter(|_| is_kept).map_or(0.0, |(_, least)| least);
            let height = height.max(least);
            if told.replace(height) != Some(height) {
                let id = web::frame_id();
                Message::Height { id, height }.send();
            }
        }));
    });
}

/// Says what is shown and what the answers are: once at the beginning, then after each change.
fn tell_answers(state: AppState) {
    let scenario = state.scenario();
    let pace = Pace::default();
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        scenario.track();
        let tell = move || {
            let shown = Shown::of(&state);
            match first.get_value() {
                true => Message::Ready(shown),
                false => Message::Change(shown),
            }
            .send();
            first.set_value(false);
        };
        match first.get_value() {
            true => tell(),
            false => pace.then(tell),
        }
    });
}

/// Shows what the page around asks for: `set` a scenario, or `show` it otherwise. Both are read as links are; a
/// scenario is its assumptions and nothing else.
fn take_scenarios(state: AppState, used: StoredValue<bool>) {
    let pace = Pace::default();
    let asked = StoredValue::new((None::<String>, None::<String>));
    web::on_message(move |kind, query| {
        asked.update_value(|(set, show)| match kind {
            "set" => *set = Some(query),
            "show" => *show = Some(query),
            _ => {}
        });
        pace.then(move || {
            let (set, show) = asked.try_update_value(std::mem::take).unwrap_or_default();
            if let Some(query) = show {
                used.set_value(true);
                state.settings.set(read_link(&query).settings);
            }
            if let Some(query) = set {
                let link = read_link(&query);
                // Of what makes no sense nothing is taken over.
                let is_base = link.scenario.is_as(&Scenario::default());
                let is_meant = query.is_empty() || names_scenario(&query);
                let is_strange = |one: &LinkWarning| {
                    use LinkWarning::{Repeated, RepeatedName, UnknownDropped, UnknownKey};
                    !matches!(
                        one,
                        UnknownKey { .. }
                            | UnknownDropped { .. }
                            | Repeated { .. }
                            | RepeatedName { .. }
                    )
                };
                if !is_base || is_meant && !link.warnings.iter().any(is_strange) {
                    used.set_value(true);
                    state.load(link.scenario.clone(), "what the article set");
                    state.opened.set((link, Origin::Link));
                }
            }
        });
    });
}

/// Whether a query names a preset or an assumption.
fn names_scenario(query: &str) -> bool {
    let mut names = query
        .split(['?', '&'])
        .filter_map(|pair| pair.split('=').next());
    names.any(|name| name == "preset" || assumption(name).is_some())
}

/// Lets something be done at once, and then no more often than ten times a second; the last of many is never lost.
#[derive(Clone, Copy, Default)]
struct Pace(StoredValue<(f64, bool)>);

impl Pace {
    /// Does it now or a little later; not again if it is about to be done.
    fn then(self, act: impl Fn() + 'static) {
        let (next, waits) = self.0.get_value();
        if waits {
            return;
        }
        let wait = (next - web::now()).max(0.0);
        self.0.set_value((next, true));
        let act = move || {
            self.0.set_value((web::now() + BETWEEN, false));
            act();
        };
        set_timeout(act, Duration::from_secs_f64(wait / 1_000.0));
    }
}
