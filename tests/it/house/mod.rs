//! The house’s own rules, and what README says of it.

#[cfg(feature = "ssr")]
mod fonts;
mod layers;
mod paths;
mod readme;
mod sources;

pub use sources::files;
