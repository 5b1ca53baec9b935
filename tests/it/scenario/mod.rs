//! How a set of assumptions is told: links, files, presets, numbers as people type them.

mod against_chain;
mod baselines;
mod days;
mod decimals;
mod exact_links;
mod files;
mod foreign;
#[path = "../../fuzz/laws.rs"]
mod fuzz_laws;
mod hostile_files;
mod hostile_links;
mod links;
mod marks;
mod presets;
pub mod results;
mod scripts;
mod seeds;
mod settings;
mod spellings;
mod steps;
mod typed;
mod versions;
mod written_links;
