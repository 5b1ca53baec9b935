//! Leaves that know nothing of the app: they take values and callbacks.

mod copied;
mod dialog;
mod figure;
mod fold;
mod lines;
mod prose;
mod scroll;
mod select;
mod sight;
mod term;
mod working;

pub use copied::{Copied, Status};
pub use dialog::Dialog;
pub use figure::{Figure, Words, cell, natively, once, row_name};
pub use fold::Fold;
pub use lines::FormulaLines;
pub use prose::{Prose, ToRow};
pub use scroll::Scroll;
pub use select::{Choice, ChoiceGroup, Select, measure_choice, measure_choices, row_choices};
pub use sight::in_sight;
pub use working::Working;
