"""Scenarios to compare two implementations on: hand-picked edges, then random ones, as queries.

All values lie inside the bounds; only queries made messy on purpose also carry unusable ones.
"""

import math
from urllib.parse import quote

from assumptions import ASSUMPTIONS, CHOICE, PRESETS, WHOLE
from byhand import BY_HAND

# Running comes closest to delegating where the share of who runs reaches 1, at 9,311 TAO.
AT_ONE_BEND = (
    "validators=10&delegated_stake=10000&uptime=90&compute_cost=0&reward_factor=0.01&operating_months=12"
)

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
    # A stake bought at another price than today's; what is paid besides the emission.
    "price=136.36&entry_price=400&registration_cost=50",
    "price=10000&entry_price=1",
    "price=1&entry_price=10000&tax_rate=20",
    "price=300&stake_recovered=100&hardware_cost=0",
    "entry_price=272.7200001&stake_recovered=100&hardware_cost=0",
    "reward_factor=0",
    "reward_factor=0&adoption=5&restake_share=30",
    "reward_factor=20&restake_share=100&operating_months=120",
    "adoption=20&subnet_growth=100&subnets=200",
    "adoption=20&subnet_growth=-30&subnets=300",
    "preset=chain-2026-07&reward_factor=1&adoption=2&cash_flows=fees",
    "preset=root-2026-07&price_anchor=self&adoption=3&value_basis=diluted",
    # Running against delegating: the same today; along a stretch; but for a cent; at one bend.
    "take=0&compute_cost=0&hardware_cost=0",
    "take=0&compute_cost=0&hardware_cost=0&tax_rate=30&selling_cost=2&operating_months=120",
    "take=0&compute_cost=0&hardware_cost=0.01",
    "take=0&compute_cost=0&hardware_cost=0.01&registration_cost=0.001&price_growth=-60",
    "uptime=82&compute_cost=0&hardware_cost=0",
    "validator_share=0&compute_cost=0&hardware_cost=0",
    "daily_emission=0&compute_cost=0&hardware_cost=0&restake_share=50&tax_rate=20",
    "take=0&compute_cost=0&hardware_cost=0&uptime=90&validators=10",
    "take=0&compute_cost=0&hardware_cost=0&uptime=90&validators=10&own_stake=20000",
    "take=0&compute_cost=0&hardware_cost=0&uptime=90&validators=10&stake_growth=20&tax_rate=10",
    "uptime=82&compute_cost=0&hardware_cost=0&validators=10&own_stake=20000",
    f"{AT_ONE_BEND}&hardware_cost=472983.2281682873",
    f"{AT_ONE_BEND}&hardware_cost=472983.2266621326",
    f"{AT_ONE_BEND}&hardware_cost=472983.22967444203",
    f"{AT_ONE_BEND}&hardware_cost=472983.2372052157",
    f"{AT_ONE_BEND}&hardware_cost=470000&own_stake=9000",
    f"{AT_ONE_BEND}&hardware_cost=470000&own_stake=900000",
    # Won below, or on both sides; beyond the whole stake; at a bound; at none.
    "uptime=70&delegated_stake=20000",
    "uptime=70&delegated_stake=20000&own_stake=1",
    "uptime=60&delegated_stake=3000&validators=5&tax_rate=30&restake_share=100",
    "delegated_stake=5000000&take=50",
    "validators=1&average_stake=300&reward_factor=0.0001",
    "own_stake=1",
    "own_stake=1000000",
    "own_stake=1000000&uptime=81",
    "preset=root-2026-07&uptime=95&restake_share=100&operating_months=120&stake_growth=15",
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
    "discount_rate=4.5&terminal_growth=10&failure_rate=5",
    "discount_rate=4.5000001&terminal_growth=10&failure_rate=5&adoption=3",
    "discount_rate=10.01&terminal_growth=10&horizon_years=1",
    "discount_rate=15&failure_rate=50&terminal_growth=10&operating_months=120",
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
    "v=0&stake=500&price=136.36",
    "v=1",
    "v=1&price=136.36",
    "v=1&price=136.36&entry_price=200",
    "v=1&price=136.36&entry_price=many",
    "v=1&preset=bear&adoption=5&subnets=200&subnet_growth=50",
    "v=1&preset=chain-2026-07",
    "v=1&preset=squeeze&vs=chain-2026-07&reward_factor=2",
    "v=2&price=136.36",
    "v=3&price=136.36",
    "v=3&v=1&price=136.36",
    # Numbers as other keyboards, programs and pages write them.
    "price=%D9%A3%D9%A0%D9%A0&own_stake=%E0%A5%AB%E0%A5%A6%E0%A5%A6",
    "price=\N{FULLWIDTH DIGIT THREE}00.5",
    "price_growth=%E2%88%9220&terminal_growth=%E2%80%935&revenue_growth=%EF%BC%8D7",
    "price_growth=%E2%80%8E-20&own_stake=%E2%80%8B500%E2%80%8F&%EF%BB%BFtake=10",
    "preset=chain%E2%80%912026%E2%80%9107",
    "own_stake=1e+3&price=3.0E%2B2&compute_cost=9e-1&take=1e 1&was=1e+1,none",
    "price=300&amp;take=10&amp;vs=price%3D1e%2B2%26amp%3Btake%3D5",
    "price=x&price=x&price=y&moon=1&moon=2&=3&vs=price%3Dx%26vs%3Dbear%26v%3D9",
)

