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
    /// It is where it came down, or nearly; the browser asks for a stop since.
    Resting {
        /// Where it came down.
        from: (i32, i32),
        /// The stop below it.
        asked: Option<usize>,
    },
    /// It moves along the rail.
    Sliding,
    /// It went elsewhere. Whatever the browser still asks for is not meant.
    Elsewhere,
}

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touched {
    /// Nothing.
    Nothing,
    /// The value to go back to is the one there is now.
    Begins,
    /// The slider is held, and asked for this stop, if for any.
    Asks(Option<usize>),
    /// It is let go.
    Ends,
    /// The value is what it was when the finger came down.
    TakenBack,
}

impl Touch {
    /// A finger comes down, the first or another one.
    pub fn comes_down(&mut self, from: (i32, i32), is_first: bool) -> Touched {
        if is_first {
            *self = Touch::Resting { from, asked: None };
            return Touched::Begins;
        }
        self.is_taken_away()
    }

    /// It moves.
    pub fn moves(&mut self, to: (i32, i32)) -> Touched {
        let Touch::Resting { from, asked } = *self else {
            return Touched::Nothing;
        };
        let (along, across) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        if along.max(across) < SLACK {
            return Touched::Nothing;
        }
        if across >= along {
            *self = Touch::Elsewhere;
            return Touched::Nothing;
        }
        *self = Touch::Sliding;
        Touched::Asks(asked)
    }

    /// It lifts: where it came down, that was a tap.
    pub fn lifts(&mut self) -> Touched {
        match std::mem::take(self) {
            Touch::Resting { asked, .. } => Touched::Asks(asked),
            Touch::Sliding => Touched::Ends,
            Touch::Away | Touch::Elsewhere => Touched::Nothing,
        }
    }

    /// The browser takes it, to scroll or to zoom.
    pub fn is_taken_away(&mut self) -> Touched {
        match std::mem::replace(self, Touch::Elsewhere) {
            Touch::Sliding => Touched::TakenBack,
            _ => Touched::Nothing,
        }
    }

    /// No finger is there any more.
    pub fn is_gone(&mut self) -> Touched {
        *self = Touch::Away;
        Touched::Nothing
    }

    /// Whether a stop that the browser asks for counts now; if it may later, it is kept.
    pub fn may_ask(&mut self, stop: usize) -> bool {
        match self {
            Touch::Away | Touch::Sliding => true,
            Touch::Resting { asked, .. } => {
                *asked = Some(stop);
                false
            }
            Touch::Elsewhere => false,
        }
    }
}
