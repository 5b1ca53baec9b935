//! Formulas in words, and with today’s numbers put in.

mod digits;
mod lines;
mod months;
mod part;
mod written;

pub use lines::{Line, metric_lines, working_lines};
pub use months::{MonthTable, month_table};
pub use part::{lines_with, part_phrase};
