"""The notation of phrasebooks: what a phrase finds, and that no phrase is missed for its anchors."""

import pytest

from secondlook.findings import Channel, Context, Draft, Kind, Language
from secondlook.language import read
from secondlook.policy.packs import Pack
from secondlook.policy.patterns import Pattern
from secondlook.policy.phrasebooks import phrase_pattern
from secondlook.policy.watchlists import Watchlist
from secondlook.reading import tokens_of


def _found(phrase: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Pattern(phrase_pattern(phrase)).spans(text)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("hoist the sail*", "now hoist the sails, mate", ["hoist the sails"]),
        ("hoist the? sail", "hoist sail", ["hoist sail"]),
        ("(hoist|lower) the (main sail|jib)", "lower the main sail", ["lower the main sail"]),
        ("hoist .. sail", "hoist the big sail", ["hoist the big sail"]),
        ("hoist .. sail", "hoist the very big sail", []),
        ("hoist ... sail", "hoist the very big sail", ["hoist the very big sail"]),
        ("hoist .... sail", "hoist it. the sail", []),
        ("(hoist .. sail|row)", "hoist the big sail", ["hoist the big sail"]),
        ("^ row on $", "so. row on!", ["row on"]),
        ("^ row on $", "we row on and on", []),
        ("don't row", "dont row", ["dont row"]),
        ("sail", "assailant", []),
        ("row mate", "row, mate", ["row, mate"]),
    ],
)
def test_a_phrase_finds_what_it_says(phrase: str, text: str, expected: list[str]) -> None:
    assert expected == _found(phrase, text)


def test_a_watchlist_reports_a_pattern_only_where_all_its_words_are() -> None:
    watchlist = Watchlist()
    sail = watchlist.add(phrase_pattern("sail* .. (mate|good lad)"))
    free = watchlist.add(r"[0-9]%")
    watchlist.seal()
    for text, expected in (
        ("sailing, mate", {sail}),
        ("sailing, good lad", {sail}),
        ("sailing, lad", set()),
        ("a mate", set()),
        ("50%", {free}),
        ("", set()),
    ):
        assert expected == watchlist.candidates(text.encode(), tokens_of(text))


@pytest.mark.parametrize("before", [0, 90, 140, 149, 150, 199, 260])
def test_in_a_long_draft_the_words_of_a_phrase_are_looked_for_near_each_other(before: int) -> None:
    watchlist = Watchlist()
    sail = watchlist.add(phrase_pattern("sail* .. mate"))
    watchlist.seal()
    rest = "and on " * 200
    together, apart = (
        f"{'so ' * before} sailing, mate {rest}",
        f"sailing {'so ' * before}{rest} mate",
    )
    assert {sail} == watchlist.candidates(together.encode(), tokens_of(together))
    assert set() == watchlist.candidates(apart.encode(), tokens_of(apart))


def test_what_is_disguised_in_a_long_draft_is_seen_through_with_the_words_near_it(
    enablers: Pack,
) -> None:
    rest = "we gaan rustig verder met het plan. " * 60
    text = f"{rest}wat een stelletje idi00ten zijn het daar toch. {rest}"
    found = [
        text[finding.start : finding.end]
        for finding in enablers.check(Draft(text, Channel.LINKEDIN), read(text), [], Language.NL)
    ]
    assert any("idi00ten" in words for words in found)


def test_no_phrase_of_the_shipped_pack_is_missed_by_its_anchors(enablers: Pack) -> None:
    """Every example, searched for all patterns and for the candidates alone: the same finds."""
    for rule in enablers.rules:
        for example in rule.examples:
            reading = read(example.draft.text, example.language)
            scene = enablers.materials.scene(example.draft, reading, example.mentions)
            for check in rule.checks:
                for number, pattern in getattr(check, "patterns", {}).items():
                    found = list(pattern.spans(scene.folded))
                    assert not found or number in scene.candidates, pattern.source


def test_the_post_that_is_answered_is_context_and_never_reported(enablers: Pack) -> None:
    context = Context(kind=Kind.REPLY, reply_to="What a bunch of idiots, fuck them.")
    draft = Draft("Let us keep it civil, please.", Channel.TWITTER, None, context)
    assert [] == enablers.check(draft, read(draft.text), [], Language.EN)
