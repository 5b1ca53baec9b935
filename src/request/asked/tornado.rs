//! Tornado: what each assumption does to an answer over its own plausible range.

use super::tables::{counted, value_cell};
use crate::chart::{BarRow, BarsChart, Cell, Records, Said};
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
    let along = along(&bars);
    let mut html = String::from("<ol class=\"bars\">");
    for bar in bars.iter().filter(|bar| !bar.has_no_effect()) {
        let [low, high] = ends(bar, metric, numerals).map(|(figure, at)| {
            let (figure, at) = (escape(&figure), escape(&at));
            format!("<span><i></i><b>{figure}</b> {at}</span>")
        });
        html += &format!(
            "<li data-bar=\"{}\"><span class=\"name\">{}</span>{}<span class=\"ends\">{low}{high}</span></li>",
            bar.row.key,
            escape(bar.row.label),
            bar_svg(bar, &along),
        );
    }
    html + "</ol>"
}

/// The same as a chart to take out, with the figures of all bars.
pub fn bars_chart(a: &Assumptions, metric: &Metric, numerals: &dyn Numerals) -> BarsChart {
    let bars = tornado(a, metric);
    let along = along(&bars);
    let moving = bars.iter().filter(|bar| !bar.has_no_effect());
    let rows: Vec<_> = moving
        .map(|bar| BarRow {
            label: bar.row.label,
            svg: bar_svg(bar, &along),
            ends: ends(bar, metric, numerals),
        })
        .collect();
    let first = rows.iter().take(3).map(|row| {
        let [low, high] = row
            .ends
            .each_ref()
            .map(|(figure, at)| format!("{figure} {at}"));
        format!(" {}: {low}; {high}.", row.label)
    });
    let here = match (metric.of)(a) {
        Ok(value) => metric.unit.format(value, numerals),
        Err(reason) => reason.words(numerals),
    };
    BarsChart {
        said: Said {
            subject: metric.label.into(),
            axis: format!(
                "{}: each assumption alone, from one end of what is plausible to the other",
                counted(metric)
            ),
            summary: format!("{}: {here}.{}", metric.label, first.collect::<String>()),
        },
        rows,
        records: bar_records(&bars, metric),
    }
}

/// Figures at both ends of every bar.
fn bar_records(bars: &[Bar], metric: &Metric) -> Records {
    let unit = metric.unit.symbol();
    let figure = |figure: Option<f64>| Cell::Figure(metric.unit, figure);
    let row = |bar: &Bar| {
        vec![
            Cell::Words(bar.row.label.into()),
            Cell::Words(bar.row.unit.symbol().into()),
            value_cell(bar.row, bar.range.0),
            figure(bar.low.clone().ok()),
            value_cell(bar.row, bar.range.1),
            figure(bar.high.clone().ok()),
            figure(bar.swing()),
        ]
    };
    let head = [
        ("Assumption", ""),
        ("unit", ""),
        ("low value", ""),
        ("answer at the low value", unit),
        ("high value", ""),
        ("answer at the high value", unit),
        ("swing", unit),
    ];
    Records {
        head: head.map(|(label, unit)| (label.into(), unit)).into(),
        rows: bars.iter().map(row).collect(),
    }
}

/// Where a figure lies among the known ends of bars, in units of the drawing.
fn along(bars: &[Bar]) -> impl Fn(&Figure) -> f64 {
    let ends = bars.iter().flat_map(|bar| [&bar.low, &bar.high, &bar.here]);
    let known: Vec<f64> = ends.filter_map(|end| end.clone().ok()).collect();
    let low = known.iter().copied().fold(f64::INFINITY, f64::min);
    let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // Ends without an answer lie beyond all others.
    move |figure| match figure {
        Ok(value) if high > low => (value - low) / (high - low) * (WIDTH - 60.0),
        Ok(_) => 0.0,
        Err(_) => WIDTH,
    }
}

/// The drawing of a bar.
fn bar_svg(bar: &Bar, along: impl Fn(&Figure) -> f64) -> String {
    let here = along(&bar.here);
    let end = |class: &str, figure: &Figure| {
        let open = if figure.is_err() { " open" } else { "" };
        let (from, to) = (here.min(along(figure)), here.max(along(figure)));
        let d = bar_path(from, to, figure.is_err() || bar.here.is_err());
        format!("<path class=\"{class}{open}\" d=\"{d}\"/>")
    };
    format!(
        "<svg viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{}{}\
         <path class=\"here\" d=\"M{here:.0} 0V24\"/></svg>",
        end("low", &bar.low),
        end("high", &bar.high)
    )
}

/// A bar from one place to another; torn off on the right where there is no answer, and never too short to be seen there.
fn bar_path(from: f64, to: f64, is_torn: bool) -> String {
    if !is_torn {
        return format!("M{from:.0} 4H{to:.0}V20H{from:.0}z");
    }
    let (from, teeth) = (from.min(WIDTH - 2.0 * TORN), WIDTH - TORN);
    format!("M{from:.0} 4H{WIDTH}L{teeth} 8L{WIDTH} 12L{teeth} 16L{WIDTH} 20H{from:.0}z")
}

/// The answer at both ends of the range, and where that is.
fn ends(bar: &Bar, metric: &Metric, numerals: &dyn Numerals) -> [(String, String); 2] {
    let end = |at: f64, figure: &Figure| {
        let at = shown(bar.row, at, numerals);
        match figure {
            Ok(value) => (metric.unit.format(*value, numerals), format!("at {at}")),
            Err(reason) => {
                let reason = reason.words(numerals);
                ("no answer".into(), format!("at {at}: {reason}"))
            }
        }
    };
    [end(bar.range.0, &bar.low), end(bar.range.1, &bar.high)]
}

/// The assumptions that move nothing, in a sentence.
pub fn idle_html(a: &Assumptions, metric: &Metric, _: &dyn Numerals) -> String {
    let bars = tornado(a, metric);
    let idle = bars.iter().filter(|bar| bar.has_no_effect());
    let labels: Vec<&str> = idle.map(|bar| bar.row.label).collect();
    format!("<p>{}.</p>", escape(&labels.join("; ")))
}
