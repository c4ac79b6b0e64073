"""Names of people through the whole review: what is advice, what is worse, who is never flagged."""

from pathlib import Path

import pytest
import spacy

from secondlook.assembly import assemble
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.people import KnownPeople
from secondlook.clients.records import ClientRecord
from secondlook.errors import SettingsError
from secondlook.findings import Channel, Context, Draft, Finding, Severity
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import load_pack
from secondlook.review import Reviewer
from secondlook.settings import Settings

CLIENTS = (
    ClientRecord("Tuinland BV", aliases=("Tuinland",)),
    ClientRecord("Van der Kolk Advies"),
)


@pytest.fixture(scope="module")
def office() -> Reviewer:
    """An office with two clients and one spokesperson."""
    finders = [PersonalDataEngine(), ClientMatcher(CLIENTS), KnownPeople(["Merel Zandstra"])]
    return Reviewer(finders, load_pack("the-enablers"), b"a key for tests")


def found(reviewer: Reviewer, text: str, author: str | None = None) -> list[Finding]:
    context = Context(author_name=author)
    return list(reviewer.review(Draft(text, Channel.LINKEDIN, context=context)).findings)


def shown(reviewer: Reviewer, text: str, author: str | None = None) -> list[tuple[str, str, str]]:
    """Entity, words, severity."""
    return [
        (each.entity or "", text[each.start : each.end], each.severity.label)
        for each in found(reviewer, text, author)
    ]


def people(reviewer: Reviewer, text: str, author: str | None = None) -> list[str]:
    return [words for entity, words, _ in shown(reviewer, text, author) if entity == "PERSON"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gefeliciteerd met je nieuwe baan, Koen Terpstra!", "Koen Terpstra"),
        ("bedankt voor de taart wendy", "wendy"),
        ("Welcome to the team, Sevda Yıldırım 🎉", "Sevda Yıldırım"),
        ("Met dank aan mw. Bouzambou voor de rondleiding.", "Bouzambou"),
    ],
)
def test_a_name_alone_is_advice(office: Reviewer, text: str, name: str) -> None:
    assert [("PERSON", name, "advice")] == shown(office, text)


def test_each_of_five_names_is_a_finding_with_one_short_message(office: Reviewer) -> None:
    findings = found(office, "Dank aan Anna, Bas, Carlijn, Daan en Emma voor jullie inzet!")
    assert ["PERSON"] * 5 == [each.entity for each in findings]
    assert {"Hier noem je iemand bij naam."} == {each.message for each in findings}


@pytest.mark.parametrize("link", ["van", ", directeur bij", "from"])
def test_a_person_of_a_client_and_the_client_are_two_findings(office: Reviewer, link: str) -> None:
    text = f"Mooi gesprek met Koen Terpstra {link} Tuinland BV!".replace(" ,", ",")
    assert [("PERSON", "Koen Terpstra", "critical"), ("CLIENT", "Tuinland BV", "critical")] == (
        shown(office, text)
    )


def test_a_client_that_holds_a_persons_name_is_a_client_only(office: Reviewer) -> None:
    text = "Vandaag gestart bij Van der Kolk Advies, mooi traject."
    assert [("CLIENT", "Van der Kolk Advies", "critical")] == shown(office, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kom langs op Burgemeester Jansenstraat 5, 3511 AX Utrecht.",
        "Mail naar sanne.bakker@lindeveld.nl voor een kaartje.",
        "Lees verder op https://www.example.nl/over-ons/koen-terpstra vandaag.",
    ],
)
def test_a_name_in_an_address_or_a_link_is_no_second_finding(office: Reviewer, text: str) -> None:
    assert [] == people(office, text)


def test_a_place_or_an_organisation_is_no_finding(office: Reviewer) -> None:
    assert [] == found(office, "Morgen met de trein naar Utrecht, naar het Rijksmuseum.")


@pytest.mark.parametrize("name", ["Fenna Duinkerk", "Fenna", "Duinkerk", "F. Duinkerk"])
def test_the_writer_may_write_under_her_own_name(office: Reviewer, name: str) -> None:
    text = f"Vragen over deze vacature? Stuur ze aan mij, groeten {name}"
    assert name in people(office, text)
    assert [] == people(office, text, author="Fenna Duinkerk")


def test_somebody_else_with_the_writers_forename_is_somebody_else(office: Reviewer) -> None:
    text = "Veel dank aan Fenna Kwelderman voor de mooie foto's."
    assert ["Fenna Kwelderman"] == people(office, text, author="Fenna Duinkerk")


def test_who_may_be_named_is_never_flagged_and_others_beside_her_are(office: Reviewer) -> None:
    text = "Met dank aan Merel Zandstra, Merel en Koen Terpstra."
    assert ["Koen Terpstra"] == people(office, text)


def test_who_may_be_named_is_not_anonymized_either(office: Reviewer) -> None:
    text = "Met dank aan Merel Zandstra en Koen Terpstra voor gisteren."
    anonymized = office.review(Draft(text, Channel.LINKEDIN)).anonymized
    assert anonymized is not None
    assert "Merel Zandstra" in anonymized.text
    assert "Terpstra" not in anonymized.text


def test_swearing_by_a_name_names_nobody(office: Reviewer) -> None:
    assert ["blasphemy"] == [
        each.rule for each in found(office, "Jezus Christus, wat een lange vergadering was dat.")
    ]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spaCy model that knows one person."""
    pipeline = spacy.blank("nl")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "obelia kwartsteen"}])  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("models") / "tiny"
    pipeline.to_disk(folder)
    return folder


def assembled(tmp_path: Path, names_model: str, **more: float) -> Reviewer:
    settings = Settings(data_dir=tmp_path, names_model=names_model, **more)
    return assemble(settings, b"a key for tests").reviewer


def test_an_installed_model_takes_over_by_a_setting(tmp_path: Path, model: Path) -> None:
    reviewer = assembled(tmp_path, f"spacy:{model}")
    text = "Dank aan obelia kwartsteen en Koen Terpstra, bel 06-21436587"
    severe = Severity.WARNING.label
    assert [("PERSON", "obelia kwartsteen", severe), ("PHONE_NUMBER", "06-21436587", severe)] == (
        shown(reviewer, text)
    )


def test_without_a_names_model_nobody_is_found(tmp_path: Path) -> None:
    assert [] == people(assembled(tmp_path, "none"), "Dank aan Koen Terpstra voor gisteren.")


def test_the_threshold_decides_how_sure_is_sure_enough(tmp_path: Path) -> None:
    text = "Dank aan Koen Terpstra voor gisteren."
    assert ["Koen Terpstra"] == people(assembled(tmp_path, "embedded"), text)
    strict = assembled(tmp_path, "embedded", names_threshold=0.999999)
    assert [] == people(strict, text)


@pytest.mark.parametrize(
    ("names_model", "said"),
    [
        ("spacy:nl_no_such_model", "install it"),
        ("transformers:no/such/folder", "install them|never downloaded"),
    ],
)
def test_a_model_that_is_not_there_is_said_so(tmp_path: Path, names_model: str, said: str) -> None:
    with pytest.raises(SettingsError, match=f"names_model.*(?:{said})"):
        assembled(tmp_path, names_model)
