"""How sure the model must be of a person, by what the words are: more so where a single word means
something else too, and never where what stands beside it says that it is a firm or a thing.
"""

import re

from secondlook.pii.names.cues import (
    ANDS,
    CALLED_AFTER,
    DEPARTMENTS,
    DETERMINERS,
    FIRM_ENDINGS,
    FIRM_TAILS,
    GO_ON,
    HALLS,
    HONORIFICS,
    INDEFINITE,
    LANGUAGES,
    NAMED,
    NAMED_THINGS,
    NAMED_TOOLS,
    NATIONS,
    PARTICLES,
    SAINTS,
    SPOKEN,
    TOGETHER,
)
from secondlook.pii.names.repairs import PERHAPS
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.words import AT, BEFORE_HYPHEN, HASH, LOWER_POST
from secondlook.reading import fold

_IS = frozenset(("is", "was"))
_THE = frozenset(("the", "our", "a", "an", "de", "het", "ons", "onze", "een"))
# Of somebody else: `ik ben Frans` may be a name.
_BEING = frozenset(("is", "was", "bent", "are", "hij", "ze", "zij", "je", "he", "she", "you"))
_OF = frozenset(("of", "behind", "for", "with", "achter", "voor", "met", "op", "on", "and", "en"))
_TOOL_ENDINGS = tuple(word for word in sorted(NAMED_TOOLS) if len(word) > 5)
# So many words to either side it is looked whether the same name is a tool's.
_NEAR = 24
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
    if first == last and (_nation(line, first) or _one_of_many(line, first) or _tool(line, first)):
        return True
    if line.looks[first].forename and first == last:
        return _language(line, first)
    return _compound(line, last) or _hall(line, first, last) or _partners(line, first, last)


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
    things = line.looks[max(0, first - 5) : first - 1]
    return any(look.low in NAMED_THINGS or _is_tool_word(look.low) for look in things)


def _language(line: Line, place: int) -> bool:
    """Spreekt vlot Frans; is ze Frans?"""
    if not place or line.looks[place].low not in LANGUAGES:
        return False
    before = line.looks[place - 1].low
    return before in SPOKEN or (place > 1 and {before, line.looks[place - 2].low} <= _BEING)


def _nation(line: Line, place: int) -> bool:
    """Of hij Engels is; meneer Engels is somebody."""
    return line.looks[place].low in NATIONS and not (place and line.looks[place - 1].cue)


def _one_of_many(line: Line, place: int) -> bool:
    """As a Brit, een Tesla; dat bitje; Geachte heer/mevrouw Vacature. But één Ruud is one man."""
    if not place:
        return False
    look, before = line.looks[place], line.words[place - 1].form
    if before in INDEFINITE:
        return _alone(line, place)
    if line.looks[place - 1].low in HONORIFICS:
        either = place > 2 and line.words[place - 2].form == "/"
        return either and bool(look.ordinary) and not look.personal
    small = not (look.capital or line.words[place].flags & LOWER_POST) and look.low.endswith("je")
    return small and line.looks[place - 1].low in DETERMINERS


def _alone(line: Line, place: int) -> bool:
    """Whether no other part of a name follows."""
    following = place + 1
    if following == len(line) or not line.adjacent(place):
        return True
    look = line.looks[following]
    joined = look.capital or look.low in PARTICLES or line.words[place].flags & BEFORE_HYPHEN
    return not joined and line.person(following) < PERHAPS


def _tool(line: Line, place: int) -> bool:
    """Melissa is the old CRM, perhaps in another sentence."""
    low = line.looks[place].low
    # Of most names nothing like it is said, and that is told at one look.
    if f"{low} is " not in line.folded and f"{low} was " not in line.folded:
        return False
    near = range(max(0, place - _NEAR), min(len(line) - 3, place + _NEAR))
    return any(line.looks[each].low == low and _is_tool(line, each) for each in near)


def _is_tool(line: Line, place: int) -> bool:
    """But Kim is de nieuwe app-beheerder, and the maker of our software."""
    if line.looks[place + 1].low not in _IS or line.looks[place + 2].low not in _THE:
        return False
    for thing in range(place + 3, min(place + 6, len(line))):
        look = line.looks[thing]
        if _is_tool_word(look.low):
            return _ends(line, thing)
        if look.capital or not look.ordinary or look.low in PARTICLES | _OF:
            return False
    return False


def _is_tool_word(low: str) -> bool:
    return low in NAMED_TOOLS or low.endswith(_TOOL_ENDINGS)


def _ends(line: Line, place: int) -> bool:
    """Whether the noun ends here: not so in app-beheerder, database administrator."""
    if place + 1 == len(line):
        return True
    if line.words[place].flags & BEFORE_HYPHEN:
        return False
    behind = line.looks[place + 1].low
    return not behind[:1].isalpha() or behind in GO_ON


def _compound(line: Line, last: int) -> bool:
    """The Pauw-leeslamp, in a text that has capitals."""
    flags = line.words[last].flags
    if not flags & BEFORE_HYPHEN or flags & LOWER_POST or last + 1 == len(line):
        return False
    behind = line.looks[last + 1]
    return not behind.capital and bool(behind.ordinary)


def _hall(line: Line, first: int, last: int) -> bool:
    """The Albert Schweitzer room, our Ada Lovelace award."""
    behind = last + 1
    if not first or behind == len(line) or line.looks[behind].low not in HALLS:
        return False
    return line.looks[first - 1].low in _THE and line.adjacent(last)


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
