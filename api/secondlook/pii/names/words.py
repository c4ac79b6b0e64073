"""Words as the names model sees them: its own tokens, with what is glued to them as flags.

A hyphen inside a word splits it (Gert-Willem, Tuinland-migratie), `@`, `#` and hyphens become flags
of the words they touch, initials and abbreviated titles keep their dot, `'s` stands alone.
"""

import re
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
    r"|(?P<break>[\r\n]\s*)"
    rf"|(?P<word>(?:[^\W\d_]\.){{1,6}}|(?i:{TITLES})\.|['’‘`](?i:s|t|n|k|m|d|re|ve|ll)(?!\w)"
    r"|\w[\w\u0300-\u036f]*(?:['’](?!(?i:s)\b)\w+)*)"
    r"|(?P<mark>[^\w\s])(?P=mark)*"
)
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


def words_of(text: str) -> list[Word]:
    words: list[Word] = []
    whole = _case_of(text)
    sign, opens = 0, OPENS
    pattern = _WORD_OR_ADDRESS if _MAY_BE_ADDRESS.search(text) else _WORD
    for match in pattern.finditer(text):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "sign":
            sign = AT if text[start] == "@" else HASH
            continue
        if kind == "hyphen":
            if words and words[-1].end == start:
                words[-1] = words[-1]._replace(flags=words[-1].flags | BEFORE_HYPHEN)
                sign = AFTER_HYPHEN
            continue
        form = match.group()
        if kind == "break":
            form = "\n"
        elif kind == "skip":
            form = ""
        words.append(Word(start, end, form, whole | sign | opens))
        sign = 0
        if form[:1] in _ENDS and form:
            opens = OPENS
        elif not (opens and form[:1] in _OPENERS):
            opens = 0
    return words if whole else _titled(words)


def _titled(words: list[Word]) -> list[Word]:
    """With a flag on the words of a line in which most words have a capital, as in a headline."""
    first = 0
    breaks = [place for place, word in enumerate(words) if word.form == "\n"]
    for last in (*breaks, len(words)):
        long = [word for word in words[first:last] if len(word.form) > 3 and not word.flags & OPENS]
        if len(long) >= 3 and sum(word.form[0].isupper() for word in long) >= 0.7 * len(long):
            for place in range(first, last):
                words[place] = words[place]._replace(flags=words[place].flags | TITLE_LINE)
        first = last + 1
    return words


def _case_of(text: str) -> int:
    """Whether capitals say anything in this text."""
    if text == (lowered := text.lower()):
        return LOWER_POST
    return UPPER_POST if text == text.upper() and len(lowered) > 8 else 0
