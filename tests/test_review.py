"""The main flow with its real parts: what a review promises whoever calls it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.scoring import unmarked
from secondlook.findings import Channel, Context, Draft, Language, Style
from secondlook.review import Reviewer

CASES = Path(__file__).parent / "cases"
DRAFT = "😀 Vandaag kick-off bij Waterschap De Oude Vliet! Bel 06-21436587 of 06 21436587, wachtwoord Zomer2019!"


def drafts() -> Iterator[str]:
    for file in sorted(CASES.glob("*.jsonl")):
        if "held-out" not in file.name:
            for line in file.read_text("utf-8").splitlines():
                yield unmarked(json.loads(line)["text"]).text


TEXTS = list(drafts())
hostile = st.text(alphabet=st.characters(), max_size=80)
# No deadlines below: how fast a review is, the benchmarks say.
messages = st.one_of(
    st.sampled_from(TEXTS),
    hostile,
    st.tuples(hostile, st.sampled_from(TEXTS), hostile).map("".join),
)


def review_of(
    reviewer: Reviewer, text: str, reader: Language = Language.NL
) -> list[tuple[str, str]]:
    review = reviewer.review(Draft(text, Channel.LINKEDIN), reader)
    return [(finding.rule, text[finding.start : finding.end]) for finding in review.findings]


def test_a_draft_with_a_client_a_number_and_a_password_gets_all_its_findings(
    reviewer: Reviewer,
) -> None:
    expected = [
        ("client-name", "Waterschap De Oude Vliet"),
        ("personal-data", "06-21436587"),
        ("personal-data", "06 21436587"),
        ("credentials", "Zomer2019!"),
    ]
    assert expected == review_of(reviewer, DRAFT)


def test_a_review_says_what_to_do_and_which_clause_says_so(reviewer: Reviewer) -> None:
    review = reviewer.review(Draft(DRAFT, Channel.LINKEDIN))
    assert (review.verdict, review.language, review.policy.id) == (
        "critical",
        Language.NL,
        "the-enablers",
    )
    assert all(
        finding.message and finding.advice and finding.clause.section for finding in review.findings
    )
    assert review.findings[0].replacements[-1] == "[klant A]"


def test_the_anonymized_draft_reads_on(reviewer: Reviewer) -> None:
    review = reviewer.review(Draft(DRAFT, Channel.LINKEDIN))
    assert review.anonymized is not None
    expected = (
        "😀 Vandaag kick-off bij een waterschap! Stuur me een bericht, vraag mij om het wachtwoord"
    )
    assert expected == review.anonymized.text


def test_messages_come_in_the_language_of_the_reader(reviewer: Reviewer) -> None:
    draft = Draft(DRAFT, Channel.LINKEDIN)
    dutch, english = (reviewer.review(draft, reader).findings for reader in Language)
    assert [one.id for one in dutch] == [one.id for one in english]
    assert all(one.message != other.message for one, other in zip(dutch, english, strict=True))


def test_typing_in_front_leaves_the_ids_as_they_were(reviewer: Reviewer) -> None:
    before = reviewer.review(Draft(DRAFT, Channel.LINKEDIN)).findings
    after = reviewer.review(Draft("Zo! " + DRAFT, Channel.LINKEDIN)).findings
    assert [one.id for one in before] == [one.id for one in after]
    assert len({one.id for one in before}) == len(before)


def test_another_key_gives_other_ids(reviewer: Reviewer) -> None:
    other = Reviewer(reviewer._finders, reviewer._policy, b"another key")
    draft = Draft(DRAFT, Channel.LINKEDIN)
    ours = {finding.id for finding in reviewer.review(draft).findings}
    assert ours.isdisjoint(finding.id for finding in other.review(draft).findings)


def test_what_is_kept_stays_and_the_rest_goes(reviewer: Reviewer) -> None:
    draft = Draft(DRAFT, Channel.LINKEDIN)
    client = reviewer.review(draft).findings[0]
    anonymized = reviewer.anonymize(draft, Style.PLACEHOLDER, keep=[client.id])
    assert "bij Waterschap De Oude Vliet!" in anonymized.text
    assert "06" not in anonymized.text


def test_what_one_replies_to_is_never_reported(reviewer: Reviewer) -> None:
    context = Context(reply_to=DRAFT)
    review = reviewer.review(Draft("Mooi verhaal, dank je wel!", Channel.LINKEDIN, context=context))
    assert review.findings == ()


@pytest.mark.parametrize("text", ["", " ", "\n", "😀", "\x00", "a", "🏳️‍🌈👩‍👩‍👧‍👦", "‮txet", "é"])
def test_next_to_nothing_is_clear(reviewer: Reviewer, text: str) -> None:
    review = reviewer.review(Draft(text, Channel.TWITTER))
    assert (review.verdict, review.anonymized) == ("clear", None)


@settings(deadline=None)
@given(messages, st.sampled_from(Channel))
def test_any_draft_gets_the_same_well_formed_review_twice(
    reviewer: Reviewer, text: str, channel: Channel
) -> None:
    draft = Draft(text, channel)
    review = reviewer.review(draft)
    assert review == reviewer.review(draft)
    for finding in review.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert bool(finding.replacements) == (finding.entity is not None)
        assert all("\n" not in words and "\r" not in words for words in finding.replacements)
    for index, finding in enumerate(review.findings):
        for other in review.findings[index + 1 :]:
            whole = len(text) in (finding.length, other.length)
            assert whole or finding.category != other.category or not finding.overlaps(other)


@settings(deadline=None)
@given(messages, st.sampled_from(Style))
def test_reviewing_an_anonymized_draft_finds_nothing_left_to_replace(
    reviewer: Reviewer, text: str, style: Style
) -> None:
    once = reviewer.anonymize(Draft(text, Channel.LINKEDIN), style)
    again = reviewer.anonymize(Draft(once.text, Channel.LINKEDIN), style)
    assert (again.edits, again.text) == ((), once.text)


@pytest.mark.parametrize("style", Style)
def test_no_development_draft_keeps_what_was_found(reviewer: Reviewer, style: Style) -> None:
    left = []
    for text in TEXTS:
        draft = Draft(text, Channel.LINKEDIN)
        once = reviewer.anonymize(draft, style)
        if reviewer.anonymize(Draft(once.text, Channel.LINKEDIN), style).edits:
            left.append(once.text)
    assert left == []
