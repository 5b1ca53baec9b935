"""Where running and delegating meet, against what is plain to see and against a scan of the books."""

import math
from random import Random
from types import SimpleNamespace

from alternatives import delegate_npv
from answer import NoAnswer
from assumptions import BY_KEY, as_fractions
from meeting import ZERO, Meeting
from network import Network
from query import read_query
from scenarios import AT_ONE_BEND, near_delegating
from validator import Validator

FREE = "take=0&compute_cost=0&hardware_cost=0"
SMALL = "&validators=10"  # 10,000 TAO staked

PLAIN_TO_SEE = (
    # Nothing tells the two apart: today's stake will do, whatever it is.
    (FREE, 1_000),
    (f"{FREE}&own_stake=77&tax_rate=30&selling_cost=2", 77),
    # With 90 % uptime only from 11,111 TAO on, where the share is 1.
    (f"{FREE}&uptime=90{SMALL}", 10_000 / 0.9),
    (f"{FREE}&uptime=90{SMALL}&own_stake=20000", 20_000),
    # As much uptime as is left after the take: alike up to the whole stake, better from there on.
    (f"uptime=82&compute_cost=0&hardware_cost=0{SMALL}&own_stake=20000", 10_000),
    # A cent lost on top counts as zero where the outlay is a billion cents.
    ("take=0&compute_cost=0&hardware_cost=0.01&own_stake=1", 1e7 / 272.72),
    # The cost is as much as the greatest advantage, or a little more than that, or far more.
    (f"{AT_ONE_BEND}&hardware_cost=472983.2281682873", 10_000 / 0.9 - 1_800),
    (f"{AT_ONE_BEND}&hardware_cost=472983.22967444203", 10_000 / 0.9 - 1_800),
    (f"{AT_ONE_BEND}&hardware_cost=480000", None),
    # No income, and costs.
    ("uptime=0", None),
)
N_SCANNED, N_STAKES = 12, 90


def _stake(meeting):
    """The stake found, or None; anything but an answer with a reason is an error of the twin."""
    try:
        return meeting.stake()
    except NoAnswer:
        return None


def _books(a, network):
    """(what running adds, what of it counts as zero) at an own stake, from the full books."""

    def at(own):
        b = SimpleNamespace(**vars(a) | {"own_stake": own})
        validator = Validator(b, network)
        npv, other = validator.npv(), delegate_npv(b, network)
        return npv - other, ZERO * max(validator.outlay, abs(npv), abs(other))

    return at


def _objection(query):
    """What the books say against the stake found for one query, or None."""
    a = as_fractions(read_query(query)[0])
    network = Network(a)
    at, meeting = _books(a, network), Meeting(a, network)
    stake = _stake(meeting)
    here = a.own_stake
    if stake is not None:
        added, zero = at(stake)
        if abs(added) > 1.001 * zero:
            return f"at {stake} running adds {added}"
    # Nearer than all that was found, what running adds never counts as zero.
    edges = [abs(math.log(one.edge / here)) for one in meeting.found()]
    reach = min(edges, default=math.inf)
    added_today, zero = at(here)
    if abs(added_today) <= zero:
        return None if stake == here else f"{here} would do"
    row = BY_KEY["own_stake"]
    for step in range(N_STAKES + 1):
        own = row.low * (row.high / row.low) ** (step / N_STAKES)
        if abs(math.log(own / here)) < 0.999999 * reach:
            added, zero = at(own)
            if added * added_today < 0 or abs(added) < 0.999 * zero:
                return f"{own} is nearer than {stake}"
    return None


def meeting_cases():
    for query, expected in PLAIN_TO_SEE:
        a = as_fractions(read_query(query)[0])
        stake = _stake(Meeting(a, Network(a)))
        alike = stake == expected or (
            None not in (stake, expected) and math.isclose(stake, expected, rel_tol=1e-7)
        )
        yield f"running as delegating, {query}: {stake} instead of {expected}", alike, True
    random = Random(1)
    for query in ["", *(near_delegating(random) for _ in range(N_SCANNED))]:
        yield f"running as delegating, {query or 'base'}, by the books", _objection(query), None
