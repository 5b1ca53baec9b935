//! The drawing of a map, with the values along both sides.

use super::MapChart;
use crate::chart::drawing::{Canvas, Drawing, Frame, Ink, Mark, Point, tenths};
use crate::model::questions::{CELLS, CLASSES};

/// CSS pixels above the cells, for the name of what goes upwards.
pub(super) const TOP: f64 = 24.0;
/// CSS pixels from the middle of a point to its edge.
const POINT: f64 = 5.5;

/// CSS pixels of the narrowest map.
const NARROWEST: f64 = 160.0;

/// Where the cells of a map lie, in CSS pixels.
pub(super) struct Grid {
    pub left: f64,
    pub cell: f64,
}

impl Grid {
    /// A place in cells, from the left and from the bottom.
    pub fn at(&self, (x, y): (f64, f64)) -> Point {
        let down = CELLS.1 as f64 - y;
        Point::at(self.left + x * self.cell, TOP + down * self.cell)
    }

    pub fn foot(&self) -> f64 {
        TOP + CELLS.1 as f64 * self.cell
    }

    /// CSS pixels of a line that looks right beside cells as large as on a sheet.
    fn pen(&self, width: f64) -> i32 {
        tenths(width * (self.cell / 16.0).max(0.6))
    }
}

impl MapChart {
    /// The drawing; it is as high as it is wide.
    pub(in crate::chart) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let width = Canvas::bounded(canvas.width, NARROWEST);
        let left = self.room_left(canvas.numerals);
        let grid = Grid {
            left,
            // Points on the right edge have room.
            cell: (width - left - POINT - 1.0) / CELLS.0 as f64,
        };
        let mut marks = self.classes(&grid);
        marks.extend(self.hatch(&grid));
        marks.extend(self.contour(&grid));
        if self.is_compared() {
            marks.extend(diamond(grid.at(self.cells.baseline), 1.4 * POINT));
        }
        marks.push(here(grid.at(self.cells.here)));
        let (marks, height) = self.sides(marks, &grid, width, canvas.numerals);
        let top_right = (CELLS.0 as f64, CELLS.1 as f64);
        let (from, to) = (grid.at((0.0, 0.0)), grid.at(top_right));
        Drawing {
            width,
            height,
            plot: Frame {
                left: from.x,
                top: to.y,
                right: to.x,
                bottom: from.y,
            },
            marks,
        }
    }

    /// The cells of each class as runs from left to right.
    fn classes(&self, grid: &Grid) -> Vec<Mark> {
        let last = self.cells.bounds.len();
        let mut parts = vec![Vec::new(); last + 1];
        for (row, classes) in self.cells.classes.chunks(CELLS.0).enumerate() {
            let (mut from, low) = (0, row as f64);
            for run in classes.chunk_by(|one, other| one == other) {
                let to = from + run.len();
                let runs = run[0].and_then(|class| parts.get_mut(usize::from(class)));
                if let Some(runs) = runs {
                    let (left, right) = (from as f64, to as f64);
                    let corners = [
                        (left, low + 1.0),
                        (right, low + 1.0),
                        (right, low),
                        (left, low),
                    ];
                    runs.push(corners.map(|corner| grid.at(corner)).to_vec());
                }
                from = to;
            }
        }
        let classes = parts.into_iter().enumerate();
        classes
            .map(|(class, parts)| Mark::Area {
                ink: shade(class, last),
                parts,
            })
            .collect()
    }

    /// Lines from the lower left to the upper right through all cells without an answer.
    fn hatch(&self, grid: &Grid) -> Option<Mark> {
        let is_none = |column: usize, row: usize| {
            column < CELLS.0
                && row < CELLS.1
                && self.cells.classes[row * CELLS.0 + column].is_none()
        };
        let mut parts = Vec::new();
        for row in 0..CELLS.1 {
            for column in 0..CELLS.0 {
                let goes_on = row > 0 && column > 0 && is_none(column - 1, row - 1);
                if goes_on || !is_none(column, row) {
                    continue;
                }
                let n = (0..).take_while(|n| is_none(column + n, row + n)).count();
                let ends = [(column, row), (column + n, row + n)];
                parts.push(ends.map(|(x, y)| grid.at((x as f64, y as f64))).into());
            }
        }
        (!parts.is_empty()).then(|| Mark::Line {
            ink: Ink::Zero,
            width: grid.pen(2.0),
            parts,
        })
    }

    /// The line at what is wanted, on a broader one in the colour of cards.
    fn contour(&self, grid: &Grid) -> Vec<Mark> {
        let segments = self.cells.contour.iter();
        let parts: Vec<Vec<Point>> = segments
            .map(|segment| segment.map(|end| grid.at(end)).to_vec())
            .collect();
        if parts.is_empty() {
            return Vec::new();
        }
        let line = |ink, width| Mark::Line {
            ink,
            width: grid.pen(width),
            parts: parts.clone(),
        };
        vec![line(Ink::Card, 8.0), line(Ink::Words, 3.5)]
    }
}

/// The colour of a class: few classes are as far apart as many, the highest the strongest.
pub(super) fn shade(class: usize, last: usize) -> Ink {
    let nth = (class * (CLASSES - 1)).checked_div(last).unwrap_or(0);
    Ink::Shade(nth as u8)
}

/// Where the scenario stands.
pub(super) fn here(at: Point) -> Mark {
    Mark::Dot {
        ink: Ink::Words,
        at,
        radius: tenths(POINT),
        is_open: true,
    }
}

/// Where what it is compared with stands: filled, with an edge; `half` CSS pixels from its middle to each corner.
pub(super) fn diamond(at: Point, half: f64) -> [Mark; 2] {
    let corners = [
        (-half, 0.0),
        (0.0, -half),
        (half, 0.0),
        (0.0, half),
        (-half, 0.0),
    ];
    let outline: Vec<Point> = corners.map(|(dx, dy)| at.moved(dx, dy)).into();
    [
        Mark::Area {
            ink: Ink::Paper,
            parts: vec![outline.clone()],
        },
        Mark::Line {
            ink: Ink::Words,
            width: tenths(Mark::RIM),
            parts: vec![outline],
        },
    ]
}
