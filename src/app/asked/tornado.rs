//! Tornado: what each assumption does to an answer over its own plausible range.

use leptos::prelude::*;

use super::Asked;
use crate::app::html::escape;
use crate::app::{AppState, Locale};
use crate::model::questions::{Bar, tornado};
use crate::model::{Assumptions, Figure, Metric, Numerals, metric};
use crate::scenario::shown;

/// The answers that it can be shown for, and their names here.
const ANSWERS: [(&str, &str); 3] = [
    ("run_rate.payback_months", "Breakeven at today’s rates"),
    ("projection.payback_months", "Breakeven, projected"),
    ("valuation.value_per_tao", "Value per TAO"),
];
/// Units of a bar's drawing.
const WIDTH: f64 = 1_000.0;

/// The bars of the answer chosen; they follow at rest.
#[component]
pub fn Tornado() -> impl IntoView {
    let settled = AppState::of_page().settled;
    let path = RwSignal::new(ANSWERS[0].0.to_string());
    let write = move |write: fn(&Assumptions, &Metric, &dyn Numerals) -> String| {
        let path = path.read();
        let metric = metric(&path).expect("answers are metrics");
        write(&settled.read().scenario.assumptions, metric, &Locale)
    };
    let html = Memo::new(move |_| write(tornado_html));
    let idle = Memo::new(move |_| write(idle_html));
    let options: String = ANSWERS
        .iter()
        .map(|(path, name)| format!("<option value=\"{path}\">{name}</option>"))
        .collect();
    view! {
        <Asked
            id="tornado"
            heading="What matters most"
            help="Each assumption alone, from one end of what is plausible to the other: the answer at both ends. \
                  An open end has no answer there."
            html
            folded=("Assumptions that move nothing here", idle)
        >
            <p class="choices">
                <label for="tornado-answer">"Answer "</label>
                <select
                    id="tornado-answer"
                    inner_html=options
                    on:change=move |event| path.set(event_target_value(&event))
                ></select>
            </p>
        </Asked>
    }
}

/// The bars, what matters most first.
pub fn tornado_html(a: &Assumptions, metric: &Metric, numerals: &dyn Numerals) -> String {
    let bars = tornado(a, metric);
    let ends = bars.iter().flat_map(|bar| [&bar.low, &bar.high, &bar.here]);
    let known: Vec<f64> = ends.filter_map(|end| end.clone().ok()).collect();
    let low = known.iter().copied().fold(f64::INFINITY, f64::min);
    let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // Ends without an answer lie beyond all others.
    let along = |figure: &Figure| match figure {
        Ok(value) if high > low => (value - low) / (high - low) * (WIDTH - 60.0),
        Ok(_) => 0.0,
        Err(_) => WIDTH,
    };
    let mut html = String::from("<ol class=\"bars\">");
    for bar in bars.iter().filter(|bar| !bar.has_no_effect()) {
        let here = along(&bar.here);
        let end = |class: &str, figure: &Figure| {
            let open = if figure.is_err() { " open" } else { "" };
            let (from, to) = (here.min(along(figure)), here.max(along(figure)));
            format!("<path class=\"{class}{open}\" d=\"M{from:.0} 4H{to:.0}V20H{from:.0}z\"/>")
        };
        html += &format!(
            "<li data-bar=\"{}\"><span class=\"name\">{}</span>\
             <svg viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{}{}\
             <path class=\"here\" d=\"M{here:.0} 0V24\"/></svg>\
             <span class=\"ends\"><span>{}</span><span>{}</span></span></li>",
            bar.row.key,
            escape(bar.row.label),
            end("low", &bar.low),
            end("high", &bar.high),
            end_words(bar, bar.range.0, &bar.low, metric, numerals),
            end_words(bar, bar.range.1, &bar.high, metric, numerals),
        );
    }
    html + "</ol>"
}

/// The answer at one end of the range.
fn end_words(
    bar: &Bar,
    at: f64,
    figure: &Figure,
    metric: &Metric,
    numerals: &dyn Numerals,
) -> String {
    let at = escape(&shown(bar.row, at, numerals));
    match figure {
        Ok(value) => {
            let value = escape(&metric.unit.format(*value, numerals));
            format!("<i></i><b>{value}</b> at {at}")
        }
        Err(reason) => {
            let reason = escape(&reason.words(numerals));
            format!("<i></i><b>no answer</b> at {at}: {reason}")
        }
    }
}

/// The assumptions that move nothing, in a sentence.
pub fn idle_html(a: &Assumptions, metric: &Metric, _: &dyn Numerals) -> String {
    let bars = tornado(a, metric);
    let idle = bars.iter().filter(|bar| bar.has_no_effect());
    let labels: Vec<&str> = idle.map(|bar| bar.row.label).collect();
    format!("<p>{}.</p>", escape(&labels.join("; ")))
}
