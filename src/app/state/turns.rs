//! Questions about chances: each answer takes a simulation, and hundreds are wanted.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::jobs::{After, Job};
use super::rest::Rest;
use super::{AppState, Workspace};
use crate::model::questions::simulation::Tally;
use crate::model::{Ask, Assumptions, Figure, Measure, Undefined};
use crate::web;

/// The chances that are known so far. A question is put again and again, each time with one more of them, until it needs
/// no other: it asks in the same order every time.
struct Replay<'a> {
    measure: &'static Measure,
    known: &'a [Figure],
    nth: Cell<usize>,
    /// The first that it asked for in vain: what comes of this time is to be thrown away.
    missing: Cell<Option<Assumptions>>,
}

impl<'a> Replay<'a> {
    fn new(measure: &'static Measure, known: &'a [Figure]) -> Self {
        Self {
            measure,
            known,
            nth: Cell::new(0),
            missing: Cell::new(None),
        }
    }
}

impl Ask for Replay<'_> {
    fn ask(&self, a: &Assumptions) -> Figure {
        let nth = self.nth.replace(self.nth.get() + 1);
        let known = self.known.get(nth).cloned();
        known.unwrap_or_else(|| {
            self.missing.set(self.missing.get().or(Some(*a)));
            Err(Undefined::NothingVaries)
        })
    }

    fn resolution(&self) -> f64 {
        self.measure.resolution
    }
}

/// What a question answers of the workspace at rest, and whether it is still being worked out. Of figures it answers at
/// once, of chances in turns between which the page stays awake; until then there is what it answered before, if it did.
pub fn at_rest_in_turns<T>(
    in_sight: Signal<bool>,
    measure: impl Fn() -> &'static Measure + Copy + Send + Sync + 'static,
    question: impl Fn(&Workspace, &dyn Ask) -> T + Clone + Send + Sync + 'static,
) -> (Memo<Option<T>>, Signal<bool>)
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let rest: Rest = expect_context();
    let turn = rest.turn(in_sight);
    let wanted = move || {
        turn.track();
        Some(measure()).filter(|measure| measure.is_chance())
    };
    let (found, is_busy) = in_turns(wanted, question.clone());
    let answer = Memo::new(move |before: Option<&Option<T>>| {
        turn.track();
        let measure = measure();
        match measure.is_chance() {
            true => found.get().or_else(|| before.cloned().flatten()),
            false => Some(question(&rest.settled.read_untracked(), measure)),
        }
    });
    (answer, is_busy)
}

/// What a question answers of a chance while one is wanted, of the workspace at rest; until then what it last answered of
/// the same chance. And whether it is being worked out.
pub fn in_turns<T>(
    wanted: impl Fn() -> Option<&'static Measure> + Send + Sync + 'static,
    question: impl Fn(&Workspace, &dyn Ask) -> T + Clone + Send + Sync + 'static,
) -> (Signal<Option<T>>, Signal<bool>)
where
    T: Clone + Send + Sync + 'static,
{
    let state = AppState::of_page();
    let found = RwSignal::new(None::<(&'static Measure, T)>);
    let is_busy = RwSignal::new(false);
    let answer = Signal::derive(move || found.get().map(|(_, answer)| answer));
    if !web::in_browser() {
        return (answer, is_busy.into());
    }
    let job = Job::of_component();
    let give_up = move || {
        job.give_up();
        if is_busy.get_untracked() {
            is_busy.set(false);
        }
    };
    ImmediateEffect::new_scoped(move || {
        give_up();
        let wanted = wanted().and_then(|measure| Some((measure, measure.chance()?)));
        let is_of_wanted = |found: &Option<(&'static Measure, T)>| {
            let (found, wanted) = (found.as_ref(), wanted);
            found.is_none()
                || found.map(|(measure, _)| *measure) == wanted.map(|(measure, _)| measure)
        };
        if !found.with_untracked(is_of_wanted) {
            found.set(None);
        }
        let Some((measure, breakeven)) = wanted else {
            return;
        };
        let workspace = state.settled.get_untracked();
        let known = RefCell::<Vec<Figure>>::default();
        // So that whatever it reads is followed.
        let first = Replay::new(measure, &[]);
        question(&workspace, &first);
        let tally = move |missing: Assumptions| Tally::new(&missing, breakeven);
        let mut tallied = first.missing.get().map(tally);
        is_busy.set(true);
        let question = question.clone();
        job.start(move || {
            if let Some(counting) = &mut tallied {
                counting.advance();
                let Some(share) = counting.share() else {
                    return After::More;
                };
                known.borrow_mut().push(Ok(share));
            }
            let known = known.borrow();
            let replay = Replay::new(measure, &known);
            let answer = untrack(|| question(&workspace, &replay));
            tallied = replay.missing.get().map(tally);
            if tallied.is_some() {
                return After::More;
            }
            is_busy.set(false);
            found.set(Some((measure, answer)));
            After::Nothing
        });
    });
    // What is under way is of values that are no more.
    Effect::watch(
        move || state.scenario.track(),
        move |(), _, _| give_up(),
        false,
    );
    (answer, is_busy.into())
}
