"""Hateful speech by function: what abuse does, and what only looks like it (`hateful.toml`)."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

_CASES = tomllib.loads(Path(__file__).with_name("hateful.toml").read_text("utf-8"))
_ABUSE = {"insult", "discrimination", "harassment", "denigrating"}


def _functions(kind: str) -> list[tuple[str, str]]:
    return [(language, name) for language, names in _CASES[kind].items() for name in names]


def _drafts(kind: str, language: str, name: str) -> Iterator[str]:
    for template in _CASES[kind][language][name]:
        for group in _CASES["groups"][language]:
            text = template.replace("{group}", group).replace("{name}", "Linden")
            yield text[0].upper() + text[1:]
            if "{group}" not in template:
                break


def _is_abuse(check, text: str) -> bool:
    return bool(_ABUSE & {found.rule for found in check(text)})


@pytest.mark.parametrize(("language", "name"), _functions("found"))
def test_abuse_of_a_group_is_found(language: str, name: str, check) -> None:
    drafts = list(_drafts("found", language, name))
    missed = [text for text in drafts if not _is_abuse(check, text)]
    assert len(missed) <= len(drafts) / 10, missed


@pytest.mark.parametrize(("language", "name"), _functions("found-once"))
def test_abuse_of_a_person_is_found(language: str, name: str, check) -> None:
    drafts = list(_drafts("found-once", language, name))
    missed = [text for text in drafts if not _is_abuse(check, text)]
    assert len(missed) <= len(drafts) / 10, missed


@pytest.mark.parametrize(("language", "name"), _functions("passed"))
def test_what_only_looks_like_abuse_passes(language: str, name: str, check) -> None:
    drafts = list(_drafts("passed", language, name))
    flagged = [text for text in drafts if _is_abuse(check, text)]
    assert len(flagged) <= len(drafts) / 10, flagged
