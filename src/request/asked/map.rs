//! A map of two assumptions as a drawing: a path for each class, the line at the target, and two points.

use std::fmt::Write;

use crate::model::questions::{CELLS, CLASSES, Heatmap, Map, Target, heatmap};
use crate::model::{Assumption, Assumptions, Metric, Numerals, Unit, assumption, metric};
use crate::request::escape;
use crate::scenario::shown;

/// The cells with their line and points, one unit a cell, the lowest row at the bottom.
pub fn drawing(map: &Heatmap) -> String {
    let (n_across, n_up) = (CELLS.0 as f64, CELLS.1 as f64);
    let mut html = format!(
        "<svg viewBox=\"0 0 {n_across} {n_up}\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"1\" \
         height=\"1\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch\" d=\"M0 1L1 0\"/></pattern></defs>"
    );
    for class in 0..=map.bounds.len() {
        let cells = cells(map, Some(class as u8));
        let _ = write!(
            html,
            "<path class=\"{}\" d=\"{cells}\"/>",
            colour(class, map.bounds.len())
        );
    }
    let none = cells(map, None);
    if !none.is_empty() {
        let _ = write!(html, "<path fill=\"url(#hatch)\" d=\"{none}\"/>");
    }
    let mut line = String::new();
    for [(x, y), (to_x, to_y)] in &map.contour {
        let _ = write!(line, "M{x:.2} {:.2}L{to_x:.2} {:.2}", n_up - y, n_up - to_y);
    }
    if !line.is_empty() {
        let _ = write!(
            html,
            "<path class=\"rim\" d=\"{line}\"/><path class=\"line\" d=\"{line}\"/>"
        );
    }
    let (x, y) = (map.baseline.0, n_up - map.baseline.1);
    if map.baseline != map.here {
        let d = format!("M{:.2} {y:.2}l.7-.7 .7 .7-.7 .7z", x - 0.7);
        let _ = write!(html, "<path class=\"baseline\" d=\"{d}\"/>");
    }
    let (x, y) = (map.here.0, n_up - map.here.1);
    let _ = write!(
        html,
        "<circle class=\"here\" cx=\"{x:.2}\" cy=\"{y:.2}\" r=\".6\"/></svg>"
    );
    html
}

/// The cells of a class as one outline of runs from left to right.
fn cells(map: &Heatmap, class: Option<u8>) -> String {
    let mut path = String::new();
    for (nth, row) in map.classes.chunks(CELLS.0).enumerate() {
        let y = CELLS.1 - 1 - nth;
        let mut from = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run[0] == class {
                let n = run.len();
                let _ = write!(path, "M{from} {y}h{n}v1h-{n}z");
            }
            from += run.len();
        }
    }
    path
}

/// The colour of a class: few classes are as far apart as many, the highest the strongest.
fn colour(class: usize, last: usize) -> String {
    format!(
        "k{}",
        (class * (CLASSES - 1)).checked_div(last).unwrap_or(0)
    )
}

/// What the colours, the line and the points mean; `line` says it of the line.
pub fn legend(map: &Heatmap, unit: Unit, line: &str, numerals: &dyn Numerals) -> String {
    let mut html = String::from("<ul class=\"legend\">");
    for (class, words) in marks(map, unit, line, numerals) {
        let words = escape(&words);
        let sign = match class.as_str() {
            "line" => String::new(),
            "here" => "○ ".into(),
            "baseline" => "◇ ".into(),
            class => format!(
                "<svg viewBox=\"0 0 2 1\" aria-hidden=\"true\"><path class=\"{class}\" d=\"M0 0h2v1h-2z\"/></svg>"
            ),
        };
        let _ = write!(html, "<li>{sign}{words}</li>");
    }
    html + "</ul>"
}

