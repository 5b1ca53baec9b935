"""Remarks on a scenario: what a reader should know before trusting its figures."""

from answer import outcome
from assumptions import ISSUED_ON_CHAIN
from emission import BLOCKS_PER_DAY, halvings, to_rao

PERMIT_WEIGHT = 1_000  # TAO
NEAR_LIMIT = 0.05  # of discount rate above terminal growth
TOLERANCE = 0.01
MOSTLY_EMISSION = 0.9


def _lost_again(balances, months, last):
    return months is not None and any(
        balance < 0 for m, balance in enumerate(balances[: last + 1]) if m >= months
    )


def _payback_flags(a, validator):
    last = a.operating_months
    months, _ = outcome(validator.payback)
    if months is not None and months > last:
        yield "the projected payback lies beyond the operating months"
    if _lost_again(validator.cash_balances(), months, last):
        yield "the balance falls below zero again after the projected payback"
    months, _ = outcome(validator.exit_payback)
    if _lost_again(validator.exit_balances(), months, last):
        yield "what quitting gains after the exit payback is lost again"
    months, _ = outcome(validator.discounted_payback)
    if _lost_again(validator.discounted_balances(), months, last):
        yield "what stopping is worth after the discounted payback is lost again"
    if a.price < a.entry_price:
        yield "paybacks on the money assumed lost leave out what the stake itself has lost"
    if validator.apr() > 1:
        yield "the yearly return in TAO exceeds the stake"


def _valuation_flags(a, network, valuation):
    share, _ = outcome(valuation.terminal_share)
    if share is not None and share > 0.75:
        yield "more than three quarters of the value lie after the horizon"
    elif share is not None and share > 0.5:
        yield "more than half of the value lies after the horizon"
    if network.rate - a.terminal_growth < NEAR_LIMIT:
        yield "the discount rate is less than 5 points above terminal growth"
    if a.price_growth >= network.rate:
        yield "the price grows at least as fast as the discount rate"
    # At the price that the value takes, its own or the market's: the specification does not say.
    emission_part, _ = outcome(valuation.emission_part)
    if a.cash_flows != "fees" and emission_part is not None and emission_part > MOSTLY_EMISSION:
        yield "nearly all of the discounted income is paid by emission"
    end = a.operating_months
    held = network.price[end] * (1 - a.selling_cost) * network.discount[end]
    value, _ = outcome(valuation.value)
    if value is not None and value < a.price < held:
        yield "these assumptions disagree: TAO is worth less than its price, yet holding it pays"


def _staked_flags(a, network):
    """More staked than there is: today, or in the first month in which it is so."""
    if network.total_stake[0] > a.circulating_supply:
        yield "more TAO are staked than circulate"
    for m in range(1, 12 * a.horizon_years + 1):
        if network.total_stake[m] > network.emission.issued_after(m):
            yield f"more TAO are staked than issued in month {m}"
            break
    if a.own_stake + a.delegated_stake > network.total_stake[0]:
        yield "own and delegated stake are more than all that is staked"
    if a.own_stake + a.delegated_stake < PERMIT_WEIGHT:
        yield "the stake is too small for a validator permit"


def _emission_flags(a, preset):
    k = halvings(to_rao(a.issued_supply))
    by_rule = 0 if k is None else BLOCKS_PER_DAY * 2.0**-k
    if abs(a.daily_emission - by_rule) > TOLERANCE * by_rule:
        yield "daily emission differs from what the issued supply implies"
    if a.issued_supply < (1 - TOLERANCE) * ISSUED_ON_CHAIN[preset]:
        yield "the issued supply is below the chain's"
    if a.circulating_supply > (1 + TOLERANCE) * a.issued_supply:
        yield "more TAO circulate than have been issued"


def flags(a, preset, network, validator, valuation):
    """All remarks on one scenario."""
    yield from _payback_flags(a, validator)
    yield from _valuation_flags(a, network, valuation)
    yield from _staked_flags(a, network)
    yield from _emission_flags(a, preset)
