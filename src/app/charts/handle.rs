//! Something over a chart that can be moved along its axis.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chart::Drawing;

/// It is drawn by the chart itself; over that lies what takes pointers and keys.
#[derive(Clone)]
pub struct Handle {
    /// The row of the chart's table where it is, while it is held.
    pub held_at: Signal<Option<usize>>,
    /// What lies over a drawing.
    pub view: Arc<dyn Fn(Memo<Option<Drawing>>) -> AnyView + Send + Sync>,
}
