"""Goal 6: ten times the text costs about ten times the time, and hostile text stays cheap."""

import time

from benchmarks.posts import posts
from benchmarks.reviewers import whole_reviewer
from benchmarks.rows import Row
from benchmarks.stock import Stock
from secondlook.findings import Channel, Draft
from secondlook.review import Reviewer

HOSTILE = {
    "dots": ".", "a.": "a.", "digits": "1", "letters": "a", "dashes": "-", "at signs": "@", "mail": "a@a.", "phones": "06-", "IBAN": "NL",
    "colons": "a:", "spaces": " ", "slashes": "//", "hashtags": "#a ", "capitals": "AB ", "quotes": "'a", "exclamation": "!", "plates": "AB-12-", "addresses": "Astraat 1 ", "passwords": "wachtwoord ", "emoji": "😀",
}  # fmt: skip
STOCK_DOTS = 3_000


def main() -> None:
    reviewer = whole_reviewer(1_000)

    def seconds(text: str, rounds: int = 1) -> float:
        return min(_timed(reviewer, text) for _ in range(rounds))

    long = "\n".join(posts(40))[:20_000]
    short = [long[start : start + 2_000] for start in range(0, 20_000, 2_000)]
    factor = seconds(long, 5) / (sum(seconds(part, 5) for part in short) / len(short))
    Row("ten times the text", f"{factor:.1f} × the time", "–", "–", "≤ 12 ×", factor <= 12).emit()
    worst, name = max(
        (seconds((unit * 20_000)[:20_000], 3), name) for name, unit in HOSTILE.items()
    )
    stock = _stock_on_dots()
    Row(
        f"worst of {len(HOSTILE)} hostile texts of 20,000 characters",
        f"{worst * 1e3:.0f} ms ({name})",
        f"{stock:.1f} s (stock Presidio, {STOCK_DOTS:,} dots)",
        f"1/{stock / worst:.0f}",
        "< 1 s",
        worst < 1,
    ).emit()


def _timed(reviewer: Reviewer, text: str) -> float:
    start = time.thread_time()
    reviewer.review(Draft(text, Channel.LINKEDIN))
    return time.thread_time() - start


def _stock_on_dots() -> float:
    stock = Stock(with_ner=False)
    start = time.perf_counter()
    stock.review("." * STOCK_DOTS)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
