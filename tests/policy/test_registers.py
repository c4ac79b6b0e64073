"""Many ways of saying it, by rule, and many ordinary sentences: `registers.toml`."""

import tomllib
from pathlib import Path

import pytest

from secondlook.findings import Attachment

_REGISTERS = tomllib.loads(Path(__file__).with_name("registers.toml").read_text("utf-8"))
_IMAGE = frozenset({Attachment.IMAGE})


def _cases(kind: str) -> list[tuple[str, str]]:
    return [(rule, text) for rule, texts in _REGISTERS[kind].items() for text in texts]


def _rules(check, rule: str, text: str) -> set[str]:
    attachments = _IMAGE if rule == "media-permission" else frozenset()
    return {found.rule for found in check(text, attachments=attachments)}


@pytest.mark.parametrize(("rule", "text"), _cases("found"))
def test_the_rule_finds_it_in_any_register(rule: str, text: str, check) -> None:
    assert rule in _rules(check, rule, text)


@pytest.mark.parametrize(("rule", "text"), _cases("missed"))
def test_what_is_known_to_be_missed_is_still_missed(rule: str, text: str, check) -> None:
    """When this fails, something got better: move the draft to `found`."""
    assert rule not in _rules(check, rule, text)


@pytest.mark.parametrize("text", _REGISTERS["harmless"]["drafts"])
def test_an_ordinary_sentence_gives_nothing(text: str, check) -> None:
    assert [] == [(found.rule, text[found.start : found.end]) for found in check(text)]
