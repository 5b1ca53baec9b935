"""The results of one scenario, in the layout of the model's specification."""

from alternatives import delegate_apr, delegate_npv, hold_npv, take_covers_costs_from
from answer import NoAnswer, section
from assumptions import BASE, as_fractions
from emission import next_threshold
from flags import flags
from meeting import Meeting
from network import Network
from query import read
from validator import Validator
from valuation import Valuation

MODEL = 2
SECTIONS = ("run_rate", "projection", "alternatives", "valuation", "network")


def _run_rate(validator):
    return {
        "tao_per_day": validator.tao_per_day,
        "revenue_per_month": lambda: validator.income[0],
        "cost_per_month": lambda: validator.network.cost[0],
        "net_per_month": lambda: validator.net[0],
        "outlay": lambda: validator.outlay,
        "capital_at_risk": lambda: validator.capital_at_risk,
        "payback_months": validator.run_rate_payback,
        "apr": validator.apr,
        "breakeven_price": validator.breakeven_price,
    }


def _projection(validator):
    return {
        "payback_months": validator.payback,
        "discounted_payback_months": validator.discounted_payback,
        "exit_payback_months": validator.exit_payback,
        "npv": validator.npv,
        "irr": validator.irr,
        "required_return": lambda: validator.network.rate,
        "multiple": validator.multiple,
    }


def _alternatives(a, network, validator):
    return {
        "hold_npv": lambda: hold_npv(a, network),
        "delegate_npv": lambda: delegate_npv(a, network),
        "run_over_hold": lambda: validator.npv() - hold_npv(a, network),
        "run_over_delegate": lambda: validator.npv() - delegate_npv(a, network),
        "delegate_apr": lambda: delegate_apr(a, network),
        "stake_to_beat_delegating": lambda: Meeting(a, network).stake(),
        "take_covers_costs_from": lambda: take_covers_costs_from(a, network),
    }


def _valuation(a, valuation):
    return {
        "value_per_tao": valuation.value,
        "forecast_per_tao": valuation.forecast,
        "terminal_per_tao": valuation.terminal,
        "terminal_share": valuation.terminal_share,
        "upside": valuation.upside,
        "a": valuation.slope,
        "b": valuation.intercept,
        "self_consistent_value": valuation.self_consistent,
        "supply": lambda: valuation.supply(a.value_basis),
        "value_circulating": lambda: valuation.on_basis("circulating"),
        "value_diluted": lambda: valuation.on_basis("diluted"),
        "value_max": lambda: valuation.on_basis("max"),
        "value_fees_only": valuation.fees_only,
        "price_at_horizon": lambda: valuation.price_at_horizon,
        "market_cap_at_horizon": valuation.market_cap_at_horizon,
    }


def _next_halving_days(a):
    threshold = next_threshold(a.issued_supply)
    if threshold is None:
        raise NoAnswer("every TAO has been issued")
    return (threshold - a.issued_supply) / a.daily_emission


def _network(a, network):
    market_cap = a.price * a.circulating_supply
    return {
        "market_cap": lambda: market_cap,
        "turnover": lambda: a.volume_24h / market_cap,
        "issuance_usd_per_day": lambda: a.daily_emission * a.price,
        "issuance_to_volume": lambda: a.daily_emission * a.price / a.volume_24h,
        "inflation": lambda: a.daily_emission * 365.25 / a.circulating_supply,
        "staking_ratio": lambda: network.total_stake[0] / a.circulating_supply,
        "next_halving_days": lambda: _next_halving_days(a),
    }


def evaluate(written, preset=BASE):
    """Sections and remarks of one set of assumptions, given as written in links."""
    a = as_fractions(written)
    network = Network(a)
    validator = Validator(a, network)
    valuation = Valuation(a, network)
    figures = {
        "run_rate": _run_rate(validator),
        "projection": _projection(validator),
        "alternatives": _alternatives(a, network, validator),
        "valuation": _valuation(a, valuation),
        "network": _network(a, network),
    }
    results = {name: section(figures[name]) for name in SECTIONS}
    results["warnings"] = list(flags(a, preset, network, validator, valuation))
    return results


def results(query):
    """Everything that is said about one query, as one object."""
    preset, written, warnings = read(query)
    figures = evaluate(written, preset)
    figures["warnings"] = warnings + figures["warnings"]
    return {"model": MODEL, "assumptions": written, **figures}
