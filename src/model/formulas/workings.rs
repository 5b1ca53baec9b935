//! THE table of workings: what metrics are made of, one row each.

use super::formula::Working;
use super::months::MONTH;
use super::present::VALUE_WORKINGS;
use super::today::TODAY;

/// Every working, in reading order.
pub fn workings() -> impl Iterator<Item = &'static Working> {
    TODAY.iter().chain(&MONTH).chain(&VALUE_WORKINGS)
}
