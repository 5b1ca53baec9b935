//! The model and its links, tested natively: one module a subject.

mod assumptions;
mod checked_by_hand;
mod close;
mod emission;
mod evaluate;
mod hostile_links;
mod irr;
mod laws;
mod layers;
mod links;
mod metrics;
mod npv;
mod paybacks;
mod presets;
mod rates;
mod results;
mod roots;
mod rust_paths;
mod scenarios;
mod values;
mod warnings;
mod written_links;
