"""Every style: consistent, complete, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook.anonymize import Anonymizer
from secondlook.findings import (
    Category,
    Clause,
    Client,
    Edit,
    Finding,
    Language,
    Mention,
    Severity,
    Style,
)
from secondlook.language import read

ZEIST = Client(1, "Gemeente Zeist", replacement="een gemeente")
TUINLAND = Client(2, "Tuinland")


def finding(
    text: str, words: str, entity: str | None, client: Client | None = None, nth: int = 0
) -> Finding:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    end = start + len(words)
    return Finding(
        f"{start}-{end}",
        "a-rule",
        Category.PRIVACY,
        Severity.WARNING,
        start,
        end,
        entity,
        1.0,
        "",
        "",
        Clause("", ""),
        client=client,
    )


def anonymized(
    text: str,
    *findings: Finding,
    style: Style = Style.PLACEHOLDER,
    language: Language = Language.NL,
) -> str | None:
    result = Anonymizer().anonymize(read(text, language), findings, style)
    return result.text if result else None


def test_a_client_and_a_number_become_placeholders() -> None:
    text = "😀 Bij Gemeente Zeist, bel 06-21436587 even"
    found = [
        finding(text, "Gemeente Zeist", "CLIENT", ZEIST),
        finding(text, "06-21436587", "PHONE_NUMBER"),
    ]
    assert anonymized(text, *found) == "😀 Bij [klant A], bel [telefoonnummer] even"


def test_an_english_draft_gets_english_words() -> None:
    text = "Call 06-21436587 at Zeist"
    found = [finding(text, "06-21436587", "PHONE_NUMBER"), finding(text, "Zeist", "CLIENT", ZEIST)]
    assert anonymized(text, *found, language=Language.EN) == "Call [phone number] at [client A]"


def test_every_name_of_one_client_gets_one_letter_and_another_client_the_next() -> None:
    text = "Zeist en #GemeenteZeist en Tuinland"
    found = [
        finding(text, "Zeist", "CLIENT", ZEIST),
        finding(text, "GemeenteZeist", "CLIENT", ZEIST),
        finding(text, "Tuinland", "CLIENT", TUINLAND),
    ]
    assert anonymized(text, *found) == "[klant A] en [klant A] en [klant B]"


def test_the_same_number_in_another_spelling_gets_the_same_placeholder() -> None:
    text = "06-21436587 of 06 21436587 of 06-99999999"
    found = [
        finding(text, number, "PHONE_NUMBER")
        for number in ("06-21436587", "06 21436587", "06-99999999")
    ]
    assert (
        anonymized(text, *found) == "[telefoonnummer 1] of [telefoonnummer 1] of [telefoonnummer 2]"
    )


def test_a_placeholder_that_stands_there_already_is_not_given_to_something_else() -> None:
    text = "Bij [klant A], bel [telefoonnummer] of 06-21436587, en bij Tuinland"
    found = [
        finding(text, "06-21436587", "PHONE_NUMBER"),
        finding(text, "Tuinland", "CLIENT", TUINLAND),
    ]
    expected = "Bij [klant A], bel [telefoonnummer] of [telefoonnummer 2], en bij [klant B]"
    assert anonymized(text, *found) == expected


def test_a_domain_inside_an_address_is_one_edit_that_names_both_findings() -> None:
    text = "Mail jan@zeist.nl maar"
    domain, address = (
        finding(text, "zeist.nl", "CLIENT", ZEIST),
        finding(text, "jan@zeist.nl", "EMAIL_ADDRESS"),
    )
    result = Anonymizer().anonymize(read(text), [domain, address], Style.PLACEHOLDER)
    assert result is not None
    assert result.edits == (Edit(5, 17, "[e-mailadres]", (address.id, domain.id)),)
    assert result.text == "Mail [e-mailadres] maar"


def test_a_mask_keeps_the_length() -> None:
    text = "wachtwoord Zomer2019!"
    assert (
        anonymized(text, finding(text, "Zomer2019!", "CREDENTIAL"), style=Style.MASK)
        == "wachtwoord ••••••••••"
    )


def test_words_that_are_no_entity_are_left_alone() -> None:
    text = "Wat een idioot"
    assert anonymized(text, finding(text, "idioot", None)) is None


def test_a_finding_offers_the_words_of_the_registry_first() -> None:
    text = "Bij Zeist en Tuinland"
    found = [
        finding(text, "Zeist", "CLIENT", ZEIST),
        finding(text, "Tuinland", "CLIENT", TUINLAND),
        finding(text, "Bij", None),
    ]
    offered = Anonymizer().offer(read(text), found).findings
    assert [one.replacements for one in offered] == [
        ("een gemeente", "een klant", "[klant A]"),
        ("een klant", "[klant B]"),
        (),
    ]


@pytest.mark.parametrize(
    "made",
    [
        "[klant A]",
        "[telefoonnummer 2]",
        "[interne link]",
        "[date of birth]",
        "•••••",
        "[person 12]",
    ],
)
def test_what_stands_in_a_placeholder_is_nobodys_datum(made: str) -> None:
    text = f"wachtwoord: {made} en Tuinland"
    inside = Mention("CREDENTIAL", 12, 12 + len(made), 0.9)
    across = Mention("CREDENTIAL", 0, 14, 0.9)
    outside = Mention("CLIENT", len(text) - 8, len(text), 0.9)
    assert Anonymizer().without_placeholders(read(text), [inside, across, outside]) == [outside]


def test_brackets_of_the_author_are_no_placeholders() -> None:
    text = "zie [bijlage 3] en [klanttevredenheid]"
    mentions = [Mention("CLIENT", 4, 15, 0.9)]
    assert Anonymizer().without_placeholders(read(text), mentions) == mentions


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 9)), max_size=8),
    st.sampled_from(Style),
)
def test_nothing_outside_the_edits_changes(
    text: str, spans: list[tuple[int, int]], style: Style
) -> None:
    found = [
        Finding(
            str(number),
            "a-rule",
            Category.PRIVACY,
            Severity.WARNING,
            start,
            min(start + length, len(text)),
            "CREDENTIAL",
            1.0,
            "",
            "",
            Clause("", ""),
        )
        for number, (start, length) in enumerate(spans)
        if start < len(text)
    ]
    result = Anonymizer().anonymize(read(text), found, style)
    if result is None:
        assert found == []
        return
    rebuilt, at = "", 0
    for edit in result.edits:
        assert at <= edit.start < edit.end <= len(text)
        assert "\n" not in edit.replacement
        rebuilt += text[at : edit.start] + edit.replacement
        at = edit.end
    assert result.text == rebuilt + text[at:]
    assert sorted(identifier for edit in result.edits for identifier in edit.findings) == sorted(
        one.id for one in found
    )
