"""Patterns that are searched for only where the last characters allow it: none is ever missed."""

import re
from dataclasses import fields

import pytest

from anonymize.test_rewrites import DEVELOPED
from cases.scoring import unmarked
from secondlook.anonymize.carriers import carriers_of
from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.phrasing.endings import Ending, Watch
from secondlook.findings import Language

CUES = {
    f"{language.value} {field.name}": getattr(GRAMMARS[language].cues, field.name)
    for language in Language
    for field in fields(GRAMMARS[language].cues)
}
CARRIERS = {
    carrier.before.pattern: carrier.before
    for language in Language
    for carriers in carriers_of(language).by_entity.values()
    for carrier in carriers
}
# What stands before every thing that is marked in a draft, and before every word of some drafts.
AHEAD = {
    case.reading.folded[: span.start]
    for case in (unmarked(pair["text"]) for pair in DEVELOPED)
    for span in case.gold
} | {
    case.reading.folded[: token.start]
    for case in (unmarked(pair["text"]) for pair in DEVELOPED[::9])
    for token in case.reading.tokens
}


@pytest.mark.parametrize(
    "ending",
    [*(cue for cue in CUES.values() if isinstance(cue, Ending)), *CARRIERS.values()],
    ids=lambda ending: ending.pattern[:40],
)
def test_what_the_pattern_fits_is_found(ending: Ending) -> None:
    anywhere = re.compile(rf"(?:{ending.pattern})\Z")
    found = {text for text in AHEAD if ending.search(text)}
    assert {text for text in AHEAD if anywhere.search(text)} == found


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("", ""),
        ("x?", "anything"),
        (r"(?:ab|c)d{0,3}", "cdd"),
        (r"(?:ab|c)d{0,3}", "xab"),
        (r"\w+ (?:mr\.? )?", "hello mr "),
        (r"^a", "a"),
        (r"[a-z] ", "q "),
        (r"[.,] ?", "so,"),
        (r"(?<!\w)een(?= ) ", "in een "),
        (r"(?:a+|[^b]){1,2}", "zz"),
        (r"(?P<name>abcdef)", "abcdef"),
        (r"(a)\1", "aa"),
    ],
)
def test_patterns_of_every_make_are_found(pattern: str, text: str) -> None:
    assert Ending(pattern).search(text) is not None


def test_most_patterns_are_told_by_their_end() -> None:
    assert Ending("(?:onze|mijn) klant ").search("bij ") is None
    cues = [cue for cue in CUES.values() if isinstance(cue, Ending)]
    assert [cue.pattern for cue in cues if "" in cue.ends] == []


def test_several_patterns_are_told_at_one_look() -> None:
    watch = Watch([Ending("(?:onze|mijn) klant "), Ending("cc[: ]")])
    assert watch.calls("bij onze klant ")
    assert watch.calls("cc:")
    assert not watch.calls("bij ")
    assert Watch([Ending("x?")]).calls("anything")
