"""What becomes of the answers if price, validators and the cost of compute do not go as projected.

Plain pseudo-random paths, so that what they say is subject to chance: chances and quantiles agree
with another simulation's within the standard errors of both.
"""

import math
from bisect import bisect_left, bisect_right
from random import Random

from alternatives import delegate_npv, hold_npv
from assumptions import BY_KEY, as_fractions
from network import Network, grown
from validator import Validator
from valuation import Valuation

LAST = 120  # months that are simulated; later ones go on from there as projected
NEVER = math.inf
ROUNDING = 1e-9
QUANTILES = {"p10": 0.1, "p50": 0.5, "p90": 0.9}


class Path(Network):
    """The network on a path of its own, around the one that is projected."""

    def __init__(self, a, projected, random):
        vars(self).update(vars(projected))
        growth = (math.log1p(a.price_growth) - a.price_volatility**2 / 2) / 12
        step = a.price_volatility * math.sqrt(1 / 12)
        normals = [random.gauss(0, 1) for _ in range(LAST)]
        logarithm, self.price = math.log(a.price), [a.price]
        for z in normals:
            logarithm += growth + step * z
            self.price.append(math.exp(logarithm))
        months = range(max(LAST, 12 * a.horizon_years) + 1)
        for m in months[LAST + 1 :]:
            self.price.append(self.price[LAST] * grown(a.price_growth, m - LAST))
        self.price_factor = [price / a.price for price in self.price]

        rho, s = a.validator_price_correlation, a.validator_volatility
        z = rho * math.fsum(normals) / math.sqrt(LAST) + math.sqrt(1 - rho**2) * random.gauss(0, 1)
        times = [min(m, LAST) / 12 for m in months]
        swing = [math.exp(s * math.sqrt(t) * z - s**2 * t / 2) for t in times]
        self.validators = [v * f for v, f in zip(projected.validators, swing)]
        self.total_stake = [v * f for v, f in zip(projected.total_stake, swing)]

        row = BY_KEY["compute_deflation"]
        deflation = a.compute_deflation + a.deflation_uncertainty * random.gauss(0, 1)
        deflation = min(max(deflation, row.low / 100), row.high / 100)
        self.cost = [a.compute_cost * grown(-deflation, m) + a.other_cost for m in months]


def _crossing(balances):
    """Months until a balance is first 0 or more, straight inside a month; never after the last."""
    for m, balance in enumerate(balances[: LAST + 1]):
        if balance >= 0:
            return 0.0 if m == 0 else m - balance / (balance - balances[m - 1])
    return NEVER


def _outcome(a, projected, random, forever):
    """One path's answers."""
    network = Path(a, projected, random)
    validator = Validator(a, network)
    run = validator.npv()
    return {
        "projected": _crossing(validator.cash_balances()),
        "exit": _crossing(validator.exit_balances()),
        "value": _value(a, network, forever),
        "run_over_delegate": run - delegate_npv(a, network),
        "run_over_hold": run - hold_npv(a, network),
    }


def _value(a, network, forever):
    """Value per TAO at the market price; None where there is none on any path."""
    if forever is None:
        return None
    supply, emission, perpetuity = forever
    if supply == 0:
        return None
    end, kept = 12 * a.horizon_years, 1 - a.selling_cost
    share = 0.0 if a.cash_flows == "fees" else a.validator_share * a.reward_factor
    total = 0.0
    for m in range(1, end + 1):
        income = share * network.emitted[m] * network.price[m] * kept + network.fees[m]
        total += (income - network.validators[m] * network.cost[m]) * network.discount[m]
    after = share * emission * network.price[end] * kept
    after += (network.fees[end] - network.validators[end] * network.cost[end]) * perpetuity
    return (total + after * network.discount[end]) / supply


def _forever(a, projected):
    """(supply, discounted emission, perpetuity) after the horizon, the same on every path."""
    valuation = Valuation(a, projected)
    if not valuation.stable:
        return None
    emission = projected.emission.perpetuity_by_era(valuation.end, valuation.log_q())
    return valuation.supply(a.value_basis), emission, valuation.forever


def outcomes(written, runs, seed):
    """The answers on that many paths, by their names."""
    a, random = as_fractions(written), Random(seed)
    projected = Network(a)
    forever = _forever(a, projected)
    paths = [_outcome(a, projected, random, forever) for _ in range(runs)]
    return {key: [path[key] for path in paths] for key in paths[0]}


def chances(written, found):
    """Each chance by its key: a list of true and false, or None where it has no answer."""
    target, price = written["target_payback"], written["price"]
    has_value = found["value"][0] is not None
    return {
        "chance_projected_by_target": [months <= target for months in found["projected"]],
        "chance_exit_by_target": [months <= target for months in found["exit"]],
        "chance_value_above_price": [v > price for v in found["value"]] if has_value else None,
        "chance_run_over_delegate": [added > 0 for added in found["run_over_delegate"]],
        "chance_run_over_hold": [added > 0 for added in found["run_over_hold"]],
    }


def quantiles(found):
    """The sorted numbers behind each group of quantiles; None where it has no answer."""
    return {
        "projected_payback_months": sorted(found["projected"]),
        "exit_payback_months": sorted(found["exit"]),
        "value_per_tao": None if found["value"][0] is None else sorted(found["value"]),
    }


def objections(written, theirs, runs, seed):
    """(what, why) wherever their simulation is further from the twin's than chance explains."""
    if theirs.get("seed") != written["seed"] or not isinstance(theirs.get("paths"), int):
        yield "seed and paths", f"{theirs.get('seed')}, {theirs.get('paths')}"
        return
    found, paths = outcomes(written, runs, seed), theirs["paths"]
    for key, happens in chances(written, found).items():
        share, error = theirs.get(key, "none"), theirs.get(f"{key}_se", "none")
        if happens is None or share is None:
            if not (happens is None and share is None and error is None):
                yield key, f"{share} ± {error}"
            continue
        mine = sum(happens) / runs
        if not _agree(mine, share, runs, paths, error):
            yield key, f"twin {mine}, other {share} ± {error}"
    for key, numbers in quantiles(found).items():
        yield from _quantile_objections(key, numbers, theirs.get(key, {}), runs, paths)


def _agree(mine, share, runs, paths, error=None):
    """Whether two shares differ by at most four standard errors of the difference."""
    # Where it is rare, one path more or less has to be possible in either.
    pooled = (mine * runs + share * paths + 1) / (runs + paths + 2)
    plain = pooled * (1 - pooled)
    other = plain / paths if error is None else error**2
    return abs(mine - share) <= 4 * math.sqrt(plain / runs + other) + 1 / paths


def _quantile_objections(key, numbers, theirs, runs, paths):
    """A quantile agrees if about that part of the twin's paths stays below it."""
    if numbers is None or theirs is None:
        if numbers is not theirs:
            yield key, f"twin {numbers and 'has some'}, other {theirs}"
        return
    for name, part in QUANTILES.items():
        limit = theirs.get(name)
        limit, margin = (NEVER, 0.0) if limit is None else (limit, abs(limit) * ROUNDING)
        below = bisect_left(numbers, limit - margin) / runs
        upto = bisect_right(numbers, limit + margin) / runs
        nearest = min(max(part, below), upto)
        if not _agree(nearest, part, runs, paths):
            yield f"{key}.{name}", f"{limit}: {below} of the twin's paths are below it, {upto} up to it"
    if key != "value_per_tao":
        mine = sum(months == NEVER for months in numbers) / runs
        if not _agree(mine, theirs.get("never", -1), runs, paths):
            yield f"{key}.never", f"twin {mine}, other {theirs.get('never')}"
