"""Textbook finance on plain lists of monthly flows; element 0 falls today, paid is negative."""

import math
from fractions import Fraction
from functools import cache

LOWEST_IRR, HIGHEST_IRR = -0.99, 100.0
# v = (1+i)^(-1/12) runs from 0.6807 to 1.4678 there; the search interval, in 256ths, holds that.
V_LOW, V_HIGH, V_UNIT = 174, 376, 256
DEEPEST = 60


def present_value(flows, discount):
    """Sum of each flow times its discount factor."""
    return math.fsum(flow * factor for flow, factor in zip(flows, discount))


def first_crossing(balances):
    """Months until the balance is first 0 or more, straight inside a month; None if it never is.

    balances[m] is the balance at the end of month m; balances[0] is today's.
    """
    for m, balance in enumerate(balances):
        if balance >= 0:
            if m == 0:
                return 0.0
            before = balances[m - 1]
            return (m - 1) + -before / (balance - before)
    return None


def irr_roots(flows):
    """Every distinct annual rate between -99 % and 10,000 % at which monthly `flows` are worth nothing.

    In v = (1+i)^(-1/12) the net present value is a polynomial. Its roots are isolated in whole
    numbers, without rounding: in Bernstein form a polynomial has at most as many roots in its
    interval as its coefficients change sign, and exactly one if they change once.
    """
    coefficients = _as_whole_numbers(flows)
    if _sign_changes(coefficients) == 0:
        return []
    roots = []
    for low, high in _isolate(_bernstein(coefficients)):
        v = _bisect(coefficients, low, high)
        roots.append(v**-12 - 1)
    return sorted(rate for rate in roots if LOWEST_IRR <= rate <= HIGHEST_IRR)


def _as_whole_numbers(flows):
    exact = [Fraction(flow) for flow in flows]
    while exact and exact[-1] == 0:
        exact.pop()
    denominator = max((flow.denominator for flow in exact), default=1)  # all are powers of two
    return [int(flow * denominator) for flow in exact]


def _sign_changes(numbers):
    signs = [number > 0 for number in numbers if number != 0]
    return sum(one != other for one, other in zip(signs, signs[1:]))


@cache
def _binomials(n):
    return [math.comb(n, i) for i in range(n + 1)]


@cache
def _common_multiple(n):
    return math.lcm(*_binomials(n))


def _bernstein(coefficients):
    """Bernstein coefficients on the search interval, up to one positive factor.

    v = (V_LOW s + V_HIGH t)/V_UNIT with s + t = 1 makes the polynomial homogeneous in s and t;
    dividing its coefficients by the binomials gives the Bernstein form.
    """
    n = len(coefficients) - 1
    form = [coefficients[n]]
    for m in range(n - 1, -1, -1):
        degree = n - m
        raised = [0] * (degree + 1)
        for i, number in enumerate(form):
            raised[i] += V_LOW * number
            raised[i + 1] += V_HIGH * number
        scale = coefficients[m] * V_UNIT**degree
        form = [number + scale * c for number, c in zip(raised, _binomials(degree))]
    multiple = _common_multiple(n)
    return [number * (multiple // c) for number, c in zip(form, _binomials(n))]


def _isolate(bernstein):
    """Dyadic intervals (low, high) of v, as fractions, with one root each; a point if low = high."""
    low, high = Fraction(V_LOW, V_UNIT), Fraction(V_HIGH, V_UNIT)
    waiting, found = [(bernstein, low, high, 0)], []
    while waiting:
        form, low, high, depth = waiting.pop()
        changes = _sign_changes(form)
        if changes == 0:
            continue
        middle = (low + high) / 2
        if changes == 1:
            found.append((low, high))
        elif depth == DEEPEST:
            found.append((middle, middle))  # a double root for all that f64 flows can tell
        else:
            left, right = _halves(form)
            if right[0] == 0:
                found.append((middle, middle))
            waiting.append((left, low, middle, depth + 1))
            waiting.append((right, middle, high, depth + 1))
    return found


def _halves(form):
    """De Casteljau's subdivision at the middle; factors of two are kept instead of divided out."""
    n = len(form) - 1
    left, right = [], []
    for level in range(n + 1):
        left.append(form[0] << (n - level))
        right.append(form[-1] << (n - level))
        form = [one + other for one, other in zip(form, form[1:])]
    return left, right[::-1]


def _bisect(coefficients, low, high):
    """The root of v between two rationals, by exact signs, until the interval is narrower than an ulp."""
    bits = 70
    low, high = (int(end * 2**bits) for end in (low, high))
    if low == high:
        return low / 2**bits
    # The low end may itself be a root of the neighbouring interval, so only the high end tells.
    sign_high = _sign_at(coefficients, high, bits) or -_sign_at(coefficients, low, bits)
    while high - low > 2**14:
        middle = (low + high) // 2
        sign = _sign_at(coefficients, middle, bits)
        if sign == 0:
            return middle / 2**bits
        if sign == sign_high:
            high = middle
        else:
            low = middle
    return (low + high) / 2 / 2**bits


def _sign_at(coefficients, numerator, bits):
    """The sign of the polynomial at numerator/2^bits."""
    value, shift = 0, 0
    for coefficient in reversed(coefficients):
        value = value * numerator + (coefficient << shift)
        shift += bits
    return (value > 0) - (value < 0)
