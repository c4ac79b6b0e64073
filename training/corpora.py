"""What the model learns from, all in one shape: a text with the spans of its names.

Tokens of the newspaper sets are joined to text again, so that one tokenizer reads everything.
"""

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

POSTS = Path(__file__).parent / "posts"
TEMPLATES = Path(__file__).parent / "templates"
# How much of a set is learned from: posts are what counts, and the more news the less they weigh.
NEWS = {
    "btc_train": 1.0,
    "wnut_train": 1.0,
    "wikigold": 1.0,
    "uner_train": 0.4,
    "europeana_nl": 0.1,
    "ud_silver_nl": 0.4,
}
TESTS = ("btc_dev", "wnut_dev", "uner_dev")
# Verdicts are learned from posts read by models that were trained without their part.
PARTS = 3
_WHOLE = ("held-back", "held-back-2", "held-back-3", "held-back-4", "held-back-5")
# Of these a fifth is held back; later files are learned from as a whole.
_SPLIT = ("nl", "nl-2", "nl-3", "en", "en-2")
_MARK = re.compile(r"⟦(PER|LOC|ORG) ([^⟧]*)⟧")
_NO_SPACE_BEFORE = frozenset(". , ; : ! ? ) ] } ' 's n't 're 've 'll 'd 'm % …".split())
_NO_SPACE_AFTER = frozenset("( [ { # @ $ €".split())


class Span(NamedTuple):
    start: int
    end: int
    label: str


class Sample(NamedTuple):
    text: str
    spans: tuple[Span, ...]
    language: str = ""


def marked(text: str, language: str = "") -> Sample:
    """`Hoi ⟦PER Merel⟧` as text and spans."""
    plain, spans, last = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[last : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[2]), match[1]))
        plain += match[2]
        last = match.end()
    return Sample(plain + text[last:], tuple(spans), language)


def posts() -> list[Sample]:
    """Our hand-written posts to learn from: all but those held back."""
    return [post for name, post in _posts() if not _held_back(name, post)]


def held_back() -> dict[str, list[Sample]]:
    """Posts that are never trained or tuned on: five whole files and a fifth of others; the text
    decides which."""
    found: dict[str, list[Sample]] = {}
    for name, post in _posts():
        if _held_back(name, post):
            found.setdefault(f"{name}-{post.language}" if name in _WHOLE else name, []).append(post)
    return found


def part_of(text: str) -> int:
    """Which of the parts a post or pattern to learn from belongs to; its text decides."""
    return sha256(text.encode()).digest()[2] % PARTS


def _posts() -> Iterator[tuple[str, Sample]]:
    for file in sorted(POSTS.glob("*.jsonl")):
        for line in _lines(file):
            row = json.loads(line)
            yield file.stem, marked(row["text"], row["language"])


def _held_back(name: str, post: Sample) -> bool:
    return name in _WHOLE or (name in _SPLIT and sha256(post.text.encode()).digest()[0] % 5 == 0)


def templates() -> list[tuple[str, str]]:
    """Language and pattern; slots are described at the head of the files."""
    return [
        (file.stem[:2], line.replace("\\n", "\n"))
        for file in sorted(TEMPLATES.glob("*.txt"))
        for line in _lines(file)
        if not line.startswith("#")
    ]


def news(data: Path, name: str) -> Iterator[Sample]:
    language = "nl" if name.endswith("_nl") else "en"
    for line in _lines(data / "ner" / f"{name}.jsonl"):
        row = json.loads(line)
        # These sets call no @handle a person and our posts do: without them there is no quarrel.
        pairs = [
            pair
            for pair in zip(row["w"], row["t"], strict=True)
            if not (pair[0][0] == "@" and pair[1] == "O")
        ]
        yield joined(pairs, language)


def joined(pairs: Iterable[tuple[str, str]], language: str) -> Sample:
    """Tokens with BIO tags as running text with spans."""
    text, spans, glue, quoted = "", [], True, False
    for word, tag in pairs:
        if word in ("``", "''"):
            word = '"'
        closes = word == '"' and quoted
        if not (glue or word in _NO_SPACE_BEFORE or closes or (word == "-" and tag[0] == "I")):
            text += " "
        start = len(text)
        text += word
        quoted = quoted != (word == '"')
        glue = (
            word in _NO_SPACE_AFTER or (word == '"' and quoted) or (word == "-" and tag[0] == "I")
        )
        if tag[0] == "B" or (
            tag[0] == "I"
            and not (spans and spans[-1].label == tag[2:] and spans[-1].end >= start - 1)
        ):
            spans.append(Span(start, len(text), tag[2:]))
        elif tag[0] == "I":
            spans[-1] = spans[-1]._replace(end=len(text))
    return Sample(text, tuple(spans), language)


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text("utf-8").splitlines() if line.strip()]
