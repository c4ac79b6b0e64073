"""How like a draft is to drafts that break a rule: a tiny model of our own, and the shipped one."""

import shutil
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from secondlook.errors import PackError
from secondlook.findings import (
    Attachment,
    Audience,
    Channel,
    Context,
    Draft,
    Kind,
    Language,
    Role,
)
from secondlook.language import read
from secondlook.policy import likenesses
from secondlook.policy.likenesses import Likeness, Likenesses, circumstances_of, stand_ins
from secondlook.policy.occasions import Occasion
from secondlook.policy.packs import Pack, load_pack

_HARBOUR = Path(__file__).parent / "packs" / "harbour"
_ANY = Occasion(
    frozenset(Channel), frozenset(Kind), frozenset(Audience), frozenset(Role), frozenset()
)
_ON_YAMMER = Occasion(
    frozenset([Channel.YAMMER]), frozenset(Kind), frozenset(Audience), frozenset(Role), frozenset()
)
# What each word says of mutiny and of theft.
_WEIGHTS = {
    "rope": (100, 0),
    "cut": (100, 0),
    "cut the": (20, 0),
    "rum": (0, 90),
    "<organisation>": (40, 0),
    "on yammer:": (0, 10),
}


@pytest.fixture
def model() -> Likenesses:
    rows = dict(zip(_WEIGHTS, range(len(_WEIGHTS)), strict=True))
    weights = np.array(list(_WEIGHTS.values()), np.int8)
    scales, biases = np.full(2, 0.4, np.float32), np.full(2, -3.0, np.float32)
    stands_for = stand_ins(["Harbour Crew"], [])
    found = Likenesses(["mutiny", "theft"], rows, weights, scales, biases, stands_for)
    found.ask("mutiny", 0.0)
    found.ask("theft", 0.0)
    found.suit({"mutiny": _ANY, "theft": _ANY})
    return found


def _of(model: Likenesses, text: str, channel: Channel = Channel.TWITTER) -> Likeness:
    return model.of(Draft(text, channel), read(text))


def test_the_likeliest_rule_is_called(model: Likenesses) -> None:
    assert "mutiny" == _of(model, "Tonight we cut the rope.").called
    assert "theft" == _of(model, "Tonight we share the rum.").called
    assert "mutiny" == _of(model, "We cut the rope and share the rum.").called


def test_a_draft_without_any_of_the_words_calls_nobody(model: Likenesses) -> None:
    likeness = _of(model, "Tonight we sing.")
    assert (None, ()) == (likeness.called, likeness.signs)
    assert {"mutiny": -3.0, "theft": -3.0} == likeness.scores


def test_a_rule_that_does_not_speak_here_keeps_no_other_silent(model: Likenesses) -> None:
    model.suit({"mutiny": _ON_YAMMER, "theft": _ANY})
    text = "We cut the rope and share the rum."
    assert "theft" == _of(model, text).called
    assert "mutiny" == _of(model, text, Channel.YAMMER).called


def test_a_rule_is_called_from_the_lowest_score_it_asked_for(model: Likenesses) -> None:
    model.ask("theft", 99.0)
    assert "theft" == _of(model, "Tonight we share the rum.").called
    model.ask("mutiny", -99.0)
    assert "mutiny" == _of(model, "Tonight we sing.").called


def test_the_span_is_the_words_that_weighed_most_in_one_sentence(model: Likenesses) -> None:
    text = "Quiet night at sea. Tomorrow we cut the rope, then we sleep. No more."
    start, end = _of(model, text).span("mutiny")
    assert "cut the rope" == text[start:end]


def test_a_word_alone_is_shown_with_its_neighbours(model: Likenesses) -> None:
    text = "Quiet night. Tomorrow we share rum and songs."
    start, end = _of(model, text).span("theft")
    assert "share rum and" == text[start:end]


def test_a_span_is_all_of_the_draft_where_no_word_weighs(model: Likenesses) -> None:
    assert (0, 16) == _of(model, "Tonight we sing.").span("mutiny")


def test_any_name_of_the_organisation_is_the_same_word(model: Likenesses) -> None:
    scores = [
        _of(model, f"{name} sails.").scores for name in ("Harbour Crew", "#harbour", "The Harbour")
    ]
    assert scores[0] == scores[1] == scores[2]
    assert scores[0]["mutiny"] > -3.0


def test_what_surrounds_the_words_counts() -> None:
    context = Context(
        kind=Kind.REPLY,
        audience=Audience.PRIVATE_GROUP,
        attachments=frozenset([Attachment.IMAGE]),
        reply_to="Does Harbour Crew sail?",
    )
    draft = Draft("Yes?", Channel.YAMMER, None, context)
    expected = [
        "on yammer:",
        "as reply:",
        "with image:",
        "in private:",
        "?",
        "answers organisation:",
    ]
    assert expected == circumstances_of(draft, stand_ins(["Harbour Crew"], []))


def test_a_check_needs_a_model_of_its_rule(tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    shutil.copytree(_HARBOUR, folder)
    rule = folder / "rules" / "mutiny.toml"
    check = '[[checks]]\nkind = "likenesses"\nlikeness = -1.0\n\n[examples.en]'
    rule.write_text(rule.read_text("utf-8").replace("[examples.en]", check), "utf-8")
    with pytest.raises(PackError, match=r"mutiny.*likeness.*no model of this rule"):
        load_pack(folder)


def test_the_shipped_model_knows_only_rules_of_its_pack(enablers: Pack) -> None:
    rules = {rule.id for rule in enablers.rules}
    assert rules >= set(enablers.materials.likenesses.rules) > {"denigrating", "side-interest"}
    model = files("secondlook") / "data" / "packs" / "the-enablers" / likenesses.FILE
    assert len(model.read_bytes()) < 5_000_000


def test_a_draft_that_no_phrase_describes_is_found(check) -> None:
    """Of the same meaning as drafts the model has seen, in other words."""
    text = "Elke keer als de afdeling inkoop iets regelt, kun je het zelf nog eens overdoen."
    (found,) = check(text, channel=Channel.YAMMER, audience=Audience.ALL_COMPANY)
    assert "denigrating" == found.rule
    assert 0 <= found.start < found.end <= len(text)


def test_a_long_draft_is_judged_by_its_beginning(enablers: Pack) -> None:
    text = "word " * likenesses.MOST_WORDS
    more = text + "porn naked stupid idiots " * 100
    model = enablers.materials.likenesses
    first, second = (model.of(Draft(each, Channel.TWITTER), read(each)) for each in (text, more))
    assert first.scores == second.scores


@pytest.mark.parametrize("text", ["Nog niet gecontroleerd", "Nog niet af", "Not for now"])
def test_of_the_first_words_of_a_draft_the_model_says_nothing(text: str) -> None:
    draft = Draft(text, Channel.YAMMER)
    assert [] == load_pack("the-enablers").check(draft, read(text), [], Language.NL)
