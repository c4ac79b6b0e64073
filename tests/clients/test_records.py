"""What may stand in a client record."""

import pytest

from secondlook.clients.records import (
    ClientRecord,
    checked,
    format_may_be_named,
    parse_may_be_named,
    record_of,
    same_name,
    texts_of,
)
from secondlook.errors import RegistryError
from secondlook.findings import Channel

EVERYWHERE = frozenset(Channel)


@pytest.mark.parametrize("said", ["yes", "Ja", "TRUE", "1", " y ", "j"])
def test_yes_means_every_channel(said: str) -> None:
    assert EVERYWHERE == parse_may_be_named(said)


@pytest.mark.parametrize("said", ["no", "Nee", "false", "0", "", "  "])
def test_no_or_nothing_means_no_channel(said: str) -> None:
    assert frozenset() == parse_may_be_named(said)


def test_channels_are_named_one_by_one() -> None:
    assert {Channel.LINKEDIN, Channel.YAMMER} == parse_may_be_named("LinkedIn|yammer")


def test_the_new_names_of_channels_are_known() -> None:
    assert {Channel.TWITTER, Channel.YAMMER} == parse_may_be_named("x | Viva Engage")


@pytest.mark.parametrize("said", ["perhaps", "linkedin,yammer", "linkedin|facebook", "yes|no"])
def test_anything_else_is_refused(said: str) -> None:
    with pytest.raises(RegistryError, match="may_be_named"):
        parse_may_be_named(said)


@pytest.mark.parametrize("channels", [EVERYWHERE, frozenset(), frozenset([Channel.TWITTER])])
def test_what_is_written_reads_back(channels: frozenset[Channel]) -> None:
    assert parse_may_be_named(format_may_be_named(channels)) == channels


def test_a_record_goes_to_texts_and_back() -> None:
    record = ClientRecord(
        name="Kwelder Advies",
        aliases=("Kwelder", "KWA"),
        kind="prospect",
        sector="consultancy",
        city="Assen",
        size="small",
        website="kwelder.example",
        handles=("@kwelder",),
        replacement="een adviesbureau",
        may_be_named=frozenset([Channel.YAMMER]),
    )

    assert record == record_of(texts_of(record))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"name": ""}, "name is missing"),
        ({"name": " … "}, "name is missing"),
        ({"name": "x" * 201}, "name is longer than 200"),
        ({"name": "Kwelder\nAdvies"}, "control character"),
        ({"name": "Kwelder\x00"}, "control character"),
        ({"name": "Kwelder \u202eseivdA"}, "control character"),
        ({"name": "Kwelder \ud83d"}, "control character"),
        ({"name": "Kwelder", "kind": "friend"}, "kind must be"),
        ({"name": "Kwelder", "sector": "x" * 121}, "sector is longer"),
        ({"name": "Kwelder", "aliases": ("x" * 201,)}, "aliases is longer"),
        ({"name": "Kwelder", "aliases": ("a|b",)}, "separator"),
        ({"name": "Kwelder", "aliases": ("…",)}, "without a letter"),
        ({"name": "Kwelder", "aliases": tuple(f"a{n}" for n in range(51))}, "more than 50"),
        ({"name": "Kwelder", "handles": ("@\t",)}, "control character"),
        ({"name": "Kwelder", "website": "no website"}, "website is no address"),
    ],
)
def test_a_bad_record_is_refused_with_its_reason(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(RegistryError, match=reason):
        checked(ClientRecord(**fields))  # type: ignore[arg-type]


def test_the_dutch_word_for_a_client_is_understood() -> None:
    assert "client" == record_of({"name": "Kwelder", "kind": "Klant"}).kind


def test_names_are_kept_in_composed_unicode() -> None:
    assert "Café Kwelder" == checked(ClientRecord(name="Cafe\u0301 Kwelder")).name


@pytest.mark.parametrize("other", ["KWELDER  advies", " kwelder advies ", "Kwelder Advies"])
def test_case_and_spaces_do_not_make_another_client(other: str) -> None:
    assert same_name(other) == same_name("Kwelder Advies")


@pytest.mark.parametrize(
    ("website", "host"),
    [
        ("kwelder.nl", "kwelder.nl"),
        ("https://www.Kwelder.nl/over?x=1", "kwelder.nl"),
        ("http://kwelder.co.uk:8080", "kwelder.co.uk"),
        ("", ""),
    ],
)
def test_the_host_of_a_website(website: str, host: str) -> None:
    assert ClientRecord(name="Kwelder", website=website).host == host
