//! What is said about the model's answers: sentences made of typed parts, in the reader's numerals.
//!
//! A [`Phrase`] is a list of [`Part`]s. Components show each part by its kind, a file or a test takes its text.

mod alternatives;
mod answers;
mod article;
mod beliefs;
mod charts;
mod claims;
mod comparison;
mod edges;
mod find;
mod findings;
mod formulas;
mod glossary;
mod halving;
mod labels;
mod market;
mod numerals;
mod operator;
mod part;
mod quantity;
mod reasons;
mod search;
mod shocks;
mod simulation;
mod term;
mod thresholds;
mod units;
mod verdict;
mod warnings;

pub use alternatives::{alternatives_finding, decisive_phrase, meeting_phrase};
pub use answers::{
    against_market, against_price, against_target, answer, change, figure_after_colon,
    figure_phrase, quitting_phrase,
};
pub use article::{
    claims_finding, condition_phrase, outcome_phrase, outcome_quantity, outcomes_phrase,
};
pub use beliefs::{belief_phrase, circularity_phrase, fees_phrase};
pub use charts::{balance_summary, value_summary, worth_summary};
pub use claims::{finding_phrases, published_quantity, recomputed_quantity};
pub use comparison::room_phrase;
pub use edges::edge_phrase;
pub use find::found;
pub use findings::{balance_finding, levers_finding, payback_finding, value_finding};
pub use formulas::{
    Line, MonthTable, lines_with, metric_lines, month_table, part_phrase, working_lines,
};
pub use glossary::{Entry, GLOSSARY, glossed};
pub use halving::{Issued, halving_phrase};
pub use labels::{Explained, Labelled, Mention, Noun, ValueWords};
pub use market::{
    absorption_phrase, concentration_phrase, day_phrase, floors_phrase, inflation_phrase,
    interest_phrase, issuance_phrase, market_finding, paid_subnets_phrase, signed, staking_phrase,
    subnets_phrase, turnover_phrase,
};
pub use numerals::{Calendar, Numerals, Plain};
pub use operator::operator_answer;
pub(crate) use part::say;
pub use part::{Part, Phrase};
pub use quantity::{Quantity, exact};
pub use reasons::{Phrased, Reason};
pub use search::{now_phrase, set_label, sought_phrase};
pub use shocks::{out_of_bounds_phrase, payback_after, shock_phrase};
pub use simulation::{
    SpreadLine, beats_summary, chances_summary, dots_summary, fan_summary, future_caption,
    in_fifty, simulation_finding, spread_lines, typical_phrase,
};
pub use term::Term;
pub use thresholds::{outlook_phrase, what_breaks};
pub use units::UnitWords;
pub use verdict::{article_verdict, verdict};
