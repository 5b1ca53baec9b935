//! What a link asks of the page besides the scenario: which part of it, which controls, which colours.

use super::LinkWarning;
use crate::model::{Assumption, assumption};

/// How a scenario is to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Which part of the page.
    pub view: View,
    /// The assumptions to set there, in this order; none is no choice of them.
    pub controls: Vec<&'static Assumption>,
    /// In which colours.
    pub theme: Theme,
}

/// Declares an enum of named settings, the first of which is the usual one.
macro_rules! settings {
    ($(#[$doc:meta])* $name:ident: $($(#[$choice_doc:meta])* $choice:ident = $key:literal $label:literal),+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$choice_doc])* $choice),+ }

        impl $name {
            /// Every one of them, the usual one first.
            pub const ALL: &[Self] = &[$(Self::$choice),+];

            /// Name in links.
            pub fn key(self) -> &'static str {
                match self { $(Self::$choice => $key),+ }
            }

            /// Name on the page.
            pub fn label(self) -> &'static str {
                match self { $(Self::$choice => $label),+ }
            }

            /// The one with this name.
            fn named(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
    };
}

settings! {
    /// A part of the page that can stand alone.
    View:
    /// Everything.
    Full = "full" "Everything",
    /// When the validator breaks even.
    Breakeven = "breakeven" "Breakeven",
    /// What a TAO is worth.
    Value = "value" "Value of a TAO",
    /// The article's figures, recomputed.
    Claims = "claims" "The article, checked"
}
settings! {
    /// The colours of the page.
    Theme:
    /// As the reader's system has it.
    Auto = "auto" "As the system has it",
    /// Dark on light.
    Light = "light" "Light",
    /// Light on dark.
    Dark = "dark" "Dark"
}

impl Settings {
    /// Uses `view`, `controls` or `theme` of a link; what cannot be used comes back.
    pub(super) fn take(&mut self, key: &str, value: &str) -> Vec<LinkWarning> {
        let written = value.trim();
        // As templates write what nobody chose.
        if written.is_empty() {
            return Vec::new();
        }
        match key {
            "view" => match View::named(written) {
                Some(view) => self.view = view,
                None => {
                    return vec![LinkWarning::UnknownView {
                        written: value.into(),
                        used: self.view,
                    }];
                }
            },
            "theme" => match Theme::named(written) {
                Some(theme) => self.theme = theme,
                None => {
                    return vec![LinkWarning::UnknownTheme {
                        written: value.into(),
                        used: self.theme,
                    }];
                }
            },
            _ => return self.take_controls(value),
        }
        Vec::new()
    }

    /// Names of assumptions with commas between, each once.
    fn take_controls(&mut self, value: &str) -> Vec<LinkWarning> {
        let mut controls: Vec<&'static Assumption> = Vec::new();
        let mut unknown = Vec::new();
        for name in value.split(',').map(str::trim) {
            match assumption(name) {
                Some(row) if !controls.contains(&row) => controls.push(row),
                Some(_) => {}
                None if name.is_empty() => {}
                None => unknown.push(LinkWarning::UnknownControl {
                    written: name.into(),
                }),
            }
        }
        if !controls.is_empty() {
            self.controls = controls;
        }
        unknown
    }

    /// As pairs of a link: what is not as usual.
    pub(super) fn pairs(&self) -> Vec<String> {
        let mut pairs = Vec::new();
        if self.view != View::default() {
            pairs.push(format!("view={}", self.view.key()));
        }
        if !self.controls.is_empty() {
            let names: Vec<_> = self.controls.iter().map(|row| row.key).collect();
            pairs.push(format!("controls={}", names.join(",")));
        }
        if self.theme != Theme::default() {
            pairs.push(format!("theme={}", self.theme.key()));
        }
        pairs
    }
}
