"""How a noun is put, in Dutch and in English."""

import pytest

from secondlook.anonymize.nouns import (
    Noun,
    client_noun,
    dutch_plural,
    english_plural,
    is_neuter,
    shorter,
    sized_noun,
)
from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.findings import Client, Language

NL, EN = GRAMMARS[Language.NL], GRAMMARS[Language.EN]
TOWN = Noun("gemeente", "gemeenten")
HOSPITAL = Noun("ziekenhuis", "ziekenhuizen", neuter=True)
INSURER = Noun("insurer", "insurers")
BANK = Noun("bank", "banks")


def test_dutch_articles_follow_the_gender() -> None:
    assert NL.indefinite(HOSPITAL) == "een ziekenhuis"
    assert NL.definite(HOSPITAL) == "het ziekenhuis"
    assert NL.definite(TOWN) == "de gemeente"
    assert NL.definite(HOSPITAL, "mooie ") == "het mooie ziekenhuis"
    assert (NL.other(TOWN), NL.other(HOSPITAL)) == ("een andere gemeente", "een ander ziekenhuis")


def test_a_size_is_inflected() -> None:
    town, hospital = Noun("gemeente", "", size="groot"), Noun("huis", "", True, "groot")
    assert (NL.indefinite(town), NL.indefinite(hospital)) == (
        "een grote gemeente",
        "een groot huis",
    )
    assert NL.definite(hospital) == "het grote huis"
    assert EN.indefinite(Noun("insurer", "", size="large")) == "a large insurer"


def test_a_number_asks_for_the_plural() -> None:
    assert NL.counted(2, TOWN) == "twee gemeenten"
    assert NL.counted(1, HOSPITAL) == "een ziekenhuis"
    assert NL.counted(11, TOWN) == "meerdere gemeenten"
    assert EN.counted(3, INSURER) == "three insurers"


def test_a_list_ends_in_and() -> None:
    assert NL.joined(["twee gemeenten", "een bank"]) == "twee gemeenten en een bank"
    assert EN.joined(["a bank", "a school", "an insurer"]) == "a bank, a school and an insurer"
    assert NL.joined(["een bank"]) == "een bank"


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("insurer", "an insurer"),
        ("bank", "a bank"),
        ("university", "a university"),
        ("IT company", "an IT company"),
        ("energy company", "an energy company"),
        ("hospital", "a hospital"),
        ("umbrella organisation", "an umbrella organisation"),
    ],
)
def test_english_says_an_before_a_vowel_that_is_heard(noun: str, expected: str) -> None:
    assert EN.indefinite(Noun(noun, "")) == expected


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (" roadmap is klaar", ("de roadmap van een klant", 8)),
        (" nieuwe project loopt", ("het nieuwe project van een klant", 15)),
        (" website staat live", ("de website van een klant", 8)),
        (" is klaar", None),
        ("", None),
        (" 12 punten", None),
    ],
)
def test_dutch_turns_a_possessive_around(tail: str, expected: tuple[str, int] | None) -> None:
    assert NL.owned("een klant", tail) == expected
    assert EN.owned("a client", tail) is None


def test_a_name_in_front_of_a_thing_becomes_a_compound() -> None:
    client = Noun("klant", "klanten")
    assert NL.joint(client, "Project") == "klantproject"
    assert NL.joint(client, "IT-team") == "klant-IT-team"
    assert EN.joint(Noun("client", "clients"), "Project") == "client project"


@pytest.mark.parametrize("word", ["project", "ziekenhuis", "bestuur", "meisje", "waterschap"])
def test_het_words_are_known_by_their_ending(word: str) -> None:
    assert is_neuter(word)


@pytest.mark.parametrize("word", ["roadmap", "gemeente", "maatschap", "vergadering", "klant"])
def test_de_words_are_not_taken_for_het_words(word: str) -> None:
    assert not is_neuter(word)


def test_plurals_of_words_the_registry_made_up() -> None:
    assert dutch_plural("machinebouwer") == "machinebouwers"
    assert dutch_plural("metaalbedrijf") == "metaalbedrijven"
    assert dutch_plural("kliniek") == "klinieken"
    assert english_plural("agency") == "agencies"
    assert english_plural("branch") == "branches"


def test_the_registrys_own_words_come_first_where_their_language_fits() -> None:
    client = Client(1, "Tuinland", sector="retail", size="large", replacement="een tuincentrum")
    assert client_noun(client, Language.NL).one == "tuincentrum"
    assert client_noun(client, Language.EN).one == "garden centre"
    sized = sized_noun(client, Language.EN)
    assert sized is not None
    assert EN.indefinite(sized) == "a large retailer"


@pytest.mark.parametrize(
    ("sector", "replacement", "expected"),
    [
        ("hospitality", "een hotelketen", "hotel chain"),
        ("", "een slagerij", "butcher's shop"),
        ("manufacturer", "een gieterij", "manufacturer"),
        ("retail", "een verfspeciaalzaak", "retailer"),
    ],
)
def test_a_broad_sector_gives_way_to_what_the_registry_calls_it_in_dutch(
    sector: str, replacement: str, expected: str
) -> None:
    client = Client(1, "Tuinland", sector=sector, replacement=replacement)
    assert client_noun(client, Language.EN).one == expected


@pytest.mark.parametrize(
    ("noun", "language", "expected"),
    [
        (Noun("transportbedrijf", "", True), Language.NL, "bedrijf"),
        (Noun("logistiek bedrijf", "", True), Language.NL, "bedrijf"),
        (Noun("woningcorporatie", ""), Language.NL, "corporatie"),
        (Noun("gemeente", ""), Language.NL, "gemeente"),
        (Noun("bedrijf", "", True), Language.NL, "bedrijf"),
        (Noun("law firm", ""), Language.EN, "firm"),
        (Noun("hospital", ""), Language.EN, "hospital"),
    ],
)
def test_the_second_time_a_shorter_word_will_do(
    noun: Noun, language: Language, expected: str
) -> None:
    assert shorter(noun, language).one == expected


def test_words_of_the_registry_that_are_no_article_and_noun_are_taken_as_they_are() -> None:
    client = Client(1, "Tuinland", sector="retail", replacement="een van onze klanten")
    other = Client(1, "Tuinland", sector="retail", replacement="onze  groenste\nklant")
    assert NL.indefinite(client_noun(client, Language.NL)) == "een van onze klanten"
    assert NL.indefinite(client_noun(other, Language.NL)) == "onze groenste klant"
    assert EN.indefinite(client_noun(other, Language.EN)) == "a retailer"
    english = Client(1, "Tuinland", sector="retail", replacement="one of our clients")
    assert EN.indefinite(client_noun(english, Language.EN)) == "one of our clients"
    assert NL.indefinite(client_noun(english, Language.NL)) == "een winkelketen"


@pytest.mark.parametrize(
    "client", [None, Client(1, "Tuinland"), Client(1, "T", sector="maanreizen")]
)
def test_a_client_of_no_known_sector_is_a_client(client: Client | None) -> None:
    assert client_noun(client, Language.NL).one == "klant"
    assert client_noun(client, Language.EN).one == "client"


@pytest.mark.parametrize(
    ("sector", "noun"), [("municipality", "gemeente"), ("Zorg", "zorginstelling")]
)
def test_a_sector_may_be_given_in_either_language(sector: str, noun: str) -> None:
    assert client_noun(Client(1, "T", sector=sector), Language.NL).one == noun
