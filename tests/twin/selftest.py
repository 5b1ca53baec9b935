"""The twin against figures worked out by hand, to the digits they were written down with."""

import math

from assumptions import as_fractions
from byhand import BASE_FURTHER, BY_HAND, COLUMNS
from emission import RAO_PER_TAO, Emission, block_reward_rao
from finance import irr_roots
from meetingtest import meeting_cases
from query import read_query
from querytest import reading_cases
from results import results
from valuation import Valuation
from network import Network

BLOCK_REWARDS = {  # RAO issued: RAO a block
    0: 1_000_000_000,
    10_499_999_999_999_999: 1_000_000_000,
    10_500_000_000_000_000: 500_000_000,
    15_749_999_999_999_999: 500_000_000,
    15_750_000_000_000_000: 250_000_000,
    18_375_000_000_000_000: 125_000_000,
    19_687_500_000_000_000: 62_500_000,
    20_999_000_000_000_000: 61_035,
    21_000_000_000_000_000: 0,
}

EMISSION_QUERIES = (
    "",
    "preset=chain-2026-03",
    "daily_emission=0",
    "issued_supply=21000000",
    "issued_supply=20999999",
    "issued_supply=10499999.999999",
    "daily_emission=1&issued_supply=15750000",
    "daily_emission=7200&issued_supply=0&discount_rate=10.5&terminal_growth=10",
    "discount_rate=10.01&terminal_growth=10&horizon_years=1",
)


def shown(value, like):
    """A figure written with the digits and separators of `like`."""
    if value is None:
        return "none"
    return f"{value:,.{len(like.partition('.')[2])}f}"


def table_cases():
    for line in BY_HAND.strip().splitlines():
        query, *cells = (cell.strip() for cell in line.split("|"))
        found = results("" if query == "(base)" else query)
        for (section, key), expected in zip(COLUMNS, cells):
            yield f"{query}: {section}.{key}", shown(found[section][key], expected), expected
    found = results("")
    for (section, key), expected in BASE_FURTHER.items():
        yield f"base: {section}.{key}", shown(found[section][key], expected), expected


def emission_cases():
    for issued, reward in BLOCK_REWARDS.items():
        yield f"block reward at {issued} RAO", block_reward_rao(issued), reward
    for query in EMISSION_QUERIES:
        a = as_fractions(read_query(query)[0])
        emission, end = Emission(a.daily_emission, a.issued_supply), 12 * a.horizon_years
        log_q = Valuation(a, Network(a)).log_q()
        era, month = emission.perpetuity_by_era(end, log_q), emission.perpetuity_by_month(end, log_q)
        agree = math.isclose(era, month, rel_tol=1e-9)
        yield f"emission by era and by month, {query or 'base'}: {era} {month}", agree, True
        whole = emission.issued_after(100_000)
        below = min(whole, 21_000_000 + 1 / RAO_PER_TAO)
        yield f"issuance stays below the cap, {query or 'base'}", whole, below


def irr_cases():
    """Flows made from known rates: the product of (v - root) over the roots, v = (1+i)^(-1/12)."""
    for rates in ([0.15], [0.1, 0.5], [0.1, 0.5, 20.0], [-0.95, 99.0], []):
        flows = [-1.0]
        for rate in rates:
            root = (1 + rate) ** (-1 / 12)
            flows = [x - y / root for x, y in zip(flows + [0.0], [0.0] + flows)]
        found = irr_roots(flows)
        close = len(found) == len(rates) and all(map(lambda x, y: abs(x - y) < 1e-8, found, rates))
        yield f"irr of flows made for {rates}: {found}", close, True
    yield "a year's return is its rate", shown(irr_roots([-100] + [0] * 11 + [115])[0], "0.15"), "0.15"


def self_test():
    """Prints each failing case and a count; 1 if any failed."""
    cases = [
        *table_cases(),
        *emission_cases(),
        *irr_cases(),
        *reading_cases(),
        *meeting_cases(),
    ]
    failures = [case for case in cases if case[1] != case[2]]
    for name, found, expected in failures:
        print(f"{name}: {found} instead of {expected}")
    print(f"{len(cases) - len(failures)} of {len(cases)} checks passed")
    return 1 if failures else 0
