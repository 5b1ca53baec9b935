//! The words of the glossary by their names in code.

/// A word that not every reader knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The coin.
    Tao,
    /// A market of its own on the chain.
    Subnet,
    /// The token of a subnet.
    Alpha,
    /// What is put up.
    Stake,
    /// The validator's part of what delegators earn.
    Take,
    /// Staking with somebody else.
    Delegation,
    /// Of emission.
    Halving,
    /// At today's rates.
    RunRate,
    /// What money could earn elsewhere.
    DiscountRate,
    /// Net present value.
    Npv,
    /// Internal rate of return.
    Irr,
}