# Simulated: what swings, and what hangs on it; with nothing certain, and with nothing but the cost.
SIMULATED = (
    "",
    "preset=chain-2026-07&target_payback=24",
    "preset=bear&seed=7&price_volatility=140&validator_price_correlation=-0.9",
    "preset=squeeze&validator_volatility=80&restake_share=50&operating_months=60&tax_rate=20",
    "preset=breakthrough&cash_flows=fees&price_anchor=self&deflation_uncertainty=20&selling_cost=2",
    "preset=root-2026-07&price_growth=60&horizon_years=15&value_basis=diluted&failure_rate=4",
    "own_stake=20&delegated_stake=30000&compute_deflation=80&deflation_uncertainty=30&target_payback=8.5",
    "price_volatility=0&validator_volatility=150&validator_price_correlation=1&horizon_years=4",
    "price_volatility=0&validator_volatility=0&compute_cost=3300&deflation_uncertainty=15&target_payback=60",
    "discount_rate=3&terminal_growth=4&price_volatility=30&stake_recovered=40&uptime=90&target_payback=60",
)

THRESHOLDS = (10_500_000, 15_750_000, 18_375_000, 19_687_500, 20_343_750)


SCRIPTS = ("0", "\N{ARABIC-INDIC DIGIT ZERO}", "\N{DEVANAGARI DIGIT ZERO}", "\N{FULLWIDTH DIGIT ZERO}")
MINUS_SIGNS = ("-", "\N{MINUS SIGN}", "\N{EN DASH}", "\N{NON-BREAKING HYPHEN}")
INVISIBLE = ("", "\N{ZERO WIDTH SPACE}", "\N{LEFT-TO-RIGHT MARK}", "\N{WORD JOINER}")


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


def _foreign(random, number):
    """The same number as another keyboard writes it."""
    zero = ord(random.choice(SCRIPTS))
    written = "".join(chr(zero + int(c)) if c in "0123456789" else c for c in number)
    written = written.replace("-", random.choice(MINUS_SIGNS))
    return quote(random.choice(INVISIBLE) + written + random.choice(INVISIBLE), safe="")


def _messy(random, parts):
    """The same scenario, written badly."""
    first = random.choice(ASSUMPTIONS).key
    noise = [
        "nobody=knows&&",
        f"{first}=",
        f"{first}=many",
        f"{first}=1e99",
        f"take={_foreign(random, '12.5')}",
        f"price_growth={_foreign(random, '-7')}",
        "tax_rate=1e+1",
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
        "v=3",
        "stake=500",
        "vs=bear",
        "vs=moon",
        "vs=root-2026-07",
        f"vs=preset%3Dsqueeze%26{first}%3Dmany%26moon%26was%3D1%2C2",
        "was=13.985,none",
        "was=soon",
        "view=value&theme=dark",
        "view=moon&theme=moon",
        f"controls={first},moon,price,,{first},moon",
    ]
    parts = parts + random.sample(noise, random.randint(1, 6))
    random.shuffle(parts)
    return random.choice(("", "?")) + random.choice(("&", "&", "&amp;")).join(parts)


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


def near_delegating(random):
    """A small network, in which what a validator adds to delegating rises, bends and falls."""
    take = random.choice((0, 18, random.uniform(0, 50)))
    values = {
        "validators": math.exp(random.uniform(0, 6)),
        "average_stake": math.exp(random.uniform(3, 9)),
        "own_stake": math.exp(random.uniform(0, 13.8)),
        "delegated_stake": random.choice((0, math.exp(random.uniform(3, 15)))),
        "take": take,
        "uptime": random.choice((100, 100 - take, random.uniform(0, 100), random.uniform(60, 100))),
        "restake_share": random.choice((0, 100, random.uniform(0, 100))),
        "tax_rate": random.choice((0, random.uniform(0, 60))),
        "compute_cost": random.choice((0, math.exp(random.uniform(0, 13)))),
        "hardware_cost": random.choice((0, 4_000, random.uniform(0, 1e6))),
        "compute_deflation": random.uniform(-50, 80),
        "reward_factor": random.choice((1, 2.6, math.exp(random.uniform(-9, 2.9)))),
        "stake_growth": random.choice((0, random.uniform(-50, 100))),
        "validator_growth": random.choice((0, random.uniform(-20, 40))),
    }
    return "&".join(f"{key}={value!r}" for key, value in values.items())


def _near_the_limit(random):
    """A discount rate that, less failures, is all but the rate at which everything grows for ever."""
    failure, growth = random.uniform(0, 8), random.uniform(0, 10)
    limit = (1 + growth / 100) * (1 - failure / 100) - 1
    above = random.choice((1, 1, 1, -1)) * 10 ** random.uniform(-9, -1)
    rate = min(max(100 * (limit + above), 0.1), 100)
    return f"failure_rate={failure!r}&terminal_growth={growth!r}&discount_rate={rate!r}"


FAMILIES = (_early_gains_late_losses, near_delegating, near_delegating, _near_the_limit)


def random_query(random):
    """A scenario that varies few assumptions, some, or nearly all."""
    if random.random() < 0.2:
        return random.choice(FAMILIES)(random)
    count = random.choice((1, 2, 3, 5, 8, 12, 20, len(ASSUMPTIONS)))
    rows = random.sample(ASSUMPTIONS, count)
    parts = [f"{row.key}={_encoded(random_value(random, row))}" for row in rows]
    if random.random() < 0.6:
        parts.insert(random.randint(0, len(parts)), f"preset={random.choice(list(PRESETS))}")
    if random.random() < 0.05:
        parts.insert(random.randint(0, len(parts)), "v=1")
    return _messy(random, parts) if random.random() < 0.1 else "&".join(parts)
