"""Scenarios to compare two implementations on: hand-picked edges, then random ones, as queries.

All values lie inside the bounds; only queries made messy on purpose also carry unusable ones.
"""

import math
from urllib.parse import quote

from assumptions import ASSUMPTIONS, CHOICE, PRESETS, WHOLE
from selftest import BY_HAND

EDGES = (
    # Nothing earned, nothing paid, nothing left to emit.
    "uptime=0",
    "uptime=0&compute_cost=0",
    "compute_cost=0",
    "compute_cost=0&adoption=10&price_anchor=self",
    "take=0&delegated_stake=5000",
    "validator_share=0",
    "validator_share=0&adoption=5",
    "daily_emission=0",
    "daily_emission=0&issued_supply=0&value_basis=diluted",
    "daily_emission=0&issued_supply=0&value_basis=diluted&cash_flows=fees&price_anchor=self",
    "volume_24h=0",
    "issued_supply=21000000",
    "issued_supply=20999999.5&value_basis=diluted",
    "issued_supply=20990000&discount_rate=30",
    "issued_supply=10500000",
    "issued_supply=10499999.999999999",
    "issued_supply=10499999.99999&daily_emission=7200",
    "issued_supply=15749000&daily_emission=3600&horizon_years=30",
    # Nothing at risk, everything at risk, the share at its limit.
    "stake_recovered=100&hardware_cost=0",
    "stake_recovered=100&hardware_cost=0&selling_cost=5",
    "stake_recovered=100&hardware_cost=0&compute_cost=90000",
    "validators=1&average_stake=1",
    "validators=1&average_stake=1&own_stake=1000000&delegated_stake=5000000&take=50&restake_share=100",
    "validator_growth=100&growth_half_life=60&horizon_years=30&operating_months=120",
    "validator_growth=-50&growth_half_life=60&horizon_years=30&operating_months=120",
    # Paid by fees alone; costs that rise; cash flows that change sign more than once.
    "adoption=100&revenue_per_subnet=1000000000",
    "adoption=20&subnet_growth=100&subnets=1024",
    "adoption=20&subnet_growth=100&subnets=0",
    "adoption=60&cash_flows=fees&price_anchor=self",
    "compute_deflation=-50&operating_months=120&price_growth=-30",
    "compute_deflation=-50&operating_months=120&stake_recovered=0",
    "validator_growth=23&operating_months=120&stake_recovered=100&price_growth=40",
    "own_stake=1&hardware_cost=0&operating_months=120&compute_cost=20",
    # Growth against the discount rate.
    "discount_rate=10&terminal_growth=10",
    "discount_rate=5&terminal_growth=10&failure_rate=10",
    "discount_rate=5&terminal_growth=10&failure_rate=3",
    "discount_rate=10.01&terminal_growth=10&horizon_years=1",
    "discount_rate=0.1&terminal_growth=-20&horizon_years=30",
    "price_growth=200&horizon_years=30",
    "price_growth=200&horizon_years=30&price_anchor=self&adoption=10",
    "price_growth=-90&horizon_years=30&operating_months=120",
    "price_anchor=self&adoption=10&value_basis=max",
    "price_anchor=self&adoption=10&terminal_growth=-20&value_basis=diluted",
    "tax_rate=60&selling_cost=20&adoption=1&delegated_stake=100000",
    # What a link says besides the scenario, and what it says otherwise.
    "vs=bear&view=value&theme=dark&was=1,2",
    "v=0&stake=500&cost=900&controls=stake,cost&vs=stake%3D700%26moon",
    "price=x&price=x&price=y&moon=1&moon=2&=3&vs=price%3Dx%26vs%3Dbear%26v%3D9",
)

THRESHOLDS = (10_500_000, 15_750_000, 18_375_000, 19_687_500, 20_343_750)


def fixed():
    """The base, the presets, the queries worked by hand, and the edges."""
    by_hand = [line.split("|")[0].strip() for line in BY_HAND.strip().splitlines()]
    presets = [f"preset={preset}" for preset in PRESETS]
    return ["", *presets, *(query for query in by_hand if query != "(base)"), *EDGES]


