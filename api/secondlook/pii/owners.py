"""Whose it is: the person a clause speaks of, before a word for somebody's health or belief.

Somebody else who is named or pointed at counts. The writer's own story, people in general and
anything that starts with "if" or "how" do not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from secondlook.pii.kinds import listed
from secondlook.pii.places import PLACES
from secondlook.pii.word_lists import any_of
from secondlook.reading import Reading
from secondlook.wordlists import is_proper_name

_HORIZON = 110
_PEOPLE = any_of("people")
_POINTING = (
    r"mijn|mn|m'n|onze|ons|zijn|z'n|haar|d'r|hun|die|dat|deze|de|een van de|my|our|his|her|their"
    r"|that|this|the|one of our|one of my"
)
# "Een collega" is somebody; "een medewerker" is anybody.
_CLOSE = (
    r"(?:oud-|ex-)?collega|vriend|vriendin|buurvrouw|buurman|kennis|neef|nicht|tante|oom|klasgenoot"
    r"|huisgenoot|teamgenoot|colleague|coworker|friend|neighbou?r|cousin|teammate|flatmate"
)
_SUBJECT = re.compile(
    r"(?<![\w'-])(?:(?P<self>ik|wij|we|je|jij|jou|jullie|u|you|i|i'm|we're|you're|men|iedereen"
    r"|niemand|wie|who|everyone"
    r"|everybody|anyone|nobody|iemand|someone|somebody|mensen|people|patienten|patients|medewerkers"
    r"|collega's|employees|jongeren|ouderen|vrouwen|mannen|kinderen|women|men|adults|kids)"
    r"|(?P<pronoun>hij|zij|ze|he|she|he's|she's)"
    rf"|(?P<person>(?:(?:{_POINTING})(?: [a-z-]{{2,12}}){{0,2}} {_PEOPLE}"
    rf"|(?:een|an?)(?: [a-z-]{{2,12}})? (?:{_CLOSE})))"
    rf"|(?P<bare>{_PEOPLE})|(?P<word>[a-z][a-z-]{{2,20}}))(?:'s)?(?![\w-])"
)
_IN_GENERAL = re.compile(
    r"(?<!\w)(?:als|wanneer|indien|stel|hoe|mocht|wat als|if|when|whenever|how|suppose|imagine"
    r"|waarom|why|voorbeeld|(?<!\.)example(?!\.\w)|fictie\w*|film|serie|roman|boek|novel|movie"
    r"|podcast|character"
    r"|personage|hoofdpersoon)(?!\w)"
)
_NOT_PEOPLE = PLACES | listed(
    """
    nederland belgie duitsland frankrijk spanje italie europa amerika holland vlaanderen china
    rusland mei an dan ben nederlanders april juni augustus may june april august brabant limburg
    drenthe zeeland friesland israel india england britain london paris america maandag dinsdag
    """
)
_MORE_NAMES = listed("rob wil")
# Their lives are told in books.
_FAMOUS = re.compile(
    r"(?<!\w)(?:mercury|gogh|crui?[jy]ff|hawking|churchill|lincoln|mozart|beethoven|turing|einstein"
    r"|curie|monroe|winehouse|cobain|trump|biden|obama|musk|rembrandt|picasso|kahlo|nightingale"
    r"|maxima"
    r"|beatrix|willem-alexander|bowie|presley|lennon|mandela|gandhi|anne frank|kennedy|jobs"
    r"|mulisch|reve)(?!\w)"
)


# Between somebody and a condition: it is denied, or the sentence turns to something else.
DENIED = re.compile(
    r"(?<!\w)(?:niet|geen|not|no|never|nooit|n't|without|zonder|bang|ervaring|experience"
    r"|interesse|kennis|hekel|boek|training|workshop|lezing|expert|gesprek|afraid|fear)(?!\w)"
    r"|[.!?;:\n]"
)


class Owner(NamedTuple):
    """Somebody else, and where the words for them end in the folded draft."""

    start: int
    end: int


def owner_before(reading: Reading, at: int) -> Owner | None:
    """The last person the sentence names before `at`, if that is somebody else."""
    begin = max(_clause_start(reading, at), at - _HORIZON)
    if _IN_GENERAL.search(reading.folded, begin, at):
        return None
    last: Owner | None = None
    for match in _SUBJECT.finditer(reading.folded, begin, at):
        if match.group("self"):
            last = None
        elif _is_somebody(reading, match, begin):
            end = _name_end(reading, match.end())
            last = Owner(match.start(), end if end < at else match.end())
    return None if last and _FAMOUS.search(reading.folded, last.start, last.end) else last


# "Patient J. heeft": the full stop of an initial or a title ends no sentence.
_ABBREVIATED = re.compile(r"(?<!\w)(?:[A-Z]|[Dd]hr|[Mm]evr|[Mm]w|[Dd]r|[Mm]r|[Mm]rs|[Dd]rs)\.\s$")


def _clause_start(reading: Reading, at: int) -> int:
    start = reading.sentence_at(at).start
    if _ABBREVIATED.search(reading.text, max(0, start - 6), start):
        return reading.sentence_at(max(0, start - 2)).start
    return start


_MORE_OF_NAME = re.compile(
    r"(?: [A-Z]\.){0,3}(?:(?: (?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|[Tt]en|[Tt]er|[Tt]e|el|von"
    r"|di|'t)){0,3}"
    r" [A-Z][a-z'’][\w'’-]{0,25}){0,2}(?!\w)"
)


def _name_end(reading: Reading, end: int) -> int:
    """Past initials and a surname: "Jan de Vries", "mevrouw Ten Have", "Patient J."."""
    more = _MORE_OF_NAME.match(reading.text, end)
    return more.end() if more else end


def _is_somebody(reading: Reading, match: re.Match[str], begin: int) -> bool:
    if match.group("pronoun") or match.group("person"):
        return True
    if match.group("bare"):
        if _OF_NAME.search(reading.folded, max(begin, match.start() - 4), match.start()):
            return True
        titled = _name_end(reading, match.end()) > match.end()
        return (
            titled or _opens(reading, match.start(), begin) or is_name(reading, *match.span("bare"))
        )
    return bool(match.group("word")) and is_name(reading, *match.span("word"))


_OF_NAME = re.compile(r"'s $")
_BEFORE_BARE = re.compile(
    r"(?:^|[,:;\n(] ?|(?<!\w)(?:dat|omdat|want|en|maar|of|that|because|and|but) )$"
)


def _opens(reading: Reading, start: int, begin: int) -> bool:
    """A person word without an article is a telegram's subject: "cliënt heeft diabetes"."""
    return _BEFORE_BARE.search(reading.folded[begin:start]) is not None


