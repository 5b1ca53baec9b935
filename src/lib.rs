//! When a Bittensor validator breaks even, whether delegating or holding does better, and what a TAO is
//! worth on discounted validator cash flows.
//!
//! The layers, each importing only those above it:

#[cfg(feature = "app")]
pub mod chart;
pub mod model;
pub mod scenario;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod web;
