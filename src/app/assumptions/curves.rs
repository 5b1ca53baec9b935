//! The curves in the sliders: which answer they show, and drawing those in view.

use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::curve::{CURVES, Drawn};
use crate::app::AppState;
use crate::app::html::{area, follow};
use crate::model::{ASSUMPTIONS, Assumption, assumption};
use crate::web;

/// The list of answers to choose from. The curves in view are drawn, all of them with whatever moves; one in a folded
/// group is not in view and costs nothing.
pub fn curves() -> AnyView {
    let scenario = AppState::of_page().scenario();
    let chosen = RwSignal::new(0);
    let draw = move |row: &Assumption| {
        let drawn = CURVES.get(chosen.get_untracked()).map(|of| {
            let scenario = scenario.read_untracked();
            of.drawn(&scenario.assumptions, row)
        });
        let Drawn { curve, ticks } = drawn.unwrap_or_default();
        web::set_attribute(&format!("{}-curve", row.key), "d", &curve);
        web::set_attribute(&format!("{}-met", row.key), "d", &ticks);
    };
    let in_view = StoredValue::new(Vec::<&'static Assumption>::new());
    let watch = StoredValue::new_local(None);
    let seen = move |id: String, visible: bool| {
        let row = id.strip_suffix("-slider").and_then(assumption);
        let Some(row) = row else { return };
        in_view.update_value(|rows| {
            rows.retain(|other| *other != row);
            if visible {
                rows.push(row);
            }
        });
        if visible {
            draw(row);
        }
    };
    follow(Box::new(move || {
        if watch.read_value().is_none() {
            let sliders = ASSUMPTIONS.iter().map(|row| format!("{}-slider", row.key));
            let sliders: Vec<String> = sliders.collect();
            watch.set_value(web::watch_each_visible(&sliders, Box::new(seen)));
        }
        chosen.track();
        scenario.track();
        in_view.with_value(|rows| rows.iter().for_each(|row| draw(row)));
    }));
    let choose = move |event: &Event| {
        if event.type_() == "input" {
            let place = web::value_of("curves-of").and_then(|place| place.parse().ok());
            chosen.set(place.unwrap_or(CURVES.len()));
        }
    };
    let options = CURVES.iter().enumerate().map(|(place, of)| {
        let label = of.label;
        format!("<option value={place}>{label}</option>")
    });
    let options: String = options.collect();
    let html = format!(
        r#"<label for="curves-of">Curves show</label> <select id="curves-of" aria-describedby="curves-help">{options}<option>none</option></select><p class="help" id="curves-help">Above the rail it is more than now, below it less; in a gap there is no answer. A tick: where it is the breakeven wanted, or meets the market price.</p>"#
    );
    area("curves-of", html, Rc::new(choose))
}
