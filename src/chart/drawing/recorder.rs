//! What plotters draws on: it keeps every shape as a mark.
//!
//! plotters counts in whole pixels, which here are tenths of CSS pixels. Its own measuring of words goes through the
//! page, where the policy forbids what it writes there; here a table of widths answers.

use std::convert::Infallible;

use plotters::backend::DrawingBackend;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};

use super::letters::ems;
use super::{Anchor, Ink, Label, Mark, Point, Weight};

/// The marks so far.
pub struct Recorder {
    /// Tenths of CSS pixels.
    pub size: (u32, u32),
    pub marks: Vec<Mark>,
}

/// Nothing fails where nothing is written.
type Recorded = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    /// plotters asks for single pixels only where it has no shape, which is nowhere here.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Recorded {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Recorded {
        self.draw_path([from, to], style)
    }

    /// Lines that follow each other in one ink, such as a grid, are one mark.
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let Some(ink) = ink(style) else { return Ok(()) };
        let (width, part) = (style.stroke_width() as i32, points(path));
        match self.marks.last_mut() {
            Some(Mark::Line {
                ink: last,
                width: as_wide,
                parts,
            }) if *last == ink && *as_wide == width => parts.push(part),
            _ => self.marks.push(Mark::Line {
                ink,
                width,
                parts: vec![part],
            }),
        }
        Ok(())
    }

    /// A filled box, or an outline. Boxes that follow each other in one ink are one mark.
    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if !fill {
            return self.draw_path(corners.into_iter().chain([corners[0]]), style);
        }
        match (self.marks.last_mut(), ink(style)) {
            (Some(Mark::Area { ink: last, parts }), Some(ink)) if *last == ink => {
                parts.push(points(corners));
                Ok(())
            }
            _ => self.fill_polygon(corners, style),
        }
    }

    /// A dot where it is filled, else a ring.
    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Recorded {
        if let Some(ink) = ink(style) {
            self.marks.push(Mark::Dot {
                ink,
                at: point(center),
                radius: radius as i32,
                is_open: !fill,
            });
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Recorded {
        if let Some(ink) = ink(style) {
            self.marks.push(Mark::Area {
                ink,
                parts: vec![points(corners)],
            });
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Recorded {
        let Some(ink) = ink(&style.color()) else {
            return Ok(());
        };
        let anchor = style.anchor();
        let lift = match anchor.v_pos {
            VPos::Top => 2.0 * Label::MIDDLE,
            VPos::Center => Label::MIDDLE,
            VPos::Bottom => 0.0,
        };
        let size = style.size();
        let mut at = point(at);
        at.y += (lift * size).round() as i32;
        let anchor = match anchor.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.marks.push(Mark::Label(Label {
            ink,
            size: size.round() as i32,
            weight: match style.style() {
                FontStyle::Bold => Weight::Strong,
                _ => Weight::Plain,
            },
            ..Label::new(text, at, anchor)
        }));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok(((ems(text) * size).ceil() as u32, size.ceil() as u32))
    }
}

/// The ink that a colour stands for; none where nothing is to be seen.
fn ink(style: &impl BackendStyle) -> Option<Ink> {
    let BackendColor { alpha, rgb } = style.color();
    Ink::of_stand_in(rgb).filter(|_| alpha > 0.0)
}

fn point((x, y): BackendCoord) -> Point {
    Point { x, y }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> Vec<Point> {
    path.into_iter().map(point).collect()
}
