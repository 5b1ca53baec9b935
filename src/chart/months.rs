//! Everything the model says month by month, as a table: for a file, not for a drawing.

use super::{Cell, Column, Table};
use crate::model::{Assumptions, Balance, Evaluation, Flow, Network, NetworkMonth, Unit, Worth};

/// What is known of one month; of today, month 0, all but its flows.
struct Month {
    network: NetworkMonth,
    /// TAO of the validator's own at the month's end.
    stake: f64,
    flow: Option<Flow>,
    balance: Balance,
    worth: Worth,
}

/// A column: its name, its unit and where it is read.
type Row = (&'static str, Unit, fn(&Month) -> Option<f64>);

/// THE table of columns. Levels are those at the month's end, flows what the month brought.
const COLUMNS: &[Row] = &[
    ("price", Unit::UsdPerTao, |m| Some(m.network.price)),
    ("validators", Unit::Count, |m| Some(m.network.validators)),
    ("stake of all validators", Unit::Tao, |m| {
        Some(m.network.total_stake)
    }),
    ("issued so far", Unit::Tao, |m| Some(m.network.issued)),
    ("emission", Unit::Tao, |m| {
        m.flow.map(|flow| flow.network.emission)
    }),
    ("usage fees of all validators", Unit::Usd, |m| {
        m.flow.map(|flow| flow.network.fees)
    }),
    ("share of this validator", Unit::Fraction, |m| {
        m.flow.map(|flow| flow.share)
    }),
    ("reward", Unit::Tao, |m| m.flow.map(|flow| flow.reward)),
    ("own stake", Unit::Tao, |m| Some(m.stake)),
    ("fees earned", Unit::Usd, |m| {
        m.flow.map(|flow| flow.share * flow.network.fees)
    }),
    ("income with fees", Unit::Usd, |m| {
        m.flow.map(|flow| flow.income)
    }),
    ("cost", Unit::Usd, |m| m.flow.map(|flow| flow.network.cost)),
    ("tax", Unit::Usd, |m| m.flow.map(|flow| flow.tax)),
    ("net income", Unit::Usd, |m| m.flow.map(|flow| flow.net)),
    ("quitting brings", Unit::Usd, |m| {
        m.flow.map(|flow| flow.exit)
    }),
    ("balance at today’s rates", Unit::Usd, |m| {
        Some(m.balance.run_rate)
    }),
    ("balance as projected", Unit::Usd, |m| {
        Some(m.balance.projected)
    }),
    ("balance discounted", Unit::Usd, |m| {
        Some(m.balance.discounted)
    }),
    ("balance if you quit that month", Unit::Usd, |m| {
        Some(m.balance.quitting)
    }),
    ("worth of running until then", Unit::Usd, |m| {
        Some(m.worth.run)
    }),
    ("worth of delegating until then", Unit::Usd, |m| {
        Some(m.worth.delegate)
    }),
    ("worth of holding until then", Unit::Usd, |m| {
        Some(m.worth.hold)
    }),
];

/// All months of an evaluation of these assumptions, from today, month 0, on.
pub fn months(a: &Assumptions, evaluation: &Evaluation) -> Table {
    let today = *Network::new(a).now();
    let flows = evaluation.flows.iter().copied().map(Some);
    let ends = evaluation.balances.iter().zip(&evaluation.worths);
    let row = |(flow, (balance, worth)): (Option<Flow>, (&Balance, &Worth))| {
        let month = Month {
            network: flow.map_or(today, |flow| flow.network),
            stake: flow.map_or(a.own_stake, |flow| flow.stake),
            flow,
            balance: *balance,
            worth: *worth,
        };
        let cell = |(_, unit, of): &Row| Cell::Figure(*unit, of(&month));
        let name = Cell::Words(month.network.month.to_string());
        [name].into_iter().chain(COLUMNS.iter().map(cell)).collect()
    };
    let columns = COLUMNS.iter();
    let columns = columns.map(|(label, unit, _)| Column::of(*label, *unit));
    Table {
        head: [Column::bare("Month")].into_iter().chain(columns).collect(),
        rows: [None].into_iter().chain(flows).zip(ends).map(row).collect(),
    }
}
