"""What one click promises for any draft, with the real reviewer: nothing found is left, twice is
once, the rest stays to the letter, and what is kept is kept.
"""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from anonymize.drafts import drafts, languages
from cases.scoring import cases_in
from secondlook.findings import Anonymized, Channel, Draft, Finding, Language, Style
from secondlook.review import Reviewer

CASES = Path(__file__).parents[1] / "cases"
TEXTS = [
    case.text for name in ("clients", "identifiers") for case in cases_in(CASES / f"{name}.jsonl")
]
styles = st.sampled_from(Style)
# No deadline: how fast it is, the benchmarks say.
some = settings(max_examples=60, deadline=None)


def replaceable(reviewer: Reviewer, draft: Draft) -> list[Finding]:
    findings = reviewer.review(draft).findings
    return [finding for finding in findings if finding.entity is not None]


def rebuilt(text: str, anonymized: Anonymized) -> str:
    parts, at = [], 0
    for edit in anonymized.edits:
        assert at <= edit.start < edit.end <= len(text)
        parts += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*parts, text[at:]])


@some
@given(drafts, languages, styles)
def test_reviewing_the_result_finds_nothing_and_twice_changes_nothing(
    reviewer: Reviewer, text: str, language: Language | None, style: Style
) -> None:
    once = reviewer.anonymize(Draft(text, Channel.LINKEDIN, language), style)
    result = Draft(once.text, Channel.LINKEDIN, language)
    assert replaceable(reviewer, result) == []
    assert reviewer.anonymize(result, style) == Anonymized(once.text, ())


def test_what_a_review_shows_is_what_one_click_does(reviewer: Reviewer) -> None:
    """A review plans once, one click makes sure: on drafts of people that is the same."""
    for text in TEXTS:
        draft = Draft(text, Channel.LINKEDIN)
        shown = reviewer.review(draft).anonymized or Anonymized(text, ())
        assert shown == reviewer.anonymize(draft, Style.GENERALIZE)


@some
@given(drafts, languages, styles)
def test_nothing_outside_the_edits_changes_and_every_line_stays_a_line(
    reviewer: Reviewer, text: str, language: Language | None, style: Style
) -> None:
    result = reviewer.anonymize(Draft(text, Channel.LINKEDIN, language), style)
    assert rebuilt(text, result) == result.text
    assert all(len(edit.replacement.splitlines()) <= 1 for edit in result.edits)
    assert all(text.count(end) == result.text.count(end) for end in "\n\r\u2028")


@some
@given(drafts, languages)
def test_every_finding_is_in_exactly_one_edit(
    reviewer: Reviewer, text: str, language: Language | None
) -> None:
    draft = Draft(text, Channel.LINKEDIN, language)
    edits = reviewer.anonymize(draft, Style.GENERALIZE).edits
    named = sorted(name for edit in edits for name in edit.findings)
    assert sorted(finding.id for finding in replaceable(reviewer, draft)) == named


@some
@given(drafts, styles, st.data())
def test_what_is_kept_stays_where_it_is(
    reviewer: Reviewer, text: str, style: Style, data: st.DataObject
) -> None:
    draft = Draft(text, Channel.LINKEDIN)
    found = replaceable(reviewer, draft)
    # A client's name inside somebody's address: what keeps the one replaces the other.
    alone = [
        one for one in found if not any(one.overlaps(other) for other in found if other is not one)
    ]
    if not alone:
        return
    kept = data.draw(st.sampled_from(alone))
    result = reviewer.anonymize(draft, style, keep=[kept.id])
    assert text[kept.start : kept.end] in result.text
    assert all(edit.end <= kept.start or kept.end <= edit.start for edit in result.edits)


@some
@given(drafts, languages)
def test_every_finding_offers_two_to_four_ways_on_one_line(
    reviewer: Reviewer, text: str, language: Language | None
) -> None:
    for finding in replaceable(reviewer, Draft(text, Channel.LINKEDIN, language)):
        offered = finding.replacements
        assert 2 <= len(offered) <= 4
        assert len(set(offered)) == len(offered)
        assert all(words and len(words.splitlines()) == 1 for words in offered)
