"""Questions put to the model: thresholds, what the market price implies, circularity.

Written from the specification's words alone. The twin knows no sliders, so of several solutions it
does not say which is nearest on them, but which cannot be: one with another between it and today,
or with another that is nearer by difference and by ratio.
"""

import math

from answer import NoAnswer, outcome
from assumptions import BY_KEY, as_fractions
from emission import DAYS_PER_MONTH
from network import Network, fees
from valuation import Valuation

THRESHOLDS = ("price", "validators", "daily_emission", "compute_cost", "own_stake", "stake_recovered")
REVERSE_DCF = (
    "price_growth",
    "discount_rate",
    "failure_rate",
    "terminal_growth",
    "adoption",
    "revenue_per_subnet",
)
CLOSE = 1e-9


class Today:
    """Run-rate of one validator, USD a month: no months, so that many values can be tried."""

    def __init__(self, written):
        a = as_fractions(written)
        weight = (a.own_stake + a.take * a.delegated_stake) * a.uptime
        share = min(1.0, weight / (a.validators * a.average_stake))
        self.cost = a.compute_cost + a.other_cost
        pool = a.validator_share * a.reward_factor * a.daily_emission * DAYS_PER_MONTH
        reward = pool * share * a.price
        self.gross = reward + share * fees(a, 0)
        tax = a.tax_rate * max(0.0, self.gross - self.cost)
        self.net = self.gross - a.selling_cost * reward - self.cost - tax
        # What was paid stays paid, whatever price is tried.
        lost = (1 - a.stake_recovered) * a.own_stake + a.registration_cost
        self.capital = lost * a.entry_price + a.hardware_cost


def payback_gap(written):
    """Below zero where the capital is repaid sooner than wanted; of no use without capital at risk."""
    today = Today(written)
    wanted = written["target_payback"]
    return (today.capital - wanted * today.net) / max(today.capital, wanted * today.cost, 1e-300)


def net_gap(written):
    today = Today(written)
    return today.net / max(today.gross, today.cost, 1e-300)


def value_gap(written):
    """Value over the market price, less one; None where there is no value."""
    a = as_fractions(written | {"price_anchor": "market"})
    value, _ = outcome(lambda: Valuation(a, Network(a)).value())
    return None if value is None else value / a.price - 1


def grid(row, here, also, n):
    """Values to try within the bounds, in equal steps and in equal ratios, and around `also`."""
    low, high = row.low, row.high
    least = max(low, high * 1e-9)
    values = {low, high, here}
    values |= {low + (high - low) * step / n for step in range(n)}
    values |= {least * (high / least) ** (step / n) for step in range(n)}
    for value in also:
        values |= {value, value * (1 - CLOSE), value * (1 + CLOSE)}
    return sorted(value for value in values if low <= value <= high)


def crossings(gap, written, key, also=(), n=100):
    """Values of an assumption at which a gap passes zero or is zero."""
    found = []

    def at(value):
        return gap(written | {key: value})

    before = None
    for value in grid(BY_KEY[key], written[key], also, n):
        here = at(value)
        if here is not None and abs(here) <= 1e-12:
            found.append(value)
        elif here is not None and before is not None and before[1] * here < 0 and abs(before[1]) > 1e-12:
            found.append(_between(at, before[0], value))
        before = None if here is None else (value, here)
    return found


def _between(at, low, high):
    sign = math.copysign(1, at(low))
    while high - low > CLOSE * abs(high):
        middle = low + (high - low) / 2
        gap = at(middle)
        if gap is None or not low < middle < high:
            break
        low, high = (middle, high) if gap * sign > 0 else (low, middle)
    return high


def objection(found, here, theirs):
    """Why `theirs` is not the nearest of the values found, or None if it may be."""

    def far(value):
        ratio = abs(math.log(value / here)) if value > 0 and here > 0 else abs(value - here)
        return abs(value - here), ratio

    if theirs is None:
        return f"there is {found[0]}" if found else None
    alike = [value for value in found if math.isclose(value, theirs, rel_tol=1e-8, abs_tol=1e-10)]
    if not alike:
        return f"{theirs} is none of {found}"
    for value in set(found) - set(alike):
        beside = (value - here) * (theirs - here) >= 0 and abs(value - here) < abs(theirs - here)
        nearer = all(one < 0.999 * other for one, other in zip(far(value), far(theirs)))
        if beside or nearer:
            return f"{value} is nearer than {theirs}"
    return None


def _is_flat(gap, written, key):
    row = BY_KEY[key]
    values = [gap(written | {key: value}) for value in (row.low, written[key], row.high)]
    return all(value is not None and abs(value) <= 1e-12 for value in values)


def thresholds(written, theirs):
    """(key, objection) wherever the thresholds are not the twin's."""
    for key in THRESHOLDS:
        one, here = theirs[key], written[key]
        if one["here"] != here:
            yield key, f"here is {here}, not {one['here']}"
        for name, gap in (("payback_at_target", payback_gap), ("net_zero", net_gap)):
            at, room = one[name], one[f"{name}_room"]
            found = crossings(gap, written, key, () if at is None else (at,))
            if gap is payback_gap:
                # Nothing at risk is repaid after 0 months, whatever is wanted.
                found = [value for value in found if Today(written | {key: value}).capital > 0]
            if not _is_flat(gap, written, key):
                words = objection(found, here, at)
                if words:
                    yield f"{key}.{name}", words
            expected = None if at is None or here == 0 else at / here - 1
            if (room is None) != (expected is None) or (
                room is not None and not math.isclose(room, expected, rel_tol=CLOSE, abs_tol=CLOSE)
            ):
                yield f"{key}.{name}_room", f"{expected}, not {room}"


def reverse_dcf(written, theirs):
    """(key, objection) wherever what the market price implies is not what the twin finds."""
    for key in REVERSE_DCF:
        at = theirs[key]
        # In adoption and revenue the value is a straight line.
        n = 1 if key in ("adoption", "revenue_per_subnet") else 12
        found = crossings(value_gap, written, key, () if at is None else (at,), n)
        words = None if _is_flat(value_gap, written, key) else objection(found, written[key], at)
        if words:
            yield key, words


def circularity(written):
    """The line, where it meets the price, and the fees of a year at which a TAO were worth its price."""
    a = as_fractions(written | {"price_anchor": "market"})
    line = Valuation(a, Network(a))

    def intercept(**changed):
        other = as_fractions(written | {"price_anchor": "market"} | changed)
        return Valuation(other, Network(other)).intercept()

    def fees_to_match():
        if a.subnets == 0:
            raise NoAnswer("there are no subnets")
        slope, none = line.slope(), intercept(adoption=0)
        missing = a.price - slope * a.price - none
        if missing < 0:
            raise NoAnswer("without any fees it is worth more")
        # The value is linear in the fees: all of what each subnet earns, and nothing to pay.
        paid = {"adoption": 100, "fee_share": 100, "revenue_per_subnet": 1e6 / a.subnets}
        return missing / (intercept(**paid, compute_cost=0, other_cost=0) / 1e6)

    figures = {
        "a": line.slope,
        "b": line.intercept,
        "self_consistent_value": line.self_consistent,
        "fees_to_match_market": fees_to_match,
    }
    return {key: outcome(figure)[0] for key, figure in figures.items()}
