"""The network around the validator: how many share the income, at what price, cost and fees.

Element m of every list is the value at the end of month m; element 0 is today.
"""

from emission import DAYS_PER_MONTH, Emission

PROTOCOL_SUBNETS = 256
MONTHS = 360  # as far as any payback is searched and any horizon reaches


def grown(rate, m):
    """What 1 becomes in m months at an effective annual rate."""
    return (1 + rate) ** (m / 12)


class Network:
    """Validators, total stake (TAO), price (USD/TAO), cost and fees (USD a month), emission (TAO).

    pool: TAO's worth a month of what all validators and their stakers are paid.
    """

    def __init__(self, a):
        months = range(MONTHS + 1)
        self.emission = Emission(a.daily_emission, a.issued_supply)
        # Today's own figure is the given daily emission, even where the cap is reached.
        self.emitted = [a.daily_emission * DAYS_PER_MONTH]
        self.emitted += [self.emission.in_month(m) for m in months[1:]]
        self.pool = [a.validator_share * a.reward_factor * emitted for emitted in self.emitted]

        self.validators = [a.validators]
        for m in months[1:]:
            growth = a.validator_growth * 2.0 ** (-(m - 1) / a.growth_half_life)
            self.validators.append(self.validators[-1] * (1 + growth))
        self.total_stake = [
            self.validators[m] * a.average_stake * grown(a.stake_growth, m) for m in months
        ]
        self.price_factor = [grown(a.price_growth, m) for m in months]
        self.price = [a.price * factor for factor in self.price_factor]
        self.cost = [
            a.compute_cost * grown(-a.compute_deflation, m) + a.other_cost for m in months
        ]
        self.fees = [fees(a, m) for m in months]
        # The return required a year: the discount rate, raised by the chance that everything is lost.
        self.rate = (1 + a.discount_rate) / (1 - a.failure_rate) - 1
        self.discount = [(1 + self.rate) ** (-m / 12) for m in months]


def fees(a, m):
    """External revenue paid to all validators and their stakers in month m, in USD."""
    subnets = min(max(PROTOCOL_SUBNETS, a.subnets), a.subnets * grown(a.subnet_growth, m))
    revenue = a.revenue_per_subnet / 12 * grown(a.revenue_growth, m)
    return subnets * a.adoption * revenue * a.fee_share
