"""One validator's books: the run-rate of today, and the projection month by month.

Unless said otherwise figures are USD; element m of a list is month m, element 0 is today.
"""

from math import fsum

from answer import NoAnswer
from finance import first_crossing, irr_roots, present_value

NO_SHORTFALL = 1e-9  # of the outlay: quitting at once then loses nothing


def _crossing(balances, missing):
    """Months until the balance is first 0 or more."""
    months = first_crossing(balances)
    if months is None:
        raise NoAnswer(missing)
    return months


class Validator:
    """Rewards (TAO), income, tax and net cash flow (USD a month) of the validator described by `a`."""

    def __init__(self, a, network):
        self.a, self.network = a, network
        n = network
        stake = a.own_stake
        self.stake, self.share, self.reward = [], [], []
        self.income, self.net = [], []
        self.months = len(n.price) - 1
        for m in range(self.months + 1):
            weight = (stake + a.take * a.delegated_stake) * a.uptime
            share = min(1.0, weight / n.total_stake[m])
            reward = n.pool[m] * share
            restaked = a.restake_share if m > 0 else 0.0  # today's run-rate restakes nothing
            stake += restaked * reward
            fees = share * n.fees[m]
            sold = (1 - restaked) * reward * n.price[m] * (1 - a.selling_cost)
            income = sold + fees
            tax = a.tax_rate * max(0.0, reward * n.price[m] + fees - n.cost[m])
            self.stake.append(stake)
            self.share.append(share)
            self.reward.append(reward)
            self.income.append(income)
            self.net.append(income - n.cost[m] - tax)
        paid_in_tao = a.registration_cost * a.entry_price
        self.outlay = a.own_stake * a.entry_price + paid_in_tao + a.hardware_cost
        lost = (1 - a.stake_recovered) * a.own_stake * a.entry_price
        self.capital_at_risk = lost + paid_in_tao + a.hardware_cost

    # Run-rate: today's figures, held for ever.

    def tao_per_day(self):
        a = self.a
        return a.validator_share * a.reward_factor * a.daily_emission * self.share[0]

    def apr(self):
        """Gross yearly reward in TAO over the own stake, take included."""
        return self.tao_per_day() * 365.25 / self.a.own_stake

    def run_rate_payback(self):
        """Months of today's net that cover the capital at risk."""
        if self.net[0] <= 0:
            raise NoAnswer(f"never: it loses {-self.net[0]:,.0f} USD a month")
        return self.capital_at_risk / self.net[0]

    def breakeven_price(self):
        """USD per TAO at which today's net is zero, tax included."""
        a, cost, fees = self.a, self.network.cost[0], self.share[0] * self.network.fees[0]
        if fees >= cost:
            return 0.0
        if self.reward[0] == 0:
            raise NoAnswer("no TAO is earned, so no price helps")
        kept = 1 - a.tax_rate
        return (cost - fees) * kept / (self.reward[0] * (kept - a.selling_cost))

    # Projection: cash only; restaked TAO comes back through exit.

    def cash_balances(self):
        """USD of the capital at risk earned back, or still missing, at the end of month m = 0, 1, ..."""
        balances = [-self.capital_at_risk]
        for net in self.net[1:]:
            balances.append(balances[-1] + net)
        return balances

    def payback(self):
        return _crossing(self.cash_balances(), "not recovered after 30 years")

    def exit_proceeds(self, m):
        """USD from quitting at the end of month m: the part of the stake recovered, sold."""
        a = self.a
        return a.stake_recovered * self.stake[m] * self.network.price[m] * (1 - a.selling_cost)

    def exit_balances(self, discount=None):
        """USD gained or lost, discounted if asked, by quitting at the end of month m = 0, 1, ..."""
        factors = discount or [1.0] * (self.months + 1)
        balances, cash = [self.exit_proceeds(0) - self.outlay], 0.0
        if -NO_SHORTFALL * self.outlay <= balances[0] < 0:
            balances[0] = 0.0
        for m in range(1, self.months + 1):
            cash += self.net[m] * factors[m]
            balances.append(cash + self.exit_proceeds(m) * factors[m] - self.outlay)
        return balances

    def discounted_balances(self):
        """The net present value of stopping at the end of month m = 0, 1, ..."""
        return self.exit_balances(self.network.discount)

    def exit_payback(self):
        return _crossing(self.exit_balances(), "quitting loses money throughout 30 years")

    def discounted_payback(self):
        missing = "stopping has a net present value below zero throughout 30 years"
        return _crossing(self.discounted_balances(), missing)

    def flows(self):
        """-outlay today, net flows for the operating months, the exit with the last."""
        end = self.a.operating_months
        flows = [-self.outlay] + self.net[1 : end + 1]
        flows[end] += self.exit_proceeds(end)
        return flows

    def npv(self):
        return present_value(self.flows(), self.network.discount)

    def multiple(self):
        """What comes back, undiscounted, over the outlay."""
        return fsum(self.flows()[1:]) / self.outlay

    def irr(self):
        """The one annual rate at which the flows are worth nothing."""
        roots = irr_roots(self.flows())
        if not roots:
            raise NoAnswer("no rate between -99 % and 10,000 % a year balances these flows")
        if len(roots) > 1:
            rates = ", ".join(f"{rate:.2%}" for rate in roots)
            raise NoAnswer(f"several rates balance these flows: {rates}")
        return roots[0]
