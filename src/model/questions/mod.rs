//! Questions put to the model: which value of an assumption gives an answer, what moves it most, what it rests on.

mod chances;
mod circularity;
mod contour;
mod decisive;
mod floats;
mod goal_seek;
mod heatmap;
mod knife_edge;
mod line;
mod reach;
mod response;
mod reverse_dcf;
pub mod search;
mod shocks;
pub mod simulation;
mod sought;
mod thresholds;
mod tornado;
mod track;
mod watch;

use super::Figure;

pub use chances::{CHANCES, EVEN_CHANCE};
pub use circularity::{Circularity, circularity};
pub use contour::{Segment, contour};
pub use decisive::{ABOUT_EQUAL, decisive};
pub(super) use floats::middle;
pub use goal_seek::{goal_seek, quick_seek};
pub use heatmap::{CELLS, CLASSES, Heatmap, Map, Target, heatmap};
pub use knife_edge::{KnifeEdge, Statement, knife_edge, payback_knife_edge, value_knife_edge};
pub use response::{Curve, CurvePoint, response};
pub use reverse_dcf::{Belief, REVERSE_DCF, belief, reverse_dcf};
pub use shocks::{DELEGATED, OutOfBounds, Shock};
pub use sought::{Reached, Sought};
pub use thresholds::{THRESHOLDS, Threshold, room, threshold, thresholds};
pub use tornado::{Bar, bars, tornado};
pub use track::Track;
pub use watch::{Outlook, WINDOW, Watched, watch_list};

/// Whether two figures differ by rounding alone, or have no answer for the same reason.
fn is_same(one: &Figure, other: &Figure) -> bool {
    const ROUNDING: f64 = 1e-12;
    match (one, other) {
        (Ok(one), Ok(other)) => (one - other).abs() <= ROUNDING * one.abs(),
        _ => one == other,
    }
}
