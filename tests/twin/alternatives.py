"""What else could be done with the same TAO: hold it, or delegate it to another validator."""

from math import fsum

from answer import NoAnswer
from emission import DAYS_PER_MONTH


def hold_npv(a, network):
    """USD: buy the stake today, sell it whole after the operating months."""
    end = a.operating_months
    sold = network.price[end] * (1 - a.selling_cost) * network.discount[end]
    return a.own_stake * (sold - a.price)


def delegated_share(a, network, m):
    """The part of all validators' income in month m that reaches the delegated own stake."""
    return (1 - a.take) * min(1.0, a.own_stake / network.total_stake[m])


def delegate_npv(a, network):
    """USD: hold, and sell the delegation's rewards each month; taxed on their value before selling."""
    values = []
    for m in range(1, a.operating_months + 1):
        rewards = a.validator_share * network.emitted[m] * network.price[m]
        income = rewards * (1 - a.selling_cost) + network.fees[m]
        tax = a.tax_rate * (rewards + network.fees[m])
        values.append(delegated_share(a, network, m) * (income - tax) * network.discount[m])
    return hold_npv(a, network) + fsum(values)


def delegate_apr(a, network):
    """Yearly rewards in TAO over the stake, at today's emission."""
    daily = delegated_share(a, network, 0) * a.validator_share * a.daily_emission
    return daily * 365.25 / a.own_stake


def stake_to_beat_delegating(a, network):
    """Own and delegated TAO from which the take earned on them pays today's cost."""
    if a.take == 0:
        raise NoAnswer("nothing is taken, so running never earns more than delegating")
    rewards = a.validator_share * a.daily_emission * DAYS_PER_MONTH * a.price
    paid_out = rewards * (1 - a.selling_cost) + network.fees[0]
    if paid_out == 0:
        raise NoAnswer("nothing is paid out")
    return network.cost[0] / (a.take * paid_out / network.total_stake[0])
