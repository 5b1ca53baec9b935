//! The simulation of the workspace at rest: it follows step by step, and anything that moves takes it back.

use std::sync::Arc;

use leptos::prelude::*;

use super::AppState;
use super::jobs::{After, Job};
use super::rest::Rest;
use crate::model::Assumptions;
use crate::model::questions::simulation::{
    DEFAULT_PATHS, MOST_PATHS, Progress, Spread, Spreading, spread,
};
use crate::web;

/// The parts of the page that say how the answers spread: one after the other gets to know, since each takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What it comes to.
    Finding,
    /// The chance by each month.
    Chances,
    /// Fifty futures.
    Dots,
    /// Single futures, and what stands in folds: the last one.
    Beside,
}

const PARTS: [Part; 4] = [Part::Finding, Part::Chances, Part::Dots, Part::Beside];

/// How the answers of something spread.
type Known = Option<Arc<(Asked, Spread)>>;

/// How far the answers spread, with what that is true of.
#[derive(Clone, Copy)]
pub struct Simulated {
    /// What each part knows, which was simulated last; nothing until the first time.
    known: [RwSignal<Known>; PARTS.len()],
    /// The part that asks.
    part: Part,
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
            known: PARTS.map(|_| RwSignal::new(None)),
            part: Part::Finding,
            progress: RwSignal::new(None),
            is_under_way: RwSignal::new(false),
            most_of: RwSignal::new(None),
        };
        if !web::in_browser() {
            let a = state.settled.read_untracked().scenario.assumptions;
            let n_paths = DEFAULT_PATHS;
            let known = Arc::new((Asked { a, n_paths }, spread(&a)));
            for part in simulated.known {
                part.set(Some(known.clone()));
            }
            return simulated;
        }
        let turn = rest.turn(in_sight);
        let job = Job::of_component();
        ImmediateEffect::new_scoped(move || {
            turn.track();
            let a = state.settled.read_untracked().scenario.assumptions;
            let n_paths = match simulated.most_of.get() == Some(a) {
                true => MOST_PATHS,
                false => DEFAULT_PATHS,
            };
            simulated.ask(Asked { a, n_paths }, job);
        });
        // What is under way is of values that are no more.
        Effect::watch(
            move || state.scenario.track(),
            move |(), _, _| {
                simulated.most_of.set(None);
                simulated.give_up(job);
            },
            false,
        );
        simulated
    }

    fn ask(self, asked: Asked, job: Job) {
        self.give_up(job);
        let is_of_it = |known: &Known| known.as_ref().is_some_and(|known| known.0 == asked);
        if self.known.iter().all(|part| part.with_untracked(is_of_it)) {
            return;
        }
        self.is_under_way.set(true);
        let mut spreading = Spreading::new(&asked.a, asked.n_paths);
        let is_long = asked.n_paths > DEFAULT_PATHS;
        let mut found: Known = None;
        let mut parts = self.known.into_iter();
        job.start(move || {
            if found.is_some() {
                let Some(part) = parts.next() else {
                    self.stop();
                    return After::Nothing;
                };
                part.set(found.clone());
                return After::MoreOnceDrawn;
            }
            spreading.advance();
            if is_long {
                self.progress.set(Some(spreading.progress()));
            }
            found = spreading.result().map(|spread| Arc::new((asked, spread)));
            After::More
        });
    }

    fn give_up(self, job: Job) {
        job.give_up();
        self.stop();
    }

    fn stop(self) {
        if self.is_under_way.get_untracked() {
            self.is_under_way.set(false);
            self.progress.set(None);
        }
    }

    /// The same for a part of the page.
    pub fn part(self, part: Part) -> Self {
        Self { part, ..self }
    }

    /// What there is to say of the spread and of the assumptions that it is true of; reactive. Nothing before the first
    /// simulation.
    pub fn with<T>(self, say: impl FnOnce(&Spread, &Assumptions) -> T) -> Option<T> {
        let known = self.known[self.part as usize].read();
        known.as_ref().map(|known| say(&known.1, &known.0.a))
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
