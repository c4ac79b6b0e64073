"""The keys under which a client is looked for."""

import pytest

from secondlook.clients.records import ClientRecord
from secondlook.clients.variants import Nature, squeezed, variants_of


def keys(**fields: object) -> set[str]:
    return {variant.key for variant in variants_of(ClientRecord(**fields))}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kwelder Techniek B.V.", "kweldertechniek"),
        ("Kwelder Techniek BV", "kweldertechniek"),
        ("Stichting Kwelder", "kwelder"),
        ("Coöperatie Boerenwens U.A.", "boerenwens"),
        ("Kwelder Maschinen GmbH", "kweldermaschinen"),
        ("Kwelder Foods Ltd", "kwelderfoods"),
        ("Gemeente Kwelderdam", "gemkwelderdam"),
        ("Gemeente Kwelderdam", "municipalityofkwelderdam"),
        ("Medisch Centrum Kwelder", "mckwelder"),
        ("Sint-Kweldercollege", "stkweldercollege"),
        ("Gebroeders Kwelder", "gebrkwelder"),
        ("Kwelder & Zonen", "kwelderzonen"),
        ("Kwelder & Zonen", "kwelderenzonen"),
        ("Kwelder & Zonen", "kwelderandzonen"),
        ("Kwelder + Zonen", "kwelderenzonen"),
        ("Kwélder", "kwelder"),
        ("Külder", "kuelder"),
        ("Kwelder (Nederland) B.V.", "kwelder"),
        ("Kwelder (Nederland) B.V.", "kweldernederland"),
        ("Kwelder Bouw Groep", "kwelderbouw"),
        ("Brouwerij 't Kwelderwiel", "brouwerijhetkwelderwiel"),
    ],
)
def test_a_name_is_looked_for_as(name: str, key: str) -> None:
    assert key in keys(name=name)


def test_a_website_counts_without_www_and_protocol() -> None:
    assert "kweldernl" in keys(name="Kwelder Groot", website="https://www.kwelder.nl/over-ons")


def test_a_place_is_not_the_municipality() -> None:
    assert "kwelderdam" not in keys(name="Gemeente Kwelderdam")


def test_a_legal_form_alone_is_a_name() -> None:
    assert "stichting" in keys(name="Stichting")


@pytest.mark.parametrize(
    ("name", "nature"),
    [
        ("Kwelwaerden", Nature.DISTINCT),
        ("Helder", Nature.ORDINARY),
        ("De Bron", Nature.ORDINARY),
        ("Slim Parkeren", Nature.PHRASE),
        ("KWD", Nature.ACRONYM),
        ("MVO", Nature.ABBREVIATION),
        ("K&W", Nature.ACRONYM),
    ],
)
def test_a_name_is_as_plain_as_its_words(name: str, nature: Nature) -> None:
    assert nature == variants_of(ClientRecord(name=name))[0].nature


def test_squeezing_leaves_letters_and_digits() -> None:
    assert "kwelder2e" == squeezed("@Kwel_der-2 é!")
