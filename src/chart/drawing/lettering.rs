//! Words on a plot.

use super::placing::first_free;
use super::plot::{Plot, size_of};
use super::{Anchor, Frame, Label, Mark, Spot, tenths};

impl Plot<'_> {
    /// Where words may stand: so many CSS pixels right of and below a place on the axes, at the foot of their letters.
    pub fn spot(&self, at: (f64, f64), (dx, dy): (f64, f64), anchor: Anchor) -> Spot {
        Spot {
            at: self.point(at).moved(dx, dy),
            anchor,
        }
    }

    /// Words below the plot, so many CSS pixels right of a value of the horizontal axis.
    pub fn foot(&self, x: f64, dx: f64, anchor: Anchor) -> Spot {
        const FOOT: f64 = 18.0;
        self.spot((x, self.heights().start), (dx, FOOT), anchor)
    }

    /// Words at the first of the spots that is free; nowhere if none is.
    pub fn place(&self, label: impl Into<Label>, spots: &[Spot]) {
        let label = label.into();
        self.place_first(spots.iter().map(|spot| label.clone().standing(*spot)));
    }

    /// The first of these labels that is free; whether one is.
    pub fn place_first(&self, candidates: impl IntoIterator<Item = Label>) -> bool {
        self.place_where(candidates, false)
    }

    /// The first of these labels that lies on no line; whether one does.
    pub fn place_clear(&self, candidates: impl IntoIterator<Item = Label>) -> bool {
        self.place_where(candidates, true)
    }

    fn place_where(
        &self,
        candidates: impl IntoIterator<Item = Label>,
        must_be_clear: bool,
    ) -> bool {
        let (width, height) = size_of(&self.canvas);
        let room = Frame {
            left: 0,
            top: 0,
            right: tenths(width),
            bottom: tenths(height),
        };
        let marks = &mut self.recorder.borrow_mut().marks;
        let label = first_free(candidates, must_be_clear, marks, &room);
        let is_placed = label.is_some();
        marks.extend(label.map(Mark::Label));
        is_placed
    }

    /// Where words may stand at the top of an upright: to its left where it stands late; a line lower where they would
    /// touch others.
    pub fn beside_top(&self, at: f64, is_late: bool) -> Vec<Spot> {
        let top = (at, self.heights().end);
        let mut beside = [(5.0, Anchor::Start), (-5.0, Anchor::End)];
        if is_late {
            beside.reverse();
        }
        let lines = [12.0, 27.0, 42.0];
        let spots = lines.map(|dy| beside.map(|(dx, anchor)| self.spot(top, (dx, dy), anchor)));
        spots.as_flattened().to_vec()
    }
}
