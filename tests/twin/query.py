"""Reading a scenario from the query part of a link, forgivingly: what cannot be used is reported."""

import re
import unicodedata
from urllib.parse import quote, unquote_plus

from assumptions import BASE, BY_KEY, CHOICE, PRESETS, WHOLE, base

# A space after the e of an exponent is the + that it was before decoding.
PLAIN_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+ -]?[0-9]+)?")
MINUS_SIGN = "\N{MINUS SIGN}"

# What each version called otherwise than the next one.
RENAMED = ({"stake": "own_stake", "cost": "compute_cost"}, {})
VERSION = len(RENAMED)
# The presets that came with version 2; older links do not know them.
NEW_PRESETS = ("chain-2026-07", "root-2026-07")
VIEWS = ("full", "breakeven", "value", "claims")
THEMES = ("auto", "light", "dark")
ABOUT_THE_PAGE = ("vs", "was", "view", "controls", "theme")


def _ordinary(text):
    """Digits of any script and any dash as people's keyboards have them, without invisible marks.

    The specification says so of a query as a whole, so names and choices are read like numbers.
    """
    return "".join(map(_ordinary_character, text))


def _ordinary_character(character):
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Pd" or character == MINUS_SIGN:
        return "-"
    return "" if category == "Cf" else character


def _decoded(text):
    return _ordinary(unquote_plus(text)).strip()


def pairs(query):
    """The decoded (key, value) pairs in the order written; a pair without `=` has an empty value."""
    query = query.strip().removeprefix("?").replace("&amp;", "&")
    for part in query.split("&"):
        if part.strip():
            key, _, value = part.partition("=")
            yield _decoded(key), _decoded(value)


def _number(text):
    """A finite number, or None."""
    value = float(text.replace(" ", "+")) if PLAIN_NUMBER.fullmatch(text) else float("inf")
    return value if abs(value) < float("inf") else None


def usable(row, text):
    """The value of one assumption, or None if it is no number, out of bounds, or not whole."""
    if row.kind == CHOICE:
        return text if text in row.choices else None
    value = _number(text)
    if value is None or not row.low <= value <= row.high:
        return None
    if row.kind == WHOLE:
        return int(value) if value.is_integer() else None
    return value


def _allowed(row):
    if row.kind == CHOICE:
        return "one of " + ", ".join(row.choices)
    whole = "a whole number " if row.kind == WHOLE else ""
    return f"{whole}from {row.low:g} to {row.high:g}"


def _version(written, default):
    """(the last version that is known, warnings)."""
    known = {str(version): version for version in range(VERSION + 1)}
    values = [value for key, value in written if key == "v"]
    unknown = [value for value in values if value not in known]
    used = [known[value] for value in values if value in known]
    warnings = [f"v={value} is no version known here" for value in unknown]
    return (used or [default])[-1], warnings + _repeated("v", used)


def _repeated(key, used):
    """The warning of what is written more than once in a way that can be used: the last counts."""
    return [f"{key} is written more than once; {used[-1]} is used"] if len(used) > 1 else []


def _presets(version):
    """The presets that a version knows; those of version 1 have not changed since."""
    return [preset for preset in PRESETS if version == VERSION or preset not in NEW_PRESETS]


def _preset(written, version):
    """(the last preset that exists, warnings): it counts first, wherever it stands."""
    known = _presets(version)
    values = [value for key, value in written if key == "preset"]
    unknown = [value for value in values if value not in known]
    used = [value for value in values if value in known]
    names = ", ".join(known)
    warnings = [f"preset={value} is not one of {names}" for value in unknown]
    return (used or [BASE])[-1], warnings + _repeated("preset", used)


def _migrated(written, version):
    """The pairs by today's names."""
    for names in RENAMED[version:]:
        written = [
            (key, ",".join(names.get(name.strip(), name) for name in value.split(",")))
            if key == "controls"
            else (names.get(key, key), value)
            for key, value in written
        ]
    return written


def _about_the_page(key, texts, version):
    """Warnings of what a link says besides the scenario: what to compare it with, and how to show it."""
    if key == "controls":
        names = [name.strip() for text in texts for name in text.split(",")]
        unknown = [f"controls: {name} is no assumption" for name in names if name and name not in BY_KEY]
        used = [text for text in texts if any(name.strip() in BY_KEY for name in text.split(","))]
        return unknown + _repeated(key, used)
    used = [text for text in texts if _is_usable(key, text, version)]
    warnings = [f"{key}={text} cannot be used" for text in texts if text not in used] + _repeated(key, used)
    if key == "vs" and used and used[-1] not in _presets(version):
        warnings += [f"compared with: {words}" for words in _read(used[-1], version, True)[2]]
    return warnings


def _is_usable(key, text, version):
    if key == "vs":
        return text in _presets(version) or "=" in text
    if key == "was":
        answers = [answer.strip() for answer in text.split(",")]
        fine = all(answer == "none" or _number(answer) is not None for answer in answers)
        return fine and len(answers) == 2
    return text in {"view": VIEWS, "theme": THEMES}[key]


def _read(query, version=VERSION, is_baseline=False):
    """(preset, assumptions as written in links, warnings)."""
    written = list(pairs(query))
    version, warnings = _version(written, version)
    written = _migrated(written, version)
    preset, unknown = _preset(written, version)
    warnings += unknown
    values, unused, met, repeated, about = base(preset), [], set(), [], {}
    for key, text in written:
        if key in BY_KEY:
            value = usable(BY_KEY[key], text)
            if value is None:
                unused.append((key, text))
            else:
                values[key] = value
                if key in met:
                    repeated.append(key)
                met.add(key)
        elif key in ABOUT_THE_PAGE and not is_baseline:
            about[key] = about.get(key, []) + [text]
        elif key not in ("", "v", "preset"):
            warnings.append(f"{key}: no assumption has this name")
    for key, texts in about.items():
        warnings += _about_the_page(key, texts, version)
    if version < 2 and "entry_price" not in met:
        # The stake had always been bought at the price. Keys that came later are read if written.
        values["entry_price"] = values["price"]
    for key, text in unused:
        allowed = _allowed(BY_KEY[key])
        warnings.append(f"{key}={text} is not {allowed}; {values[key]} is used instead")
    warnings += [f"{key} is written more than once; {values[key]} is used" for key in repeated]
    # Each notice once.
    return preset, values, list(dict.fromkeys(warnings))


def read(query):
    """(preset, assumptions as written in links, warnings).

    The preset counts first wherever it stands; of duplicates the last usable one counts.
    """
    return _read(query)


def read_query(query):
    """(assumptions as written in links, warnings)."""
    return _read(query)[1:]


def plain(query):
    """A query of the same scenario that says nothing else, and nothing that cannot be used."""
    preset, values, _ = _read(query)
    said = {"preset": preset} | values
    return "&".join(f"{key}={quote(str(value), safe='')}" for key, value in said.items())
