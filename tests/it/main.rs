//! The model and its links, tested natively: one module a subject.

mod allocations;
mod answers;
mod assumptions;
#[cfg(feature = "app")]
mod charts;
mod checked_by_hand;
mod claims;
mod close;
mod edges;
mod emission;
mod evaluate;
mod figures;
mod goal_seek;
mod golden;
mod hostile_links;
mod irr;
mod laws;
mod layers;
mod links;
mod maps;
mod metrics;
mod npv;
mod numerals;
#[cfg(feature = "ssr")]
mod page;
mod paybacks;
mod presets;
mod questions;
mod rates;
mod readme;
mod results;
mod roots;
mod rust_paths;
mod scenarios;
mod search;
mod sliders;
mod typed;
mod values;
mod warnings;
mod written_links;
