"""The model once more, written from its specification alone, to check the one in Rust.

    python3 tests/twin/twin.py 'preset=chain-2026-03&price=300'
    python3 tests/twin/twin.py < queries.txt      one query a line; an empty line is the base
    python3 tests/twin/twin.py --self-test

Writes one JSON object a scenario and line.
"""

import json
import sys

sys.dont_write_bytecode = True

from results import results  # noqa: E402
from selftest import self_test  # noqa: E402


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    sys.stdin.reconfigure(encoding="utf-8")
    queries = arguments or (line.rstrip("\r\n") for line in sys.stdin)
    for query in queries:
        print(json.dumps(results(query), allow_nan=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
