//! THE table of outputs: one row each; cards, JSON and tests loop over [`METRICS`].

use std::ops::Deref;

use super::Unit::*;
use super::formulas::{self, Formula, Scene};
use super::{Ask, Assumptions, Evaluation, Figure, Measure, parts};

/// The doc comment is the help; `field.key` says where in the [`Evaluation`] it stands; `noun` what it is called inside
/// a sentence where its label is no noun in the singular; `by` what computes it alone, where that is much less. Its
/// formula is the function `formulas::field::key`.
macro_rules! metrics {
    (section RunRate) => {
        "run_rate"
    };
    (section Projection) => {
        "projection"
    };
    (section Alternatives) => {
        "alternatives"
    };
    (section Valuation) => {
        "valuation"
    };
    (section Network) => {
        "network"
    };
    (noun) => {
        None
    };
    (noun $noun:literal) => {
        Some($noun)
    };
    (of $field:ident $key:ident) => {
        |assumptions| parts::$field(assumptions).$key
    };
    (of $field:ident $key:ident $by:path) => {
        $by
    };
    ($(
        $(#[doc = $help:literal])+
        $id:ident = $section:ident $field:ident.$key:ident: $label:literal, $unit:expr
            $(, noun $noun:literal)? $(, by $by:path)?;
    )+) => {
        /// A figure by its name in code; its row is [`MetricId::row`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum MetricId { $($(#[doc = $help])+ $id),+ }

        /// One row for each figure, in the order of the results.
        pub static METRICS: &[Metric] = &[$(Metric {
            id: MetricId::$id,
            section: Section::$section,
            key: stringify!($key),
            measure: Measure {
                path: concat!(metrics!(section $section), ".", stringify!($key)),
                label: $label,
                noun: metrics!(noun $($noun)?),
                help: concat!($($help),+).trim_ascii(),
                unit: $unit,
                resolution: 0.0,
                of: metrics!(of $field $key $($by)?),
            },
            get: |evaluation| &evaluation.$field.$key,
            formula: formulas::$field::$key,
        }),+];
    };
}

/// One figure of an [`Evaluation`].
#[derive(Debug)]
pub struct Metric {
    /// Name in code.
    pub id: MetricId,
    /// Part of the results it belongs to.
    pub section: Section,
    /// Name in the results' JSON, within its section.
    pub key: &'static str,
    /// What is said of it, and what computes it and no other part of the results than its own: `row.label` and so on
    /// read it through here.
    pub measure: Measure,
    /// Reads it.
    pub get: fn(&Evaluation) -> &Figure,
    /// How it follows from the inputs and from other figures.
    pub formula: fn(&Scene) -> Formula,
}

/// A part of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// A month's worth at today's rates.
    RunRate,
    /// The validator over time.
    Projection,
    /// The same TAO held or delegated.
    Alternatives,
    /// The value of a TAO.
    Valuation,
    /// Today's market and network.
    Network,
}

impl Section {
    /// Every section, in the order of the results.
    pub const ALL: [Section; 5] = [
        Section::RunRate,
        Section::Projection,
        Section::Alternatives,
        Section::Valuation,
        Section::Network,
    ];

    /// Name in the results' JSON.
    pub fn key(self) -> &'static str {
        match self {
            Section::RunRate => metrics!(section RunRate),
            Section::Projection => metrics!(section Projection),
            Section::Alternatives => metrics!(section Alternatives),
            Section::Valuation => metrics!(section Valuation),
            Section::Network => metrics!(section Network),
        }
    }
}

impl PartialEq for Metric {
    /// Rows are told apart by their names.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl MetricId {
    /// Its row of the table.
    pub fn row(self) -> &'static Metric {
        &METRICS[self as usize]
    }
}

impl Deref for Metric {
    type Target = Measure;

    fn deref(&self) -> &Measure {
        &self.measure
    }
}

impl Ask for Metric {
    fn ask(&self, a: &Assumptions) -> Figure {
        self.measure.ask(a)
    }

    fn resolution(&self) -> f64 {
        self.measure.resolution
    }
}

