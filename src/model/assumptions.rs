//! THE table of inputs: one row each; everything general loops over [`ASSUMPTIONS`].

use std::ops::Deref;

use super::choices::{CashFlows, Field, PriceAnchor, ValueBasis};
use super::row::{Group::*, Row, Source::*};
use super::unit::Unit::*;

/// One input of the model: its row of the table, its names, and where [`Assumptions`] hold it.
#[derive(Debug)]
pub struct Assumption {
    /// Name in code.
    pub id: AssumptionId,
    /// Name in links, files and code; it is never renamed, only superseded.
    pub key: &'static str,
    /// What it means, in a sentence or two.
    pub help: &'static str,
    /// Everything else that is said of it: `row.label`, `row.bounds` and so on read it through here.
    pub row: Row,
    /// Reads it.
    pub get: fn(&Assumptions) -> f64,
    /// Writes it. The caller has checked it by [`Row::accepts`].
    pub set: fn(&mut Assumptions, f64),
}

impl Deref for Assumption {
    type Target = Row;

    fn deref(&self) -> &Row {
        &self.row
    }
}

impl Assumption {
    /// Whether chances follow from it. One sample is as good as another.
    pub fn moves_chances(&self) -> bool {
        self.id != AssumptionId::Seed
    }
}

impl PartialEq for Assumption {
    /// Rows are told apart by their names.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Turns each row into a field of [`Assumptions`], an [`AssumptionId`] and a row of [`ASSUMPTIONS`]: the doc comment is
/// the help on the page, the field's name the key in links.
macro_rules! assumptions {
    ($($(#[doc = $help:literal])+ $id:ident $key:ident: $type:ty = $row:expr;)+) => {
        /// Every input of the model, as written in links: percentages as people write them.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Assumptions { $($(#[doc = $help])+ pub $key: $type),+ }

        /// An input by its name in code; its row is [`AssumptionId::row`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum AssumptionId { $($(#[doc = $help])+ $id),+ }

        /// One row for each input, in the order of files and tables.
        pub static ASSUMPTIONS: &[Assumption] = &[$(Assumption {
            id: AssumptionId::$id,
            key: stringify!($key),
            help: concat!($($help),+).trim_ascii(),
            get: |all| all.$key.to_f64(),
            row: $row,
            set: |all, value| all.$key = Field::from_f64(value),
        }),+];

        impl Default for Assumptions {
            /// The base case, fitted to the article's two results.
            fn default() -> Self {
                Self { $($key: Field::from_f64(AssumptionId::$id.row().base)),+ }
            }
        }
    };
}

assumptions! {
    /// Price of one TAO today.
    Price price: f64 = Row::number("TAO price", UsdPerTao, 272.72, 1.0..=10_000.0)
        .log(1.0).decimals(2).plausible(150.0..=450.0).source(Published).group(Market);
    /// Price paid for each TAO of the stake. What was paid stays paid, whatever the price does afterwards.
    EntryPrice entry_price: f64 = Row::number("Purchase price", UsdPerTao, 272.72, 1.0..=10_000.0)
        .log(1.0).decimals(2).plausible(150.0..=450.0).source(Published).group(Validator);
    /// How fast the price rises, year after year.
    PriceGrowth price_growth: f64 = Row::number("Price growth", PercentPerYear, 28.0, -90.0..=200.0)
        .decimals(1).plausible(-20.0..=50.0).source(Fitted).group(Market);
    /// How widely the price may stray from its projection. At 90 %, in two futures of three the price after a year is between 0.27 and 1.6 times the projected one.
    PriceVolatility price_volatility: f64 = Row::number("Price volatility", PercentPerYear, 90.0, 0.0..=250.0)
        .decimals(1).plausible(60.0..=120.0).group(Uncertainty);
    /// TAO in circulation, as aggregators count it. By 21 March 2026 the chain had issued 10.77 to 10.85 million.
    CirculatingSupply circulating_supply: f64 = Row::number("Circulating supply", Tao, 9_597_280.0, 100_000.0..=21_000_000.0)
        .log(100_000.0).plausible(9_597_280.0..=10_845_600.0).source(Published).group(Market);
    /// Value traded in 24 hours.
    Volume24h volume_24h: f64 = Row::number("24-hour volume", Usd, 388e6, 0.0..=1e11)
        .log(1e5).plausible(280e6..=400e6).source(Published).group(Market);
    /// Validators sharing the rewards today.
    Validators validators: f64 = Row::number("Validators", Count, 4_100.0, 1.0..=100_000.0)
        .log(1.0).plausible(1_100.0..=6_000.0).source(Published).group(Network)
        .called("number of validators");
    /// How fast their number grows at first. The article says 23 % in the month before.
    ValidatorGrowth validator_growth: f64 = Row::number("Validator growth", PercentPerMonth, 0.0, -50.0..=100.0)
        .decimals(1).plausible(-5.0..=10.0).group(Network);
    /// Time in which that growth rate halves, again and again.
    GrowthHalfLife growth_half_life: f64 = Row::number("Validator growth halves every", Months, 3.0, 0.25..=60.0)
        .log(0.25).decimals(2).plausible(1.0..=12.0).group(Network)
        .called("half-life of validator growth");
    /// How far the number of validators may be from its projection after a year; more later, less before.
    ValidatorVolatility validator_volatility: f64 = Row::number("Validator uncertainty", PercentPerYear, 20.0, 0.0..=200.0)
        .decimals(1).plausible(10.0..=40.0).group(Uncertainty);
    /// How closely the number of validators follows the price: 1 in step, 0 not at all, −1 the other way.
    ValidatorPriceCorrelation validator_price_correlation: f64 = Row::number("Validators follow the price", Ratio, 0.5, -1.0..=1.0)
        .step(0.05).decimals(2).plausible(0.0..=0.8).group(Uncertainty)
        .called("correlation of validators with the price");
    /// TAO staked with the average validator, delegations included.
    AverageStake average_stake: f64 = Row::number("Average stake", Tao, 1_000.0, 1.0..=100_000.0)
        .log(1.0).plausible(1_000.0..=4_100.0).source(Fitted).group(Network);
    /// How fast the average stake grows.
    StakeGrowth stake_growth: f64 = Row::number("Stake growth", PercentPerYear, 0.0, -50.0..=200.0)
        .decimals(1).plausible(-10.0..=20.0).group(Network);
    /// TAO issued a day. Since December 2025 the chain pays 0.5 TAO a block, every 12 seconds.
    DailyEmission daily_emission: f64 = Row::number("Daily emission", TaoPerDay, 6_850.0, 0.0..=7_200.0)
        .step(50.0).plausible(3_600.0..=7_200.0).source(Published).group(Network);
    /// TAO issued so far: it decides when emission halves next.
    IssuedSupply issued_supply: f64 = Row::number("Issued supply", Tao, 9_597_280.0, 0.0..=21_000_000.0)
        .step(50_000.0).plausible(9_597_280.0..=10_845_600.0).group(Network);
    /// Validators’ and their stakers’ share of the emission. They are paid in subnet tokens, so this is a proxy in TAO.
    ValidatorShare validator_share: f64 = Row::number("Validators’ share", Percent, 41.0, 0.0..=100.0)
        .decimals(1).plausible(35.0..=50.0).source(Protocol).group(Network);
    /// What validators and stakers are paid, in subnet tokens at market prices, divided by their share of the TAO
    /// emission. The article takes it to be 1; on the chain it was 2.6 in July 2026.
    RewardFactor reward_factor: f64 = Row::number("Reward factor", Times, 1.0, 0.0..=20.0)
        .step(0.05).decimals(3).plausible(0.66..=2.6).group(Network);
    /// Active subnets.
    Subnets subnets: f64 = Row::number("Subnets", Count, 47.0, 0.0..=1_024.0)
        .plausible(38.0..=256.0).source(Published).group(Fees)
        .called("number of subnets");
    /// How fast their number grows, up to 256 of them.
    SubnetGrowth subnet_growth: f64 = Row::number("Subnet growth", PercentPerYear, 0.0, -50.0..=300.0)
        .decimals(1).plausible(-10.0..=50.0).group(Fees);
    /// Share of the subnets that earn usage fees. None to speak of do so far.
    Adoption adoption: f64 = Row::number("Adoption", Percent, 0.0, 0.0..=100.0)
        .step(0.5).decimals(1).plausible(0.0..=10.0).source(Published).group(Fees);
    /// Fees that an earning subnet takes in a year.
    RevenuePerSubnet revenue_per_subnet: f64 = Row::number("Revenue per subnet", UsdPerYear, 5e6, 0.0..=1e9)
        .log(1_000.0).plausible(1e6..=20e6).group(Fees);
    /// How fast that revenue grows.
    RevenueGrowth revenue_growth: f64 = Row::number("Revenue growth", PercentPerYear, 30.0, -50.0..=200.0)
        .decimals(1).plausible(0.0..=60.0).group(Fees);
    /// Share of the fees that goes to validators and their stakers.
    FeeShare fee_share: f64 = Row::number("Validators’ share of fees", Percent, 41.0, 0.0..=100.0)
        .decimals(1).plausible(20.0..=60.0).group(Fees);
    /// TAO you stake yourself.
    OwnStake own_stake: f64 = Row::number("Own stake", Tao, 1_000.0, 1.0..=1_000_000.0)
        .log(1.0).plausible(500.0..=5_000.0).source(Published).group(Validator)
        .called("stake of your own");
    /// TAO that others delegate to you.
    DelegatedStake delegated_stake: f64 = Row::number("Delegated stake", Tao, 0.0, 0.0..=5_000_000.0)
        .log(1.0).plausible(0.0..=5_000.0).group(Validator);
    /// Share of the delegators’ rewards that the validator keeps. The chain allows up to 18 %.
    Take take: f64 = Row::number("Take", Percent, 18.0, 0.0..=50.0)
        .step(0.5).decimals(1).plausible(9.0..=18.0).source(Protocol).group(Validator);
    /// Share of the time that your validator is running.
    Uptime uptime: f64 = Row::number("Uptime", Percent, 100.0, 0.0..=100.0)
        .decimals(1).plausible(95.0..=100.0).group(Validator);
    /// Share of the rewards that is staked again instead of sold.
    RestakeShare restake_share: f64 = Row::number("Rewards staked again", Percent, 0.0, 0.0..=100.0)
        .decimals(1).plausible(0.0..=100.0).group(Validator)
        .called("share of the rewards staked again");
    /// Share of the stake that comes back when you quit. The rest has to be earned.
    StakeRecovered stake_recovered: f64 = Row::number("Stake recovered", Percent, 80.0, 0.0..=100.0)
        .decimals(1).plausible(50.0..=100.0).source(Fitted).group(Validator);
    /// Machines and set-up, paid once at the start.
    HardwareCost hardware_cost: f64 = Row::number("Set-up cost", Usd, 4_000.0, 0.0..=1_000_000.0)
        .log(10.0).plausible(0.0..=20_000.0).source(Fitted).group(Costs);
    /// TAO paid once to register.
    RegistrationCost registration_cost: f64 = Row::number("Registration", Tao, 0.0, 0.0..=10_000.0)
        .log(0.1).decimals(1).plausible(0.0..=10.0).group(Costs)
        .called("cost of registration");
    /// Price of the machines, rented or amortised. The value of a TAO charges it to every validator.
    ComputeCost compute_cost: f64 = Row::number("Compute cost", UsdPerMonth, 1_500.0, 0.0..=1_000_000.0)
        .log(10.0).plausible(100.0..=4_000.0).source(Fitted).group(Costs);
    /// How fast compute gets cheaper. The article says centralised prices fall 30 to 40 % a year.
    ComputeDeflation compute_deflation: f64 = Row::number("Compute gets cheaper by", PercentPerYear, 35.0, -50.0..=90.0)
        .decimals(1).plausible(0.0..=40.0).group(Costs)
        .called("yearly fall in the cost of compute");
    /// How far the yearly fall in compute costs may be off. At 5 points, in two futures of three a fall of 35 % a year is between 30 and 40 %.
    DeflationUncertainty deflation_uncertainty: f64 = Row::number("Uncertainty of compute costs", Points, 5.0, 0.0..=30.0)
        .step(0.5).decimals(1).plausible(0.0..=10.0).group(Uncertainty);
    /// Staff, bandwidth and whatever else costs money every month.
    OtherCost other_cost: f64 = Row::number("Other costs", UsdPerMonth, 0.0, 0.0..=1_000_000.0)
        .log(10.0).plausible(0.0..=2_000.0).group(Costs)
        .called("total of other costs");
    /// What selling TAO costs: fees, spread and slippage.
    SellingCost selling_cost: f64 = Row::number("Selling cost", Percent, 0.0, 0.0..=20.0)
        .step(0.1).decimals(1).plausible(0.0..=2.0).group(Costs);
    /// Tax on the month’s rewards less costs; losses are not carried forward, the stake is not taxed.
    TaxRate tax_rate: f64 = Row::number("Tax", Percent, 0.0, 0.0..=60.0)
        .step(0.5).decimals(1).plausible(0.0..=40.0).group(Costs)
        .called("tax rate");
    /// What money could earn elsewhere at equal risk.
    DiscountRate discount_rate: f64 = Row::number("Discount rate", PercentPerYear, 15.0, 0.1..=100.0)
        .step(0.5).decimals(1).plausible(10.0..=30.0).source(Fitted).group(Valuation);
    /// Yearly chance that income and stake are lost: regulation, faults in smart contracts, competing protocols.
    FailureRate failure_rate: f64 = Row::number("Chance of failure", PercentPerYear, 0.0, 0.0..=50.0)
        .step(0.5).decimals(1).plausible(0.0..=10.0).group(Valuation);
    /// How price, fees and costs grow after the horizon; emission goes on halving by its own rule.
    TerminalGrowth terminal_growth: f64 = Row::number("Terminal growth", PercentPerYear, 3.0, -20.0..=10.0)
        .step(0.5).decimals(1).plausible(0.0..=4.0).group(Valuation);
    /// Years valued one by one before the terminal value.
    HorizonYears horizon_years: f64 = Row::whole("Horizon", Years, 10.0, 1.0..=30.0)
        .plausible(5.0..=20.0).source(Fitted).group(Valuation);
    /// Months after which the validator stops and the stake comes back.
    OperatingMonths operating_months: f64 = Row::whole("Operating time", Months, 36.0, 6.0..=120.0)
        .plausible(24.0..=60.0).group(Validator);
    /// The breakeven that you hope for. The article says 13 to 15 months.
    TargetPayback target_payback: f64 = Row::number("Breakeven goal", Months, 14.0, 1.0..=120.0)
        .step(0.5).decimals(1).plausible(13.0..=15.0).source(Published).group(Validator);
    /// Which supply the value is spread over.
    ValueBasis value_basis: ValueBasis = Row::choice("Supply counted", ValueBasis::NAMES).group(Valuation)
        .called("supply that the value is spread over");
    /// The price that future rewards start from.
    PriceAnchor price_anchor: PriceAnchor = Row::choice("Rewards valued at", PriceAnchor::NAMES).group(Valuation)
        .called("price that values the rewards");
    /// Emission is a transfer from those who do not stake; only fees come from outside.
    CashFlows cash_flows: CashFlows = Row::choice("Cash flows counted", CashFlows::NAMES).group(Valuation)
        .called("kind of cash flows counted");
    /// Picks the simulated futures: the same seed always gives the same ones.
    Seed seed: f64 = Row::whole("Random seed", Count, 1.0, 0.0..=4_294_967_295.0)
        .log(1.0).plausible(1.0..=1.0).group(Uncertainty);
}

impl AssumptionId {
    /// Its row of the table.
    pub fn row(self) -> &'static Assumption {
        &ASSUMPTIONS[self as usize]
    }
}

impl Assumptions {
    /// The same with another value for one input, which its row accepts.
    pub fn with(mut self, id: AssumptionId, value: f64) -> Self {
        (id.row().set)(&mut self, value);
        self
    }
}

/// The row with this key.
pub fn assumption(key: &str) -> Option<&'static Assumption> {
    ASSUMPTIONS.iter().find(|row| row.key == key)
}
