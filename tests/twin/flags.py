"""Remarks on a scenario: what a reader should know before trusting its figures."""

from answer import outcome
from emission import BLOCKS_PER_DAY, halvings, to_rao

PERMIT_WEIGHT = 1_000  # TAO
ISSUED_ON_CHAIN = 10_845_600  # TAO, March 2026
NEAR_LIMIT = 0.05  # of discount rate above terminal growth
DAILY_TOLERANCE = 0.01


def _lost_again(balances, months, last):
    return months is not None and any(
        balance < 0 for m, balance in enumerate(balances[: last + 1]) if m >= months
    )


def _payback_flags(a, validator):
    total, balances = -validator.capital_at_risk, [-validator.capital_at_risk]
    for net in validator.net[1:]:
        total += net
        balances.append(total)
    last = a.operating_months
    months, _ = outcome(validator.payback)
    if months is not None and months > last:
        yield "the projected payback lies beyond the operating months"
    if _lost_again(balances, months, last):
        yield "the balance falls below zero again after the projected payback"
    exit_months, _ = outcome(validator.exit_payback)
    if _lost_again(validator.exit_balances(), exit_months, last):
        yield "what quitting gains after the exit payback is lost again"


def _valuation_flags(a, network, valuation):
    share, _ = outcome(valuation.terminal_share)
    if share is not None and share > 0.75:
        yield "more than three quarters of the value lie after the horizon"
    elif share is not None and share > 0.5:
        yield "more than half of the value lies after the horizon"
    if network.rate - a.terminal_growth < NEAR_LIMIT:
        yield "the discount rate is less than 5 points above terminal growth"
    if a.price_growth >= a.discount_rate:
        yield "the price grows at least as fast as the discount rate"


def _network_flags(a, network, validator):
    if network.total_stake[0] > a.circulating_supply:
        yield "more TAO are staked than circulate"
    k = halvings(to_rao(a.issued_supply))
    by_rule = 0 if k is None else BLOCKS_PER_DAY * 2.0**-k
    if abs(a.daily_emission - by_rule) > DAILY_TOLERANCE * by_rule:
        yield "daily emission differs from what the issued supply implies"
    if a.issued_supply < ISSUED_ON_CHAIN:
        yield "the issued supply is below the chain's"
    if a.own_stake + a.delegated_stake < PERMIT_WEIGHT:
        yield "the stake is too small for a validator permit"
    if validator.apr() > 1:
        yield "the yearly return in TAO exceeds the stake"


def flags(a, network, validator, valuation):
    """All remarks on one scenario."""
    yield from _payback_flags(a, validator)
    yield from _valuation_flags(a, network, valuation)
    yield from _network_flags(a, network, validator)
