//! Where components stand: on the page or in a widget, in a browser or in a page that is made beforehand.

use leptos::prelude::*;

/// In the context of a page that no browser shows yet: nothing in it can be measured, so that a chart is drawn for
/// narrow and for wide pages, and style/charts.css chooses.
#[derive(Clone, Copy)]
pub struct Prerendered;

impl Prerendered {
    /// Whether a component stands in such a page.
    pub fn here() -> bool {
        use_context::<Self>().is_some()
    }
}

/// In the context of the widget.
#[derive(Clone, Copy, PartialEq)]
pub enum Embedded {
    /// In a view that lists what stands behind an answer, with rows that keep room for every mark.
    Listed,
    /// In the view at a glance, which is made of the page's own parts.
    Compact,
}

impl Embedded {
    /// Whether a component stands in the widget.
    pub fn here() -> bool {
        use_context::<Self>().is_some()
    }

    /// Whether it stands in a view that lists.
    pub fn is_listed() -> bool {
        use_context() == Some(Self::Listed)
    }

    /// Whether it stands in the view at a glance.
    pub fn is_compact() -> bool {
        use_context() == Some(Self::Compact)
    }
}
