"""Which language a draft is in: right where people see it at once, and never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondlook.findings import Language
from secondlook.language import read

DUTCH = [
    "Wat een dag, morgen weer verder met het team!",
    "groetjes en tot straks",
    "Even een vraag: weet iemand hoe dit werkt?",
    "Bedankt collega's voor jullie inzet",
    "GVD wéér een storing, ik word hier zo klaar mee",
    "Trots op ons kantoor in Zwolle",
    "Thuiswerken is geen vakantie",
    "Storing verholpen",
]
ENGLISH = [
    "What a day, back at it tomorrow with the team!",
    "Thanks everyone, see you soon",
    "Does anybody know how this works?",
    "Proud of my colleagues today: three days of workshops and still smiling.",
    "Working from home is not a holiday",
    "Great news from our office in Zwolle",
    "Outage resolved",
    "Looking forward to Monday",
]


@pytest.mark.parametrize("text", DUTCH)
def test_a_dutch_draft_is_dutch(text: str) -> None:
    assert read(text).language is Language.NL


@pytest.mark.parametrize("text", ENGLISH)
def test_an_english_draft_is_english(text: str) -> None:
    assert read(text).language is Language.EN


def test_a_mixed_draft_has_both_languages_by_sentence() -> None:
    reading = read(
        "Vandaag was het feest bij ons op kantoor. Thanks to everyone who made this happen! Top!"
    )
    languages = [sentence.language for sentence in reading.sentences]
    assert languages == [Language.NL, Language.EN, reading.language]
    assert reading.languages() == {Language.NL, Language.EN}


def test_a_language_that_is_told_is_the_main_one() -> None:
    assert read("Top!", Language.EN).language is Language.EN
    assert (
        read("Dit is gewoon het Nederlands van hier", Language.EN).sentences[0].language
        is Language.NL
    )


@pytest.mark.parametrize(
    "text", ["", " ", "12345", "😀😀", "https://example.nl", "\ud83d", "\x00", "!!!", "中文"]
)
def test_a_draft_without_words_has_a_language_too(text: str) -> None:
    assert read(text).language in Language


@given(st.text(alphabet=st.characters()))
def test_any_text_gets_the_same_language_every_time(text: str) -> None:
    assert read(text).language is read(text).language
