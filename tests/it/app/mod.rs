//! The pages rendered natively: the same components, without a browser.

mod curves;
mod embed;
mod embed_code;
mod page;
mod pinned;
mod prerendered;
mod questions;
mod scenario_picture;
mod shell;
mod site;
mod social;
