"""Reading a scenario from the query part of a link, forgivingly: what cannot be used is reported."""

import re
from urllib.parse import unquote_plus

from assumptions import BY_KEY, CHOICE, PRESETS, WHOLE, base

PLAIN_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")


def pairs(query):
    """The decoded (key, value) pairs in the order written; a pair without `=` has an empty value."""
    query = query.strip().removeprefix("?")
    for part in query.split("&"):
        if part.strip():
            key, _, value = part.partition("=")
            yield unquote_plus(key).strip(), unquote_plus(value).strip()


def usable(row, text):
    """The value of one assumption, or None if it is no number, out of bounds, or not whole."""
    if row.kind == CHOICE:
        return text if text in row.choices else None
    if not PLAIN_NUMBER.fullmatch(text):
        return None
    value = float(text)
    if not row.low <= value <= row.high:
        return None
    if row.kind == WHOLE:
        return int(value) if value.is_integer() else None
    return value


def _allowed(row):
    if row.kind == CHOICE:
        return "one of " + ", ".join(row.choices)
    whole = "a whole number " if row.kind == WHOLE else ""
    return f"{whole}from {row.low:g} to {row.high:g}"


def read_query(query):
    """(assumptions as written in links, warnings).

    The preset counts first wherever it stands; of duplicates the last usable one counts.
    """
    written = list(pairs(query))
    warnings, preset = [], "article-2026-03"
    for key, value in written:
        if key == "preset":
            if value in PRESETS:
                preset = value
            else:
                warnings.append(f"preset={value} is not one of {', '.join(PRESETS)}")
    values, unused = base(preset), []
    for key, text in written:
        if key == "preset":
            continue
        if key not in BY_KEY:
            warnings.append(f"{key}={text}: no assumption has this name")
            continue
        value = usable(BY_KEY[key], text)
        if value is None:
            unused.append((key, text))
        else:
            values[key] = value
    for key, text in unused:
        allowed = _allowed(BY_KEY[key])
        warnings.append(f"{key}={text} is not {allowed}; {values[key]} is used instead")
    return values, warnings
