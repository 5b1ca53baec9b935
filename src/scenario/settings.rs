//! What a link asks of the page besides the scenario: which part of it, which controls, which colours, for whom.

use crate::model::{Assumption, AssumptionId};

/// How a scenario is to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// To whom, where somebody chose: an article's reader otherwise.
    pub who: Option<Role>,
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
            pub fn named(key: &str) -> Option<Self> {
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
    /// Both answers at a glance.
    Compact = "compact" "Compact",
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
    /// As the reader's device has it.
    Auto = "auto" "As the device",
    /// Dark on light.
    Light = "light" "Light",
    /// Light on dark.
    Dark = "dark" "Dark"
}

impl Role {
    /// The assumptions in sight, in the order of the page; the others are folded.
    pub fn in_sight(self) -> &'static [AssumptionId] {
        use AssumptionId::*;
        match self {
            Role::Reader => &[Price, Validators, StakeRecovered, PriceGrowth, DiscountRate],
            Role::Operator => &[
                OwnStake,
                DelegatedStake,
                Take,
                ComputeCost,
                HardwareCost,
                EntryPrice,
                Price,
            ],
        }
    }
}

impl Settings {
    /// As pairs of a link: what is not as usual.
    pub(super) fn pairs(&self) -> Vec<String> {
        let mut pairs = Vec::new();
        pairs.extend(self.who.map(|who| format!("who={}", who.key())));
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
