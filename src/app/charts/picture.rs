//! A drawing as elements of the page.

use leptos::prelude::*;

use crate::chart::svg::{Pixels, path, radius};
use crate::chart::{Drawing, Ink, Label, Mark};
use crate::web;

/// The marks of a drawing, an element each. After a step of a slider the elements stay where they are still marks of the
/// same sort, and only what has changed is written to them.
pub fn picture(drawing: Signal<Option<Drawing>>) -> AnyView {
    let view_box = move || {
        let drawing = drawing.read();
        let drawing = drawing.as_ref()?;
        Some(format!("0 0 {:.0} {:.0}", drawing.width, drawing.height))
    };
    // One closure for all: one that follows the drawing in each attribute would be told hundreds of times of each step.
    let elements = move || {
        let drawing = drawing.read();
        let marks = drawing.as_ref().map(|drawing| drawing.marks.iter());
        marks.into_iter().flatten().map(element).collect::<Vec<_>>()
    };
    view! {
        <svg viewBox=view_box fill="none" stroke-linejoin="round" aria-hidden="true">
            {elements}
        </svg>
    }
    .into_any()
}

/// The element of a mark, with attributes that say what a document says of it, too.
fn element(mark: &Mark) -> AnyView {
    match mark {
        Mark::Line { ink, width, parts } => view! {
            <path
                class=ink.class()
                d=path(parts, false)
                stroke=ink.css()
                stroke-width=Pixels(*width).to_string()
                stroke-dasharray=ink.dashes()
                stroke-opacity=ink.opacity()
            />
        }
        .into_any(),
        Mark::Area { ink, parts } => view! {
            <path class=ink.class() d=path(parts, true) fill=ink.css() fill-opacity=ink.opacity() />
        }
        .into_any(),
        Mark::Dot {
            ink,
            at,
            radius: up_to,
            is_open,
        } => {
            let [fill, stroke] = Mark::inks_of_dot(*ink, *is_open).map(Ink::css);
            view! {
                <circle
                    class=ink.class()
                    cx=Pixels(at.x).to_string()
                    cy=Pixels(at.y).to_string()
                    r=radius(*up_to, *is_open).to_string()
                    fill=fill
                    stroke=stroke
                    stroke-width=Mark::RIM
                />
            }
            .into_any()
        }
        Mark::Label(label) => words(label),
    }
}

fn words(label: &Label) -> AnyView {
    let strong = (!label.strong.is_empty()).then(|| {
        let strong = &label.strong;
        view! {
            <tspan font-weight="600" fill=Ink::Words.css() prop:textContent=strong.clone()>
                {natively(strong)}
            </tspan>
        }
        .into_any()
    });
    let words = &label.words;
    view! {
        <text
            class=label.ink.class()
            x=Pixels(label.at.x).to_string()
            y=Pixels(label.at.y).to_string()
            text-anchor=label.anchor.name()
            font-size=Pixels(label.size).to_string()
            font-weight=label.weight.number()
            fill=label.ink.css()
        >
            {strong}
            <tspan prop:textContent=words.clone()>{natively(words)}</tspan>
        </text>
    }
    .into_any()
}

/// Properties are not in the HTML that is rendered natively: there the text is a child.
fn natively(text: &str) -> Option<String> {
    (!web::in_browser()).then(|| text.into())
}
