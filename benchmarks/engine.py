"""Goal 1: the whole review with 10,000 clients beside langdetect + Presidio + a spaCy NER model.

Processor time of the thread, so that a busy machine disturbs both sides less.
"""

import gc
import statistics
import time
from collections.abc import Callable

from benchmarks.posts import posts, registry
from benchmarks.rows import Row
from benchmarks.stock import Stock
from secondlook.clients.matcher import ClientMatcher
from secondlook.findings import Channel, Draft
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import load_pack
from secondlook.review import Reviewer

ROUNDS = 3


def main() -> None:
    ours = Reviewer(
        [PersonalDataEngine(), ClientMatcher(list(registry(10_000)))],
        load_pack("the-enablers"),
        b"key",
    )
    stock = Stock(with_ner=True)
    texts = posts()
    gc.freeze()

    def review(text: str) -> object:
        return ours.review(Draft(text, Channel.LINKEDIN))

    mine, theirs = _alternating(review, stock.review, texts)
    ratio = statistics.median(theirs) / statistics.median(mine)
    Row(
        "review of a post, 10,000 clients (engine, median)",
        f"{statistics.median(mine) * 1e3:.2f} ms",
        f"{statistics.median(theirs) * 1e3:.1f} ms (langdetect + Presidio + spaCy NER)",
        f"1/{ratio:.1f}",
        "≤ 1/12",
        ratio >= 12,
    ).emit()


def _alternating(
    one: Callable[[str], object], other: Callable[[str], object], texts: list[str]
) -> tuple[list[float], list[float]]:
    """Each post some rounds, the two in turn so that they share the machine's noise; no post comes
    twice in a row."""
    times: tuple[list[float], list[float]] = ([], [])
    for round_number in range(ROUNDS + 1):
        for text in texts:
            for call, spent in zip((one, other), times, strict=True):
                seconds = _timed(call, text)
                if round_number:  # the first round warms up
                    spent.append(seconds)
    return times


def _timed(call: Callable[[str], object], text: str) -> float:
    start = time.thread_time()
    call(text)
    return time.thread_time() - start


if __name__ == "__main__":
    main()
