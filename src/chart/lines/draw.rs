//! Lines, areas, dots and uprights.

use super::{LineChart, Reading, by_month};
use crate::chart::drawing::{Axis, Canvas, Drawing, Drawn, Ink, Name, Names, Plot};

impl LineChart {
    pub(in crate::chart) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let labels = self.lines.iter().map(|line| line.name_label());
        let right = match canvas.names() {
            Names::Beside => Name::room(labels),
            Names::Along | Names::Legend => Plot::RIGHT,
        };
        let up = self.heights(canvas);
        let highest = up.ticks().last().copied();
        let axes = (Axis::bare(0.0..self.months()), up);
        Plot::draw_beside(canvas, axes, right, |plot| {
            self.draw(plot)?;
            self.write(plot, highest, canvas);
            Ok(())
        })
    }

    /// USD around zero, with air. Where areas are shaded they have the room: other lines may leave it.
    fn heights(&self, canvas: &Canvas) -> Axis {
        let compared = self.compared().map(|(_, before)| &before.values);
        let has_areas = self.lines.iter().any(|line| line.is_shaded);
        let drawn = self
            .lines
            .iter()
            .filter(|line| line.is_shaded || !has_areas);
        let drawn = drawn.map(|line| &line.course.values);
        let values = || drawn.clone().chain(compared).flatten().copied();
        let known = || values().filter(|value| value.is_finite());
        let (low, high) = (known().fold(0.0, f64::min), known().fold(0.0, f64::max));
        let air = ((high - low) * 0.02).max(1.0);
        Axis::steady(low - air..high + air, Plot::n_rows(canvas))
    }

    fn draw(&self, plot: &mut Plot) -> Drawn {
        plot.signed_mesh()?;
        if let Some((months, _)) = self.band_in_reach() {
            plot.band(months, Ink::Pale);
        }
        for line in self.lines.iter().filter(|line| line.is_shaded) {
            plot.shade(&line.course.points());
        }
        for upright in &self.uprights {
            let (ink, width) = match (upright.is_movable, upright.foot) {
                (true, _) => (Ink::Movable, 2.0),
                (false, Some(_)) => (Ink::Label, 1.0),
                (false, None) => (Ink::Reference, 1.25),
            };
            plot.upright(upright.month, upright.foot, ink, width)?;
        }
        plot.level(0.0, Ink::Words, 1.25)?;
        // How it was lies below.
        if let Some(ghost) = &self.ghost {
            plot.trace(&by_month(ghost), Ink::Ghost, 1.0);
        }
        if let Some((_, before)) = self.compared() {
            plot.trace(&before.points(), Ink::Before, Ink::Before.width());
        }
        for line in self.lines.iter().rev() {
            let course = plot.within(&line.course.points());
            plot.line(course, line.ink, line.ink.width())?;
        }
        for line in &self.lines {
            if let Some(dot) = self.dot(&line.course) {
                let is_open = self.reading == Reading::Month && line.ink != Ink::First;
                plot.dot(dot, line.ink, is_open);
            }
        }
        Ok(())
    }
}
