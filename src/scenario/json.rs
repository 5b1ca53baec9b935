//! Figures and their names as JSON.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::model::{Figure, without_noise};
use crate::prose::{Phrased, Plain};

/// A number in the fewest digits that read back as the same: whole ones without `.0`, and zero without a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number(pub f64);

impl Number {
    /// A figure that was computed: without the noise of its last bits.
    pub fn computed(value: f64) -> Self {
        Self(without_noise(value))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Below this every whole number is exact, and shorter than as a power of ten.
        const EXACT: f64 = 1e15;
        let value = self.0 + 0.0;
        if value.fract() == 0.0 && value.abs() < EXACT {
            serializer.serialize_i64(value as i64)
        } else {
            serializer.serialize_f64(value)
        }
    }
}

/// Named figures in their order, each a number, or `null` and beside it the reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figures(Vec<(Cow<'static, str>, Result<f64, String>)>);

impl Figures {
    pub(super) fn insert(&mut self, key: impl Into<Cow<'static, str>>, figure: &Figure) {
        let figure = figure
            .clone()
            .map_err(|reason| reason.phrase(&Plain).text());
        self.0.push((key.into(), figure));
    }

    /// A found value, or the reason why there is none.
    pub(super) fn insert_found(
        &mut self,
        key: impl Into<Cow<'static, str>>,
        value: Option<f64>,
        reason: impl FnOnce() -> String,
    ) {
        self.0.push((key.into(), value.ok_or_else(reason)));
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, figure) in &self.0 {
            match figure {
                Ok(value) => map.serialize_entry(key, &Number::computed(*value))?,
                Err(reason) => {
                    map.serialize_entry(key, &())?;
                    map.serialize_entry(&format!("{key}_reason"), reason)?;
                }
            }
        }
        map.end()
    }
}

/// An object of members that are alike.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ByKey<T>(pub Vec<(Cow<'static, str>, T)>);

impl<T: Serialize> Serialize for ByKey<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<K: Into<Cow<'static, str>>, T> FromIterator<(K, T)> for ByKey<T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(members: I) -> Self {
        let named = members.into_iter().map(|(key, value)| (key.into(), value));
        Self(named.collect())
    }
}
