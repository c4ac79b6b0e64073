"""Folding and tokens: what every check relies on."""

import itertools
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from secondlook.language import read
from secondlook.reading import fold, sentence_spans, tokens_of


def test_folding_drops_case_and_diacritics() -> None:
    assert fold("Café Ñandú Œuvre IJSSEL") == "cafe nandu œuvre ijssel"


def test_folding_makes_dashes_quotes_and_spaces_plain() -> None:
    assert fold("a–b’s\u00a0„c“") == 'a-b\'s "c"'


@given(st.text())
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_the_turkish_letters_of_a_dutch_neighbour_are_folded() -> None:
    assert fold("İpek Işık Yıldırım Ğ") == "ipek isik yildirim g"


def test_a_token_keeps_the_apostrophe_inside_a_word() -> None:
    assert [token.word for token in tokens_of(fold("Foto’s van Hans’ auto"))] == [
        "foto's",
        "van",
        "hans",
        "auto",
    ]


def test_tokens_are_where_the_words_stand() -> None:
    text = "😀 Één dag, #TopTeam_2 @jan"
    found = [text[token.start : token.end] for token in tokens_of(fold(text))]
    assert found == ["Één", "dag", "TopTeam", "2", "jan"]


def test_sentences_end_at_stops_and_line_breaks() -> None:
    text = "Mooi! En nu?\nVerder met v2.1 van vandaag… ok"
    spans = sentence_spans(text)
    assert [text[start:end] for start, end in spans] == [
        "Mooi!",
        "En nu?",
        "Verder met v2.1 van vandaag…",
        "ok",
    ]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_the_sentence_at_an_offset_is_the_one_that_holds_it() -> None:
    reading = read("Eerste zin. Tweede zin.")
    assert reading.sentence_at(14).start == 12
    assert reading.sentence_at(11).start == 0
    assert unicodedata.is_normalized("NFC", reading.folded)
