//! Tornado: which assumptions move an answer, and which do not.

use crate::model::questions::tornado;
use crate::model::{Assumptions, Metric, Numerals};
use crate::request::escape;

/// The assumptions that move nothing, in a sentence.
pub fn idle_html(a: &Assumptions, metric: &Metric, _: &dyn Numerals) -> String {
    let bars = tornado(a, metric);
    let idle = bars.iter().filter(|bar| bar.has_no_effect());
    let labels: Vec<&str> = idle.map(|bar| bar.row.label).collect();
    format!("<p>{}.</p>", escape(&labels.join("; ")))
}
