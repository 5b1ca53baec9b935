//! Tested natively: one folder a layer, one module a subject. What needs the web crates is compiled with `ssr`.

mod close;
mod golden;
mod scenarios;

#[cfg(feature = "ssr")]
mod app;
mod bin;
#[cfg(feature = "ssr")]
mod chart;
mod claims;
mod data;
mod house;
mod model;
mod prose;
mod scenario;
