//! How sure it is: what becomes of the answers in thousands of possible futures.

use leptos::context::Provider;
use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use super::futures::{BesideEachOther, Samples};
use crate::app::charts::{ChartFigure, once_known};
use crate::app::movable::movable_number;
use crate::app::parts::{Figure, Fold, Prose, Words, in_sight};
use crate::app::questions::{Asked, Question};
use crate::app::state::{Part, Simulated};
use crate::app::{AppState, Locale};
use crate::chart::{ChanceChart, ChartData, DotChart, FanChart};
use crate::model::questions::simulation::{MOST_PATHS, Spread};
use crate::model::{AssumptionId, Assumptions};
use crate::prose::{
    Numerals, Phrase, SpreadLine, chances_summary, dots_summary, fan_summary, simulation_finding,
    spread_lines, typical_phrase,
};

/// What is said or drawn of a spread; of none, nothing.
fn of_spread<T>(
    simulated: Simulated,
    of: impl Fn(&Spread, &Assumptions) -> T + Send + Sync + 'static,
) -> Memo<Option<T>>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| simulated.with(|spread, a| of(spread, a)))
}

/// A phrase about it.
fn phrase_of(
    simulated: Simulated,
    of: impl Fn(&Spread, &Assumptions) -> Phrase + Send + Sync + 'static,
) -> Memo<Phrase> {
    let phrase = of_spread(simulated, of);
    Memo::new(move |_| phrase.get().unwrap_or_default())
}

/// The chances, the futures, and what they do to the ways to put the same TAO to work.
#[component]
pub fn HowSure() -> impl IntoView {
    let section = NodeRef::<SectionElement>::new();
    let in_sight = in_sight(section, true);
    let (state, simulated) = (AppState::of_part(in_sight), Simulated::follow(in_sight));
    let finding = Memo::new(move |_| {
        let finding = simulated.with(|spread, a| simulation_finding(spread, a, &Locale));
        finding.unwrap_or_else(|| "Simulating thousands of possible futures…".into())
    });
    // What is said belongs to values that are no more.
    let now = state.while_seen(move || state.scenario().read().assumptions);
    let is_stale = Memo::new(move |_| simulated.with(|_, a| *a != now.get()).unwrap_or(false));
    let [chances, dots, beside] =
        [Part::Chances, Part::Dots, Part::Beside].map(|part| simulated.part(part));
    let is_shown = Memo::new(move |_| beside.with(|_, _| ()).is_some());
    view! {
        <section
            class="opens asked how-sure"
            class:stale=move || is_stale.get()
            class:shown=move || is_shown.get()
            id=Question::HowSure.id()
            data-room=""
            node_ref=section
            aria-busy=move || simulated.is_under_way().to_string()
            aria-labelledby="how-sure-heading"
        >
            <Asked question=Question::HowSure />
            <h2 id="how-sure-heading" class="finding"><Prose phrase=finding /></h2>
            <Provider value=state>
                <Chances simulated=chances />
                <Typical />
                <Dots simulated=dots />
                <BesideEachOther simulated=beside />
                <Figures simulated=beside />
                <Fan simulated=beside />
                <Controls simulated=beside />
            </Provider>
        </section>
    }
}

/// The chance to break even by each month.
#[component]
fn Chances(simulated: Simulated) -> impl IntoView {
    let state = AppState::of_page();
    // Its numbers can be moved, and move with the thumb.
    let now = state.while_seen(move || state.scenario().read().assumptions);
    let summary = Memo::new(move |_| {
        let summary = simulated.with(|spread, _| chances_summary(spread, &now.read(), &Locale));
        summary.unwrap_or_default()
    });
    let chart = of_spread(simulated, |spread, a| {
        ChartData::Chances(ChanceChart::new(spread, a.target_payback))
    });
    view! {
        <ChartFigure
            id="chances-chart"
            title="Chance of breaking even by each month"
            axis="Share of futures that have broken even, per cent"
            summary
            input=movable_number
            chart=once_known(chart)
            is_low=true
            is_at_rest=true
        />
    }
}

/// Fifty futures as dots.
#[component]
fn Dots(simulated: Simulated) -> impl IntoView {
    let summary = phrase_of(simulated, |spread, _| {
        dots_summary(&spread.projected, &Locale)
    });
    let chart = of_spread(simulated, |spread, a| {
        ChartData::Dots(DotChart::new(&spread.projected.few, a.target_payback))
    });
    view! {
        <ChartFigure
            id="futures-chart"
            title="How long 50 possible futures take to repay you"
            axis="Each dot stands in the month in which income has repaid the money assumed lost"
            summary
            chart=once_known(chart)
            is_low=true
            is_at_rest=true
        />
    }
}

