"""How queries are read: by hand, and version 1 by what was agreed on when it was the newest."""

from pathlib import Path

from assumptions import BASE, BY_KEY, PRESETS, WHOLE
from query import read, read_query

VERSION_1 = Path(__file__).parents[1] / "golden" / "version-1.txt"

READ = (  # query, key, value, notices
    ("price=300&amp;take=10", "take", 10, 0),
    ("take=1e+1", "take", 10, 0),
    ("take=1e%2B1", "take", 10, 0),
    ("take=1e 1", "take", 10, 0),
    ("take=1+0", "take", 18, 1),
    ("take=.5e1", "take", 5, 0),
    ("operating_months=24.0", "operating_months", 24, 0),
    ("operating_months=24.5", "operating_months", 36, 1),
    ("price=%D9%A3%D9%A0%D9%A0", "price", 300, 0),
    ("price=%EF%BC%93%EF%BC%90%EF%BC%90.5", "price", 300.5, 0),
    ("price_growth=%E2%88%9220", "price_growth", -20, 0),
    ("price_growth=%E2%80%8E%E2%80%9320%E2%80%8B", "price_growth", -20, 0),
    ("preset=root%E2%80%912026%E2%80%9107", "price", 188.7, 0),
    ("price=136.36", "entry_price", 272.72, 0),
    ("v=2&price=136.36", "entry_price", 272.72, 0),
    ("v=3&price=136.36", "entry_price", 272.72, 1),
    ("v=1&price=136.36", "entry_price", 136.36, 0),
    ("v=1&price=136.36&entry_price=200", "entry_price", 200, 0),
    ("v=1&price=136.36&entry_price=many", "entry_price", 136.36, 1),
    ("v=1&preset=chain-2026-07", "price", 272.72, 1),
    ("v=1&vs=chain-2026-07", "price", 272.72, 1),
    ("v=1&stake=500", "own_stake", 1_000, 1),
    ("v=0&stake=500&cost=900", "own_stake", 500, 0),
    ("v=0&stake=500&cost=900&price=100", "entry_price", 100, 0),
)


def _agreed_on():
    """(bounds or choices as written by key, values as written by preset and key) of version 1."""
    allowed, values = {}, {}
    for line in VERSION_1.read_text(encoding="utf-8").splitlines():
        if " takes " in line:
            key, _, words = line.partition(" takes ")
            allowed[key] = words
        elif line:
            preset, _, setting = line.partition(": ")
            key, _, value = setting.partition(" = ")
            values[preset, key] = value
    return allowed, values


def _allowed(row):
    if row.choices:
        return ", ".join(row.choices)
    return f"{'whole, ' if row.kind == WHOLE else ''}{float(row.low)} to {float(row.high)}"


def reading_cases():
    for query, key, value, notices in READ:
        values, warnings = read_query(query)
        yield f"{query}: {key}, notices", (values[key], len(warnings)), (value, notices)
    for preset in PRESETS:
        yield f"preset={preset} is read", read(f"preset={preset}")[0], preset
    allowed, values = _agreed_on()
    yield "version 1 has presets", (BASE, "price") in values, True
    for key, words in allowed.items():
        yield f"version 1: {key}", _allowed(BY_KEY[key]), words
    for (preset, key), value in values.items():
        _, found, warnings = read(f"v=1&preset={preset}")
        written = found[key] if BY_KEY[key].choices else str(float(found[key]))
        yield f"version 1: {preset}: {key}", (written, len(warnings)), (value, 0)
