//! Inputs that are a choice among named values, and how they are numbers to whatever loops over the table.

/// A type a field of [`Assumptions`] may have.
pub(super) trait Field: Copy {
    fn to_f64(self) -> f64;
    fn from_f64(value: f64) -> Self;
}

impl Field for f64 {
    fn to_f64(self) -> f64 {
        self
    }
    fn from_f64(value: f64) -> Self {
        value
    }
}

/// Declares an enum of named values and the list its row offers.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident: $($(#[$choice_doc:meta])* $choice:ident = $key:literal $words:literal),+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$choice_doc])* $choice),+ }

        impl $name {
            /// Name in links and words on the page of each.
            pub(super) const NAMES: &[(&str, &str)] = &[$(($key, $words)),+];
        }

        impl Field for $name {
            fn to_f64(self) -> f64 {
                f64::from(self as u8)
            }
            fn from_f64(value: f64) -> Self {
                [$($name::$choice),+][value as usize]
            }
        }
    };
}

choices! {
    /// Which supply the present value is divided by.
    ValueBasis:
    /// TAO in circulation today.
    Circulating = "circulating" "TAO in circulation today",
    /// TAO issued by the end of the horizon.
    Diluted = "diluted" "TAO issued by the end of the horizon",
    /// All TAO that will ever be.
    Max = "max" "all TAO that will ever be"
}
choices! {
    /// The price at which future rewards are valued.
    PriceAnchor:
    /// Today's market price.
    Market = "market" "today’s market price",
    /// The price at which value and price agree.
    SelfConsistent = "self" "the price that equals its own value"
}
choices! {
    /// Which cash flows count in the value.
    CashFlows:
    /// Emission and usage fees.
    All = "all" "emission and usage fees",
    /// Usage fees only.
    Fees = "fees" "usage fees only"
}
