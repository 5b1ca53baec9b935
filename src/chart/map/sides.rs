//! What stands along the sides of a map: the names of both assumptions, and their values at both ends and in the middle.

use super::MapChart;
use super::cells::{Grid, TOP};
use crate::chart::drawing::{
    Anchor, Frame, Ink, Label, Mark, Point, ems, first_free, lines, tenths,
};
use crate::model::Assumption;
use crate::model::questions::CELLS;
use crate::prose::{Numerals, Quantity, ValueWords};

/// CSS pixels between words and cells.
const GAP: f64 = 8.0;
/// CSS pixels from line to line.
const LINE: f64 = 1.3 * Label::SIZE;

impl MapChart {
    /// CSS pixels that the values of the way up need.
    pub(super) fn room_left(&self, numerals: &dyn Numerals) -> f64 {
        let ticks = self.ticks_up(numerals);
        let widths = ticks
            .iter()
            .flat_map(|(_, words)| words)
            .map(|line| ems(line));
        (widths.fold(0.0, f64::max) * Label::SIZE).ceil() + GAP
    }

    /// The marks with all that stands along the sides, and CSS pixels from the top to the foot of all.
    pub(super) fn sides(
        &self,
        marks: Vec<Mark>,
        grid: &Grid,
        width: f64,
        numerals: &dyn Numerals,
    ) -> (Vec<Mark>, f64) {
        let below = grid.foot() + LINE;
        let height = below + 1.5 * Label::SIZE + 4.0;
        let room = Frame {
            left: 0,
            top: 0,
            right: tenths(width),
            bottom: tenths(height),
        };
        let mut sides = Sides { marks, room };
        sides.name(
            &format!("↑ {}", self.up.label),
            grid.left,
            TOP - 9.0,
            Anchor::Start,
        );
        for (cell, words) in self.ticks_up(numerals) {
            let middle = grid.foot() - (cell as f64 + 0.5) * grid.cell;
            // The middle of the words at the middle of the cell.
            let lift = 0.5 * LINE * (words.len() - 1) as f64;
            let first = middle - lift + Label::MIDDLE * Label::SIZE;
            for (nth, line) in words.into_iter().enumerate() {
                let at = Point::at(grid.left - GAP, first + nth as f64 * LINE);
                sides.write(Label::new(line, at, Anchor::End));
            }
        }
        let across = ticks(self.across, &self.cells.across, numerals);
        for (cell, value) in across {
            let (x, anchor) = match cell {
                0 => (grid.left, Anchor::Start),
                // Letters may be a trace wider than they say.
                cell if cell + 1 == CELLS.0 => (width - 1.0, Anchor::End),
                cell => (grid.left + (cell as f64 + 0.5) * grid.cell, Anchor::Middle),
            };
            sides.write(Label::new(value.to_string(), Point::at(x, below), anchor));
        }
        let middle = (grid.left + width) / 2.0;
        let name = format!("→ {}", self.across.label);
        sides.name(&name, middle, height - 4.0, Anchor::Middle);
        (sides.marks, height)
    }

    /// The values along the way up, in lines, since there is no room for a number and its unit in one.
    fn ticks_up(&self, numerals: &dyn Numerals) -> Vec<(usize, Vec<String>)> {
        /// Letters' sizes that a line of them may be wide.
        const MOST: f64 = 7.4;
        let ticks = ticks(self.up, &self.cells.up, numerals).into_iter();
        let broken = |value: Quantity| lines(&value.spaced(), MOST);
        ticks.map(|(cell, value)| (cell, broken(value))).collect()
    }
}

/// What is written so far.
struct Sides {
    marks: Vec<Mark>,
    room: Frame,
}

impl Sides {
    /// Words, if there is room for them.
    fn write(&mut self, label: Label) {
        let label = first_free([label], false, &self.marks, &self.room);
        self.marks.extend(label.map(Mark::Label));
    }

    fn name(&mut self, name: &str, x: f64, foot: f64, anchor: Anchor) {
        self.write(Label::new(name, Point::at(x, foot), anchor).inked(Ink::Words));
    }
}

/// Cells at both ends and in the middle of a side, and their values; the middle last, for which there may be no room.
fn ticks(row: &Assumption, values: &[f64], numerals: &dyn Numerals) -> Vec<(usize, Quantity)> {
    let last = values.len().saturating_sub(1);
    let tick = |cell: usize| Some((cell, row.value(*values.get(cell)?, numerals)));
    let ends: Vec<_> = [0, last].into_iter().filter_map(tick).collect();
    // Of few choices the middle one may be one of the others.
    let middle = tick(last / 2).filter(|(_, value)| ends.iter().all(|(_, other)| other != value));
    ends.into_iter().chain(middle).collect()
}
