//! What to show in an article.

use leptos::html::Input;
use leptos::prelude::*;

use super::controls::Controls;
use crate::model::Assumption;
use crate::scenario::{Theme, View};

/// Width of a column before anybody says otherwise, CSS pixels.
const WIDTH: u32 = 640;

/// What is chosen.
#[derive(Clone, Copy)]
pub struct Choices {
    /// The part of the page to show.
    pub view: RwSignal<View>,
    /// The assumptions to set there; none for those of the view.
    pub controls: RwSignal<Vec<&'static Assumption>>,
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// Whether the code says every value and the answers there are now.
    pub is_frozen: RwSignal<bool>,
    /// Width of the column, CSS pixels.
    pub width: RwSignal<u32>,
}

impl Choices {
    /// What most articles want.
    pub fn new() -> Self {
        Self {
            view: RwSignal::new(View::Compact),
            controls: RwSignal::new(Vec::new()),
            theme: RwSignal::new(Theme::Light),
            is_frozen: RwSignal::new(false),
            width: RwSignal::new(WIDTH),
        }
    }

    /// Keys of the controls with commas between; none for those of the view. Reactive.
    pub fn controls_key(&self) -> Option<String> {
        let controls = self.controls.read();
        let keys: Vec<_> = controls.iter().map(|row| row.key).collect();
        (!keys.is_empty()).then(|| keys.join(","))
    }
}

/// The fields.
#[component]
pub fn Form(choices: Choices) -> impl IntoView {
    // What most articles want stands first, everything last.
    let views = View::ALL
        .iter()
        .copied()
        .cycle()
        .skip(1)
        .take(View::ALL.len());
    let views = views.map(|view| Choice {
        value: view,
        key: view.key(),
        label: view.label(),
        help: view_help(view),
    });
    let themes = Theme::ALL.iter().copied().map(|theme| Choice {
        value: theme,
        key: theme.key(),
        label: theme.label(),
        help: theme_help(theme),
    });
    let details = [
        Choice {
            value: false,
            key: "live",
            label: "Live",
            help: "Only what differs from the preset: when the model is refined, the widget follows.",
        },
        Choice {
            value: true,
            key: "frozen",
            label: "Frozen",
            help: "Every value and the answers as they are now, as for an article in print: if a later model gives others, \
                   the widget says so.",
        },
    ];
    view! {
        <Radios name="view" legend="What it shows" choices=views.collect() chosen=choices.view />
        <Controls controls=choices.controls />
        <Radios name="theme" legend="Colours" choices=themes.collect() chosen=choices.theme />
        <Radios name="detail" legend="Figures" choices=details.into() chosen=choices.is_frozen />
        <WidthField width=choices.width />
    }
}

/// One of several.
#[derive(Clone, Copy)]
struct Choice<T> {
    value: T,
    key: &'static str,
    label: &'static str,
    help: &'static str,
}

/// One of several, each with what it is for.
#[component]
fn Radios<T>(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice<T>>,
    chosen: RwSignal<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let radio = move |choice: Choice<T>| {
        let id = format!("embed-{name}-{}", choice.key);
        let help_id = format!("{id}-help");
        view! {
            <div class="embed-choice">
                <input
                    type="radio"
                    name=format!("embed-{name}")
                    id=id.clone()
                    value=choice.key
                    aria-describedby=help_id.clone()
                    prop:checked=move || chosen.get() == choice.value
                    on:change=move |_| chosen.set(choice.value)
                />
                <label for=id>{choice.label}</label>
                <p class="help" id=help_id>{choice.help}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <fieldset>
            <legend>{legend}</legend>
            {choices.into_iter().map(radio).collect_view()}
        </fieldset>
    }
}

/// The width of the column. What is no width, or none yet, is marked; the last one that was counts.
#[component]
fn WidthField(width: RwSignal<u32>) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let is_width = RwSignal::new(true);
    let take = move |_| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let typed = field.value_as_number();
        let valid = field.check_validity() && typed.is_finite();
        is_width.set(valid);
        if valid {
            width.set(typed.round() as u32);
        }
    };
    view! {
        <p>
            <label for="embed-width">"Width of your column"</label>
            " "
            <input
                type="number"
                id="embed-width"
                node_ref=field
                min="200"
                max="1600"
                value=WIDTH
                aria-describedby="embed-width-help"
                aria-invalid=move || (!is_width.get()).to_string()
                on:input=take
            />
            " "
            <span class="unit">"px"</span>
        </p>
        <p class="help" id="embed-width-help">
            "For the preview and the height of the plain frame: 200 to 1,600."
        </p>
    }
}

/// What a view is for.
fn view_help(view: View) -> &'static str {
    match view {
        View::Full => "Breakeven and value with their charts and the eight main sliders: long.",
        View::Compact => {
            "Both answers, one chart and two sliders: short, and what most articles want."
        }
        View::Breakeven => {
            "When a validator breaks even, with its chart and what stands behind it."
        }
        View::Value => "What a TAO is worth on discounted cash flows, with its chart.",
        View::Claims => "Every figure that the article published, checked: a long list.",
    }
}

/// What a theme is for.
fn theme_help(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "Light or dark, as each reader has chosen.",
        Theme::Light => "For a page that is always light.",
        Theme::Dark => "For a page that is always dark.",
    }
}
