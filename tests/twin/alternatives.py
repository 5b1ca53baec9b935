"""What else could be done with the same TAO: hold it, or delegate it to another validator."""

from math import fsum

from answer import NoAnswer


def hold_npv(a, network):
    """USD: buy the stake today, sell it whole after the operating months."""
    return _kept_npv(a, network, 1.0)


def _kept_npv(a, network, part):
    """USD: buy the stake today, sell a part of it after the operating months."""
    end = a.operating_months
    sold = network.price[end] * (1 - a.selling_cost) * network.discount[end]
    return a.own_stake * (part * sold - a.entry_price)


def delegated_share(a, network, m):
    """The part of all validators' income in month m that reaches the delegated own stake."""
    return (1 - a.take) * min(1.0, a.own_stake / network.total_stake[m])


def delegate_npv(a, network):
    """USD: sell the delegation's rewards each month, taxed on their value before selling.

    As much of the stake comes back as to who runs.
    """
    values = []
    for m in range(1, a.operating_months + 1):
        rewards = network.pool[m] * network.price[m]
        income = rewards * (1 - a.selling_cost) + network.fees[m]
        tax = a.tax_rate * (rewards + network.fees[m])
        values.append(delegated_share(a, network, m) * (income - tax) * network.discount[m])
    return _kept_npv(a, network, a.stake_recovered) + fsum(values)


def delegate_apr(a, network):
    """Yearly rewards in TAO over the stake, at today's emission."""
    daily = a.validator_share * a.reward_factor * a.daily_emission
    return delegated_share(a, network, 0) * daily * 365.25 / a.own_stake


def take_covers_costs_from(a, network):
    """Own and delegated TAO from which the take earned on them pays today's cost."""
    if a.take == 0:
        raise NoAnswer("nothing is taken")
    paid_out = network.pool[0] * a.price * (1 - a.selling_cost) + network.fees[0]
    if paid_out == 0:
        raise NoAnswer("nothing is paid out")
    return network.cost[0] / (a.take * paid_out / network.total_stake[0])
