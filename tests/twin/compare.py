"""Compares another implementation with the twin, figure by figure, on many scenarios.

    python3 tests/twin/compare.py [--runs 2000] [--seed 1] [--verbose] [-- PROGRAM [ARGUMENT ...]]

The program reads one query a line and writes one JSON object a line; called with `--all`, the
answers to questions, too. Those are checked on fewer scenarios: to say that there is no nearer
answer, or none at all, the twin tries a hundred values. On ten more the twin simulates, too, with
random numbers of its own: its chances and quantiles are to be within four standard errors.

What of a query cannot be used must be the same number of notices: those that the program gives
beyond the ones of a query that says the same scenario plainly.

Figures must agree to 1e-9 of their size, and be null together. Some have a floor on top: the IRR,
whose natural scale is the growth factor 1 + irr, 1e-12; the days to the next halving, which are a
difference of issuances known to the RAO, the time one RAO takes; and what running adds to holding
and to delegating, a difference of present values that may be nothing at all, 1e-12 of the largest
of them and the outlay: a thousandth of what the specification itself counts as zero. The stake at
which running and delegating meet need only be one that is zero by that count, and as near as the
twin's: see `Meeting.accepts`.
Where a figure is a small difference of large numbers, or hangs on a comparison that is all but a
tie (a balance that just touches zero, two rates of return that almost meet), f64 itself does not
settle it. Such a disagreement is excused, counted and shown with --verbose, if the twin's own
answer moves to the other one when the inputs are nudged by one part in 1e13. Inputs that stand
exactly on a bound are meant exactly and stay, and so does the issued supply: what happens there
(nothing at risk, a full share, a threshold) is decided by rule and not by rounding.
"""

import argparse
import json
import math
import os
import subprocess
import sys
from random import Random

sys.dont_write_bytecode = True

from assumptions import BY_KEY, NUMBER, PERCENT, as_fractions  # noqa: E402
from meeting import Meeting  # noqa: E402
from network import Network  # noqa: E402
from query import plain, read_query  # noqa: E402
from questions import circularity, reverse_dcf, thresholds  # noqa: E402
from results import SECTIONS, evaluate, results  # noqa: E402
from scenarios import SIMULATED, fixed, random_query  # noqa: E402
from simulation import objections as simulation_objections  # noqa: E402

TOLERANCE = 1e-9
NUDGE = 1e-13
NUDGES = 12
ONE_RAO = 1e-9  # TAO
DIFFERENCE = 1e-12  # of present values that are subtracted


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def floors(ours):
    """Absolute tolerances of the figures that have one."""
    daily = ours["assumptions"]["daily_emission"]
    others = ours["alternatives"]
    compared = (ours["run_rate"]["outlay"], ours["projection"]["npv"], others["delegate_npv"])
    added = DIFFERENCE * max(map(abs, (*compared, others["hold_npv"])))
    return {
        "irr": 1e-12,
        "next_halving_days": ONE_RAO / daily if daily > 0 else 0.0,
        "run_over_hold": added,
        "run_over_delegate": added,
    }


def same(one, other, floor):
    """Whether two figures agree; null agrees only with null."""
    if one is None or other is None:
        return one is other
    if not (is_number(one) and is_number(other)):
        return one == other
    return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=floor)


def meets(ours, theirs):
    """Whether running and delegating may be said to meet at their stake."""
    a = as_fractions(ours["assumptions"])
    return theirs > 0 and Meeting(a, Network(a)).accepts(theirs)


def agree(ours, part, key, theirs, floor):
    """Whether their figure is the twin's."""
    mine = ours[part][key]
    if same(mine, theirs, floor):
        return True
    both = is_number(mine) and is_number(theirs)
    return key == "stake_to_beat_delegating" and both and meets(ours, theirs)


def differences(ours, theirs):
    """(section, key, our value, their value) wherever the two objects disagree."""
    floor = floors(ours)
    for part in ("assumptions", *SECTIONS):
        mine, other = ours[part], theirs.get(part)
        if not isinstance(other, dict):
            yield part, "", "a section", other
            continue
        keys = [key for key in mine if not key.endswith("_reason")]
        for key in keys:
            if key not in other:
                yield part, key, mine[key], "no such key"
            elif part == "assumptions":
                if mine[key] != other[key]:  # echoed exactly
                    yield part, key, mine[key], other[key]
            elif not agree(ours, part, key, other[key], floor.get(key, 0.0)):
                yield part, key, mine[key], other[key]
            reason = other.get(f"{key}_reason")
            if (other.get(key, 0) is None) != (isinstance(reason, str) and reason != ""):
                yield part, f"{key}_reason", "a reason beside null only", reason
        for key in other:
            if key.removesuffix("_reason") not in keys:
                yield part, key, "no such key", other[key]
        written = [key for key in other if not key.endswith("_reason")]
        if written != keys and sorted(written) == sorted(keys):
            yield part, "", "keys in the specification's order", written
    if theirs.get("model") != ours["model"]:
        yield "model", "", ours["model"], theirs.get("model")
    warnings = theirs.get("warnings")
    if not isinstance(warnings, list) or not all(isinstance(text, str) for text in warnings):
        yield "warnings", "", "a list of texts", warnings


def may_be_nudged(key, value):
    row = BY_KEY[key]
    measured = row.kind in (NUMBER, PERCENT) and key != "issued_supply"
    return measured and value not in (row.low, row.high)


