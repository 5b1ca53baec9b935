//! The simulation of the workspace at rest: it follows step by step, and anything that moves takes it back.

use leptos::prelude::*;

use super::AppState;
use super::rest::Rest;
use crate::model::Assumptions;
use crate::model::questions::simulation::{
    DEFAULT_PATHS, MOST_PATHS, Progress, Spread, Spreading, spread,
};
use crate::web;

/// How far the answers spread, with what that is true of.
#[derive(Clone, Copy)]
pub struct Simulated {
    /// What was simulated last, and how it spreads; nothing until the first time.
    known: RwSignal<Option<(Asked, Spread)>>,
    /// How far a longer simulation is that is under way.
    progress: RwSignal<Option<Progress>>,
    /// Whether any is.
    is_under_way: RwSignal<bool>,
    /// The assumptions of which as many paths as there may be are wanted.
    most_of: RwSignal<Option<Assumptions>>,
}

/// Of what, and how many paths.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asked {
    a: Assumptions,
    n_paths: usize,
}

impl Simulated {
    /// Follows the page around a component: at once where it is in sight, soon after otherwise.
    pub fn follow(in_sight: Signal<bool>) -> Self {
        let (state, rest): (AppState, Rest) = (AppState::of_page(), expect_context());
        let simulated = Self {
            known: RwSignal::new(None),
            progress: RwSignal::new(None),
            is_under_way: RwSignal::new(false),
            most_of: RwSignal::new(None),
        };
        if !web::in_browser() {
            let a = state.settled.read_untracked().scenario.assumptions;
            let n_paths = DEFAULT_PATHS;
            let known = (Asked { a, n_paths }, spread(&a));
            simulated.known.set(Some(known));
            return simulated;
        }
        let turn = rest.turn(in_sight);
        let number = rest.jobs.number();
        ImmediateEffect::new_scoped(move || {
            turn.track();
            let a = state.settled.read_untracked().scenario.assumptions;
            let n_paths = match simulated.most_of.get() == Some(a) {
                true => MOST_PATHS,
                false => DEFAULT_PATHS,
            };
            simulated.ask(Asked { a, n_paths }, rest, number);
        });
        // What is under way is of values that are no more.
        Effect::watch(
            move || state.scenario.track(),
            move |(), _, _| simulated.give_up(rest, number),
            false,
        );
        simulated
    }

    fn ask(self, asked: Asked, rest: Rest, number: usize) {
        self.give_up(rest, number);
        let is_known = |known: &(Asked, Spread)| known.0 == asked;
        if self.known.read_untracked().as_ref().is_some_and(is_known) {
            return;
        }
        self.is_under_way.set(true);
        let mut spreading = Spreading::new(&asked.a, asked.n_paths);
        let is_long = asked.n_paths > DEFAULT_PATHS;
        let step = move || {
            if let Some(spread) = spreading.result() {
                self.stop();
                self.known.set(Some((asked, spread)));
                return false;
            }
            spreading.advance();
            if is_long {
                self.progress.set(Some(spreading.progress()));
            }
            true
        };
        rest.jobs.put(number, step);
    }

    fn give_up(self, rest: Rest, number: usize) {
        rest.jobs.give_up(number);
        self.stop();
    }

    fn stop(self) {
        if self.is_under_way.get_untracked() {
            self.is_under_way.set(false);
            self.progress.set(None);
        }
    }

    /// What there is to say of the spread and of the assumptions that it is true of; reactive. Nothing before the first
    /// simulation.
    pub fn with<T>(self, say: impl FnOnce(&Spread, &Assumptions) -> T) -> Option<T> {
        let known = self.known.read();
        known.as_ref().map(|(asked, spread)| say(spread, &asked.a))
    }

    /// How far a long simulation is; reactive.
    pub fn progress(self) -> Option<Progress> {
        self.progress.get()
    }

    /// Whether a simulation is under way; reactive.
    pub fn is_under_way(self) -> bool {
        self.is_under_way.get()
    }

    /// As many paths as there may be are wanted, of these assumptions; or no longer.
    pub fn want_most_of(self, a: Option<Assumptions>) {
        self.most_of.set(a);
    }
}
