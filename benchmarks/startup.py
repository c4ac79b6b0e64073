"""Goal 5: from start to the first answer, and resident memory, with 10,000 clients."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.posts import posts
from benchmarks.requests import fill
from benchmarks.rows import Row
from benchmarks.servers import Caller, second_look

ROUNDS = 3
_STOCK = """
import sys; sys.path.insert(0, {root!r})
from benchmarks.stock import Stock
stock = Stock(with_ner=False)
stock.review("Thanks Jan, call me on 06-21436587")
import psutil; print(psutil.Process().memory_info().rss)
"""


def main() -> None:
    ours = [_ours() for _ in range(ROUNDS)]
    stock = [_stock() for _ in range(ROUNDS)]
    seconds, other_seconds = (statistics.median(one[0] for one in runs) for runs in (ours, stock))
    memory, other_memory = (statistics.median(one[1] for one in runs) for runs in (ours, stock))
    Row(
        "start to first answer",
        f"{seconds:.1f} s",
        f"{other_seconds:.1f} s (stock Presidio, no model, no server)",
        f"{seconds / other_seconds:.1f} ×",
        "≤ 3 s",
        seconds <= 3,
    ).emit()
    Row(
        "resident memory, 10,000 clients",
        f"{memory:.0f} MB",
        f"{other_memory:.0f} MB (stock Presidio, no model, no clients)",
        f"{memory / other_memory:.1f} ×",
        "≤ 220 MB",
        memory <= 220,
    ).emit()


def _ours() -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), 10_000)
        with second_look(Path(folder)) as server:
            caller = Caller(server.port)
            caller.post("/review", b'{"text": "Bel 06-21436587", "channel": "twitter"}')
            seconds = time.perf_counter() - server.started
            for text in posts(50):
                caller.post("/review", json.dumps({"text": text, "channel": "twitter"}).encode())
            return seconds, psutil.Process(server.process.pid).memory_info().rss / 1e6


def _stock() -> tuple[float, float]:
    root = str(Path(__file__).parent.parent)
    start = time.perf_counter()
    command = [sys.executable, "-c", _STOCK.format(root=root)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return time.perf_counter() - start, int(done.stdout.split()[-1]) / 1e6


if __name__ == "__main__":
    main()
