"""Goals 3 and 4: client lists of any size, on posts that never repeat, exact and misspelt names,
beside Presidio's deny list and spaCy's PhraseMatcher where they can run.

    python -m benchmarks.clients [--sizes 1000 10000 100000 1000000]

A million names take some minutes, so they are only measured when asked for. Each list is measured
in a process of its own; of ten posts one names a client and one misspells one, and what is found is
counted in the same run.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.finders import Find, deny_list, phrase_matcher
from benchmarks.organisations import Span, clients, made_posts
from benchmarks.rows import Row
from secondlook.language import read

if TYPE_CHECKING:
    from secondlook.clients.registry import Registry

SIZES = (1_000, 10_000, 100_000)
# Beyond these a side takes minutes a post, or all memory.
LARGEST = {"ours": 10_000_000, "deny_list": 10_000, "PhraseMatcher": 100_000}
POSTS = 800
FEW = 1_000
WARM_UP = 30
RECALL, RECALL_MISSPELT, ALARMS = 0.98, 0.90, 2.0


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.clients", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--side", choices=LARGEST, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.side:
        print(json.dumps(_figures(given.side, given.sizes[0])))
        return
    sizes = sorted(given.sizes)
    figures = {
        (side, size): _measured(side, size)
        for size in sizes
        for side, largest in LARGEST.items()
        if size <= largest
    }
    for size in sizes:
        _report(size, {side: figures[side, size] for side in LARGEST if (side, size) in figures})
    _growth(figures["ours", sizes[-1]], sizes[-1])


def _measured(side: str, size: int) -> dict[str, float]:
    print(f"  {size:,} names, {side} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks.clients", "--side", side, "--sizes", str(size)]
    return _json(subprocess.run(command, check=True, stdout=subprocess.PIPE))


def _report(size: int, sides: dict[str, dict[str, float]]) -> None:
    ours, names = sides["ours"], f"{size:,} clients"
    for other in ("deny_list", "PhraseMatcher"):
        if beside := sides.get(other):
            Row(
                f"{names}: a post (median)",
                f"{ours['post']:.0f} µs",
                f"{beside['post']:.0f} µs ({other}, recall {beside['recall']:.2f}, misspelt {beside['misspelt']:.2f})",
                f"1/{beside['post'] / ours['post']:.1f}",
                "< 1",
                ours["post"] < beside["post"],
            ).emit()
    found = min(ours["recall"] / RECALL, ours["misspelt"] / RECALL_MISSPELT)
    Row(
        f"{names}: found, misspelt found, false alarms per 100 posts",
        f"{ours['recall']:.2f}, {ours['misspelt']:.2f}, {ours['alarms']:.1f}",
        *("–", "–"),
        f"≥ {RECALL}, ≥ {RECALL_MISSPELT}, ≤ {ALARMS}",
        found >= 1 and ours["alarms"] <= ALARMS,
    ).emit()
    Row(
        f"{names}: memory, file ({ours['keys']:,.0f} keys)",
        f"{ours['memory']:.0f} B, {ours['file']:.0f} B a key",
        *("–", "–"),
        "≤ 200 B a key",
        size < 10_000 or max(ours["memory"], ours["file"]) <= 200,
    ).emit()
    limit = 0.3 if size <= 10_000 else 1.0
    Row(
        f"{names}: compiled in, ready after a restart",
        f"{ours['build']:.1f} s, {ours['ready']:.2f} s",
        " ".join(f"{sides[side]['build']:.1f} s ({side})" for side in sides if side != "ours")
        or "–",
        *("–", f"ready ≤ {limit} s", ours["ready"] <= limit),
    ).emit()
    ratio = ours["both"] / ours["exact"]
    Row(
        f"{names}: with misspelt names beside exact ones only",
        f"{ours['both']:.0f} µs",
        f"{ours['exact']:.0f} µs (ours, exact only)",
        f"{ratio:.1f} ×",
        "≤ 2 ×",
        ratio <= 2,
    ).emit()


def _growth(large: dict[str, float], size: int) -> None:
    """In turn in one process, so that the machine's noise is shared."""
    ratio = large["matching"] / large["few"]
    what = f"finding {size:,} clients in a post beside {FEW:,} (median, without reading it)"
    times = f"{large['matching']:.0f} µs", f"{large['few']:.0f} µs (ours)"
    Row(what, *times, f"{ratio:.2f} ×", "≤ 1.5 ×", ratio <= 1.5).emit()


