//! Lists to choose one of several things from.

use leptos::prelude::*;

use crate::model::questions::CHANCES;
use crate::model::{ASSUMPTIONS, AssumptionId, Group, Kind, METRICS, Measure, Section};
use crate::prose::Labelled;
use crate::web;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// What it is called in the page's HTML.
    pub key: String,
    /// What it is called in the list.
    pub label: String,
}

/// Things under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceGroup<T> {
    /// The heading; without one they stand by themselves.
    pub label: Option<&'static str>,
    /// The things.
    pub choices: Vec<Choice<T>>,
}

/// A list of things, one of which is chosen.
#[component]
pub fn Select<T>(
    /// Its id: a label outside names it.
    id: &'static str,
    /// Everything to choose from.
    groups: Vec<ChoiceGroup<T>>,
    /// What is chosen.
    #[prop(into)]
    chosen: Signal<T>,
    /// Called with another choice.
    #[prop(into)]
    on_choose: Callback<T>,
    /// The id of what explains it.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let values: Vec<(String, T)> = groups
        .iter()
        .flat_map(|group| &group.choices)
        .map(|choice| (choice.key.clone(), choice.value.clone()))
        .collect();
    let choose = move |key: String| {
        if let Some((_, value)) = values.iter().find(|(other, _)| *other == key) {
            on_choose.run(value.clone());
        }
    };
    let option = move |choice: Choice<T>| {
        let is_chosen = move || chosen.read() == choice.value;
        view! {
            <option value=choice.key selected=is_chosen.clone() prop:selected=is_chosen>
                {choice.label}
            </option>
        }
        .into_any()
    };
    let group = move |group: ChoiceGroup<T>| {
        let options = group.choices.into_iter().map(option).collect_view();
        match group.label {
            Some(label) => view! { <optgroup label=label>{options}</optgroup> }.into_any(),
            None => options.into_any(),
        }
    };
    view! {
        <select
            id=id
            aria-describedby=described_by
            on:change=move |event| web::chosen(&event).into_iter().for_each(&choose)
        >
            {groups.into_iter().map(group).collect_view()}
        </select>
    }
}

/// Every figure by section, and the chances.
pub fn measure_choices() -> Vec<ChoiceGroup<&'static Measure>> {
    let section = |section: Section| {
        let metrics = METRICS
            .iter()
            .filter(move |metric| metric.section == section);
        let measures = metrics.map(|metric| &metric.measure);
        ChoiceGroup {
            label: Some(section.label()),
            choices: measures.map(measure_choice).collect(),
        }
    };
    let chances = ChoiceGroup {
        label: Some("How sure it is"),
        choices: CHANCES.iter().map(measure_choice).collect(),
    };
    Section::ALL
        .into_iter()
        .map(section)
        .chain([chances])
        .collect()
}

/// One of them.
pub fn measure_choice(measure: &'static Measure) -> Choice<&'static Measure> {
    Choice {
        value: measure,
        key: measure.path.into(),
        label: measure.label.into(),
    }
}

/// Every assumption that is a number, by group; but what only chooses among samples changes no answer worth asking for.
pub fn row_choices() -> Vec<ChoiceGroup<AssumptionId>> {
    let group = |group: Group| {
        let rows = ASSUMPTIONS.iter().filter(|row| row.group == group);
        let rows = rows.filter(|row| row.moves_chances());
        let numbers = rows.filter(|row| !matches!(row.kind, Kind::Choice(_)));
        ChoiceGroup {
            label: Some(group.label()),
            choices: numbers
                .map(|row| Choice {
                    value: row.id,
                    key: row.key.into(),
                    label: row.label.into(),
                })
                .collect(),
        }
    };
    Group::ALL.into_iter().map(group).collect()
}