def _log_uniform(random, row):
    """Sizes of every order, with the sign the bounds allow."""
    end = row.high if row.low >= 0 or random.random() < 0.5 else row.low
    smallest = max(row.low, abs(end) * 1e-7) if end > 0 else abs(end) * 1e-7
    return math.copysign(math.exp(random.uniform(math.log(smallest), math.log(abs(end)))), end)


def _near_base(random, row):
    if row.base == 0:
        return random.random() ** 2 * row.high / 4
    return row.base * math.exp(random.gauss(0, 0.4))


def random_value(random, row):
    """One value of an assumption, inside its bounds."""
    if row.kind == CHOICE:
        return random.choice(row.choices)
    if row.key == "issued_supply" and random.random() < 0.2:
        value = random.choice(THRESHOLDS) + random.choice((-1e5, -1, 0, 1)) * random.random()
    else:
        draw = random.choices(
            (
                lambda: random.choice((row.low, row.high)),
                lambda: random.uniform(row.low, row.high),
                lambda: _log_uniform(random, row),
                lambda: _near_base(random, row),
            ),
            weights=(1, 2, 2, 6),
        )[0]
        value = draw()
    value = min(max(value, row.low), row.high)
    if row.kind == WHOLE:
        return round(value)
    rounded = float(f"{value:.3g}")
    return rounded if random.random() < 0.5 and row.low <= rounded <= row.high else value


def _encoded(value):
    return quote(value if isinstance(value, str) else repr(value), safe="")


def _messy(random, parts):
    """The same scenario, written badly."""
    first = random.choice(ASSUMPTIONS).key
    noise = [
        "nobody=knows&&",
        f"{first}=",
        f"{first}=many",
        f"{first}=1e99",
        "horizon_years=7.5",
        "preset=unheard-of",
        "PRICE=5",
        "price=%20%20300+",
        "operating_months=24.0",
        "uptime=.5e2",
        "=5",
        "nobody=cares",
        "v=1",
        "v=0",
        "v=2",
        "stake=500",
        "vs=bear",
        "vs=moon",
        f"vs=preset%3Dsqueeze%26{first}%3Dmany%26moon%26was%3D1%2C2",
        "was=13.985,none",
        "was=soon",
        "view=value&theme=dark",
        "view=moon&theme=moon",
        f"controls={first},moon,price,,{first},moon",
    ]
    parts = parts + random.sample(noise, random.randint(1, 6))
    random.shuffle(parts)
    return random.choice(("", "?")) + "&".join(parts)


def _early_gains_late_losses(random):
    """A validator that earns at first and is crowded out: cash flows that change sign twice or more."""
    ranges = {
        "own_stake": (1, 20),
        "delegated_stake": (3_000, 8_000),
        "hardware_cost": (2_000, 30_000),
        "validator_growth": (0, 10),
        "price_growth": (-40, 10),
        "compute_deflation": (-50, -25),
        "compute_cost": (500, 2_500),
        "stake_recovered": (0, 100),
    }
    parts = [f"{key}={random.uniform(*ends):.4g}" for key, ends in ranges.items()]
    return "&".join([*parts, f"operating_months={random.randint(48, 120)}"])


def random_query(random):
    """A scenario that varies few assumptions, some, or nearly all."""
    if random.random() < 0.05:
        return _early_gains_late_losses(random)
    count = random.choice((1, 2, 3, 5, 8, 12, 20, len(ASSUMPTIONS)))
    rows = random.sample(ASSUMPTIONS, count)
    parts = [f"{row.key}={_encoded(random_value(random, row))}" for row in rows]
    if random.random() < 0.6:
        parts.insert(random.randint(0, len(parts)), f"preset={random.choice(list(PRESETS))}")
    return _messy(random, parts) if random.random() < 0.1 else "&".join(parts)
