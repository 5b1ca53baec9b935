//! The economics: laws, published cases and figures worked out by hand.

mod allocations;
mod assumptions;
pub mod checked_by_hand;
mod edges;
mod emission;
mod figures;
mod formulas;
mod goal_seek;
mod irr;
mod laws;
mod maps;
mod metrics;
mod noise;
mod npv;
mod paybacks;
mod questions;
mod rates;
mod roots;
mod search;
mod shocks;
mod simulation;
mod sliders;
mod values;
