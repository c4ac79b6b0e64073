"""Goal 2: `POST /review` beside a FastAPI echo of the same body, both under uvicorn."""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.posts import posts, registry
from benchmarks.rows import Row
from benchmarks.servers import Caller, free_port, running, second_look
from secondlook.clients.registry import Registry

ROUNDS = 5


def main() -> None:
    bodies = [json.dumps({"text": text, "channel": "linkedin"}).encode() for text in posts()]
    port = free_port()
    echo = [sys.executable, "-m", "benchmarks.echo", str(port)]
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), 10_000)
        with second_look(Path(folder)) as ours, running(echo, port, dict(os.environ)) as other:
            mine, theirs = _measured(Caller(ours.port), Caller(other.port), bodies)
    ratio = statistics.median(mine) / statistics.median(theirs)
    Row(
        "POST /review, 10,000 clients (p50 over HTTP)",
        f"{statistics.median(mine) * 1e3:.2f} ms",
        f"{statistics.median(theirs) * 1e3:.2f} ms (FastAPI echo)",
        f"{ratio:.1f} ×",
        "≤ 4 ×",
        ratio <= 4,
    ).emit()


def fill(folder: Path, clients: int) -> None:
    """A registry of that many clients in the data directory `folder`."""
    clients_file = Registry(f"sqlite:///{folder / 'clients.db'}")
    clients_file.upgrade()
    clients_file.import_records(list(registry(clients)))


def _measured(ours: Caller, other: Caller, bodies: list[bytes]) -> tuple[list[float], list[float]]:
    """All bodies in some rounds, each server by itself, the two in turn."""
    mine, theirs = [], []
    for round_number in range(ROUNDS + 1):
        own = [_timed(ours, "/review", body) for body in bodies]
        others = [_timed(other, "/echo", body) for body in bodies]
        if round_number:  # the first round warms up
            mine += own
            theirs += others
    return mine, theirs


def _timed(caller: Caller, path: str, body: bytes) -> float:
    start = time.perf_counter()
    caller.post(path, body)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