/// Classes of the style sheet that are in a map, and what they mean there.
pub fn marks(
    map: &Heatmap,
    unit: Unit,
    line: &str,
    numerals: &dyn Numerals,
) -> Vec<(String, String)> {
    let words = |value: f64| unit.prose(value, numerals);
    let bounds = &map.bounds;
    let range = |class: usize| {
        let below = class.checked_sub(1).map(|below| bounds[below]);
        match (below, bounds.get(class)) {
            (None, None) => "one class: all alike".into(),
            (None, Some(above)) => format!("below {}", words(*above)),
            (Some(below), Some(above)) => {
                format!("{} to {}", unit_free(unit, below, numerals), words(*above))
            }
            (Some(below), None) => format!("from {}", words(below)),
        }
    };
    let class = |class| (colour(class, bounds.len()), range(class));
    let mut marks: Vec<_> = (0..=bounds.len()).map(class).collect();
    let others = [
        ("none", "no answer (hatched)", map.classes.contains(&None)),
        (
            "line",
            &format!("The line: {line}"),
            !map.contour.is_empty(),
        ),
        ("here", "here", true),
        ("baseline", "compared with", map.baseline != map.here),
    ];
    let there = others.into_iter().filter(|(.., is_there)| *is_there);
    marks.extend(there.map(|(class, words, _)| (class.into(), words.into())));
    marks
}

/// A value in prose, without its unit.
fn unit_free(unit: Unit, value: f64, numerals: &dyn Numerals) -> String {
    let words = unit.prose(value, numerals);
    let number = words.split('\u{a0}').next();
    number.unwrap_or_default().into()
}

/// The value of an answer that is wanted: the breakeven hoped for, the market price, or else zero.
fn target_of(metric: &Metric) -> Target {
    match metric.unit {
        Unit::Months => Target::Payback,
        Unit::UsdPerTao => Target::Price,
        _ => Target::Number(0.0),
    }
}

/// What the line means: the value wanted, or that it is wanted where it moves along an axis.
pub fn line_words(a: &Assumptions, map: &Map, numerals: &dyn Numerals) -> String {
    match (map.target_everywhere(a), map.target) {
        (Some(target), _) => map.metric.unit.prose(target, numerals),
        (None, Target::Payback) => "as long as is wanted there".into(),
        (None, _) => "equal to the price there".into(),
    }
}

/// From where to where both assumptions go, in a line.
fn axes_html(map: &Map, cells: &Heatmap, numerals: &dyn Numerals) -> String {
    let axis = |row: &Assumption, values: &[f64]| {
        let (from, to) = (values.first(), values.last());
        let end = |value: Option<&f64>| value.map(|value| shown(row, *value, numerals));
        let (from, to) = (end(from).unwrap_or_default(), end(to).unwrap_or_default());
        escape(&format!("{} from {from} to {to}", row.label))
    };
    let (across, up) = (axis(map.across, &cells.across), axis(map.up, &cells.up));
    format!("<p class=\"axis\">→ {across}<br>↑ {up}</p>")
}

/// What a map is of: the keys of two assumptions, across and upwards, and the path of an answer.
pub fn map_of([across, up, path]: [&str; 3]) -> Result<Map, String> {
    let row = |key: &str| assumption(key).ok_or(format!("There is no assumption “{key}”."));
    let metric = metric(path).ok_or(format!("There is no answer “{path}”."))?;
    let map = Map {
        across: row(across)?,
        up: row(up)?,
        metric,
        target: target_of(metric),
    };
    if map.across == map.up {
        return Err("Choose two different assumptions.".into());
    }
    Ok(map)
}

/// The map of two assumptions and an answer: what it is of, the values along both axes and where today's point stands, a line each,
/// then the drawing with what it means.
pub fn map_text(
    a: &Assumptions,
    baseline: &Assumptions,
    names: [&str; 3],
    numerals: &dyn Numerals,
) -> Result<String, String> {
    let map = map_of(names)?;
    let cells = heatmap(a, baseline, &map);
    let line = |values: &[f64]| {
        let words: Vec<_> = values.iter().map(f64::to_string).collect();
        words.join(" ")
    };
    let target = line_words(a, &map, numerals);
    Ok([
        names.join(" "),
        line(&cells.across),
        line(&cells.up),
        line(&[cells.here.0, cells.here.1]),
        drawing(&cells)
            + &axes_html(&map, &cells, numerals)
            + &legend(&cells, map.metric.unit, &target, numerals),
    ]
    .join("\n"))
}
