"""What a finding offers instead of its own words, in the place where they stand."""

import pytest

from anonymize.drafts import finding_at
from secondlook.anonymize import Anonymizer
from secondlook.findings import Client, Language
from secondlook.language import read

TOWN = Client(1, "Gemeente Zeist", sector="municipality", size="large", replacement="een gemeente")


def offered(
    text: str, words: str, entity: str = "CLIENT", language: Language = Language.NL
) -> tuple[str, ...]:
    start = text.index(words)
    client = TOWN if entity == "CLIENT" else None
    found = [finding_at(1, entity, (start, start + len(words)), client)]
    return Anonymizer().offer(read(text, language), found).findings[0].replacements


def test_a_client_becomes_what_the_registry_says_then_something_vaguer() -> None:
    expected = ("een gemeente", "een grote gemeente", "een klant", "[klant A]")
    assert offered("Morgen weer bij Zeist", "Zeist") == expected


def test_english_drafts_get_english_words() -> None:
    expected = ("a municipality", "a large municipality", "a client", "[client A]")
    text = "We are back at Zeist tomorrow"
    assert offered(text, "Zeist", language=Language.EN) == expected


@pytest.mark.parametrize(
    ("text", "words", "best"),
    [
        ("Leuk bij #GemeenteZeist", "GemeenteZeist", "gemeente"),
        ("Het Zeist-project", "Zeist", "klant"),
        ("Dat Zeisttraject", "Zeist", "klant"),
        ("Bij de Zeist van vroeger", "Zeist", "gemeente"),
        ("Lees het op zeist.nl", "zeist.nl", "de website van een gemeente"),
    ],
)
def test_the_words_fit_what_stands_around_them(text: str, words: str, best: str) -> None:
    assert offered(text, words)[0] == best


def test_a_person_is_a_colleague_or_somebody() -> None:
    assert offered("Met Wendy", "Wendy", "PERSON") == ("een collega", "iemand", "[persoon 1]")


def test_a_datum_is_named_for_what_it_is() -> None:
    text = "Bel 06-21436587"
    expected = ("een telefoonnummer", "[telefoonnummer]")
    assert offered(text, "06-21436587", "PHONE_NUMBER") == expected


def test_something_unheard_of_is_a_detail() -> None:
    assert offered("Dit is XQ-1", "XQ-1", "MOON_PHASE") == ("een gegeven", "[gegeven]")
