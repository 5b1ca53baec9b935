//! What to watch: where an answer breaks along one assumption after the other, and how far away that is.

use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use super::halving::halving;
use crate::app::parts::{Figure, Fold, Prose, Scroll, ToRow, Words, in_sight};
use crate::app::state::at_rest;
use crate::app::{Locale, to_row};
use crate::model::questions::{THRESHOLDS, Threshold, Watched, room, thresholds, watch_list};
use crate::model::{Assumption, Assumptions, MetricId, Unit};
use crate::prose::{
    Phrase, UnitWords, ValueWords, outlook_phrase, room_phrase, sought_phrase, what_breaks,
};
use crate::scenario::Scenario;

/// What is asked of a scenario.
#[derive(Clone, Debug, PartialEq)]
struct Levers {
    scenario: Scenario,
    thresholds: Vec<Threshold>,
    watched: Vec<Watched>,
}

impl Levers {
    fn of(scenario: &Scenario) -> Self {
        Self {
            scenario: scenario.clone(),
            thresholds: thresholds(&scenario.assumptions),
            watched: watch_list(&scenario.assumptions),
        }
    }

    /// What is watched beyond the assumptions with thresholds of their own.
    fn others(&self) -> impl Iterator<Item = &Watched> {
        let has_own = |one: &&Watched| THRESHOLDS.contains(&one.row.id);
        self.watched.iter().filter(move |one| !has_own(one))
    }

    fn outlook(&self, watched: &Watched) -> Phrase {
        let a = &self.scenario.assumptions;
        outlook_phrase(a, watched, halving(&self.scenario), &Locale)
    }
}

/// The tables of both thresholds and of the other levers, then what is known of their way.
#[component]
pub fn Thresholds() -> impl IntoView {
    let section = NodeRef::<SectionElement>::new();
    let levers = at_rest(in_sight(section, true), |workspace| {
        Levers::of(&workspace.scenario)
    });
    let goal = Signal::derive(move || {
        let target = levers.read().scenario.assumptions.target_payback;
        format!("Breakeven within {}", Unit::Months.typed(target, &Locale))
    });
    let threshold = move |place: usize| view! { <ThresholdRow levers place /> };
    let watched = move |place: usize| view! { <WatchedRow levers place /> };
    let outlook = move |place: usize| view! { <OutlookItem levers place /> };
    let n_others = move || levers.read().others().count();
    let n_watched = move || levers.read().watched.len();
    view! {
        <section class="asked" id="thresholds" node_ref=section aria-labelledby="thresholds-heading">
            <h3 id="thresholds-heading">"What to watch: where the answer changes"</h3>
            <p class="help">
                "For each assumption, all else equal: today’s value, the value at which the answer changes, and how far away \
                that is."
            </p>
            <Scroll label="Where the breakeven changes">
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader">"Assumption"</th>
                            <th role="columnheader">"Now"</th>
                            <th role="columnheader"><Words text=goal /></th>
                            <th role="columnheader">"Net income zero"</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {(0..THRESHOLDS.len()).map(threshold).collect_view()}
                    </tbody>
                </table>
            </Scroll>
            <Scroll label="Where other assumptions change an answer">
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader">"Also"</th>
                            <th role="columnheader">"Now"</th>
                            <th role="columnheader">"Changes at"</th>
                            <th role="columnheader">"What happens there"</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{(0..untrack(n_others)).map(watched).collect_view()}</tbody>
                </table>
            </Scroll>
            <ul class="outlook">{(0..untrack(n_watched)).map(outlook).collect_view()}</ul>
            <Fold summary="Why some have no such value">
                <Reasons levers />
            </Fold>
        </section>
    }
}

/// The thresholds along one assumption.
#[component]
fn ThresholdRow(levers: Memo<Levers>, place: usize) -> impl IntoView {
    let one = Memo::new(move |_| levers.read().thresholds[place].clone());
    let row = one.with_untracked(|one| one.row);
    let here = Memo::new(move |_| one.read().here);
    let payback = Memo::new(move |_| {
        let one = one.read();
        Breaking::new(one.here, one.payback_breaks_at, one.pays_back)
    });
    let net = Memo::new(move |_| {
        let one = one.read();
        Breaking::new(one.here, one.net_zero.exactly(), one.earns)
    });
    view! {
        <tr role="row" data-threshold=row.key>
            <Head row here />
            <BreakingCell row breaking=payback />
            <BreakingCell row breaking=net />
        </tr>
    }
}

