//! Names of lines where they end: beside the plot where there is room, else along the lines.

use super::letters::ems;
use super::placing::spread;
use super::plot::Plot;
use super::{Anchor, Label, Mark, Point, Spot};

/// CSS pixels from the foot of a line of words to that of the next.
const LINE: f64 = 15.0;
/// CSS pixels between the end of a line and its name.
const GAP: f64 = 10.0;

/// What a line is called, and what it comes to.
pub struct Name {
    /// The end of the line.
    pub at: (f64, f64),
    /// The name.
    pub label: Label,
    /// What stands beneath it, where there is room.
    pub beneath: Option<Label>,
}

impl Name {
    /// CSS pixels that the widest of these words need beside the plot.
    pub fn room(labels: impl Iterator<Item = Label>) -> f64 {
        /// To the edge of the drawing.
        const AIR: f64 = 2.0;
        let width =
            |label: Label| f64::from(label.size) / 10.0 * ems(&label.words) * label.breadth();
        GAP + labels.map(width).fold(0.0, f64::max) + AIR
    }
}

impl Plot<'_> {
    /// Names in the order of the ends, each as near to its own as the others let it.
    pub fn name_beside(&self, names: Vec<Name>) {
        let (top, bottom) = (self.frame.top, self.frame.bottom);
        let room = f64::from(top) / 10.0..f64::from(bottom) / 10.0;
        let fits = |size: &f64| names.len() as f64 * size <= room.end - room.start;
        // Two lines and some air, two lines, or the name alone.
        let size = [2.0 * LINE + 4.0, 2.0 * LINE]
            .into_iter()
            .find(fits)
            .unwrap_or(LINE);
        let wanted: Vec<f64> = names
            .iter()
            .map(|name| f64::from(self.point(name.at).y) / 10.0)
            .collect();
        let left = f64::from(self.frame.right + 1) / 10.0 + GAP;
        for (name, middle) in names.into_iter().zip(spread(&wanted, size, room)) {
            let beneath = name.beneath.filter(|_| size > LINE);
            let above = if beneath.is_some() { LINE / 2.0 } else { 0.0 };
            let foot = middle - above + Label::MIDDLE * Label::SIZE;
            for (label, y) in [(Some(name.label), foot), (beneath, foot + LINE)] {
                let spot = Spot {
                    at: Point::at(left, y),
                    anchor: Anchor::Start,
                };
                self.place_first(label.map(|label| label.standing(spot)));
            }
        }
    }

    /// Words beside a dot: above it to the left and below it to the right, where a line that rises leaves room, the one
    /// or the other first; else on its other sides.
    pub fn beside_dot(
        &self,
        at: (f64, f64),
        label: Label,
        is_above: bool,
    ) -> impl Iterator<Item = Label> {
        let height = f64::from(label.size) / 10.0;
        let (above, below) = (-6.0 - 0.22 * height, 8.0 + 0.8 * height);
        let spots = move |farther: f64| {
            let (above, below) = (above - farther, below + farther);
            let mut spots = [
                (-8.0, above, Anchor::End),
                (8.0, below, Anchor::Start),
                (8.0, above, Anchor::Start),
                (-8.0, below, Anchor::End),
                (0.0, above - 3.0, Anchor::Middle),
                (0.0, below + 2.0, Anchor::Middle),
            ];
            if !is_above {
                spots.swap(0, 1);
            }
            spots
        };
        let standing =
            move |(dx, dy, anchor)| label.clone().standing(self.spot(at, (dx, dy), anchor));
        [0.0, 8.0].into_iter().flat_map(spots).map(standing)
    }

    /// Whether words stand nearer to this dot than to any other: else they would be taken for those of that.
    pub fn nearest_to(&self, at: (f64, f64)) -> impl Fn(&Label) -> bool + use<> {
        let own = self.point(at);
        let marks = &self.recorder.borrow().marks;
        let dots = marks.iter().filter_map(|mark| match mark {
            Mark::Dot { at, .. } => Some(*at),
            _ => None,
        });
        let dots: Vec<Point> = dots.collect();
        move |label| {
            let frame = label.frame();
            let own = frame.distance(own);
            dots.iter().all(|other| own <= frame.distance(*other))
        }
    }

    /// Words along a line, from its end backwards: above it, below it, and farther off.
    pub fn along(&self, course: &[(f64, f64)], label: Label) -> impl Iterator<Item = Label> {
        const STEPS: usize = 12;
        let known = course.iter().copied().filter(|(_, y)| y.is_finite());
        let known: Vec<_> = known.collect();
        let standing = move |(dy, step): (f64, usize)| {
            let last = known.len().checked_sub(1);
            let at = last.map(|last| known[last * (STEPS - step) / STEPS]);
            let beside = [
                (-2.0, Anchor::End),
                (8.0, Anchor::Start),
                (0.0, Anchor::Middle),
            ];
            let labels = beside.map(|(dx, anchor)| {
                at.map(|at| label.clone().standing(self.spot(at, (dx, dy), anchor)))
            });
            labels.into_iter().flatten()
        };
        let heights = [
            -8.0, 18.0, -24.0, 34.0, -40.0, 50.0, -56.0, 66.0, -72.0, 82.0, -88.0, 98.0,
        ];
        let places = heights
            .into_iter()
            .flat_map(|dy| (0..=STEPS).map(move |step| (dy, step)));
        // Numbers and names stand left and right of the plot.
        let is_on_plot = move |label: &Label| {
            let frame = label.frame();
            self.frame.left <= frame.left && frame.right <= self.frame.right
        };
        places.flat_map(standing).filter(is_on_plot)
    }
}
