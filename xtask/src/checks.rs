//! soon
use crate::step::Stop;
use std::path::Path;
/// soon
pub fn test(_: &Path) -> Result<(), Stop> {
    Err(Stop::because("soon"))
}
