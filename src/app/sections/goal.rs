//! Goal seek: what one assumption would have to be for an answer to be what the reader wants.

use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use crate::app::parts::{self, Prose, Select, Working, in_sight, measure_choices, row_choices};
use crate::app::state::at_rest_in_turns;
use crate::app::{AppState, Locale};
use crate::model::questions::{EVEN_CHANCE, Sought, goal_seek, quick_seek};
use crate::model::{Ask, AssumptionId, Assumptions, Figure, Measure, MetricId, Unit};
use crate::prose::{Phrase, UnitWords, exact, now_phrase, set_label, sought_phrase};
use crate::scenario::{TypedError, read_figure};
use crate::web;

/// What the reader asks for.
#[derive(Clone, Debug, PartialEq)]
struct Goal {
    metric: &'static Measure,
    /// What it should be, as typed.
    target: String,
    row: AssumptionId,
}

impl Goal {
    fn target(&self) -> Result<f64, TypedError> {
        let separators = web::separators();
        let unit = self.metric.unit;
        read_figure(unit, &self.target, separators.decimal, separators.group)
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    goal: Goal,
    /// The scenario it was asked of.
    a: Assumptions,
    /// What it is now.
    now: Figure,
    /// What it should be, and the answer; or what is wrong with what was typed.
    answer: Result<(f64, Sought), TypedError>,
}

impl Found {
    /// Looks at every stop of the slider.
    fn of(goal: &Goal, a: &Assumptions, asked: &dyn Ask) -> Self {
        let seek = |target| {
            let seek = match goal.metric.is_chance() {
                true => quick_seek,
                false => goal_seek,
            };
            let sought = seek(a, goal.row.row(), asked, target);
            (target, sought)
        };
        Self {
            goal: goal.clone(),
            a: *a,
            now: asked.ask(a),
            answer: goal.target().map(seek),
        }
    }

    /// What was found, or why nothing was sought.
    fn phrase(&self) -> Phrase {
        let (row, metric) = (self.goal.row.row(), self.goal.metric);
        match &self.answer {
            Ok((target, sought)) => {
                let here = (row.get)(&self.a);
                sought_phrase(sought, here, row, metric, *target, &Locale).sentence()
            }
            Err(error) => error.plainly(&self.goal.target).into(),
        }
    }

    /// Where both stand now.
    fn now(&self) -> Phrase {
        let (row, metric) = (self.goal.row.row(), self.goal.metric);
        let now = (metric, &self.now);
        let phrase = |(target, _): &_| now_phrase(&self.a, row, now, *target, &Locale);
        self.answer.as_ref().ok().map(phrase).unwrap_or_default()
    }

    /// The values that can be taken over, each with what it gives where that is not what is wanted: none, one, or both
    /// sides of a jump.
    fn values(&self) -> Vec<(f64, Option<f64>)> {
        match self.answer.as_ref().map(|(_, sought)| sought) {
            Ok(Sought::At(at)) => vec![(*at, None)],
            Ok(
                Sought::Jump {
                    below: one,
                    above: other,
                }
                | Sought::From {
                    first: other,
                    before: one,
                },
            ) => vec![(one.at, Some(one.value)), (other.at, Some(other.value))],
            _ => Vec::new(),
        }
    }

    /// Whether the scenario has the only value that there is to take over. What was taken over for a target of zero is
    /// a float or two away from where it is asked for again.
    fn is_so_already(&self) -> bool {
        let here = (self.goal.row.row().get)(&self.a);
        matches!(self.values()[..], [(at, _)] if (at - here).abs() <= 1e-12 * here.abs())
    }

