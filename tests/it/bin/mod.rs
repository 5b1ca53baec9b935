//! The programs beside the page.

mod answers;
mod evaluate;
