"""The registration: every recognizer file is in the tuple, every kind is whole, every entity ours."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
import re2

from secondlook.language import read
from secondlook.pii import PersonalDataEngine, recognizers
from secondlook.pii.kinds import Kind
from secondlook.pii.prefilters import Prefilter
from secondlook.pii.recognizers import KINDS

FILES = [each.name for each in pkgutil.iter_modules(recognizers.__path__)]
STRUCTURED = {
    "ADDRESS",
    "CREDENTIAL",
    "CREDIT_CARD",
    "DATE_OF_BIRTH",
    "EMAIL_ADDRESS",
    "HEALTH",
    "IBAN_CODE",
    "ID_DOCUMENT",
    "INTERNAL_URL",
    "IP_ADDRESS",
    "NL_BSN",
    "NL_KVK",
    "NL_LICENSE_PLATE",
    "NL_POSTCODE",
    "NL_VAT",
    "PERSONNEL_NUMBER",
    "PHONE_NUMBER",
}


def test_every_file_of_kinds_is_registered() -> None:
    modules = [import_module(f"{recognizers.__name__}.{name}") for name in FILES]
    expected = {kind.name for module in modules for kind in module.KINDS}
    assert expected == {kind.name for kind in KINDS}


def test_every_file_of_kinds_has_its_table_of_drafts() -> None:
    tests = {path.name for path in Path(__file__).parent.glob("test_*.py")}
    assert [] == [name for name in FILES if f"test_{name}.py" not in tests]


def test_the_entities_are_those_of_the_contract() -> None:
    assert STRUCTURED == {kind.entity for kind in KINDS}


def test_no_two_kinds_share_a_name() -> None:
    assert len(KINDS) == len({kind.name for kind in KINDS})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_can_report_something(kind: Kind) -> None:
    assert max(kind.score, kind.sure if kind.context else 0.0) > 0
    assert re2.compile(kind.trigger)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_pattern_repeats_nothing_without_a_bound(kind: Kind) -> None:
    without_classes = re.sub(r"\[(?:\\.|[^\]\\])*\]|\\.", "x", kind.pattern.pattern)
    assert [] == re.findall(r"[^(][*+](?![?+])|\{\d*,\}", without_classes)


def test_a_draft_without_anything_to_look_at_wakes_no_kind() -> None:
    draft = "even helder: thuiswerken is geen vakantie. fijn weekend allemaal!"
    assert [] == Prefilter(KINDS).kinds_for(draft)


def test_the_prefilter_takes_any_text() -> None:
    kinds = Prefilter(KINDS).kinds_for("\ud83d é 🎉 \x00 06-12345678")
    assert "Dutch number, grouped" in [kind.name for kind, _ in kinds]


def test_of_a_long_text_a_kind_is_shown_only_what_is_near_its_trigger() -> None:
    draft = "rustig aan " * 500 + "bel 06-12345678 " + "of morgen " * 500
    [parts] = [
        parts
        for kind, parts in Prefilter(KINDS).kinds_for(draft)
        if kind.name == "Dutch number, grouped"
    ]
    assert ["06-12345678" in draft[start:end] for start, end in parts] == [True]
    assert sum(end - start for start, end in parts) < 4_000


def test_in_a_long_text_nothing_is_lost_where_its_pieces_meet() -> None:
    engine = PersonalDataEngine(names_model="none")
    value = "bel 06-12345678"
    for shift in range(900, 1_400):
        draft = ("rustig aan " * 500)[:shift] + f" {value} " + "of morgen " * 500
        [mention] = engine.find(read(draft))
        assert "06-12345678" == draft[mention.start : mention.end]
