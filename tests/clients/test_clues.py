"""Words that tell whom a draft is about: found whole, by beginning, by ending and as phrases."""

import pytest

from secondlook.clients.clues import clues_in, lexicon, may_tell
from secondlook.reading import fold, tokens_of


def clues(sentence: str) -> set[tuple[str, str]]:
    tokens = tokens_of(fold(sentence))
    return {
        (name, " ".join(token.word for token in tokens[each.first : each.last + 1]))
        for each in clues_in(tokens)
        for name in each.names
    }


@pytest.mark.parametrize(
    ("sentence", "clue"),
    [
        ("Onze klant wil verder.", ("client", "klant")),
        ("De hoofdopdrachtgever wil verder.", ("client", "hoofdopdrachtgever")),
        ("We hebben de aanbestedingsstukken.", ("deal", "aanbestedingsstukken")),
        ("Ze hebben ons gevraagd.", ("asked", "ons gevraagd")),
        ("It runs on our new platform.", ("ours", "our new platform")),
        ("Ik mag de naam niet noemen.", ("hide", "niet noemen")),
    ],
)
def test_a_word_or_phrase_is_a_clue(sentence: str, clue: tuple[str, str]) -> None:
    assert clue in clues(sentence)


def test_a_phrase_must_stand_side_by_side() -> None:
    assert ("asked", "ons gevraagd") not in clues("Ons is veel gevraagd.")


def test_an_ending_alone_is_no_word() -> None:
    assert ("party", "reus") not in {each for each in clues("reus") if each[1] != "reus"}
    assert ("goods", "brouwer") in clues("De brouwer belde.")


@pytest.mark.parametrize(
    ("draft", "worth"),
    [
        ("Onze klant maakt klompen.", True),
        ("Wij helpen een werf aan de Maas.", True),
        ("Het regent alweer de hele dag.", False),
        ("Wij gaan morgen weer naar kantoor.", False),
        ("De klant is koning.", False),
    ],
)
def test_only_a_draft_of_work_and_of_somebody_is_read_closely(draft: str, worth: bool) -> None:
    said = {token.word for token in tokens_of(fold(draft))}
    assert worth is may_tell(said, placed=False, unique=False)


def test_a_place_makes_a_draft_of_work_worth_reading() -> None:
    assert may_tell({"onze", "klant", "in", "urk"}, placed=True, unique=False)
    signed = {"we", "signed", "with", "the", "youngest", "municipality"}
    assert may_tell(signed, placed=False, unique=True)
    assert not may_tell(signed, placed=False, unique=False)


def test_every_phrase_can_be_called_for() -> None:
    known = lexicon()

    anchored = {name for calls in known.anchors.values() for _, name in calls}

    assert {name for phrases in known.longer.values() for _, name in phrases} <= anchored