/// The income of all futures, folded.
#[component]
fn Fan(simulated: Simulated) -> impl IntoView {
    let summary = phrase_of(simulated, |spread, a| fan_summary(spread, a, &Locale));
    let chart = once_known(of_spread(simulated, |spread, a| {
        ChartData::Fan(FanChart::new(spread, a.operating_months))
    }));
    view! {
        <Fold id="fan" summary="Income month by month: the range of all futures, and twelve single ones">
            <ChartFigure
                id="fan-chart"
                title="Income in many futures"
                axis="Net income so far less the money assumed lost, USD. Gains and losses on the stake itself are not in it."
                summary
                chart
                is_at_rest=true
            />
        </Fold>
    }
}

/// What the average hides.
#[component]
fn Typical() -> impl IntoView {
    let state = AppState::of_page();
    let typical = state.while_seen(move || {
        let a = state.scenario().read().assumptions;
        typical_phrase(&a, &state.evaluation.read(), &Locale)
    });
    view! { <p class="summary current"><Prose phrase=typical /></p> }
}

/// The figures.
#[component]
fn Figures(simulated: Simulated) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let lines = simulated.with(|spread, a| spread_lines(spread, a, &Locale));
        lines.unwrap_or_default()
    });
    let line = move |place: usize| {
        let text = move |of: fn(&SpreadLine) -> &String| {
            Signal::derive(move || lines.read().get(place).map(of).cloned().unwrap_or_default())
        };
        view! {
            <div class="line">
                <dt><Words text=text(|line| &line.label) /></dt>
                <dd><Figure text=text(|line| &line.figures) /></dd>
            </div>
        }
        .into_any()
    };
    let n_lines = Memo::new(move |_| lines.read().len());
    view! {
        <Fold id="spread" summary="All chances in figures">
            <p class="help">
                "± is the sampling error, one standard error: how far a figure may move with other random futures. It does \
                not say whether the assumptions are right."
            </p>
            <dl class="lines">
                <For each=move || 0..n_lines.get() key=|place| *place children=line />
            </dl>
        </Fold>
    }
}

/// Another sample, more paths, and all of them as a file.
#[component]
fn Controls(simulated: Simulated) -> impl IntoView {
    let state = AppState::of_page();
    let seed = AssumptionId::Seed.row();
    let renew = move |_| {
        let now = (seed.get)(&untrack(|| state.scenario().read().assumptions));
        let next = if seed.accepts(now + 1.0) {
            now + 1.0
        } else {
            0.0
        };
        state.set_alone(seed, next);
    };
    let n_paths = Memo::new(move |_| simulated.with(|spread, _| spread.n_paths).unwrap_or(0));
    let count = |n: usize| Locale.number(n as f64, 0);
    let said = Signal::derive(move || {
        let said = simulated.with(|spread, a| {
            let futures = count(spread.n_paths);
            format!("{futures} futures, random seed {}.", count(a.seed as usize))
        });
        said.unwrap_or_default()
    });
    let is_long = Memo::new(move |_| simulated.progress().is_some());
    let more = move |_| {
        let is_wanted = is_long.get_untracked() || n_paths.get_untracked() >= MOST_PATHS;
        let now = untrack(|| state.scenario().read().assumptions);
        simulated.want_most_of((!is_wanted).then_some(now));
    };
    let label = Signal::derive(move || {
        match (is_long.get(), n_paths.get() >= MOST_PATHS) {
            (true, _) => "Stop",
            (false, true) => "Back to fewer",
            (false, false) => "Simulate 16 times as many",
        }
        .to_string()
    });
    view! {
        <p class="sampling">
            <button type="button" id="new-sample" on:click=renew>"Draw new futures"</button>
            " "
            <button type="button" id="more-paths" on:click=more><Words text=label /></button>
            " "
            <span role="status" id="sampled"><Words text=said /></span>
            <Show when=move || is_long.get()>
                " "
                <progress
                    aria-label="Futures simulated"
                    max=MOST_PATHS.to_string()
                    value=move || simulated.progress().map_or(0, |progress| progress.computed).to_string()
                />
            </Show>
            " "
            <Samples />
        </p>
    }
}
