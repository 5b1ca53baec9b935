//! A finger on a slider: whether it means the slider, or the page below.
//!
//! Browsers move the thumb as soon as a finger comes down. But it may be there to scroll, or to zoom with another one: it
//! counts once it has moved along the rail, or when it lifts where it came down.

/// CSS pixels that a finger moves before it is clear where it goes.
const SLACK: i32 = 6;

/// What a finger has done since it came down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Touch {
    /// There is none: what is asked for comes from a mouse, a pen or a reader's own tool.
    #[default]
    Away,
    /// It is where it came down, or nearly.
    Resting {
        /// Where that is, CSS pixels.
        at: (i32, i32),
        /// The value that the slider had then.
        before: f64,
        /// The stop that the browser has asked for since.
        asked: Option<usize>,
    },
    /// It moves along the rail.
    Sliding {
        /// The value that the slider had when it came down.
        before: f64,
    },
    /// It went elsewhere. Whatever the browser still asks for is not meant.
    Elsewhere,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touched {
    /// Nothing.
    Nothing,
    /// It means the slider; and the stop that was asked for, if one was, counts.
    Means(Option<usize>),
    /// It did not: the slider has this value again.
    TakenBack(f64),
}

impl Touch {
    /// The first finger comes down on a slider of this value.
    pub fn comes_down(at: (i32, i32), before: f64) -> Self {
        Touch::Resting {
            at,
            before,
            asked: None,
        }
    }

    /// It moves.
    pub fn moves(&mut self, to: (i32, i32)) -> Touched {
        let Touch::Resting { at, before, asked } = *self else {
            return Touched::Nothing;
        };
        let (along, across) = ((to.0 - at.0).abs(), (to.1 - at.1).abs());
        if along.max(across) < SLACK {
            return Touched::Nothing;
        }
        if across >= along {
            *self = Touch::Elsewhere;
            return Touched::Nothing;
        }
        *self = Touch::Sliding { before };
        Touched::Means(asked)
    }

    /// It lifts: where it came down, that was a tap.
    pub fn lifts(&mut self) -> Touched {
        match std::mem::take(self) {
            Touch::Resting { asked, .. } => Touched::Means(asked),
            _ => Touched::Nothing,
        }
    }

    /// Another finger joins it, or the browser takes it to scroll.
    pub fn is_taken_away(&mut self) -> Touched {
        let was = *self;
        if was != Touch::Away {
            *self = Touch::Elsewhere;
        }
        match was {
            Touch::Sliding { before } => Touched::TakenBack(before),
            _ => Touched::Nothing,
        }
    }

    /// Whether a stop that the browser asks for counts now; if it may later, it is kept.
    pub fn may_ask(&mut self, stop: usize) -> bool {
        match self {
            Touch::Away | Touch::Sliding { .. } => true,
            Touch::Resting { asked, .. } => {
                *asked = Some(stop);
                false
            }
            Touch::Elsewhere => false,
        }
    }
}
