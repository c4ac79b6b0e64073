"""Names one letter off are found wherever the letter is, and nothing else is."""

import string

import pytest

from secondlook.clients.compilations import compiled_names, in_memory
from secondlook.clients.indexes import NameIndex
from secondlook.clients.records import ClientRecord

NAMES = ("kwelderhave", "wolthuyn", "zandkr", "lindervoortsehoeve", "terpstede2", "huytenzorgdam")


def index_of(names: tuple[str, ...]) -> NameIndex:
    records = [ClientRecord(name.capitalize()) for name in names]
    return NameIndex(in_memory(compiled_names(records)))


INDEX = index_of(NAMES)


def one_off(name: str) -> set[str]:
    places = range(len(name))
    cut = {name[:at] + name[at + 1 :] for at in places}
    swapped = {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in places[:-1]}
    letters = string.ascii_lowercase
    changed = {name[:at] + letter + name[at + 1 :] for at in places for letter in letters}
    added = {name[:at] + letter + name[at:] for at in (*places, len(name)) for letter in letters}
    return (cut | swapped | changed | added) - {name}


@pytest.mark.parametrize("name", NAMES)
def test_every_single_mistake_is_undone(name: str) -> None:
    missed = [word for word in one_off(name) if name not in dict(INDEX.nearly(word))]

    assert [] == missed


@pytest.mark.parametrize("name", NAMES)
def test_two_mistakes_are_another_name(name: str) -> None:
    assert {} == dict(INDEX.nearly("q" + name[1:-1] + "q"))
    assert {} == dict(INDEX.nearly(name[2:]))


def test_the_name_itself_is_no_mistake() -> None:
    assert all({} == dict(INDEX.nearly(name)) for name in NAMES)


def test_namesakes_are_all_found() -> None:
    index = index_of(("kwelderhave", "kwelderhave", "kwelderhave"))
    ((_, spellings),) = index.starting("kwelderhave", 0)

    assert [0, 1, 2] == [each.client for each in spellings]


def test_changed_clients_are_left_out() -> None:
    sections = in_memory(compiled_names(ClientRecord(name.capitalize()) for name in NAMES))
    index = NameIndex(sections, 100, frozenset([100]))

    assert [] == list(index.starting("kwelderhave", 0))
    ((_, (spelling,)),) = index.starting("wolthuyn", 0)
    assert 101 == spelling.client


def test_an_empty_list_finds_nothing() -> None:
    index = index_of(())

    assert [] == list(index.starting("kwelderhave", 0))
    assert {} == dict(index.nearly("kwelderhave"))


def test_among_very_many_names_a_short_one_must_be_spelled_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("secondlook.clients.indexes._MANY", (3, 5))
    index = index_of(NAMES)

    assert {} == dict(index.nearly("zandkq"))
    assert "wolthuyn" in dict(index.nearly("wolthuyq"))
