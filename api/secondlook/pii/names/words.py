"""Words as the names model sees them: its own tokens, with what is glued to them as flags.

A hyphen inside a word splits it (Gert-Willem, Tuinland-migratie), `@`, `#` and hyphens become flags
of the words they touch, initials and abbreviated titles keep their dot, `'s` stands alone.
"""

import re
from functools import lru_cache
from typing import NamedTuple

AT, HASH, AFTER_HYPHEN, BEFORE_HYPHEN, OPENS, LOWER_POST, UPPER_POST, TITLE_LINE = (
    1 << bit for bit in range(8)
)

TITLES = (
    "dhr|mevr|mw|mej|hr|heer|dr|drs|ir|ing|prof|mr|mrs|ms|messrs|mgr|jr|sr|st|fam|gr|ds|bc|msc|fr"
    "|rev"
)

# Every repeat that can fail is bounded, so a hostile text costs no more than its length times 64.
_ADDRESS = (
    r"(?P<skip>(?:https?://|www\.)\S{1,300}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})"
    r"|(?P<handle>(?<=@)\w{1,60}(?:[._]\w{1,60}){1,4})|"
)
_PLAIN = (
    r"(?P<sign>[@#](?=\w))"
    r"|(?P<hyphen>(?<=\w)[-‐‑](?=\w))"
    rf"|(?P<word>(?:[^\W\d_]\.){{1,6}}|(?i:{TITLES})\.|['’‘`](?i:s|t|n|k|m|d|re|ve|ll)(?!\w)"
    r"|\w[\w\u0300-\u036f]*(?:['’](?!(?i:s)\b)\w+)*)"
    r"|(?P<mark>[^\w\s])(?P=mark)*"
)
# Nothing reaches over a space, so a text is taken apart between its spaces first.
_LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"
_CHUNK = re.compile(rf"\S+|[{_LINE_ENDS}]\s*")
# Chunks to this length are remembered: most are words that come again.
_SHORT = 24
# To look for an address at every word costs as much as all the rest; few texts can hold one.
_WORD, _WORD_OR_ADDRESS = re.compile(_PLAIN), re.compile(_ADDRESS + _PLAIN)
_MAY_BE_ADDRESS = re.compile(r"@|https?://|www\.")
_ENDS = frozenset(".!?…\n")
_OPENERS = frozenset("\"'“”„‘’([{«»*-–—•>")


class Word(NamedTuple):
    """`form` is what the text has; `\\n` for a line break, empty for a link or an address."""

    start: int
    end: int
    form: str
    flags: int


class _Cut(NamedTuple):
    """The words of a chunk, from its own start: `opens` is what the next chunk's first word is;
    `long` and `capitals` count the words in it that make a headline."""

    words: tuple[Word, ...]
    opens: int
    long: int
    capitals: int


def words_of(text: str) -> list[Word]:
    words: list[Word] = []
    whole = _case_of(text)
    opens, end, line, long, capitals = OPENS, 0, 0, 0, 0
    for chunk in _CHUNK.findall(text):
        start = text.find(chunk, end)
        end = start + len(chunk)
        if chunk[0] in _LINE_ENDS:
            _mark_headline(words, line, long, capitals)
            words.append(Word(start, end, "\n", whole | opens))
            opens, line, long, capitals = OPENS, len(words), 0, 0
            continue
        cut = (_known_cut if len(chunk) <= _SHORT else _cut)(chunk, whole | opens)
        for first, last, form, flags in cut.words:
            words.append(_word(Word, (start + first, start + last, form, flags)))
        opens = cut.opens
        long += cut.long
        capitals += cut.capitals
    _mark_headline(words, line, long, capitals)
    return words


# A third of the time of `Word(...)`, and there is one for every word.
_word = tuple.__new__


def _cut(chunk: str, flags: int) -> _Cut:
    words: list[Word] = []
    whole, opens = flags & ~OPENS, flags & OPENS
    sign = 0
    pattern = _WORD_OR_ADDRESS if _MAY_BE_ADDRESS.search(chunk) else _WORD
    for match in pattern.finditer(chunk):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "sign":
            sign = AT if chunk[start] == "@" else HASH
            continue
        if kind == "hyphen":
            if words and words[-1].end == start:
                words[-1] = words[-1]._replace(flags=words[-1].flags | BEFORE_HYPHEN)
                sign = AFTER_HYPHEN
            continue
        form = "" if kind == "skip" else match.group()
        words.append(Word(start, end, form, whole | sign | opens))
        sign = 0
        if form[:1] in _ENDS and form:
            opens = OPENS
        elif not (opens and form[:1] in _OPENERS):
            opens = 0
    long = [word for word in words if len(word.form) > 3 and not word.flags & OPENS]
    capitals = 0 if whole else sum(word.form[0].isupper() for word in long)
    return _Cut(tuple(words), opens, len(long), capitals)


_known_cut = lru_cache(maxsize=8_192)(_cut)


def _mark_headline(words: list[Word], first: int, long: int, capitals: int) -> None:
    """With a flag on the words of a line in which most words have a capital."""
    if long < 3 or capitals < 0.7 * long:
        return
    for place in range(first, len(words)):
        words[place] = words[place]._replace(flags=words[place].flags | TITLE_LINE)


def _case_of(text: str) -> int:
    """Whether capitals say anything in this text."""
    if text == (lowered := text.lower()):
        return LOWER_POST
    return UPPER_POST if text == text.upper() and len(lowered) > 8 else 0
