"""Which finding is shown where two compete."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook.findings import Category, Clause, Finding, Mention, Severity
from secondlook.overlaps import apart, settle
from secondlook.reading import fold


def finding(
    rule: str,
    start: int,
    end: int,
    severity: Severity = Severity.WARNING,
    category: Category = Category.TONE,
    score: float = 0.8,
) -> Finding:
    return Finding("", rule, category, severity, start, end, None, score, "", "", Clause("", ""))


def test_the_more_severe_wins() -> None:
    insult = finding("insult", 4, 9, Severity.CRITICAL)
    assert settle([finding("profanity", 0, 20), insult], 40) == (insult,)


def test_of_equal_severity_the_longer_wins() -> None:
    longer = finding("profanity", 0, 8)
    assert settle([finding("blasphemy", 0, 4), longer], 40) == (longer,)


def test_of_equal_length_the_surer_wins() -> None:
    surer = finding("blasphemy", 0, 4, score=0.9)
    assert settle([finding("profanity", 0, 4), surer], 40) == (surer,)


def test_two_categories_may_share_words() -> None:
    client = finding("client-name", 4, 12, category=Category.CLIENTS)
    mail = finding("personal-data", 0, 12, category=Category.PRIVACY)
    assert settle([client, mail], 40) == (mail, client)


def test_neighbours_do_not_overlap() -> None:
    first, second = finding("insult", 0, 4), finding("insult", 4, 8)
    assert settle([second, first], 40) == (first, second)


def test_a_remark_about_the_whole_draft_leaves_its_words_alone() -> None:
    whole = finding("shouting", 0, 40, Severity.ADVICE)
    word = finding("insult", 4, 9, Severity.CRITICAL)
    assert settle([word, whole, whole], 40) == (whole, word)


def mention(text: str, entity: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(entity, start, start + len(words), 0.9)


@pytest.mark.parametrize(
    ("text", "person", "client", "left"),
    [
        (
            "Piet de Wit van Tuinland BV belde",
            "Piet de Wit van Tuinland BV",
            "Tuinland BV",
            "Piet de Wit",
        ),
        ("Piet de Wit (Tuinland)", "Piet de Wit (Tuinland", "Tuinland", "Piet de Wit"),
        ("Piet from Tuinland", "Piet from Tuinland", "Tuinland", "Piet"),
        ("Tuinland's Piet", "Tuinland's Piet", "Tuinland", "Piet"),
        ("Tuinland BV: Piet de Wit", "Tuinland BV: Piet de Wit", "Tuinland", "Piet de Wit"),
        ("Jan Visser Advies", "Jan Visser", "Visser Advies", "Jan"),
    ],
)
def test_a_clients_name_is_cut_out_of_a_persons(
    text: str, person: str, client: str, left: str
) -> None:
    settled = apart([mention(text, "PERSON", person), mention(text, "CLIENT", client)], fold(text))
    assert [("CLIENT", client), ("PERSON", left)] == [
        (each.entity, text[each.start : each.end]) for each in settled
    ]


def test_a_person_inside_a_clients_name_is_none() -> None:
    text = "bij De Wit Advies"
    client = mention(text, "CLIENT", "De Wit Advies")
    assert [client] == apart([mention(text, "PERSON", "De Wit"), client], text.lower())


def test_who_may_be_named_is_no_mention_and_leaves_none() -> None:
    text = "Piet de Wit en Piet Kwelder en Anna"
    people = [mention(text, "PERSON", name) for name in ("Piet de Wit", "Piet Kwelder", "Anna")]
    known = [mention(text, "KNOWN_PERSON", name) for name in ("Piet de Wit", "Piet", "Anna")]
    assert people[1:2] == apart([*people, *known], text.lower())


def test_a_person_beside_a_client_is_left_alone() -> None:
    text = "Piet, Tuinland"
    mentions = [mention(text, "CLIENT", "Tuinland"), mention(text, "PERSON", "Piet")]
    assert mentions == apart(mentions, text.lower())


def test_a_hostile_number_of_names_is_settled_in_one_pass() -> None:
    text = "van " * 5000
    person = Mention("PERSON", 0, len(text), 0.9)
    client = Mention("CLIENT", len(text) - 4, len(text) - 1, 0.9)
    assert [client] == apart([person, client], text)


spans = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)
findings = st.builds(
    lambda span, severity, category, rule: finding(rule, *span, severity, category),
    spans,
    st.sampled_from(Severity),
    st.sampled_from(Category),
    st.sampled_from(["one", "two", "three"]),
)


@given(st.lists(findings, max_size=30))
def test_what_remains_never_overlaps_within_a_category_and_something_always_remains(
    given_findings: list[Finding],
) -> None:
    kept = settle(given_findings, 1000)
    assert bool(kept) == bool(given_findings)
    assert list(kept) == sorted(kept, key=lambda one: (one.start, -one.end, one.rule))
    for index, one in enumerate(kept):
        assert not any(
            one.category == other.category and one.overlaps(other) for other in kept[index + 1 :]
        )
