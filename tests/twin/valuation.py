"""Value per TAO: all validators' pre-tax cash flows, discounted, over the supply of TAO.

The value is linear in today's price, value = a * price + b: `a` is what emission pays per USD of
price, `b` what fees less costs pay in USD. Everything here keeps the two apart.
"""

import math
from dataclasses import dataclass
from math import fsum

from answer import NoAnswer
from emission import CAP_TAO


@dataclass(frozen=True)
class Part:
    """Present value of one kind of flow: up to the horizon, and after it."""

    forecast: float
    terminal: float

    @property
    def total(self):
        return self.forecast + self.terminal


NOTHING = Part(0.0, 0.0)


class Valuation:
    """Present values at the horizon of `a`, and the figures per TAO drawn from them.

    emission: what the pool pays, as a multiple of today's price (its unit is TAO).
    operation: fees less all validators' costs, in USD.
    """

    def __init__(self, a, network):
        self.a, self.network = a, network
        self.end = 12 * a.horizon_years
        end, n = self.end, network
        kept = 1 - a.selling_cost
        self.price_at_horizon = n.price[end]
        emission = kept * fsum(
            n.pool[m] * n.price_factor[m] * n.discount[m] for m in range(1, end + 1)
        )
        self.stable = 1 + a.discount_rate - (1 + a.terminal_growth) * (1 - a.failure_rate) > 1e-12
        if not self.stable:
            return
        log_q = self.log_q()
        perpetuity = n.emission.perpetuity_by_era(end, log_q)
        pool_after = a.validator_share * a.reward_factor * perpetuity
        emission_after = kept * n.price_factor[end] * pool_after * n.discount[end]
        self.emission = Part(emission, emission_after)
        self.forever = math.exp(log_q) / -math.expm1(log_q)
        self.operation = self._in_usd(lambda m: n.fees[m] - n.validators[m] * n.cost[m])

    def _in_usd(self, flow):
        """Present values of a flow in USD that grows by terminal_growth after the horizon."""
        discount, end = self.network.discount, self.end
        forecast = fsum(flow(m) * discount[m] for m in range(1, end + 1))
        return Part(forecast, flow(end) * self.forever * discount[end])

    def log_q(self):
        """ln of the monthly factor by which a flow growing at terminal_growth loses present value."""
        a = self.a
        yearly = math.log1p(a.terminal_growth) + math.log1p(-a.failure_rate)
        return (yearly - math.log1p(a.discount_rate)) / 12

    def _needs_answer(self):
        if not self.stable:
            raise NoAnswer("growth must stay below the discount rate")

    def supply(self, basis):
        """TAO over which the value is spread."""
        if basis == "circulating":
            return self.a.circulating_supply
        if basis == "diluted":
            return self.network.emission.issued_after(self.end)
        return float(CAP_TAO)

    def _per_tao(self, amount, basis):
        supply = self.supply(basis)
        if supply == 0:
            raise NoAnswer("no TAO has been issued")
        return amount / supply

    def _counted_emission(self):
        return NOTHING if self.a.cash_flows == "fees" else self.emission

    # Figures on the chosen basis, at the chosen price anchor.

    def slope(self):
        """a: USD of value per USD of price."""
        self._needs_answer()
        return self._per_tao(self._counted_emission().total, self.a.value_basis)

    def intercept(self):
        """b: USD of value that do not depend on the price."""
        self._needs_answer()
        return self._per_tao(self.operation.total, self.a.value_basis)

    def self_consistent(self):
        """The price that equals the value computed from it."""
        slope, intercept = self.slope(), self.intercept()
        if slope >= 1:
            raise NoAnswer("a >= 1: no price is stable")
        if intercept <= 0:
            raise NoAnswer("at these costs emissions alone support no price")
        return intercept / (1 - slope)

    def price(self):
        return self.a.price if self.a.price_anchor == "market" else self.self_consistent()

    def value(self):
        return self.slope() * self.price() + self.intercept()

    def forecast(self):
        self._needs_answer()
        amount = self._counted_emission().forecast * self.price() + self.operation.forecast
        return self._per_tao(amount, self.a.value_basis)

    def terminal(self):
        self._needs_answer()
        amount = self._counted_emission().terminal * self.price() + self.operation.terminal
        return self._per_tao(amount, self.a.value_basis)

    def terminal_share(self):
        value = self.value()
        if value <= 0:
            raise NoAnswer("the value is not positive")
        return self.terminal() / value

    def upside(self):
        """The value against the market price, whatever the anchor."""
        return self.value() / self.a.price - 1

    def emission_part(self):
        """The part of the discounted income that emission pays; the rest is fees."""
        self._needs_answer()
        fees = self._in_usd(lambda m: self.network.fees[m])
        emission = self._counted_emission().total * self.price()
        return emission / (emission + fees.total)

    # Figures at the market price.

    def on_basis(self, basis):
        """Value per TAO on another supply, at the market price, with the chosen cash flows."""
        self._needs_answer()
        amount = self._counted_emission().total * self.a.price + self.operation.total
        return self._per_tao(amount, basis)

    def fees_only(self):
        """Value per TAO of fees less costs alone, on the chosen basis."""
        return self.intercept()

    def market_cap_at_horizon(self):
        """USD that all TAO issued by then are taken to be worth."""
        return self.price_at_horizon * self.network.emission.issued_after(self.end)
