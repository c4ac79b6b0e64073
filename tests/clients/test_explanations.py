"""What `secondlook clients explain` tells of a draft: each spelling, what speaks for and against."""

from secondlook.clients.explanations import Explanation
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.records import ClientRecord
from secondlook.language import read

MATCHER = ClientMatcher(
    [
        ClientRecord("Helder", aliases=("Helder Energie",), city="Zwolle", handles=("@helder_en",)),
        ClientRecord("Kwelderhave Bouw B.V.", aliases=("Kwelderhave",), city="Hoorn"),
    ]
)


def explained(text: str) -> list[Explanation]:
    return MATCHER.explain(read(text))


def test_a_chosen_spelling_says_what_spoke_for_it() -> None:
    (told,) = explained("Vandaag kick-off bij Helder, wat een club.")

    assert ("Helder", True, "ordinary") == (told.client, told.chosen, told.nature)
    assert {"spelling", "neighbours"} <= {each.reason for each in told.evidence}
    assert told.points >= told.needed


def test_an_ordinary_word_says_why_it_is_not_the_client() -> None:
    (told,) = explained("Wat een helder verhaal was dat.")

    assert not told.chosen
    assert told.points < told.needed


def test_a_street_says_that_it_is_a_place() -> None:
    told = explained("Ik fietste over de Kwelderhavelaan naar huis.")

    assert ["place"] == [each.reason for each in told[0].evidence if each.points < 0]


def test_a_misspelt_name_says_so() -> None:
    told = explained("Aan tafel bij Kwelderhaave vanmiddag.")

    assert any(each.misspelt and each.chosen for each in told)


def test_a_handle_needs_nothing_more() -> None:
    told = explained("Dank @helder_en voor de koffie")

    assert ["handle"] == [each.nature for each in told if each.chosen]


def test_the_points_are_those_of_the_evidence() -> None:
    for told in explained("Kwelderhave Bouw belde Helder over de klus in Hoorn."):
        assert sum(each.points for each in told.evidence) == told.points


def test_a_draft_without_names_has_nothing_to_explain() -> None:
    assert [] == explained("Koffie!")
