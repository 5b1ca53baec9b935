//! What to know before relying on a figure.

use super::{Numerals, Phrase, Phrased, UnitWords, say};
use crate::model::{LARGE_TERMINAL_SHARE, PERMIT, PERMIT_ON_ROOT, Unit, Warning};

impl Phrased for Warning {
    /// The sentence.
    fn phrase(&self, n: &dyn Numerals) -> Phrase {
        let tao = |value: f64| Unit::Tao.prose(value, n);
        let usd = |value: f64| Unit::UsdPerTao.prose(value, n);
        let rate = |value: f64| Unit::PercentPerYear.prose(value, n);
        let part = |value: f64| Unit::Fraction.prose(value, n);
        match *self {
            Warning::BeyondOperating { payback, operating } => say![
                "The projected breakeven, ",
                Unit::Months.prose(payback, n),
                ", comes after the ",
                Unit::Months.prose(operating, n),
                " for which the validator is assumed to run."
            ],
            Warning::PaybackReversed => {
                "After breaking even, the balance falls below zero again before the validator stops."
                    .into()
            }
            Warning::ExitPaybackReversed => {
                "Quitting loses nothing for a while, then loses money again.".into()
            }
            Warning::DiscountedPaybackReversed => {
                "Discounted, quitting pays for a while, then no longer does.".into()
            }
            Warning::HighYield(apr) => say![
                "A yield of ",
                part(apr),
                " a year on your own stake is unusual: check stake, delegations, take and emission."
            ],
            Warning::BelowPermit(stake) => say![
                tao(stake),
                " cannot reach the stake weight of ",
                tao(PERMIT),
                " that a validator permit requires, so the chain may pay nothing. Staked on root alone, that takes ",
                tao(PERMIT_ON_ROOT),
                "."
            ],
            Warning::AboveTotalStake { stake, total } => say![
                "Your own and delegated stake, ",
                tao(stake),
                ", is more than all validators together are assumed to have, ",
                tao(total),
                "."
            ],
            Warning::BelowEntryPrice { price, entry } => say![
                "The price, ",
                usd(price),
                ", is below the ",
                usd(entry),
                " paid. The breakevens at today’s rates and as projected leave out what the stake itself has lost since."
            ],
            Warning::EmissionOffRule { given, by_rule } => say![
                "Emission is set to ",
                Unit::TaoPerDay.prose(given, n),
                "; at the issued supply assumed here the chain’s rule pays ",
                Unit::TaoPerDay.prose(by_rule, n),
                "."
            ],
            Warning::BelowChainIssuance { given, on_chain } => say![
                "Issued supply is set to ",
                tao(given),
                "; the chain had issued about ",
                tao(on_chain),
                " by the date of these figures, so each halving comes later here than on the chain."
            ],
            Warning::CirculatingAboveIssued {
                circulating,
                issued,
            } => say![
                "More TAO circulates, ",
                tao(circulating),
                ", than is issued, ",
                tao(issued),
                "."
            ],
            Warning::StakedAboveCirculating {
                staked,
                circulating,
            } => say![
                "Validators times average stake is ",
                tao(staked),
                ", more than the ",
                tao(circulating),
                " in circulation."
            ],
            Warning::StakedAboveIssued {
                month,
                staked,
                issued,
            } => say![
                "By month ",
                n.number(f64::from(month), 0),
                " validators would stake ",
                tao(staked),
                ", more than the ",
                tao(issued),
                " issued by then."
            ],
            Warning::PriceOutgrowsDiscount { growth, required } => say![
                "The price is assumed to rise ",
                rate(growth),
                ", and the required return is ",
                rate(required),
                ": on these assumptions, waiting would always pay."
            ],
            Warning::HoldingDisagrees { value, price, held } => say![
                "These assumptions contradict each other: TAO is worth ",
                usd(value),
                ", less than its price of ",
                usd(price),
                ", yet holding it until the validator stops is worth ",
                usd(held),
                ". Price growth equal to the discount rate is the neutral assumption."
            ],
            Warning::NarrowGap(points) if points <= 0.0 => {
                "Terminal growth is not below the required return, so the years after the horizon have no finite worth."
                    .into()
            }
            Warning::NarrowGap(points) => say![
                "The required return is only ",
                Unit::Points.prose(points, n),
                " above terminal growth, and the value after the horizon depends on that gap."
            ],
            Warning::TerminalShare(share) if share > 1.0 => {
                "Take care: the years up to the horizon lose money. All of the value, and more, comes after it, where \
                 nothing is forecast year by year."
                    .into()
            }
            Warning::TerminalShare(share) if share > LARGE_TERMINAL_SHARE => say![
                "Take care: ",
                part(share),
                " of the value comes after the horizon, where nothing is forecast year by year."
            ],
            Warning::TerminalShare(share) => {
                say![part(share), " of the value comes after the horizon."]
            }
            Warning::PaidByEmission(share) => say![
                "Emission pays ",
                part(share),
                " of the discounted income, usage fees ",
                part(1.0 - share),
                ". Emission dilutes those who do not stake."
            ],
        }
    }
}
