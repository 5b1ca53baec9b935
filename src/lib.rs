//! When a Bittensor validator breaks even, whether delegating or holding does better, and what a TAO is
//! worth on discounted validator cash flows.
//!
//! The layers, from the inside out. `scenario` and `chart` know `model`; `app` knows them all; `web` knows none.
//! `site` makes the static files around the built page, which holds none of it.

pub mod model;

pub mod claims;

pub mod prose;

pub mod scenario;

pub mod site;

#[cfg(feature = "app")]
pub mod chart;

#[cfg(feature = "app")]
pub mod web;

#[cfg(feature = "app")]
pub mod app;
