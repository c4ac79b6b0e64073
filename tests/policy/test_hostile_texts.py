"""Twenty thousand characters of malice: answered, in order, and in time that grows with the text.

Time is not measured here (benchmarks do that); a pattern that backtracks would not finish at all.
"""

import pytest

from secondlook.findings import Attachment, Channel, Context, Draft, Language
from secondlook.language import read
from secondlook.policy.packs import Pack

_SIZE = 20_000

_HOSTILE = {
    "swearing": "kut ",
    "insults": "jij bent een klootzak. ",
    "masks": "k*t f**k ",
    "spelled": "f.u.c.k. ",
    "letters": "a b c ",
    "stretched": "kuttttttt",
    "one word": "a",
    "digits": "1",
    "percent": "50% van de ",
    "quotes": '"a" ',
    "open quotes": '"',
    "apostrophes": "'a ",
    "headers": "Van: a\n",
    "capitals": "AAA BBB CCC DDDDD ",
    "marks": "!?",
    "stars": "a*",
    "handles": "@a",
    "organisation": "namens The Enablers ",
    "networks": "op ons Teams ",
    "newlines": "\n",
    "surrogates": "kut \ud800 ",
    "emoji": "🖕🏽 ",
    "zero": "\0kut\0 ",
    "accents": "k\u0301u\u0301t\u0301 ",
    "brackets": "((((",
    "backslashes": "\\b\\w+",
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_hostile_draft_is_answered(name: str, enablers: Pack) -> None:
    piece = _HOSTILE[name]
    text = (piece * (_SIZE // len(piece) + 1))[:_SIZE]
    attached = Context(attachments=frozenset({Attachment.IMAGE}))
    found = enablers.check(
        Draft(text, Channel.LINKEDIN, None, attached), read(text), [], Language.EN
    )
    assert all(0 <= each.start < each.end <= _SIZE for each in found)


def test_no_check_reports_more_than_a_person_can_read(enablers: Pack) -> None:
    text = "kut " * 5000
    found = enablers.check(Draft(text, Channel.TWITTER), read(text), [], Language.EN)
    assert 1 <= len(found) <= 200


def test_a_finding_keeps_its_place_behind_emoji_and_broken_characters(check) -> None:
    text = "🙂\ud800🙂 kut zeg"
    assert ["kut"] == [text[each.start : each.end] for each in check(text)]


@pytest.mark.parametrize("text", ["", " ", "\n", "🙂", ".", "\ud800"])
def test_next_to_nothing_gives_nothing(text: str, check) -> None:
    assert [] == check(text)
