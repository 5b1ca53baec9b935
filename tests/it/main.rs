//! The model and its links, tested natively: one module a subject.

mod allocations;
mod answers;
#[cfg(feature = "app")]
mod asides;
#[cfg(feature = "ssr")]
mod asked;
mod assumptions;
mod baselines;
#[cfg(feature = "ssr")]
mod chart_tables;
#[cfg(feature = "ssr")]
mod charts;
mod checked_by_hand;
#[cfg(feature = "ssr")]
mod circles;
mod claims;
mod close;
#[cfg(feature = "app")]
mod csv;
#[cfg(feature = "app")]
mod curves;
mod days;
mod decimals;
#[cfg(feature = "ssr")]
mod drawn;
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
mod foreign;
#[path = "../fuzz/laws.rs"]
mod fuzz_laws;
#[cfg(feature = "app")]
mod goal_form;
mod goal_seek;
mod golden;
mod hostile_files;
mod hostile_links;
mod irr;
mod laws;
mod layers;
mod links;
mod maps;
mod marks;
mod metrics;
#[cfg(feature = "app")]
mod months;
mod npv;
mod numerals;
#[cfg(feature = "ssr")]
mod page;
mod paybacks;
mod phrases;
#[cfg(feature = "ssr")]
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
mod scripts;
mod search;
mod seeds;
mod settings;
#[cfg(feature = "ssr")]
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
