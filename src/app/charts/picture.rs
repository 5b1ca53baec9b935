//! A drawing as elements of the page.

use leptos::prelude::*;

use crate::chart::svg::{Pixels, path, radius};
use crate::chart::{Drawing, Ink, Label, Mark};

/// The marks of a drawing, an element each. Where the next drawing has the same kinds of marks in the same order, as
/// after a step of a slider, the elements stay and only what changed is written to them.
pub fn picture(drawing: &Drawing) -> AnyView {
    svg((drawing.width, drawing.height), &drawing.marks)
}

/// Marks in a box of so many CSS pixels.
pub fn svg((width, height): (f64, f64), marks: &[Mark]) -> AnyView {
    let marks: Vec<AnyView> = marks.iter().map(element).collect();
    let view_box = format!("0 0 {width:.0} {height:.0}");
    view! {
        <svg viewBox=view_box fill="none" stroke-linejoin="round" aria-hidden="true">
            {marks}
        </svg>
    }
    .into_any()
}

/// A mark as an element: the class of its ink, and attributes that say what a document says of it, too.
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
            let inks = if *is_open {
                [Ink::Paper, *ink]
            } else {
                [*ink, Ink::Paper]
            };
            let [fill, stroke] = inks.map(Ink::css);
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
        let words = label.strong.clone();
        view! {
            <tspan font-weight="600" fill=Ink::Words.css()>
                {words}
            </tspan>
        }
        .into_any()
    });
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
            {label.words.clone()}
        </text>
    }
    .into_any()
}
