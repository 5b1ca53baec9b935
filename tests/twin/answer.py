"""An outcome is a number, or no answer with a reason: never NaN, infinity or a stand-in."""

import math


class NoAnswer(Exception):
    """Raised where a figure has no answer; its text says why."""


def outcome(figure):
    """(value, None) or (None, reason) of a function without arguments."""
    try:
        value = figure()
    except NoAnswer as reason:
        return None, str(reason)
    except ZeroDivisionError:
        return None, "there is nothing to divide by"
    except OverflowError:
        return None, "the figure is too large"
    if not math.isfinite(value):
        return None, "the figure is too large"
    return value, None


def section(figures):
    """A section of the results: each key with its value, or null and `KEY_reason` beside it."""
    results = {}
    for key, figure in figures.items():
        results[key], reason = outcome(figure)
        if reason is not None:
            results[key + "_reason"] = reason
    return results
