//! What is drawn, and the tables beside it.

mod charts;
mod circles;
mod colours;
mod csv;
pub mod drawn;
mod drawn_maps;
mod months;
mod naming;
mod pictured;
mod scales;
mod sheets;
mod tables;
