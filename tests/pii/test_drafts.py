"""Drafts of many voices, one file per entity: marked as a reader would mark them, or left alone."""

from collections.abc import Callable

import pytest

from pii.drafts_in_files import Drafts, all_drafts
from secondlook.pii import PersonalDataEngine

FILES = all_drafts()
EVERY = [draft for file in FILES for draft in (*file.marked, *file.clean)]


@pytest.mark.parametrize("draft", EVERY)
def test_a_draft_is_marked_as_a_reader_would_mark_it(
    draft: str, mark: Callable[[str], str]
) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.entity)
def test_a_file_has_enough_drafts_and_more_that_pass(file: Drafts) -> None:
    assert len(file.marked) >= 15
    assert len(file.clean) >= max(20, len(file.marked))


def test_every_entity_has_its_file(engine: PersonalDataEngine) -> None:
    assert engine.entities == [file.entity for file in FILES]
