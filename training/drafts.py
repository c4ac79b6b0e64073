"""Drafts of which we know what rules they break: the cases for tuning, the rules' own examples,
the functional tests, and posts that break none. Those held out are never read."""

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

from secondlook.findings import Attachment, Audience, Channel, Context, Draft, Kind, Role
from secondlook.policy.packs import Pack

_NAME = re.compile(r"⟦\w+ ([^⟧]*)⟧")
_HELD = re.compile(r"held-(?:out|back)")
# Each template is tried with so many of the groups: those that pass are fewer.
_GROUPS_EACH = {"found": 2, "passed": 4}
# A post of these sorts breaks no rule of its words, wherever it goes outside the house.
_MAIL = re.compile(
    r"(?i)^\W*(?:van|from|to|aan|fwd?|begin)\b.*:|oorspronkelijk bericht|forwarded message"
)
_OUTSIDE = (Channel.LINKEDIN, Channel.TWITTER)


class Labelled(NamedTuple):
    draft: Draft
    rules: frozenset[str]


def labelled_drafts(pack: Pack, root: Path, more: Sequence[Path] = ()) -> list[Labelled]:
    cases = root / "tests" / "cases"
    found = list(_examples(pack))
    for file in (*sorted(cases.glob("rules*.jsonl")), *more):
        if not _HELD.search(file.name):
            found += map(_case, _lines(file))
    found += _registers(root / "tests" / "policy" / "registers.toml")
    found += _hateful(root / "tests" / "policy" / "hateful.toml")
    for file in sorted((root / "training" / "posts").glob("*.jsonl")):
        if not _HELD.search(file.name):
            found += _posts(file)
    return found


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _case(case: dict[str, Any]) -> Labelled:
    known = case.get("context") or {}
    context = Context(
        kind=Kind(known.get("kind", Kind.POST)),
        audience=Audience(known.get("audience") or Audience.PUBLIC),
        attachments=frozenset(map(Attachment, known.get("attachments", ()))),
        author_role=Role(known.get("author_role", Role.EMPLOYEE)),
        reply_to=known.get("reply_to"),
    )
    draft = Draft(case["text"], Channel(case["channel"]), None, context)
    return Labelled(draft, frozenset(case["expect"]))


def _examples(pack: Pack) -> Iterator[Labelled]:
    for rule in pack.rules:
        for example in rule.examples:
            broken = frozenset([rule.id]) if example.flags else frozenset[str]()
            yield Labelled(example.draft, broken)


def _registers(file: Path) -> Iterator[Labelled]:
    registers = tomllib.loads(file.read_text("utf-8"))
    for rule, texts in registers["found"].items():
        for text in texts:
            yield Labelled(Draft(text, Channel.LINKEDIN), frozenset([rule]))
    for text in registers["harmless"]["drafts"]:
        yield Labelled(Draft(text, Channel.LINKEDIN), frozenset())


def _hateful(file: Path) -> Iterator[Labelled]:
    cases = tomllib.loads(file.read_text("utf-8"))
    for kind, times in _GROUPS_EACH.items():
        broken = frozenset(["discrimination"] if kind == "found" else ())
        for language, functions in cases[kind].items():
            groups = cycle(cases["groups"][language])
            for template in (each for templates in functions.values() for each in templates):
                for _ in range(times if "{group}" in template else 1):
                    text = template.replace("{group}", next(groups))
                    yield Labelled(Draft(text, Channel.TWITTER), broken)


def _posts(file: Path) -> Iterator[Labelled]:
    channels = cycle(_OUTSIDE)
    for post in _lines(file):
        text = _NAME.sub(r"\1", post["text"])
        if not _MAIL.search(text):
            yield Labelled(Draft(text, next(channels)), frozenset())
