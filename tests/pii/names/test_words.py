"""The names model's own tokens: where they begin and end, and what is glued to them."""

import pytest

from secondlook.pii.names.words import (
    AFTER_HYPHEN,
    AT,
    BEFORE_HYPHEN,
    HASH,
    LOWER_POST,
    OPENS,
    TITLE_LINE,
    UPPER_POST,
    words_of,
)


def forms(text: str) -> list[str]:
    return [word.form for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hoi Merel, tot zo!", ["Hoi", "Merel", ",", "tot", "zo", "!"]),
        ("A.H. ter Velde", ["A.H.", "ter", "Velde"]),
        ("dhr. Jansen", ["dhr.", "Jansen"]),
        ("Wendy's fiets", ["Wendy", "'s", "fiets"]),
        ("Wendy’s fiets", ["Wendy", "’s", "fiets"]),
        ("van 't Hof", ["van", "'t", "Hof"]),
        ("zo'n D'Angelo", ["zo'n", "D'Angelo"]),
        ("Gert-Willem", ["Gert", "Willem"]),
        ("Sevda Yıldırım 😀😀", ["Sevda", "Yıldırım", "😀😀"]),
        ("dag\n\ngr", ["dag", "\n", "gr"]),
        ("", []),
    ],
)
def test_a_text_is_split_as_names_need_it(text: str, expected: list[str]) -> None:
    assert expected == forms(text)


def test_links_and_e_mail_addresses_are_one_word_without_a_form() -> None:
    assert ["mail", "", "of", ""] == forms(
        "mail jan.bos@example.org of https://example.org/jan-bos"
    )


def test_a_handle_is_one_word() -> None:
    assert ["nadia_benali", "jan.de.vries"] == forms("@nadia_benali @jan.de.vries")


def test_signs_and_hyphens_become_flags() -> None:
    handle, tag, first, second = words_of("@Koen #Zwolle Anne-Fleur")
    assert handle.flags & AT
    assert tag.flags & HASH
    assert first.flags & BEFORE_HYPHEN
    assert second.flags & AFTER_HYPHEN


def test_offsets_are_those_of_the_text() -> None:
    text = "Dag 👋 drs. Ans-Mieke, bel @Koen…"
    assert all(text[word.start : word.end] == word.form for word in words_of(text))


def test_the_word_after_a_full_stop_opens_a_sentence() -> None:
    assert ["Ja", "Jan"] == [
        word.form for word in words_of("Ja. Jan komt") if word.flags & OPENS and word.form.isalpha()
    ]


def test_a_post_in_one_case_says_so_on_every_word() -> None:
    assert all(word.flags & LOWER_POST for word in words_of("bel jij wendy even"))
    assert all(word.flags & UPPER_POST for word in words_of("BEL JIJ WENDY EVEN"))
    assert not any(word.flags & (LOWER_POST | UPPER_POST) for word in words_of("Bel jij Wendy"))


def test_a_line_with_capitals_all_over_says_so_on_every_word() -> None:
    headline, rest = "Onze Nieuwe Manier van Werken", "Vandaag begon ik bij de Belastingdienst"
    flags = {word.form: word.flags & TITLE_LINE for word in words_of(f"{headline}\n{rest}")}
    assert all(flags[word] for word in headline.split())
    assert not any(flags[word] for word in rest.split())
