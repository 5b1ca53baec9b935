//! A drawing as elements of the page.

use leptos::prelude::*;

use crate::chart::svg::{Pixels, path, radius};
use crate::chart::{Drawing, Ink, Label, Mark, Point};
use crate::web;

/// The marks of a drawing, an element each. As long as the kinds of its marks and their order stay, as they do after
/// most steps of a slider, the elements stay, too, and only what has moved is written to them.
pub fn picture(drawing: Signal<Option<Drawing>>) -> AnyView {
    let view_box = move || {
        let drawing = drawing.read();
        let drawing = drawing.as_ref()?;
        Some(format!("0 0 {:.0} {:.0}", drawing.width, drawing.height))
    };
    let kinds = Memo::new(move |_| {
        let drawing = drawing.read();
        let marks = drawing.as_ref().map(|drawing| drawing.marks.iter());
        marks
            .into_iter()
            .flatten()
            .map(Mark::kind)
            .collect::<Vec<_>>()
    });
    let elements = move || {
        let kinds = kinds.read();
        let kinds = kinds.iter().enumerate();
        kinds
            .map(|(nth, kind)| element(kind, Place { drawing, nth }))
            .collect::<Vec<_>>()
    };
    view! {
        <svg viewBox=view_box fill="none" stroke-linejoin="round" aria-hidden="true">
            {elements}
        </svg>
    }
    .into_any()
}

/// Where a mark is found in its drawing, whatever that is now.
#[derive(Clone, Copy)]
struct Place {
    drawing: Signal<Option<Drawing>>,
    nth: usize,
}

impl Place {
    /// Follows something about the mark. One of another kind, which is about to get an element of its own, has nothing
    /// to say here.
    fn follow(self, say: fn(&Mark) -> Option<String>) -> impl Fn() -> Option<String> + Copy {
        move || {
            let drawing = self.drawing.read();
            let mark = drawing
                .as_ref()
                .and_then(|drawing| drawing.marks.get(self.nth));
            mark.and_then(say)
        }
    }
}

/// An element for marks of this kind: the class of its ink, and attributes that say what a document says of it, too.
fn element(kind: &Mark, place: Place) -> AnyView {
    match kind {
        Mark::Line { ink, width, .. } => view! {
            <path
                class=ink.class()
                d=place.follow(line_path)
                stroke=ink.css()
                stroke-width=Pixels(*width).to_string()
                stroke-dasharray=ink.dashes()
                stroke-opacity=ink.opacity()
            />
        }
        .into_any(),
        Mark::Area { ink, .. } => view! {
            <path class=ink.class() d=place.follow(area_path) fill=ink.css() fill-opacity=ink.opacity() />
        }
        .into_any(),
        Mark::Dot {
            ink,
            radius: up_to,
            is_open,
            ..
        } => {
            let [fill, stroke] = Mark::inks_of_dot(*ink, *is_open).map(Ink::css);
            view! {
                <circle
                    class=ink.class()
                    cx=place.follow(|mark| dot(mark, |at| at.x))
                    cy=place.follow(|mark| dot(mark, |at| at.y))
                    r=radius(*up_to, *is_open).to_string()
                    fill=fill
                    stroke=stroke
                    stroke-width=Mark::RIM
                />
            }
            .into_any()
        }
        Mark::Label(label) => words(label, place),
    }
}

fn words(kind: &Label, place: Place) -> AnyView {
    let strong = (!kind.strong.is_empty()).then(|| {
        let strong = place.follow(|mark| Some(label(mark)?.strong.clone()));
        view! {
            <tspan font-weight="600" fill=Ink::Words.css() prop:textContent=strong>
                {natively(strong)}
            </tspan>
        }
        .into_any()
    });
    let words = place.follow(|mark| Some(label(mark)?.words.clone()));
    view! {
        <text
            class=kind.ink.class()
            x=place.follow(|mark| Some(Pixels(label(mark)?.at.x).to_string()))
            y=place.follow(|mark| Some(Pixels(label(mark)?.at.y).to_string()))
            text-anchor=kind.anchor.name()
            font-size=Pixels(kind.size).to_string()
            font-weight=kind.weight.number()
            fill=kind.ink.css()
        >
            {strong}
            <tspan prop:textContent=words>{natively(words)}</tspan>
        </text>
    }
    .into_any()
}

/// Properties are not in the HTML that is rendered natively: there the text is a child, which follows nothing.
fn natively(text: impl Fn() -> Option<String>) -> Option<String> {
    (!web::in_browser()).then(|| untrack(text)).flatten()
}

fn line_path(mark: &Mark) -> Option<String> {
    match mark {
        Mark::Line { parts, .. } => Some(path(parts, false)),
        _ => None,
    }
}

fn area_path(mark: &Mark) -> Option<String> {
    match mark {
        Mark::Area { parts, .. } => Some(path(parts, true)),
        _ => None,
    }
}

fn dot(mark: &Mark, side: fn(&Point) -> i32) -> Option<String> {
    match mark {
        Mark::Dot { at, .. } => Some(Pixels(side(at)).to_string()),
        _ => None,
    }
}

fn label(mark: &Mark) -> Option<&Label> {
    match mark {
        Mark::Label(label) => Some(label),
        _ => None,
    }
}