def is_name(reading: Reading, start: int, end: int) -> bool:
    """A capitalised name of a person, as far as the lists of names know."""
    word = reading.folded[start:end].removesuffix("'s")
    known = is_proper_name(word) or word in _MORE_NAMES
    return reading.text[start].isupper() and known and word not in _NOT_PEOPLE


_POSSESSIVES = re.compile(r"(?<![\w'])(?P<his>zijn|haar|z'n|d'r|diens|his|her)(?: [a-z-]{3,14})? $")
_NAMED = re.compile(
    r"(?<![\w'])(?P<whose>[a-z][a-z-]{1,20})(?:'s|'| z'n| d'r|(?<=s))(?: [a-z-]{3,14})? $"
)
# "Zijn" is a verb as well; behind one of these it says whose.
_LEADS = re.compile(
    r"(?<!\w)(?:vanwege|door|met|over|wegens|van|om|na|sinds|aan|tijdens|voor|onder|dat|tegen"
    r"|en|bij"
    r"|ondanks|dankzij) $"
)


def possessed(reading: Reading, at: int) -> bool:
    """ "Zijn depressie", "Kim's anxiety": the word before says whose."""
    begin = max(reading.sentence_at(at).start, at - 40)
    ahead = reading.folded[begin:at]
    if _IN_GENERAL.search(ahead):
        return False
    found = _POSSESSIVES.search(ahead)
    if found:
        verb = found.group("his") == "zijn"
        return not verb or _LEADS.search(ahead[: found.start()]) is not None
    found = _NAMED.search(ahead)
    if found is None:
        return False
    start = begin + found.start("whose")
    return any(is_name(reading, start, start + size) for size in _sizes(found.group("whose")))


def _sizes(word: str) -> Iterator[int]:
    yield len(word)
    if word.endswith("s"):
        yield len(word) - 1


def owner_is(reading: Reading, owner: Owner) -> bool:
    """ "He's" and "Kim's" hold the verb themselves."""
    return reading.folded[owner.start : owner.end].endswith("'s")