    fn label(&self, value: f64, gives: Option<f64>) -> String {
        let (row, metric) = (self.goal.row.row(), self.goal.metric);
        let target = self.answer.as_ref().map_or(0.0, |(target, _)| *target);
        let gives = gives.map(|gives| metric.unit.prose_beside(gives, target, &Locale));
        set_label(row, (row.get)(&self.a), value, gives, &Locale).text()
    }
}

/// What to ask for first: months and prices as the scenario wants them, an even chance, else what the answer is now.
fn first_target(metric: &Measure, a: &Assumptions) -> String {
    match metric.unit {
        Unit::Months => exact(a.target_payback, &Locale),
        Unit::UsdPerTao => exact(a.price, &Locale),
        unit if metric.is_chance() => unit.number(EVEN_CHANCE, &Locale),
        unit => unit.number(metric.ask(a).unwrap_or(0.0), &Locale),
    }
}

/// The question, and its answer once the inputs rest.
#[component]
pub fn GoalSeek() -> impl IntoView {
    let state = AppState::of_page();
    let assumptions = move || untrack(|| state.scenario().read().assumptions);
    let first = &MetricId::Payback.row().measure;
    let goal = RwSignal::new(Goal {
        metric: first,
        target: first_target(first, &assumptions()),
        row: AssumptionId::Price,
    });
    let metric = Memo::new(move |_| goal.read().metric);
    let row = Memo::new(move |_| goal.read().row);
    let target = Memo::new(move |_| goal.read().target.clone());
    let unit = Signal::derive(move || metric.get().unit.symbol().to_string());
    let choose_metric = move |metric: &'static Measure| {
        let target = first_target(metric, &assumptions());
        goal.update(|goal| (goal.metric, goal.target) = (metric, target));
    };
    let section = NodeRef::<SectionElement>::new();
    let (answer, is_busy) = at_rest_in_turns(
        in_sight(section, true),
        move || metric.get(),
        move |workspace, asked| Found::of(&goal.read(), &workspace.scenario.assumptions, asked),
    );
    let found = Memo::new(move |_| {
        // Nothing has been found before the first time; a figure is found at once.
        let of = |measure: &'static Measure| Found::of(&goal.read(), &assumptions(), measure);
        answer.get().unwrap_or_else(|| of(first))
    });
    view! {
        <section class="goal" id="goal" node_ref=section aria-busy=move || is_busy.get().to_string() aria-labelledby="goal-heading">
            <h3 id="goal-heading">"What would it take?"</h3>
            <p class="help">
                "Pick the answer you want and the assumption to change; all others stay as they are."
            </p>
            <div class="goal-form">
                <p>
                    <label for="goal-metric">"Answer"</label>
                    " "
                    <Select id="goal-metric" groups=measure_choices() chosen=metric on_choose=choose_metric />
                </p>
                <p id="goal-wanted">
                    <label for="goal-target">"should be"</label>
                    " "
                    <input
                        type="text"
                        id="goal-target"
                        maxlength="30"
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby="goal-unit"
                        value=move || target.get()
                        prop:value=move || target.get()
                        on:input=move |event| {
                            if let Some(field) = web::field(&event) {
                                goal.write().target = field.value();
                            }
                        }
                    />
                    " "
                    <span class="unit" id="goal-unit"><parts::Figure text=unit /></span>
                </p>
                <p>
                    <label for="goal-row">"by changing"</label>
                    " "
                    <Select
                        id="goal-row"
                        groups=row_choices()
                        chosen=row
                        on_choose=move |row| goal.write().row = row
                    />
                </p>
            </div>
            <FoundValues found is_busy />
        </section>
    }
}

/// Where the answer is what is wanted, both sides of a jump, or everything that stands in the way; a button for each
/// value that can be taken over.
#[component]
fn FoundValues(
    found: Memo<Found>,
    /// Whether it is of values that are no more.
    is_busy: Signal<bool>,
) -> impl IntoView {
    let state = AppState::of_page();
    let phrase = Memo::new(move |_| found.read().phrase());
    let now = Memo::new(move |_| found.read().now());
    let is_number = Memo::new(move |_| found.read().answer.is_ok());
    let is_so = Memo::new(move |_| found.read().is_so_already());
    let values = Memo::new(move |_| found.read().values());
    // Found for the scenario as it is, be it settled or not.
    let take = move |place: usize| {
        let known = found.get_untracked();
        let now = untrack(|| state.scenario().read().assumptions);
        let row = known.goal.row.row();
        // A chance is not found at once: until it is, what was found is of another scenario.
        let found = match known.goal.metric.is_chance() {
            true if known.a != now => return,
            true => known,
            false => Found::of(&known.goal, &now, known.goal.metric),
        };
        if let Some((value, _)) = found.values().get(place) {
            state.set_alone(row, *value);
            web::focus(row.key);
        }
    };
    let button = move |place: usize| {
        let label = Signal::derive(move || {
            let found = found.read();
            let value = found.values().get(place).copied();
            value
                .map(|(value, gives)| found.label(value, gives))
                .unwrap_or_default()
        });
        view! {
            <button type="button" data-take=place disabled=is_busy on:click=move |_| take(place)>
                <parts::Figure text=label />
            </button>
            " "
        }
    };
    view! {
        <div id="goal-found">
            <Working is_busy />
            <p class:error=move || !is_number.get()>
                <strong><Prose phrase /></strong>
            </p>
            <p><Prose phrase=now /></p>
            <p>
                <Show
                    when=move || !is_so.get()
                    fallback=|| view! { <span>"That is what it is now."</span> }
                >
                    <For each=move || 0..values.read().len() key=|place| *place children=button />
                </Show>
            </p>
        </div>
    }
}
