"""Names of people: advice alone, as serious as what stands beside them when they are whole."""

import pytest

from secondlook.findings import Channel, Client, Finding, Language, Mention, Severity
from secondlook.policy.checks.people import is_full_name


def mention(text: str, entity: str, words: str, client: Client | None = None) -> Mention:
    start = text.index(words)
    return Mention(entity, start, start + len(words), 0.9, client)


def named(check, text: str, name: str, *others: Mention, **options: object) -> Finding:
    """The finding about the name, of the rule about personal data."""
    mentions = (mention(text, "PERSON", name), *others)
    found = check(text, rule="personal-data", mentions=mentions, **options)
    return next(each for each in found if each.entity == "PERSON")


@pytest.mark.parametrize("name", ["Wendy", "Koen Terpstra", "van den Broek"])
def test_a_name_alone_is_advice_to_ask_first(check, name: str) -> None:
    found = named(check, f"Bedankt voor de taart, {name}!", name)
    assert (Severity.ADVICE, "This names somebody.") == (found.severity, found.message)
    assert "Ask them first" in found.advice


def test_the_advice_is_in_the_language_of_the_reader(check) -> None:
    found = named(check, "Thanks Wendy!", "Wendy", reader=Language.NL)
    assert "Vraag eerst of dat goed is, of laat de naam weg." == found.advice


@pytest.mark.parametrize(
    ("entity", "words", "severity"),
    [
        ("NL_BSN", "123456782", Severity.CRITICAL),
        ("DATE_OF_BIRTH", "12 mei 1970", Severity.CRITICAL),
        ("PHONE_NUMBER", "06-12345678", Severity.WARNING),
        ("HEALTH", "burn-out", Severity.WARNING),
        ("TRACEABLE", "de enige dierentuin van de stad", Severity.WARNING),
        ("NL_KVK", "12345678", Severity.ADVICE),
    ],
)
def test_a_full_name_is_as_serious_as_what_stands_beside_it(
    check, entity: str, words: str, severity: Severity
) -> None:
    text = f"Dit gaat over Koen Terpstra: {words}."
    assert severity == named(check, text, "Koen Terpstra", mention(text, entity, words)).severity


def test_a_full_name_beside_a_client_is_critical_and_says_why(check) -> None:
    text = "Kick-off met Koen Terpstra van Zorggroep Linden."
    client = mention(text, "CLIENT", "Zorggroep Linden", Client(1, "Zorggroep Linden"))
    found = named(check, text, "Koen Terpstra", client)
    assert Severity.CRITICAL == found.severity
    assert "beside a client" in found.message


def test_a_client_that_may_be_named_makes_a_name_no_worse(check) -> None:
    text = "Kick-off met Koen Terpstra van Zorggroep Linden."
    agreed = Client(1, "Zorggroep Linden", may_be_named=frozenset([Channel.LINKEDIN]))
    client = mention(text, "CLIENT", "Zorggroep Linden", agreed)
    assert Severity.ADVICE == named(check, text, "Koen Terpstra", client).severity
    elsewhere = named(check, text, "Koen Terpstra", client, channel=Channel.TWITTER)
    assert Severity.CRITICAL == elsewhere.severity


def test_an_address_for_everybody_makes_a_name_no_worse(check) -> None:
    text = "Vragen aan Koen Terpstra? Mail info@lindeveld.nl"
    address = mention(text, "EMAIL_ADDRESS", "info@lindeveld.nl")
    assert Severity.ADVICE == named(check, text, "Koen Terpstra", address).severity


def test_a_forename_beside_a_client_stays_advice(check) -> None:
    text = "Kick-off met Wendy van Zorggroep Linden."
    client = mention(text, "CLIENT", "Zorggroep Linden", Client(1, "Zorggroep Linden"))
    assert Severity.ADVICE == named(check, text, "Wendy", client).severity


@pytest.mark.parametrize("words", ["H.", "K", "Jezus Christus", "Christ"])
def test_an_initial_or_an_oath_names_nobody(check, words: str) -> None:
    text = f"Vanmorgen belde {words} nog"
    seen = mention(text, "PERSON", words)
    assert [] == check(text, rule="personal-data", mentions=(seen,))


def test_two_names_are_not_each_others_data(check) -> None:
    text = "Koen Terpstra en Sanne Bakker zijn er weer."
    found = named(check, text, "Koen Terpstra", mention(text, "PERSON", "Sanne Bakker"))
    assert Severity.ADVICE == found.severity


def test_places_and_organisations_are_no_findings(check) -> None:
    text = "Morgen naar Utrecht voor Stichting Zeewind."
    places = (mention(text, "LOCATION", "Utrecht"), mention(text, "ORGANIZATION", "Zeewind"))
    assert [] == check(text, mentions=places)


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("Koen Terpstra", True),
        ("J. de Vries", True),
        ("J.K. Oldenhof", True),
        ("Sevda Yıldırım", True),
        ("anne-fleur BOS", True),
        ("Koen", False),
        ("Koen T.", False),
        ("van den Broek", False),
        ("Gert-Willem", False),
        ("koenterpstra", False),
        ("", False),
    ],
)
def test_a_full_name_has_two_parts_that_tell_something(words: str, full: bool) -> None:
    assert full == is_full_name(words)
