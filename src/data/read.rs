//! JSON into types, with errors that name the figure.

use std::ops::RangeInclusive;

use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::{DataError, Timestamp, moment};
use crate::scenario::shortened;

/// Seconds by which a clock may be ahead of another.
const AHEAD: i64 = 3_600;

/// Seconds since the start of 1970 at which something can have been measured: on the days that figures of a scenario can
/// be of.
const SECONDS: RangeInclusive<f64> = 1_577_836_800.0..=4_102_444_799.0;

/// What a text says, if it is JSON of this shape.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, DataError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = error.path().to_string();
        data_error(text, field, error.inner())
    })?;
    json.end()
        .map_err(|error| data_error(text, String::new(), &error))?;
    Ok(value)
}

fn data_error(text: &str, field: String, error: &serde_json::Error) -> DataError {
    match error.classify() {
        _ if text.trim_start().starts_with('<') => DataError::WebPage,
        Category::Data => {
            let why = error.to_string();
            // Its line and column mean nothing to a reader.
            let why = why.split(" at line ").next().unwrap_or_default();
            DataError::Field {
                field: shortened(&field),
                why: shortened(why),
            }
        }
        Category::Eof if !text.trim().is_empty() => DataError::CutShort,
        Category::Eof | Category::Syntax | Category::Io => DataError::NotJson,
    }
}

/// A figure, if it is one that can be.
pub(super) fn within(
    field: &'static str,
    given: f64,
    allowed: RangeInclusive<f64>,
) -> Result<f64, DataError> {
    match allowed.contains(&given) {
        true => Ok(given),
        false => Err(DataError::OutOfRange {
            field,
            given,
            least: *allowed.start(),
            most: *allowed.end(),
        }),
    }
}

/// A moment so many milliseconds after the start of 1970, if something can have been measured then.
pub(super) fn measured_at(
    field: &'static str,
    milliseconds: f64,
    now: Timestamp,
) -> Result<Timestamp, DataError> {
    within(field, milliseconds / 1_000.0, SECONDS)?;
    moment(milliseconds)
        .filter(|at| at.as_second() <= now.as_second() + AHEAD)
        .ok_or(DataError::InFuture)
}
