"""The own stake at which running a validator and delegating the same TAO come to the same.

Seen as a function of own_stake, all else equal, every present value here is made of straight
pieces: even a restaked reward is a straight line of the stake it is earned on, until the share
reaches 1. The lines bend only where, in some month,

- the share of who runs reaches 1,
- the share of who delegates reaches 1,
- tax begins to be due.

Each of these is a stake in that month, and undoing the months before leads to the stake today that
becomes it. Between two bends two points say everything, so nothing is searched for and no meeting
is missed, not even one that only touches.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import NamedTuple

from answer import NoAnswer
from assumptions import BY_KEY

# What counts as zero, as a part of the largest of outlay and the two net present values.
ZERO = 1e-9
# What cannot be told from an exact zero in f64.
EXACT = 1e-12
LOWEST, HIGHEST = BY_KEY["own_stake"].low, BY_KEY["own_stake"].high


class Month(NamedTuple):
    """What one month holds: the share of a TAO, and what a share of 1 brings, in present USD."""

    weight: float  # of a TAO that runs
    delegated_weight: float  # of a TAO that is delegated
    sold: float  # received by who runs, before costs and tax, less what is restaked
    delegated_sold: float  # received by who delegates, after tax
    taxed: float  # what tax is due on by who runs, before costs
    cost: float
    restaked: float  # TAO


@dataclass(frozen=True)
class Point:
    """Running against delegating one own stake, in USD."""

    own: float
    added: float  # by running: the net present value of running less that of delegating
    outlay: float
    running: float
    delegating: float

    @property
    def scale(self):
        return max(self.outlay, abs(self.running), abs(self.delegating))


@dataclass(frozen=True)
class Found:
    """Where a stretch counted as zero begins, seen from today, and where it is zero indeed.

    `inside` is the first point, from `edge` on, at which what running adds changes its sign or
    cannot be told from zero, or else where it comes closest to zero before it grows again; None
    if it does nothing of that.
    """

    edge: float
    inside: float | None
    is_exact: bool

    @property
    def stake(self):
        """Where the two meet; if they never quite do, the nearest end of where they nearly do."""
        return self.inside if self.is_exact else self.edge


class Meeting:
    """Running against delegating, at every own stake within its bounds."""

    def __init__(self, a, network):
        self.a = a
        end = a.operating_months
        self.months = [self._month(network, m) for m in range(1, end + 1)]
        self.sold_at_the_end = (
            a.stake_recovered * network.price[end] * (1 - a.selling_cost) * network.discount[end]
        )
        self.taken_on = a.take * a.delegated_stake  # TAO that count as if they were own
        self.spent_besides = a.hardware_cost + a.registration_cost * a.entry_price
        self.today = self.at(a.own_stake)

    def _month(self, n, m):
        a = self.a
        rewards = n.pool[m] * n.price[m] * n.discount[m]
        kept, fees = rewards * (1 - a.selling_cost), n.fees[m] * n.discount[m]
        return Month(
            weight=a.uptime / n.total_stake[m],
            delegated_weight=1 / n.total_stake[m],
            sold=(1 - a.restake_share) * kept + fees,
            delegated_sold=(1 - a.take) * (kept + fees - a.tax_rate * (rewards + fees)),
            taxed=rewards + fees,
            cost=n.cost[m] * n.discount[m],
            restaked=a.restake_share * n.pool[m],
        )

    def at(self, own):
        """Running against delegating `own` TAO.

        What both have, the stake that was bought and the part of it that comes back, is left out
        of the difference: it is often the largest figure of all, and would only be rounded twice.
        """
        tax_rate, weighed = self.a.tax_rate, own + self.taken_on
        alone, delegated, grown = [-self.spent_besides], [], 0.0
        for weight, delegated_weight, sold, delegated_sold, taxed, cost, restaked in self.months:
            share = (weighed + grown) * weight
            if share > 1:
                share = 1.0
            due = share * taxed - cost
            alone.append(share * sold - cost - (tax_rate * due if due > 0 else 0.0))
            grown += share * restaked
            share = own * delegated_weight
            delegated.append(delegated_sold * share if share < 1 else delegated_sold)
        alone.append(grown * self.sold_at_the_end)
        alone, delegated = fsum(alone), fsum(delegated)
        spent = own * self.a.entry_price
        kept = own * self.sold_at_the_end - spent
        outlay = spent + self.spent_besides
        return Point(own, alone - delegated, outlay, kept + alone, kept + delegated)

    # Where the lines bend.

    def _stake_today(self, index, stake):
        """The own stake today that has become `stake` before the month of this index pays."""
        for month in reversed(self.months[:index]):
            before = stake - month.restaked
            if (before + self.taken_on) * month.weight < 1:
                paid_on_taken = month.restaked * self.taken_on * month.weight
                before = (stake - paid_on_taken) / (1 + month.restaked * month.weight)
            stake = before
            if stake < LOWEST:
                break
        return stake

    @cached_property
    def bends(self):
        """Every own stake at which some line bends, inside the bounds or not."""
        found = set()
        for index, month in enumerate(self.months):
            found.add(1 / month.delegated_weight)
            shares = [1.0]
            if self.a.tax_rate > 0 and month.taxed > month.cost:
                shares.append(month.cost / month.taxed)
            if month.weight > 0:
                stakes = (share / month.weight - self.taken_on for share in shares)
                found |= {self._stake_today(index, stake) for stake in stakes}
        return found

    def _path(self, towards):
        """The points from today on, bend by bend, to one bound."""
        here = self.a.own_stake
        sign = 1 if towards > here else -1
        ahead = {own for own in self.bends if sign * here < sign * own < sign * towards}
        yield self.today
        for own in sorted(ahead | ({towards} - {here}), reverse=sign < 0):
            yield self.at(own)

    # Where they meet.

    def _first(self, towards):
        """The first stretch counted as zero on the way to one bound; None without any."""
        edge, deepest, path = None, None, self._path(towards)
        before = next(path)
        for after in path:
            spans = _counted_as_zero(before, after)
            if edge is None and spans:
                edge = before.own + spans[0][0] * (after.own - before.own)
            elif edge is not None and not (spans and spans[0][0] == 0):
                break  # the stretch has ended at the last bend
            if edge is not None:
                if _crosses(before, after, *spans[0]):
                    return Found(edge, self._crossing(before, after), True)
                if spans[0][1] < 1:
                    break
                if abs(after.added) <= EXACT * after.scale:
                    return Found(edge, after.own, True)
                deepest = min(deepest or after, after, key=_depth)
            before = after
        if edge is None:
            return None
        touches = deepest is not None and deepest.own != towards
        return Found(edge, deepest.own if touches else None, False)

    def _crossing(self, one, other):
        """The zero between two points of one straight piece, as exactly as f64 tells."""
        for _ in range(3):  # once but for rounding
            part = one.added / (one.added - other.added)
            middle = self.at(one.own + part * (other.own - one.own))
            if middle.added == 0:
                return middle.own
            if (middle.added > 0) == (one.added > 0):
                one = middle
            else:
                other = middle
        return min(one, other, key=lambda point: abs(point.added)).own

    def _is_zero_today(self):
        return abs(self.today.added) <= ZERO * self.today.scale

    def found(self):
        """The first stretches below and above today's stake, as far as there are any."""
        both = (self._first(LOWEST), self._first(HIGHEST))
        return [one for one in both if one is not None]

    def stake(self):
        """The stake nearest to today's, by ratio, at which running adds nothing to delegating."""
        if self._is_zero_today():
            return self.a.own_stake
        found = self.found()
        if not found:
            side = "better" if self.today.added > 0 else "worse"
            raise NoAnswer(f"running is {side} than delegating at every stake")
        return min((one.stake for one in found), key=self._distance)

    def _distance(self, own):
        return abs(math.log(own / self.a.own_stake))

    def accepts(self, theirs):
        """Whether another program's stake may be called the nearest at which the two meet.

        The specification counts as zero what is below 1e-9 of the figures compared. So around each
        crossing lies a stretch of zero, and where the two lines meet at a small angle it is long.
        Its nearest end and the crossing itself are both what the specification's words may mean,
        and rounding alone moves the crossing by about a millionth of that stretch, which may be
        more than 1e-9. Hence anything from the one to the other is accepted, with a millionth of
        it on top, and so is either side of today where that makes it unclear which is nearer. A
        mere end, which no crossing holds in place, is known to a millionth: 1e-9 of the figures
        against their own rounding.
        """
        if self._is_zero_today():
            return math.isclose(theirs, self.a.own_stake, rel_tol=1e-9)
        ranges = [self._range(one) for one in self.found()]
        nearest = min((high for _, high, _ in ranges), default=0.0)
        side = theirs >= self.a.own_stake
        distance = self._distance(theirs)
        return any(
            low <= distance <= high and low <= nearest and side == is_above
            for low, high, is_above in ranges
        )

    def _range(self, found):
        """(least distance, greatest distance, above today) accepted for what was found."""
        low = self._distance(found.edge)
        if found.inside is None:
            low, high, slack = low, low, 1e-6
        else:
            high = self._distance(found.inside)
            slack = 1e-9 + 1e-6 * (high - low)
        return low - slack, high + slack, found.edge >= self.a.own_stake


def _depth(point):
    return abs(point.added) / point.scale


def _crosses(one, other, start, end):
    """Whether a straight piece passes zero between two parts of it."""
    if one.added == 0 or other.added == 0 or (one.added > 0) == (other.added > 0):
        return False
    return start <= one.added / (one.added - other.added) <= end


def _at_most_zero(start, end):
    """(from, to) within 0 to 1 where a line from `start` to `end` is not above zero, or None."""
    if start > 0 and end > 0:
        return None
    if start <= 0 and end <= 0:
        return 0.0, 1.0
    part = start / (start - end)
    return (0.0, part) if start <= 0 else (part, 1.0)


def _counted_as_zero(one, other):
    """The parts of a straight piece that count as zero, as (from, to) within 0 to 1, in order."""
    spans = []
    for figure in ("outlay", "running", "delegating"):
        for sign in (1, -1):
            limits = [ZERO * sign * getattr(point, figure) for point in (one, other)]
            below = _at_most_zero(one.added - limits[0], other.added - limits[1])
            above = _at_most_zero(-one.added - limits[0], -other.added - limits[1])
            if below and above and max(below[0], above[0]) <= min(below[1], above[1]):
                spans.append((max(below[0], above[0]), min(below[1], above[1])))
    merged = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
