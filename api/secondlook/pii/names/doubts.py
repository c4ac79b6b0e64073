"""How sure the model must be of a person, by what the words are: more so where a single word means
something else too, and never where what stands beside it says that it is a firm or a thing.
"""

import re

from secondlook.pii.names.cues import (
    ANDS,
    CALLED_AFTER,
    DEPARTMENTS,
    FIRM_ENDINGS,
    FIRM_TAILS,
    LANGUAGES,
    NAMED,
    NAMED_THINGS,
    SAINTS,
    SPOKEN,
    TOGETHER,
)
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.words import AT, BEFORE_HYPHEN, HASH, LOWER_POST
from secondlook.reading import fold

_FIRM_WORDS = CALLED_AFTER | FIRM_TAILS
# How accounts of organisations end.
_ACCOUNT = re.compile(
    r"(?:[a-z\d](?:NL|BE|UK|EU|HQ)|(?i:online|official|webcare|support|news|nieuws))$"
)


def is_thing(line: Line, first: int, last: int) -> bool:
    form, flags = line.words[last].form, line.words[last].flags
    if flags & AT and _account(form):
        return True
    if _called(line, first) or (flags & HASH and form[-1:].isdigit()):
        return True
    if first < last - 1 and line.looks[last].low in DEPARTMENTS:
        return line.looks[last - 1].low == "van"
    if first and first == last and line.looks[first - 1].low.removesuffix(".") in SAINTS:
        return line.looks[first].capital and line.looks[first - 1].capital
    if line.looks[first].forename and first == last:
        return _language(line, first)
    return _compound(line, last) or _partners(line, first, last)


def _account(form: str) -> bool:
    """@VodafoneNL, @NS_online, @bakkerij_tiemessen."""
    parts = fold(form).replace(".", "_").split("_")
    firm = len(parts) > 1 and any(
        part in _FIRM_WORDS or part.endswith(FIRM_ENDINGS) for part in parts
    )
    return firm or bool(_ACCOUNT.search(form))


def _called(line: Line, first: int) -> bool:
    """The server called Doris, de robotstofzuiger heet Truus."""
    if not first or line.looks[first - 1].low not in NAMED:
        return False
    return any(look.low in NAMED_THINGS for look in line.looks[max(0, first - 5) : first - 1])


def _language(line: Line, place: int) -> bool:
    """Spreekt vlot Frans."""
    return (
        bool(place) and line.looks[place].low in LANGUAGES and line.looks[place - 1].low in SPOKEN
    )


def _compound(line: Line, last: int) -> bool:
    """The Pauw-leeslamp, in a text that has capitals."""
    flags = line.words[last].flags
    if not flags & BEFORE_HYPHEN or flags & LOWER_POST or last + 1 == len(line):
        return False
    behind = line.looks[last + 1]
    return not behind.capital and bool(behind.ordinary)


def _partners(line: Line, first: int, last: int) -> bool:
    """Visser & Mol, Schollaert & Dochters: two surnames around an & are a firm."""
    if any(line.looks[each].forename for each in range(first, last + 1)):
        return False
    behind, before = last + 2, first - 2
    if behind < len(line) and line.looks[behind - 1].low in ANDS:
        look, sign = line.looks[behind], line.words[behind - 1].form == "&"
        return look.capital and (look.low in TOGETHER or (sign and not look.forename))
    if before >= 0 and line.words[before + 1].form == "&":
        return line.looks[before].capital and not line.looks[before].forename
    return False
