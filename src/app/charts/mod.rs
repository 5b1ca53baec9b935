//! Any chart on the page: its words, its legend, its crosshair, its table.

mod both;
mod crosshair;
mod exports;
mod figure;
mod table;

pub use exports::exports;
pub use figure::ChartFigure;
