//! What a link asks of the page besides the scenario: which part of it, which controls, which colours, for whom.

use crate::model::Assumption;

/// How a scenario is to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// To whom. Links keep it; nothing reads it yet.
    pub who: Role,
    /// Which part of the page a widget shows.
    pub view: View,
    /// The assumptions to set there, in this order; empty where nobody chose.
    pub controls: Vec<&'static Assumption>,
    /// In which colours, where somebody chose: a widget is light otherwise, the page as the system has it.
    pub theme: Option<Theme>,
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

            /// Their names in links.
            pub const KEYS: &[&str] = &[$($key),+];

            /// Name in links.
            pub fn key(self) -> &'static str {
                match self { $(Self::$choice => $key),+ }
            }

            /// Name on the page.
            pub fn label(self) -> &'static str {
                match self { $(Self::$choice => $label),+ }
            }

            /// The one with this name.
            pub(super) fn named(key: &str) -> Option<Self> {
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
    /// What the reader is there for.
    Role:
    /// Reads about TAO.
    Reader = "reader" "I read",
    /// Runs a validator, or thinks of it.
    Operator = "operator" "I run a validator"
}
settings! {
    /// A part of the page that can stand alone.
    View:
    /// Everything.
    Full = "full" "Both answers",
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
    /// As pairs of a link: what is not as usual.
    pub(super) fn pairs(&self) -> Vec<String> {
        let mut pairs = Vec::new();
        if self.who != Role::default() {
            pairs.push(format!("who={}", self.who.key()));
        }
        if self.view != View::default() {
            pairs.push(format!("view={}", self.view.key()));
        }
        if !self.controls.is_empty() {
            let names: Vec<_> = self.controls.iter().map(|row| row.key).collect();
            pairs.push(format!("controls={}", names.join(",")));
        }
        pairs.extend(self.theme.map(|theme| format!("theme={}", theme.key())));
        pairs
    }
}
