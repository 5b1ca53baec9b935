//! Questions about chances: each answer takes a simulation, and hundreds are wanted.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use super::rest::Rest;
use super::{AppState, Workspace};
use crate::model::{Ask, Assumptions, Figure, Measure, Undefined};
use crate::web;

/// Answers that are known so far, and one more. A question is put again and again, each time with one answer more, until
/// it needs no other: it asks in the same order every time.
struct Turn<'a> {
    measure: &'static Measure,
    known: &'a RefCell<Vec<Figure>>,
    nth: Cell<usize>,
    /// How many new answers there may be.
    n_left: Cell<usize>,
    /// Whether one was wanted beyond that: what comes of this turn is to be thrown away.
    is_cut_short: Cell<bool>,
}

impl<'a> Turn<'a> {
    fn new(measure: &'static Measure, known: &'a RefCell<Vec<Figure>>, n_left: usize) -> Self {
        Self {
            measure,
            known,
            nth: Cell::new(0),
            n_left: Cell::new(n_left),
            is_cut_short: Cell::new(false),
        }
    }
}

impl Ask for Turn<'_> {
    fn ask(&self, a: &Assumptions) -> Figure {
        let nth = self.nth.replace(self.nth.get() + 1);
        if let Some(known) = self.known.borrow().get(nth) {
            return known.clone();
        }
        if self.n_left.get() == 0 {
            self.is_cut_short.set(true);
            return Err(Undefined::NothingVaries);
        }
        self.n_left.set(self.n_left.get() - 1);
        let figure = self.measure.ask(a);
        self.known.borrow_mut().push(figure.clone());
        figure
    }
}

/// What a question answers of the workspace at rest, and whether it is still being worked out. Of figures it answers at
/// once, of chances in turns between which the page stays awake; until then what it answered before stays.
pub fn at_rest_in_turns<T>(
    in_sight: Signal<bool>,
    measure: impl Fn() -> &'static Measure + Copy + Send + Sync + 'static,
    question: impl Fn(&Workspace, &dyn Ask) -> T + Clone + Send + Sync + 'static,
) -> (Memo<T>, Signal<bool>)
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
    let answer = Memo::new(move |before: Option<&T>| {
        turn.track();
        let measure = measure();
        match (measure.is_chance(), found.get(), before) {
            (true, Some(found), _) => found,
            (true, None, Some(before)) => before.clone(),
            _ => question(&rest.settled.read_untracked(), measure),
        }
    });
    (answer, is_busy)
}

/// What a question answers of a chance while one is wanted, of the workspace at rest; what it answered last until then. And
/// whether it is being worked out.
pub fn in_turns<T>(
    wanted: impl Fn() -> Option<&'static Measure> + Send + Sync + 'static,
    question: impl Fn(&Workspace, &dyn Ask) -> T + Clone + Send + Sync + 'static,
) -> (Signal<Option<T>>, Signal<bool>)
where
    T: Clone + Send + Sync + 'static,
{
    let (state, rest): (AppState, Rest) = (AppState::of_page(), expect_context());
    let found = RwSignal::new(None::<T>);
    let is_busy = RwSignal::new(false);
    if !web::in_browser() {
        return (found.into(), is_busy.into());
    }
    let number = rest.jobs.number();
    let give_up = move || {
        rest.jobs.give_up(number);
        if is_busy.get_untracked() {
            is_busy.set(false);
        }
    };
    ImmediateEffect::new_scoped(move || {
        give_up();
        let Some(measure) = wanted() else { return };
        let workspace = state.settled.get_untracked();
        let known = RefCell::default();
        // So that whatever it reads is followed.
        question(&workspace, &Turn::new(measure, &known, 0));
        is_busy.set(true);
        let question = question.clone();
        rest.jobs.put(number, move || {
            let turn = Turn::new(measure, &known, 1);
            let answer = untrack(|| question(&workspace, &turn));
            if turn.is_cut_short.get() {
                return true;
            }
            is_busy.set(false);
            found.set(Some(answer));
            false
        });
    });
    // What is under way is of values that are no more.
    Effect::watch(
        move || state.scenario.track(),
        move |(), _, _| give_up(),
        false,
    );
    (found.into(), is_busy.into())
}
