//! When a Bittensor validator breaks even, whether delegating or holding does better, and what a TAO is
//! worth on discounted validator cash flows.
//!
//! The layers, from the inside out: `model`, a crate of its own, is known to all but `web`; `app` knows them all; `web`
//! knows none.

pub use tao_model as model;

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
