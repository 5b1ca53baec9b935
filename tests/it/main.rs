//! The model and its links, tested natively: one module a subject.

mod allocations;
mod answers;
#[cfg(feature = "app")]
mod asides;
#[cfg(feature = "ssr")]
mod asked;
mod assumptions;
mod baselines;
#[cfg(feature = "app")]
mod chart_tables;
#[cfg(feature = "app")]
mod charts;
mod checked_by_hand;
#[cfg(feature = "app")]
mod circles;
mod claims;
mod close;
#[cfg(feature = "app")]
mod csv;
#[cfg(feature = "app")]
mod curves;
mod decimals;
#[cfg(feature = "ssr")]
mod drawn_maps;
mod edges;
#[cfg(feature = "ssr")]
mod embed;
#[cfg(feature = "ssr")]
mod embed_code;
mod emission;
mod evaluate;
mod exact_links;
mod figures;
mod files;
#[path = "../fuzz/laws.rs"]
mod fuzz_laws;
#[cfg(feature = "app")]
mod goal_form;
mod goal_seek;
mod golden;
mod hostile_files;
mod hostile_links;
mod irr;
mod json;
mod laws;
mod layers;
mod links;
mod maps;
mod metrics;
#[cfg(feature = "app")]
mod months;
mod npv;
mod numerals;
#[cfg(feature = "ssr")]
mod page;
mod paybacks;
mod phrases;
#[cfg(feature = "app")]
mod pictured;
#[cfg(feature = "ssr")]
mod prerendered;
mod presets;
mod questions;
mod rates;
mod readme;
mod results;
mod roots;
mod rust_paths;
mod scenarios;
mod search;
mod seeds;
mod settings;
#[cfg(feature = "app")]
mod sheets;
#[cfg(feature = "ssr")]
mod shell;
mod sliders;
#[cfg(feature = "ssr")]
mod social;
mod steps;
mod typed;
mod values;
mod versions;
mod warnings;
mod written_links;
