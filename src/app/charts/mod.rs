//! Any chart on the page: its words, its legend, its crosshair, its table, the buttons that save it.

mod bars;
mod both;
mod crosshair;
mod exports;
mod figure;
mod handle;
mod legend;
mod picture;
mod pointed;
mod table;
mod width;

pub use bars::BarRows;
pub use both::at_both_widths;
pub use exports::exports;
pub use figure::{ChartFigure, once_known};
pub use handle::Handle;
pub use legend::legend;
pub use picture::picture;
pub use table::FoldedTable;
pub use width::width_of;
