//! The programs beside the page.

mod answers;
mod evaluate;
#[cfg(feature = "ssr")]
mod prerender;
mod simulated;
