//! A drawing as elements of the page.

use leptos::prelude::*;

use crate::app::parts::{natively, once};
use crate::chart::svg::{Pixels, path, radius};
use crate::chart::{Drawing, Ink, Label, Mark, Point};

/// The marks of a drawing, an element each. After a step of a slider the elements of marks that still look alike stay, and
/// only what has changed is written to them.
pub fn picture(drawing: Signal<Option<Drawing>>) -> AnyView {
    let view_box = move || {
        let drawing = drawing.read();
        let drawing = drawing.as_ref()?;
        Some(format!("0 0 {:.0} {:.0}", drawing.width, drawing.height))
    };
    let elements = mark_elements(drawing);
    view! {
        <svg viewBox=view_box fill="none" stroke-linejoin="round" aria-hidden="true">
            <For each=move || elements.get() key=|one| one.id children=element />
        </svg>
    }
    .into_any()
}

/// An element: the look that it keeps, and its mark, which changes by itself. An element that followed the drawing would
/// be told of each step, and one that was built again would take off and put on all its attributes.
#[derive(Clone)]
struct MarkElement {
    id: usize,
    look: Mark,
    mark: ArcRwSignal<Mark>,
}

/// The marks of a drawing in its order, in the elements that showed marks of their look before.
fn mark_elements(drawing: Signal<Option<Drawing>>) -> RwSignal<Vec<MarkElement>> {
    let elements = RwSignal::new(Vec::<MarkElement>::new());
    let next_id = StoredValue::new(0);
    let draw = move |drawing: Option<Drawing>| {
        let before = elements.get_untracked();
        let mut free = before.clone();
        let show = |mark: Mark| {
            let look = mark.look();
            let Some(nth) = free.iter().position(|one| one.look == look) else {
                let id = next_id.get_value();
                next_id.set_value(id + 1);
                let mark = ArcRwSignal::new(mark);
                return MarkElement { id, look, mark };
            };
            let kept = free.remove(nth);
            if *kept.mark.read_untracked() != mark {
                kept.mark.set(mark);
            }
            kept
        };
        let marks = drawing.map(|drawing| drawing.marks).unwrap_or_default();
        let now: Vec<MarkElement> = marks.into_iter().map(show).collect();
        let ids = |all: &[MarkElement]| all.iter().map(|one| one.id).collect::<Vec<_>>();
        if ids(&now) != ids(&before) {
            elements.set(now);
        }
    };
    draw(untrack(|| drawing.get()));
    Effect::new(move |_| draw(drawing.get()));
    elements
}

/// The element of a mark, with attributes that say what a document says of it, too.
fn element(MarkElement { look, mark, .. }: MarkElement) -> AnyView {
    let mark = RwSignal::from(mark);
    match look {
        Mark::Line { ink, width, .. } => view! {
            <path
                class=ink.class()
                d=move || outline(&mark.read())
                stroke=ink.css()
                stroke-width=Pixels(width).to_string()
                stroke-dasharray=ink.dashes()
                stroke-opacity=ink.opacity()
            />
        }
        .into_any(),
        Mark::Area { ink, .. } => view! {
            <path
                class=ink.class()
                d=move || outline(&mark.read())
                fill=ink.css()
                fill-opacity=ink.opacity()
            />
        }
        .into_any(),
        Mark::Dot {
            ink,
            radius: up_to,
            is_open,
            ..
        } => {
            let [fill, stroke] = Mark::inks_of_dot(ink, is_open).map(Ink::css);
            view! {
                <circle
                    class=ink.class()
                    cx=move || Pixels(place(&mark.read()).x).to_string()
                    cy=move || Pixels(place(&mark.read()).y).to_string()
                    r=radius(up_to, is_open).to_string()
                    fill=fill
                    stroke=stroke
                    stroke-width=Mark::RIM
                />
            }
            .into_any()
        }
        Mark::Label(look) => words(&look, mark),
    }
}

fn words(look: &Label, mark: RwSignal<Mark>) -> AnyView {
    let said = move |what: fn(&Label) -> &String| {
        let text = move || of_label(&mark.read(), |label| what(label).clone()).unwrap_or_default();
        once(Signal::derive(text))
    };
    let strong = (!look.strong.is_empty()).then(|| {
        let strong = said(|label| &label.strong);
        view! {
            <tspan font-weight="600" fill=Ink::Words.css() prop:textContent=move || strong.get()>
                {natively(strong)}
            </tspan>
        }
        .into_any()
    });
    let words = said(|label| &label.words);
    view! {
        <text
            class=look.ink.class()
            x=move || Pixels(place(&mark.read()).x).to_string()
            y=move || Pixels(place(&mark.read()).y).to_string()
            text-anchor=move || of_label(&mark.read(), |label| label.anchor.name())
            font-size=move || of_label(&mark.read(), |label| Pixels(label.size).to_string())
            font-weight=move || of_label(&mark.read(), |label| label.weight.number()).flatten()
            fill=look.ink.css()
        >
            {strong}
            <tspan prop:textContent=move || words.get()>{natively(words)}</tspan>
        </text>
    }
    .into_any()
}

/// What the path of a line or of an area says.
fn outline(mark: &Mark) -> String {
    match mark {
        Mark::Line { parts, .. } => path(parts, false),
        Mark::Area { parts, .. } => path(parts, true),
        Mark::Dot { .. } | Mark::Label(_) => String::new(),
    }
}

/// Where a dot or a label stands.
fn place(mark: &Mark) -> Point {
    match mark {
        Mark::Dot { at, .. } => *at,
        Mark::Label(label) => label.at,
        Mark::Line { .. } | Mark::Area { .. } => Point::default(),
    }
}

/// Something of a label.
fn of_label<T>(mark: &Mark, what: impl Fn(&Label) -> T) -> Option<T> {
    match mark {
        Mark::Label(label) => Some(what(label)),
        _ => None,
    }
}
