"""The inputs of the model: one table, and the presets that start from its base.

Values stand here as people write them in links: percentages as percentages, choices by name.
`as_fractions` turns them into what the formulas use.
"""

from dataclasses import dataclass
from types import SimpleNamespace

NUMBER, PERCENT, WHOLE, CHOICE = "number", "percent", "whole", "choice"


@dataclass(frozen=True)
class Assumption:
    """One row: its key in links and files, base value, inclusive bounds (or choices), and kind."""

    key: str
    base: float | str
    low: float = 0.0
    high: float = 0.0
    kind: str = NUMBER
    choices: tuple[str, ...] = ()


def _choice(key, *choices):
    return Assumption(key, choices[0], kind=CHOICE, choices=choices)


ASSUMPTIONS = (
    # The market.
    Assumption("price", 272.72, 1, 10_000),  # USD/TAO
    Assumption("entry_price", 272.72, 1, 10_000),  # USD/TAO paid for the stake
    Assumption("price_growth", 28, -90, 200, PERCENT),  # a year
    Assumption("price_volatility", 90, 0, 250, PERCENT),  # a year
    Assumption("circulating_supply", 9_597_280, 100_000, 21_000_000),  # TAO
    Assumption("volume_24h", 388_000_000, 0, 1e11),  # USD
    # The network.
    Assumption("validators", 4_100, 1, 100_000),
    Assumption("validator_growth", 0, -50, 100, PERCENT),  # a month, fading
    Assumption("growth_half_life", 3, 0.25, 60),  # months
    Assumption("validator_volatility", 20, 0, 200, PERCENT),  # a year
    Assumption("validator_price_correlation", 0.5, -1, 1),
    Assumption("average_stake", 1_000, 1, 100_000),  # TAO per validator
    Assumption("stake_growth", 0, -50, 200, PERCENT),  # a year
    Assumption("daily_emission", 6_850, 0, 7_200),  # TAO/day
    Assumption("issued_supply", 9_597_280, 0, 21_000_000),  # TAO
    Assumption("validator_share", 41, 0, 100, PERCENT),
    Assumption("reward_factor", 1, 0, 20),  # worth of what is paid, over its share of the emission
    Assumption("subnets", 47, 0, 1_024),
    Assumption("subnet_growth", 0, -50, 300, PERCENT),  # a year
    Assumption("adoption", 0, 0, 100, PERCENT),
    Assumption("revenue_per_subnet", 5_000_000, 0, 1e9),  # USD/year
    Assumption("revenue_growth", 30, -50, 200, PERCENT),  # a year
    Assumption("fee_share", 41, 0, 100, PERCENT),
    # One validator.
    Assumption("own_stake", 1_000, 1, 1_000_000),  # TAO
    Assumption("delegated_stake", 0, 0, 5_000_000),  # TAO
    Assumption("take", 18, 0, 50, PERCENT),
    Assumption("uptime", 100, 0, 100, PERCENT),
    Assumption("restake_share", 0, 0, 100, PERCENT),
    Assumption("stake_recovered", 80, 0, 100, PERCENT),
    Assumption("hardware_cost", 4_000, 0, 1_000_000),  # USD once
    Assumption("registration_cost", 0, 0, 10_000),  # TAO
    Assumption("compute_cost", 1_500, 0, 1_000_000),  # USD/month
    Assumption("compute_deflation", 35, -50, 90, PERCENT),  # a year
    Assumption("deflation_uncertainty", 5, 0, 30, PERCENT),  # points
    Assumption("other_cost", 0, 0, 1_000_000),  # USD/month
    Assumption("selling_cost", 0, 0, 20, PERCENT),
    Assumption("tax_rate", 0, 0, 60, PERCENT),
    # The method.
    Assumption("discount_rate", 15, 0.1, 100, PERCENT),  # a year
    Assumption("failure_rate", 0, 0, 50, PERCENT),  # a year
    Assumption("terminal_growth", 3, -20, 10, PERCENT),  # a year
    Assumption("horizon_years", 10, 1, 30, WHOLE),
    Assumption("operating_months", 36, 6, 120, WHOLE),
    Assumption("target_payback", 14, 1, 120),  # months
    _choice("value_basis", "circulating", "diluted", "max"),
    _choice("price_anchor", "market", "self"),
    _choice("cash_flows", "all", "fees"),
    Assumption("seed", 1, 0, 4_294_967_295, WHOLE),
)

BY_KEY = {row.key: row for row in ASSUMPTIONS}

CHAIN_JULY = {  # observed on 24 July 2026, the validators on 3 August
    "price": 188.7,
    "entry_price": 188.7,
    "circulating_supply": 11_158_337,
    "issued_supply": 11_158_337,
    "daily_emission": 3_600,
    "validators": 1_117,
    "average_stake": 4_054,
    "reward_factor": 2.6,
    "subnets": 128,
}

# Each starts from the base; they do not stack.
PRESETS = {
    "article-2026-03": {},
    "article-2026-01": {"validators": 2_710},
    "chain-2026-03": {
        "daily_emission": 3_600,
        "issued_supply": 10_845_600,
        "circulating_supply": 10_845_600,
        "subnets": 128,
        "average_stake": 1_854,
    },
    "squeeze": {"validator_growth": 23},
    "breakthrough": {"adoption": 10, "revenue_per_subnet": 20_000_000},
    "bear": {"price_growth": 0, "discount_rate": 25},
    "chain-2026-07": CHAIN_JULY,
    "root-2026-07": CHAIN_JULY
    | {"validators": 64, "average_stake": 84_954, "reward_factor": 0.666},
}
BASE = "article-2026-03"

# TAO the chain had issued at a preset's date.
ISSUED_IN_MARCH = 10_845_600
ISSUED_ON_CHAIN = {preset: ISSUED_IN_MARCH for preset in PRESETS} | {
    "article-2026-01": 10_633_200,
    "chain-2026-07": 11_158_337,
    "root-2026-07": 11_158_337,
}


def base(preset=BASE):
    """Every assumption as written in links, in table order, for one preset."""
    return {row.key: row.base for row in ASSUMPTIONS} | PRESETS[preset]


def as_fractions(written):
    """The assumptions as the formulas use them: percentages become fractions, whole numbers ints."""
    convert = {
        PERCENT: lambda value: value / 100,
        WHOLE: int,
        NUMBER: float,
        CHOICE: str,
    }
    return SimpleNamespace(
        **{row.key: convert[row.kind](written[row.key]) for row in ASSUMPTIONS}
    )
