"""The twin against figures worked out by hand, to the digits they were written down with."""

import math

from assumptions import as_fractions
from emission import RAO_PER_TAO, Emission, block_reward_rao
from finance import irr_roots
from query import read_query
from results import results
from valuation import Valuation
from network import Network

COLUMNS = (
    ("run_rate", "payback_months"),
    ("projection", "payback_months"),
    ("projection", "exit_payback_months"),
    ("projection", "npv"),
    ("alternatives", "delegate_npv"),
    ("valuation", "value_per_tao"),
    ("valuation", "a"),
    ("valuation", "b"),
)

BY_HAND = """
(base) | 13.985 | 18.722 | 6.894 | 132,736 | 213,097 | 199.111 | 0.779034 | -13.3473
preset=article-2026-01 | 8.243 | 10.680 | 4.908 | 201,392 | 269,394 | 203.636 | 0.779034 | -8.8222
preset=chain-2026-03 | 523.518 | 36.479 | 10.457 | 67,620 | 159,701 | 156.073 | 0.615591 | -11.8110
preset=squeeze | 13.985 | 46.191 | 9.347 | 55,028 | 149,376 | 179.167 | 0.779034 | -33.2908
preset=breakthrough | 11.781 | 14.531 | 6.171 | 166,996 | 241,189 | 401.978 | 0.779034 | 189.5196
preset=bear | 13.985 | 24.762 | 24.762 | -102,399 | -62,869 | 43.775 | 0.202616 | -11.4822
price_growth=-20 | 13.985 | 38.626 | none | -155,734 | -121,230 | 27.015 | 0.148000 | -13.3473
daily_emission=3600&issued_supply=10845600 | 39.335 | 21.241 | 8.446 | 126,322 | 207,837 | 176.373 | 0.695661 | -13.3473
failure_rate=5 | 13.985 | 18.722 | 6.894 | 81,521 | 151,497 | 144.107 | 0.572841 | -12.1186
stake_recovered=0 | 66.104 | 56.654 | 56.654 | -168,109 | 213,097 | 199.111 | 0.779034 | -13.3473
restake_share=50&tax_rate=20&selling_cost=1&delegated_stake=5000&operating_months=60 | 7.982 | 29.528 | 5.458 | 485,413 | 335,296 | 196.986 | 0.771244 | -13.3473
"""

BASE_FURTHER = {
    ("run_rate", "tao_per_day"): "0.685",
    ("run_rate", "net_per_month"): "4,186.13",
    ("run_rate", "capital_at_risk"): "58,544",
    ("run_rate", "breakeven_price"): "71.9435",
    ("projection", "discounted_payback_months"): "20.8019",
    ("projection", "irr"): "0.339400",
    ("projection", "npv_operation"): "104,611.1",
    ("alternatives", "hold_npv"): "103,336.7",
    ("alternatives", "stake_to_beat_delegating"): "1,465.56",
    ("valuation", "terminal_share"): "0.226913",
    ("valuation", "value_diluted"): "101.8366",
    ("valuation", "value_max"): "90.9964",
    ("network", "next_halving_days"): "131.7839",
}

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
    cases = [*table_cases(), *emission_cases(), *irr_cases()]
    failures = [case for case in cases if case[1] != case[2]]
    for name, found, expected in failures:
        print(f"{name}: {found} instead of {expected}")
    print(f"{len(cases) - len(failures)} of {len(cases)} checks passed")
    return 1 if failures else 0
