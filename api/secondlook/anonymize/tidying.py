"""Capitals, spaces and punctuation around a change, as a person would leave them."""

import re
from itertools import chain

from secondlook.anonymize.things import Change
from secondlook.reading import Reading

# The last dot of "t.n.v." ends no sentence, nor does that of "attn.".
_ABBREVIATED = "".join(
    f"(?<!\\W{word})"
    for word in (
        "attn",
        "bijv",
        "incl",
        "excl",
        "resp",
        "evt",
        "ca",
        "nr",
        "tel",
        "vs",
        "aka",
        "rek",
    )
)
_SENTENCE_OPENS = re.compile(
    rf"(?:^|[!?…\n]|(?:^|\n)[ ]?\d{{1,2}}\.|(?<!\W\w){_ABBREVIATED}\.)[^\w\n\r,;:@#(-]*\Z",
    re.IGNORECASE,
)
# "Oproepje 🏃 Een bakkerij zoekt", but "bij 🌷 een tuincentrum".
_EMOJI_OPENS = re.compile(
    r"(?<![^\W\d_])(?!(?:aan|and|at|bij|by|dag|de|door|een|en|for|from|hallo|hello|het|hey|hi|hoi"
    r"|in|is|met|naar|of|om|on|op|or|over|the|to|uit|van|voor|was|with|x) )"
    r"[^\W\d_]{2,} [\U0001f000-\U0001faff\u2600-\u27bf][^\w\n,;:@#(-]*\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:^|\n) ?\d{1,2}\. \Z")
_SMALL_ITEM = re.compile(r"(?:^|\n) ?\d{1,2}\. [a-z]")
_LOOK_BACK = 20
_SPACES = re.compile(r"[ \t]*")
_CLOSES = re.compile(r"[ \t]*(?:[.!?…,;:)\]]|\n|\Z)")


def tidied(
    reading: Reading, change: Change, thing: tuple[int, int], floor: int, ceiling: int
) -> Change:
    words = " ".join(change.words.split())
    # What a carrier kept may begin or end with a space of its own.
    words = (" " if change.words[:1] == " " else "") + words
    change = Change(change.start, change.end, words)
    if (change.start, change.end) == thing and words.strip():
        return _capitalised(reading, change, ceiling)
    if not words.strip():
        change = _closed_up(reading.text, change, floor, ceiling)
    # What is trimmed may end a sentence, so that the rest opens one.
    change = _trimmed(reading.text, change, thing)
    return _trimmed(reading.text, _capitalised(reading, change, ceiling), thing)


def _trimmed(text: str, change: Change, thing: tuple[int, int]) -> Change:
    """Without the words at either end that stay as they are: an edit touches what it must."""
    start, end, words = change
    old = text[start:end]
    same = 0
    while same < min(len(words), thing[0] - start) and words[same] == old[same]:
        same += 1
    while same and not (words[same - 1].isspace() or same == len(words)):
        same -= 1
    start, words = start + same, words[same:]
    same = 0
    while same < min(len(words), end - thing[1]) and words[-1 - same] == old[-1 - same]:
        same += 1
    while same and not words[len(words) - same].isspace():
        same -= 1
    return Change(start, end - same, words[: len(words) - same])


def _closed_up(text: str, change: Change, floor: int, ceiling: int) -> Change:
    """Nothing comes instead: the space on one side goes as well, and a comma left hanging."""
    start, end = change.start, change.end
    if _CLOSES.match(text, end):
        while start > floor and text[start - 1] in " \t":
            start -= 1
        if start > floor and text[start - 1] in ",:;-" and _ends_line(text, end):
            start -= 1
    elif start == 0 or text[start - 1] in "\n \t([":
        spaces = _SPACES.match(text, end, ceiling)
        end = spaces.end() if spaces else end
    return Change(start, end, "")


def _ends_line(text: str, end: int) -> bool:
    return end == len(text) or text[end] in ".!?…\n"


def _capitalised(reading: Reading, change: Change, ceiling: int) -> Change:
    """Where a sentence began with a capital it still does."""
    text, (start, end, words) = reading.text, change
    ahead = text[max(0, start - _LOOK_BACK) : start]
    goes_on = ahead[-1:] == " " and ahead[-2:-1].isalnum()
    if goes_on or not (_SENTENCE_OPENS.search(ahead) or _EMOJI_OPENS.search(ahead)):
        return change
    if not _writes_capitals(text, change) or _in_small_list(text, ahead):
        return change
    if words.strip():
        return Change(start, end, _upper_first(words))
    following = text[end : end + 1]
    if following.islower() and end < ceiling and end > start:
        return Change(start, end + 1, following.upper())
    return change


def _in_small_list(text: str, ahead: str) -> bool:
    """1. the people, 2. the coffee: no item begins with a capital."""
    return _NUMBERED.search(ahead) is not None and _SMALL_ITEM.search(text) is not None


def _writes_capitals(text: str, change: Change) -> bool:
    """The sentence began with one; where it began with a digit, the draft does so."""
    first = next(filter(str.isalnum, text[change.start : change.end]), "")
    if first.isalpha() and (first.isupper() or text[change.start] not in "@#"):
        return first.isupper()
    return any(map(str.isupper, chain(text[: change.start], text[change.end :])))


def _upper_first(words: str) -> str:
    for index, character in enumerate(words):
        if character.isalpha():
            return words[:index] + character.upper() + words[index + 1 :]
    return words
