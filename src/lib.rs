//! When a Bittensor validator breaks even, and what a TAO is worth on discounted cash flows.

#[cfg(feature = "app")]
pub mod app;
