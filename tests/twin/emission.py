"""How many TAO are emitted, month by month and for ever.

The halving state k is decided in exact RAO (1 TAO = 1e9 RAO). While k holds, emission runs at a
constant rate, so issuance is a straight line in time; once the first threshold is passed every
era lasts equally long, because what is left to emit and the rate both halve. This module
therefore places the eras on the time axis and asks how much of each a month overlaps.
"""

import math
from fractions import Fraction

CAP_TAO = 21_000_000
RAO_PER_TAO = 10**9
CAP_RAO = CAP_TAO * RAO_PER_TAO
DAYS_PER_MONTH = 365.25 / 12
BLOCKS_PER_DAY = 7_200
LAST_ERA = 1_000  # by then a rate is 2^-1000 of today's, and all but that is emitted


def to_rao(tao):
    """TAO (float) to whole RAO, rounded to nearest, without passing through a rounded product."""
    return round(Fraction(tao) * RAO_PER_TAO)


def halvings(issued_rao):
    """k: the largest integer with (cap - issued) * 2^k <= cap, in RAO; None at the cap."""
    left = CAP_RAO - issued_rao
    if left <= 0:
        return None
    return (CAP_RAO // left).bit_length() - 1


def block_reward_rao(issued_rao):
    """The chain's reward of one block, in whole RAO."""
    k = halvings(issued_rao)
    return 0 if k is None else RAO_PER_TAO >> k


def next_threshold(issued_tao):
    """The issuance, in TAO, at which emission halves next; None at the cap."""
    k = halvings(to_rao(issued_tao))
    return None if k is None else CAP_TAO * (1 - 2.0 ** -(k + 1))


class Emission:
    """Emission from today (time 0, in months) on.

    daily: TAO a day now. issued: TAO issued today; it fixes k, and how far the next threshold is.
    """

    def __init__(self, daily, issued):
        self.issued = issued
        self.per_month = daily * DAYS_PER_MONTH
        k = halvings(to_rao(issued))
        self.flows = k is not None and self.per_month > 0
        if not self.flows:
            return
        left = CAP_RAO - to_rao(issued)
        gap_rao = (left * 2 ** (k + 1) - CAP_RAO) / 2 ** (k + 1)
        self.first_era = gap_rao / RAO_PER_TAO / self.per_month
        self.era = CAP_TAO / 2 ** (k + 1) / self.per_month

    def era_at(self, time):
        """The number of the era (0 is today's) in which a time in months lies."""
        if time < self.first_era:
            return 0
        return 1 + math.floor(min((time - self.first_era) / self.era, 1e9))

    def era_start(self, number):
        return 0.0 if number == 0 else self.first_era + (number - 1) * self.era

    def era_end(self, number):
        return self.first_era if number == 0 else self.first_era + number * self.era

    def between(self, start, end):
        """TAO emitted between two times, in months."""
        if not self.flows:
            return 0.0
        total = 0.0
        number = max(0, self.era_at(start) - 1)  # one back: a boundary may round either way
        while number <= LAST_ERA:
            if number > 0 and self.era_start(number) >= end:
                break
            overlap = min(end, self.era_end(number)) - max(start, self.era_start(number))
            total += max(0.0, overlap) * self.per_month * 2.0**-number
            if self.era_end(number) >= end:
                break
            number += 1
        return total

    def in_month(self, m):
        """emission_m: TAO emitted in month m = 1, 2, ..."""
        return self.between(m - 1, m)

    def issued_after(self, m):
        """issued_m: TAO issued by the end of month m."""
        return self.issued + self.between(0, m)

    def perpetuity_by_month(self, after, log_q):
        """Sum over j >= 1 of emission_{after+j} * q^j, added up until it no longer moves."""
        total, j = 0.0, 0
        while True:
            j += 1
            term = self.in_month(after + j) * math.exp(j * log_q)
            if total + term == total:
                return total
            total += term

    def perpetuity_by_era(self, after, log_q):
        """The same sum: whole months of one era as a geometric series, months with a threshold singly."""
        total, month = 0.0, after  # `month` is the last month already counted
        while self.flows:
            number = self.era_at(month)
            if number > LAST_ERA:
                break
            whole = math.floor(min(self.era_end(number) - month, 1e18))
            if whole < 1:
                month += 1
                total += self.in_month(month) * math.exp((month - after) * log_q)
                continue
            series = math.expm1(whole * log_q) / math.expm1(log_q)
            first = math.exp((month + 1 - after) * log_q)
            total += self.per_month * 2.0**-number * first * series
            month += whole
        return total