/// Where one of the other levers breaks an answer.
#[component]
fn WatchedRow(levers: Memo<Levers>, place: usize) -> impl IntoView {
    let one = Memo::new(move |_| levers.read().others().nth(place).cloned());
    let row = one.with_untracked(|one| one.as_ref().map(|one| one.row));
    let here = Memo::new(move |_| one.read().as_ref().map_or(0.0, |one| one.here));
    let breaking = Memo::new(move |_| {
        let one = one.read();
        one.as_ref().map_or_else(Breaking::default, |one| {
            Breaking::new(one.here, one.edge, one.holds)
        })
    });
    let breaks = Memo::new(move |_| {
        let one = one.read();
        let phrase = |one: &Watched| what_breaks(one, &Locale);
        one.as_ref().map(phrase).unwrap_or_default()
    });
    row.map(|row| {
        view! {
            <tr role="row" data-watched=row.key>
                <Head row here />
                <BreakingCell row breaking />
                <td role="cell"><Prose phrase=breaks /></td>
            </tr>
        }
    })
}

/// What is known of a lever's way.
#[component]
fn OutlookItem(levers: Memo<Levers>, place: usize) -> impl IntoView {
    let key = levers.with_untracked(|levers| levers.watched[place].row.key);
    let phrase = Memo::new(move |_| {
        let levers = levers.read();
        levers.outlook(&levers.watched[place])
    });
    let is_said = Memo::new(move |_| !phrase.read().is_empty());
    view! {
        <Show when=move || is_said.get()>
            <li data-outlook=key><Prose phrase /></li>
        </Show>
    }
}

/// The first cells of a line: which assumption, and what it is now.
#[component]
fn Head(row: &'static Assumption, here: Memo<f64>) -> impl IntoView {
    let here = Signal::derive(move || row.value(here.get(), &Locale).spaced());
    view! {
        <th role="rowheader"><ToRow id=row.id to_row=Some(Callback::new(to_row))>{row.label}</ToRow></th>
        <td role="cell"><Figure text=here /></td>
    }
}

/// Where something breaks; or, where it does not hold here, where it would.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Breaking {
    here: f64,
    at: Option<f64>,
    holds: bool,
}

impl Breaking {
    fn new(here: f64, at: Option<f64>, holds: bool) -> Self {
        Self { here, at, holds }
    }
}

/// That place, and the room until then.
#[component]
fn BreakingCell(row: &'static Assumption, breaking: Memo<Breaking>) -> impl IntoView {
    let at = Signal::derive(move || {
        let Breaking { here, at, .. } = breaking.get();
        let words = |at| row.unit.format_beside(at, here, &Locale).spaced();
        at.map(words).unwrap_or_default()
    });
    let room = Signal::derive(move || {
        let Breaking { here, at, .. } = breaking.get();
        let room = at.and_then(|at| room(here, at));
        room.map(|room| room_phrase(room, &Locale).to_string())
            .unwrap_or_default()
    });
    let is_somewhere = Memo::new(move |_| breaking.read().at.is_some());
    let would_hold = Memo::new(move |_| !breaking.read().holds);
    view! {
        <td role="cell" class:nowhere=move || !is_somewhere.get()>
            <Show when=move || is_somewhere.get() fallback=|| view! { <span>"at no value"</span> }>
                <Show when=move || would_hold.get()>
                    <small>"reached at"</small>
                    " "
                </Show>
                <b><Figure text=at /></b>
                " "
                <small><Figure text=room /></small>
            </Show>
        </td>
    }
}

/// Why some have no threshold.
#[component]
fn Reasons(levers: Memo<Levers>) -> impl IntoView {
    let reasons = Memo::new(move |_| reasons(&levers.read()));
    let list = move || {
        let item = |reason: Phrase| view! { <li><Prose phrase=Signal::stored(reason) /></li> };
        reasons.get().into_iter().map(item).collect_view()
    };
    view! {
        <Show
            when=move || !reasons.read().is_empty()
            fallback=|| view! { <p>"Every one of them has such a value."</p> }
        >
            <ul>{list}</ul>
        </Show>
    }
}

fn reasons(levers: &Levers) -> Vec<Phrase> {
    let a: &Assumptions = &levers.scenario.assumptions;
    let (payback, net) = (MetricId::Payback.row(), MetricId::NetPerMonth.row());
    let mut reasons = Vec::new();
    for one in &levers.thresholds {
        if one.payback_breaks_at.is_none() {
            let sought = &one.payback_at_target;
            reasons.push(sought_phrase(
                sought,
                one.here,
                one.row,
                payback,
                a.target_payback,
                &Locale,
            ));
        }
        if one.net_zero.exactly().is_none() {
            reasons.push(sought_phrase(
                &one.net_zero,
                one.here,
                one.row,
                net,
                0.0,
                &Locale,
            ));
        }
    }
    for one in levers.others().filter(|one| one.edge.is_none()) {
        reasons.push(sought_phrase(
            &one.breaks_at,
            one.here,
            one.row,
            one.metric,
            one.target,
            &Locale,
        ));
    }
    reasons.into_iter().map(Phrase::sentence).collect()
}
