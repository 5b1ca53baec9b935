//! What a link says once, by name: its version, its preset, the day of its figures. Of several the last usable counts.

use super::pairs::Pair;
use crate::scenario::LinkWarning;

/// What the pairs of one name say.
pub(super) struct Named<T> {
    name: &'static str,
    used: Option<T>,
    /// The value used as it was written, where it is not the only usable one.
    repeated: Option<String>,
    /// Values that cannot be used, as they were written.
    pub unusable: Vec<String>,
}

impl<T> Named<T> {
    /// Reads the pairs of this name by `read`.
    pub(super) fn of(
        pairs: &[Pair],
        name: &'static str,
        mut read: impl FnMut(&str) -> Option<T>,
    ) -> Self {
        let mut named = Self {
            name,
            used: None,
            repeated: None,
            unusable: Vec::new(),
        };
        for Pair { value, .. } in pairs.iter().filter(|pair| pair.key == name) {
            match read(value) {
                None => named.unusable.push(value.clone()),
                used => {
                    if named.used.is_some() {
                        named.repeated = Some(value.clone());
                    }
                    named.used = used;
                }
            }
        }
        named
    }

    /// The value used, and what there is to warn of: repetition, and each unusable value with what is used instead.
    pub(super) fn or(
        self,
        default: T,
        warning: impl Fn(String, &T) -> LinkWarning,
        warnings: &mut Vec<LinkWarning>,
    ) -> T {
        let used = self.used.unwrap_or(default);
        let unusable = self.unusable.into_iter();
        warnings.extend(unusable.map(|written| warning(written, &used)));
        let name = self.name;
        let repeated = self.repeated.into_iter();
        warnings.extend(repeated.map(|used| LinkWarning::RepeatedName { name, used }));
        used
    }
}
