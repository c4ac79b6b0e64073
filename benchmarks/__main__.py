"""Runs the benchmarks, all or those named, each in a process of its own, and prints one table.

    python -m benchmarks [engine] [requests] [startup] [growth] [sockets] [names] [clients] [extension]

Both sides of a row run in turn in one go on one machine: quote the ratios, not the times.
"""

import argparse
import json
import subprocess
import sys

from benchmarks.rows import Row, table

NAMES = ("engine", "requests", "startup", "growth", "sockets", "names", "clients", "extension")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}")
    names = parser.parse_args().names or NAMES
    rows = [row for name in names for row in _run(name)]
    print(table(rows))
    return 0 if all(row.met for row in rows) else 1


def _run(name: str) -> list[Row]:
    print(f"{name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [Row(**json.loads(line)) for line in done.stdout.splitlines() if line.startswith("{")]


if __name__ == "__main__":
    sys.exit(main())
