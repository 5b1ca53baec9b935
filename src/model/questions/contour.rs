//! The line on which a metric has a given value, between the centres of a grid of cells: marching squares.

use crate::Figure;

/// A straight piece of the line, from point to point in cell coordinates.
pub type Segment = [(f64, f64); 2];

/// The line at `target` through cells given row by row, `n_across` a row. Squares with a corner that has no answer
/// are left out, since nobody knows where the line goes there.
pub fn contour(figures: &[Figure], n_across: usize, target: f64) -> Vec<Segment> {
    let n_up = figures.len() / n_across;
    let mut segments = Vec::new();
    for up in 0..n_up.saturating_sub(1) {
        for across in 0..n_across - 1 {
            // Corners anticlockwise from the lower left, with their heights above the target.
            let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(right, higher)| {
                let figure = &figures[(up + higher) * n_across + across + right];
                let centre = ((across + right) as f64 + 0.5, (up + higher) as f64 + 0.5);
                figure.as_ref().ok().map(|value| (centre, value - target))
            });
            if let [Some(one), Some(two), Some(three), Some(four)] = corners {
                segments.extend(through([one, two, three, four]));
            }
        }
    }
    segments
}

/// A cell's centre, and how far the metric lies above the target there.
type Corner = ((f64, f64), f64);

/// The pieces through one square: none, one, or two where opposite corners lie on the same side.
fn through(corners: [Corner; 4]) -> impl Iterator<Item = Segment> {
    let is_above = corners.map(|(_, height)| height >= 0.0);
    let crossings: Vec<(f64, f64)> = (0..4)
        .filter(|side| is_above[*side] != is_above[(side + 1) % 4])
        .map(|side| crossing(corners[side], corners[(side + 1) % 4]))
        .collect();
    let pieces = match crossings[..] {
        [one, two] => [Some([one, two]), None],
        // A saddle: the middle says which corners hang together.
        [one, two, three, four] => {
            let middle = corners.iter().map(|(_, height)| height / 4.0).sum::<f64>();
            if (middle >= 0.0) == is_above[0] {
                [Some([one, two]), Some([three, four])]
            } else {
                [Some([four, one]), Some([two, three])]
            }
        }
        _ => [None, None],
    };
    pieces.into_iter().flatten()
}

/// Where the line crosses a side, in proportion to the heights at its ends.
fn crossing(((x, y), from): Corner, ((other_x, other_y), to): Corner) -> (f64, f64) {
    let part = from / (from - to);
    (x + part * (other_x - x), y + part * (other_y - y))
}
