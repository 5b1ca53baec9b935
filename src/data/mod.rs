//! What comes from outside, as typed values whose shape and ranges were checked: the market’s figures that lie beside the
//! page, and what others answer when the reader asks.

mod chain;
mod error;
mod market;
mod read;
mod snapshot;
mod time;

pub use chain::{
    SubnetPay, Subnets, issuance_request, pay_as_assumptions, read_issuance, read_subnets,
    subnets_request,
};
pub use error::DataError;
pub use jiff::Timestamp;
pub use market::{Market, PEERS, Quote, read_market};
pub use snapshot::{Concentration, Peer, Snapshot, read_snapshot};
pub use time::{age_words, day, days_since, is_stale, moment, moment_words, time_words};
