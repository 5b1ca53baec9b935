//! Scenario files: JSON that people can read, and that is opened again to the last bit.

mod error;
mod members;
mod read;
mod text;
mod write;

pub use error::FileError;
pub use read::{check_size, file_as_query, read_file};
pub use write::write_file;

/// What a scenario file calls itself.
const FORMAT: &str = "tao-calculator scenario";
