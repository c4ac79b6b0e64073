"""Code points to UTF-16: an emoji before a name must not move the name."""

from hypothesis import given
from hypothesis import strategies as st

from secondlook.offsets import to_utf16


def _slice_utf16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_an_emoji_counts_for_two() -> None:
    at = to_utf16("😀 Zeist 🎉!")
    assert [at(offset) for offset in (0, 1, 2, 8, 9, 10)] == [0, 2, 3, 9, 11, 12]


def test_accents_and_the_euro_sign_count_for_one() -> None:
    assert to_utf16("één €5")(6) == 6


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.data())
def test_any_span_lands_on_the_same_words_in_a_browser(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = to_utf16(text)
    assert _slice_utf16(text, at(start), at(end)) == text[start:end]