/// The metric with this path.
pub fn metric(path: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|row| row.path == path)
}

metrics! {
    /// TAO your validator earns a day, including your take from delegators’ rewards.
    TaoPerDay = RunRate run_rate.tao_per_day: "Earned a day", TaoPerDay, noun "TAO earned a day";
    /// What a month’s rewards bring when sold, plus usage fees, before costs and tax.
    RevenuePerMonth = RunRate run_rate.revenue_per_month: "Income", UsdPerMonth;
    /// Compute and other costs of a month.
    CostPerMonth = RunRate run_rate.cost_per_month: "Costs", UsdPerMonth, noun "cost of a month";
    /// What a month leaves after costs and tax.
    NetPerMonth = RunRate run_rate.net_per_month: "Net income", UsdPerMonth;
    /// What is paid at the start: stake, set-up and registration.
    Outlay = RunRate run_rate.outlay: "Paid at the start", Usd, noun "outlay at the start";
    /// The part of the outlay that is assumed lost: it has to be earned back.
    CapitalAtRisk = RunRate run_rate.capital_at_risk: "Money assumed lost", Usd;
    /// Months of today’s net income that repay the money assumed lost. The rest of the stake is assumed to come back at the price paid for it.
    Payback = RunRate run_rate.payback_months: "Breakeven at today’s rates", Months;
    /// TAO earned a year, divided by your own stake, before costs.
    Apr = RunRate run_rate.apr: "Yield in TAO", FractionPerYear;
    /// Price of TAO at which a month’s net income is zero.
    BreakevenPrice = RunRate run_rate.breakeven_price: "Price that covers the costs", UsdPerTao;
    /// Months until net income has repaid the money assumed lost, with price, costs, emission and competition changing as assumed.
    ProjectedPayback = Projection projection.payback_months: "Breakeven, projected", Months, noun "projected breakeven";
    /// Months after which quitting has a net present value of zero or more: later money counts for less.
    DiscountedPayback = Projection projection.discounted_payback_months: "Breakeven, discounted", Months, noun "discounted breakeven";
    /// Months after which quitting leaves nothing lost: income so far and the stake sold at that month’s price cover everything paid.
    ExitPayback = Projection projection.exit_payback_months: "Quitting loses nothing after", Months, noun "time until quitting loses nothing";
    /// What running the validator for the operating time and then quitting is worth today, less what it costs to start.
    Npv = Projection projection.npv: "Net present value", Usd, by parts::npv;
    /// The yearly discount rate at which the net present value is zero.
    Irr = Projection projection.irr: "Internal rate of return", FractionPerYear;
    /// The rate that the internal rate of return is to be compared with: the discount rate, with the chance of failure in it.
    RequiredReturn = Projection projection.required_return: "Required return", FractionPerYear;
    /// What comes back divided by what was paid, not discounted.
    Multiple = Projection projection.multiple: "Money multiple", Times;
    /// Net present value of keeping the same TAO and selling all of it at the end.
    HoldNpv = Alternatives alternatives.hold_npv: "Holding", Usd, noun "net present value of holding", by parts::hold_npv;
    /// Net present value of delegating the same TAO to a validator; the same part of the stake comes back as from running one.
    DelegateNpv = Alternatives alternatives.delegate_npv: "Delegating", Usd, noun "net present value of delegating",
        by parts::delegate_npv;
    /// What running a validator adds to holding: the difference of both net present values.
    RunOverHold = Alternatives alternatives.run_over_hold: "Running instead of holding adds", Usd, noun "net present value that running adds to holding", by parts::run_over_hold;
    /// What running a validator adds to delegating: the difference of both net present values.
    RunOverDelegate = Alternatives alternatives.run_over_delegate: "Running instead of delegating adds", Usd, noun "net present value that running adds to delegating", by parts::run_over_delegate;
    /// TAO a delegator earns a year, divided by its stake.
    DelegateApr = Alternatives alternatives.delegate_apr: "Delegators’ yield in TAO", FractionPerYear, by parts::delegate_apr;
    /// Own stake at which running and delegating have the same net present value, the one nearest to yours.
    StakeToBeatDelegating = Alternatives alternatives.stake_to_beat_delegating: "Running equals delegating at", Tao, noun "stake at which running equals delegating", by parts::stake_to_beat_delegating;
    /// Own and delegated TAO whose take pays today’s costs, at full uptime and before tax.
    TakeCoversCostsFrom = Alternatives alternatives.take_covers_costs_from: "The take covers today’s costs from", Tao, noun "stake from which the take covers today’s costs", by parts::take_covers_costs_from;
    /// Present value of what validators and their stakers earn after costs and before tax, per TAO. Not what a holder receives.
    ValuePerTao = Valuation valuation.value_per_tao: "Value per TAO", UsdPerTao;
    /// The part of it earned within the horizon.
    ForecastPerTao = Valuation valuation.forecast_per_tao: "within the horizon", UsdPerTao, noun "value within the horizon";
    /// The part of it earned in all time after the horizon.
    TerminalPerTao = Valuation valuation.terminal_per_tao: "after the horizon", UsdPerTao, noun "value after the horizon";
    /// Part of the value that lies after the horizon.
    TerminalShare = Valuation valuation.terminal_share: "Terminal share", Fraction;
    /// How far the value lies above the market price, or below.
    Upside = Valuation valuation.upside: "Value against the market price", Fraction;
    /// Value that each dollar of price adds: rewards are paid in TAO.
    ValueSlope = Valuation valuation.a: "Value per dollar of price", Times;
    /// Value at a price of zero: fees less costs.
    ValueIntercept = Valuation valuation.b: "Value at a price of zero", UsdPerTao;
    /// The price that equals its own value.
    SelfConsistentValue = Valuation valuation.self_consistent_value: "Self-consistent price", UsdPerTao;
    /// TAO that the present value is spread over.
    Supply = Valuation valuation.supply: "Supply counted", Tao, noun "supply that the value is spread over";
    /// Value per TAO in circulation today.
    ValueCirculating = Valuation valuation.value_circulating: "per TAO in circulation", UsdPerTao, noun "value per TAO in circulation";
    /// Value per TAO issued by the end of the horizon.
    ValueDiluted = Valuation valuation.value_diluted: "per TAO issued by the horizon", UsdPerTao, noun "value per TAO issued by the horizon";
    /// Value per TAO that will ever be issued.
    ValueMax = Valuation valuation.value_max: "per TAO of the maximum supply", UsdPerTao, noun "value per TAO of the maximum supply";
    /// Value of usage fees less costs alone: emission is a transfer from holders who do not stake.
    ValueFeesOnly = Valuation valuation.value_fees_only: "from usage fees only", UsdPerTao, noun "value from usage fees only";
    /// Price that the assumed growth comes to at the end of the horizon.
    PriceAtHorizon = Valuation valuation.price_at_horizon: "Price at the horizon", UsdPerTao;
    /// Price at the horizon times all TAO issued by then: what the price path takes for granted.
    MarketCapAtHorizon = Valuation valuation.market_cap_at_horizon: "Market cap at the horizon", Usd;
    /// Price times circulating supply.
    MarketCap = Network context.market_cap: "Market cap", Usd;
    /// Value traded in 24 hours, divided by market cap.
    Turnover = Network context.turnover: "Turnover", Fraction;
    /// TAO issued a day at today’s price.
    IssuanceUsdPerDay = Network context.issuance_usd_per_day: "Issued a day", UsdPerDay, noun "worth of a day’s issuance";
    /// That, divided by the value traded in 24 hours.
    IssuanceToVolume = Network context.issuance_to_volume: "Issuance against volume", Fraction;
    /// TAO issued a year, divided by circulating supply.
    Inflation = Network context.inflation: "Inflation", FractionPerYear;
    /// Staked TAO, divided by circulating TAO.
    StakingRatio = Network context.staking_ratio: "Staked", Fraction, noun "staked part of the circulating TAO";
    /// Days until issuance reaches the next halving at today’s emission.
    NextHalvingDays = Network context.next_halving_days: "Next halving in", Days, noun "time to the next halving";
}