def nudged(query):
    """The twin's answers to the same scenario, its inputs off by NUDGE, up or down at random."""
    written, _ = read_query(query)
    random = Random(query)
    for _ in range(NUDGES):
        yield evaluate(
            {
                key: value * (1 + random.choice((-1, 1)) * NUDGE)
                if may_be_nudged(key, value)
                else value
                for key, value in written.items()
            }
        )


def unsettled(answers, section, key, theirs):
    """Whether the twin itself gives their answer under some nudge, or answers on both sides of it."""
    values = [answer[section].get(key) for answer in answers]
    if theirs is None:
        return None in values
    numbers = [value for value in values if value is not None]
    if not is_number(theirs) or not numbers:
        return False
    margin = TOLERANCE * max(map(abs, numbers))
    return min(numbers) - margin <= theirs <= max(numbers) + margin


def run(program, queries):
    """The other program's answers, one an input line."""
    finished = subprocess.run(
        program, input="\n".join(queries) + "\n", capture_output=True, encoding="utf-8", timeout=600
    )
    lines = finished.stdout.splitlines()
    if finished.returncode != 0 or len(lines) != len(queries):
        sys.exit(
            f"{program[0]} ended with code {finished.returncode} after {len(lines)} of "
            f"{len(queries)} answers\n{finished.stderr[-2000:]}"
        )
    return lines


def objections(written, theirs):
    """(what, why) wherever an answer to a question is not the twin's."""
    for name, ask in (("thresholds", thresholds), ("reverse_dcf", reverse_dcf)):
        if name not in theirs:
            yield name, "no such answer"
            continue
        for key, why in ask(written, theirs[name]):
            yield f"{name}.{key}", why
    for key, mine in circularity(written).items():
        other = theirs.get("circularity", {}).get(key, "no such answer")
        if not same(mine, other, 0.0):
            yield f"circularity.{key}", f"twin {mine}, other {other}"


def compare_questions(program, queries):
    """How many answers to questions disagree."""
    n_disagreements = 0
    for query, line in zip(queries, run([*program, "--all"], queries)):
        for what, why in objections(read_query(query)[0], parsed(line)):
            n_disagreements += 1
            print(f"{query or '(base)'}\n    {what}: {why}")
    print(f"{len(queries)} scenarios, 22 answers each, {n_disagreements} disagreements")
    return n_disagreements


def compare_simulations(program, paths, seed):
    """How many answers of simulations disagree by more than chance explains."""
    n_disagreements = 0
    for query, line in zip(SIMULATED, run([*program, "--all"], SIMULATED)):
        theirs = parsed(line).get("simulation", {})
        for what, why in simulation_objections(read_query(query)[0], theirs, paths, seed):
            n_disagreements += 1
            print(f"{query or '(base)'}\n    simulation.{what}: {why}")
    print(f"{len(SIMULATED)} simulations, {paths} paths each, {n_disagreements} disagreements")
    return n_disagreements


def refuse(name):
    raise ValueError(f"{name} is no JSON")


def parsed(line):
    """One answer as an object; an empty one, lacking every section, if it is none."""
    try:
        answer = json.loads(line, parse_constant=refuse)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def n_warnings(answer):
    warnings = answer.get("warnings")
    return len(warnings) if isinstance(warnings, list) else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=2_000, help="random scenarios")
    parser.add_argument("--questions", type=int, default=30, help="of them, with questions put to them")
    parser.add_argument("--paths", type=int, default=3_000, help="of each simulation")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="show what was excused, too")
    parser.add_argument(
        "program",
        nargs="*",
        default=[os.environ.get("EVALUATE", "target/release/evaluate")],
        help="the program to check, and its arguments; by default the one that EVALUATE names",
    )
    options = parser.parse_args()

    random = Random(options.seed)
    queries = fixed() + [random_query(random) for _ in range(options.runs)]
    counts = {"figures": 0, "nulls": 0, "notices": 0, "excused": 0, "disagreements": 0}
    failing = set()
    plainly = run(options.program, [plain(query) for query in queries])
    for query, line, same in zip(queries, run(options.program, queries), plainly):
        ours = results(query)
        unread, theirs = len(read_query(query)[1]), n_warnings(parsed(line)) - n_warnings(parsed(same))
        counts["notices"] += unread
        if unread != theirs:
            counts["disagreements"] += 1
            failing.add(query)
            print(f"{query}\n    notices: twin {unread}, other {theirs}")
        for part in SECTIONS:
            figures = [ours[part][key] for key in ours[part] if not key.endswith("_reason")]
            counts["figures"] += len(figures)
            counts["nulls"] += figures.count(None)
        answers = None
        for section, key, mine, other in differences(ours, parsed(line)):
            excused = False
            if section in SECTIONS and key in ours[section] and not key.endswith("_reason"):
                answers = answers or list(nudged(query))
                excused = unsettled(answers, section, key, other)
            counts["excused" if excused else "disagreements"] += 1
            if not excused:
                failing.add(query)
            if options.verbose or not excused:
                word = "excused: " if excused else ""
                print(f"{word}{query or '(base)'}\n    {section}.{key}: twin {mine}, other {other}")
    print(f"{len(queries)} scenarios, " + ", ".join(f"{n} {word}" for word, n in counts.items()))
    if failing:
        print(f"{len(failing)} scenarios disagree")
    asked = [""] + queries[len(queries) - options.runs :][: options.questions]
    n_disagreements = counts["disagreements"] + compare_questions(options.program, asked)
    n_disagreements += compare_simulations(options.program, options.paths, options.seed)
    return 1 if n_disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