def _figures(side: str, size: int) -> dict[str, float]:
    if side == "ours":
        return _ours(size)
    start = time.process_time()
    find = deny_list(size) if side == "deny_list" else phrase_matcher(size)
    build = time.process_time() - start
    return {"build": build, **_scored(find, size, POSTS // 4)}


def _ours(size: int) -> dict[str, float]:
    from secondlook.clients.compilers import compile_list
    from secondlook.clients.index_files import made_by
    from secondlook.clients.registry import Registry

    with tempfile.TemporaryDirectory() as folder:
        registry = Registry.at(Path(folder) / "clients.db")
        registry.upgrade()
        registry.import_records(clients(size))
        start = time.process_time()
        compile_list(registry)
        build = time.process_time() - start
        made_by.cache_clear()
        command = [sys.executable, "-c", _RESTART.format(root=str(_ROOT), folder=folder)]
        restarts = [
            _json(subprocess.run(command, check=True, stdout=subprocess.PIPE)) for _ in range(3)
        ]
        figures = min(restarts, key=lambda each: each["ready"])
        return {"build": build, **figures, **_reviewed(registry, size)}


def _json(done: subprocess.CompletedProcess[bytes]) -> dict[str, float]:
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


_ROOT = Path(__file__).parent.parent
# In a fresh process, as after a restart; what Python and our code cost by themselves comes first.
_RESTART = """
import sys; sys.path.insert(0, {root!r})
import json, re, time
from pathlib import Path
from secondlook.clients.live import LiveClients
from secondlook.clients.registry import Registry
from secondlook.language import read
def memory():
    return sum(int(kb) for kb in re.findall(r"^(?:Private_Dirty|Private_Clean|Shared_Clean|Shared_Dirty):\\s+(\\d+)", Path("/proc/self/smaps_rollup").read_text(), re.M)) * 1024
folder = Path({folder!r})
small = LiveClients(Registry.at(folder / "clients.db"))
small.find(read("Vandaag bij Kwelderhave geweest"))
before, start = memory(), time.perf_counter()
live = LiveClients(Registry.at(folder / "clients.db"))
live.refresh()
live.find(read("Vandaag bij Kwelderhave geweest"))
ready = time.perf_counter() - start
keys = len(live.snapshot.matcher._indexes[0]._trie)
size = (folder / "clients.index").stat().st_size
print(json.dumps(dict(ready=ready, keys=keys, memory=(memory() - before) / keys, file=size / keys)))
"""


def _reviewed(registry: "Registry", size: int) -> dict[str, float]:
    from secondlook.clients.live import LiveClients
    from secondlook.clients.matcher import ClientMatcher
    from secondlook.clients.passages import Passage
    from secondlook.clients.sightings import sightings_of

    live = LiveClients(registry)
    live.refresh()
    matcher: ClientMatcher = live.snapshot.matcher
    few = ClientMatcher(clients(FEW))

    def find(text: str) -> list[Span]:
        return [(each.start, each.end) for each in matcher.find(read(text))]

    def exact(text: str) -> object:
        passage = Passage(read(text))
        found = (sightings_of(passage, each, matcher.records) for each in matcher._indexes)
        return matcher._chosen(passage, [seen for each in found for seen in each])

    figures = _scored(find, size)
    calls: dict[str, Callable[[Any], object]] = {
        "both": find,
        "exact": exact,
        "matching": matcher.find,
        "few": few.find,
    }
    spent: dict[str, list[float]] = {name: [] for name in calls}
    # Planted from the few, who are the first of the many: both have the same to find. Each post is
    # seen by one of them only: the second to see it would find its words at hand.
    for number, post in enumerate(made_posts(len(calls) * POSTS, clients(FEW), 23)):
        name = list(calls)[number % len(calls)]
        seen = read(post.text) if name in ("matching", "few") else post.text
        spent[name].append(_timed(calls[name], seen))
    return figures | {name: 1e6 * statistics.median(times) for name, times in spent.items()}


def _scored(find: Find, size: int, count: int = POSTS) -> dict[str, float]:
    """The median post once each, and what was found; reading the draft is part of both sides."""
    warm, timed = made_posts(WARM_UP, clients(size), 5), made_posts(count, clients(size), 17)
    for post in warm:
        find(post.text)
    times, hits, alarms = [], {True: [0, 0], False: [0, 0]}, 0
    for post in timed:
        start = time.thread_time()
        found = find(post.text)
        times.append(time.thread_time() - start)
        if post.planted:
            counted = hits[post.misspelt]
            counted[1] += 1
            counted[0] += any(_overlap(span, post.planted) for span in found)
        alarms += sum(not (post.planted and _overlap(span, post.planted)) for span in found)
    exact, misspelt = (hits[kind][0] / hits[kind][1] for kind in (False, True))
    shown = {"recall": exact, "misspelt": misspelt, "alarms": 100 * alarms / len(timed)}
    return {"post": 1e6 * statistics.median(times), **shown}


def _timed(call: Callable[[Any], object], seen: object) -> float:
    start = time.thread_time()
    call(seen)
    return time.thread_time() - start


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
