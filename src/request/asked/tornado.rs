//! Tornado: what each assumption does to an answer over its own plausible range.

use crate::model::questions::{Bar, tornado};
use crate::model::{Assumptions, Figure, Metric, Numerals};
use crate::request::escape;
use crate::scenario::shown;

/// Units of a bar’s drawing.
const WIDTH: f64 = 1_000.0;
/// How deep the teeth of a torn end are: some pixels on a telephone, too.
const TORN: f64 = 16.0;

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
            let d = bar_path(from, to, figure.is_err() || bar.here.is_err());
            format!("<path class=\"{class}{open}\" d=\"{d}\"/>")
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

/// A bar from one place to another; torn off on the right where there is no answer, and never too short to be seen there.
fn bar_path(from: f64, to: f64, is_torn: bool) -> String {
    if !is_torn {
        return format!("M{from:.0} 4H{to:.0}V20H{from:.0}z");
    }
    let (from, teeth) = (from.min(WIDTH - 2.0 * TORN), WIDTH - TORN);
    format!("M{from:.0} 4H{WIDTH}L{teeth} 8L{WIDTH} 12L{teeth} 16L{WIDTH} 20H{from:.0}z")
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
