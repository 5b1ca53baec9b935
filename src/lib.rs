//! When a Bittensor validator breaks even, whether delegating or holding does better, and what a TAO is
//! worth on discounted validator cash flows.
//!
//! The layers, from the inside out. `scenario`, `data` and `chart` know `model`; `app` knows them all; `web` knows none.

pub mod model;

pub mod claims;

pub mod prose;

pub mod scenario;

pub mod data;

#[cfg(feature = "app")]
pub mod chart;

#[cfg(feature = "app")]
pub mod web;

#[cfg(feature = "app")]
pub mod app;
