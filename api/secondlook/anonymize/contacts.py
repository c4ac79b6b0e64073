"""Whose people somebody is: a contact of a client, or else one of ours."""

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import NAMES, Thing
from secondlook.reading import Reading, fold

_OF_CLIENT = re.compile(
    r"(?:, [\w-]{2,20}(?: [\w-]{2,20}){0,2})? (?:van|from|of|at|bij) (?:de |het |the )?[@#]?| \("
)
_OF_CLIENT_LENGTH = 60
_WORKED_FOR = Ending(
    r"(?<!\w)(?<!respect )(?<!hulde )(?<!dank )(?<!applaus )(?<!complimenten )(?<!vraag )"
    r"(?<!question )(?:voor|namens|for) (?:(?:de|het|een|the|an?) )?"
    r"(?:[a-z-]{3,20} (?:van|bij|of|at) (?:(?:de|het|the) )?)?[@#]?"
)
# Wendy works for Tuinland, years and years.
_EMPLOYED = Ending(
    r"(?<!\w)(?:werk|werkt|werkte|werken|work|works|worked|working)(?: [a-z]{1,12}){0,3} "
)
_NEAR_WORK = 72
# The Tuinland-project is ours as well.
_GLUED = re.compile(r"-?[a-z]")
_THEIR_PEOPLE = re.compile(
    r" (?:teams?|folks|people|staff|crew|colleagues|board|offices?|delegation|delegatie|mensen"
    r"|collega'?s|directie|kantoor|site)(?!\w)"
)
_LABELLED = Ending(r"(?<!\w)(?:contact(?:persoon)?|aanspreekpunt|opdrachtgever): ")
# Said outright, whatever else the sentence tells: "Dank aan Wendy voor het vertrouwen".
_THEIRS_FOR_SURE = re.compile(
    r"(?<!\w)(?:vertrouwen|opdrachtgever|aanspreekpunt|ter plaatse|bij aankomst|aan de balie daar"
    r"|(?:met|with) [^.,;!?]{2,40} (?:en|and) (?:haar|zijn|her|his) team"
    r"|(?:for|your|their) trust|on arrival|on site)(?!\w)"
)
# "Karin vertelde hoe …", a little after the client was named.
_TELLS = re.compile(
    r" (?:vertelde|legde uit|liet zien|legt uit|vertelt|stelde|explained|told|showed"
    r"|walked (?:me|us))(?!\w)"
)
# What colleagues do for each other.
_TASK = re.compile(
    r"(?<!\w)(?:pakt|neemt|regelt|doet|zorgt|bewaakt|stuurt|coordineert|vervangt|heeft de|sluit aan"
    r"|gaat mee|rijdt|wij|we|ons|onze|my|our|us|will|takes|taking|covers|chairs|joins|hosts|sends"
    r"|handles|bereikbaar|aanspreekpunt|vragen|questions|team)(?!\w)"
)
_OUR_OWN = Ending(r"(?<!\w)(?:onze|our) ")
_HERR = re.compile(r"(?:herr|frau|madame|monsieur) ")
# How long the longest title is: "Geachte mevrouw prof. dr. ".
_TITLE = 32
# How much of a sentence tells whose people somebody is: a sentence may be as long as a draft.
_NEAR = 120
# A client without a name has people all the same.
_CLIENTS = frozenset({"CLIENT", "TRACEABLE"})
_NAMES_OR_TRACES = NAMES | _CLIENTS
# So many clients of one sentence are looked at.
_MOST = 8


class Contacts(NamedTuple):
    """Who they are, and the places (offsets) where somebody is told with whom they work for."""

    people: frozenset[Hashable]
    placed: frozenset[int]


def contacts_among(
    reading: Reading, things: Sequence[Thing], who: Callable[[Thing], Hashable]
) -> Contacts:
    """By the sentence that names them first, or by "van Tuinland"."""
    named = [thing for thing in things if thing.entity in _NAMES_OR_TRACES]
    told = [thing for thing in named if thing.entity in _CLIENTS]
    if not told:
        return Contacts(frozenset(), frozenset())
    clients = [thing.start for thing in told if not _is_compound(reading, thing)]
    theirs: dict[Hashable, bool] = {}
    placed: set[int] = set()
    for thing, following in zip(named, [*named[1:], None], strict=True):
        if thing.entity != "PERSON":
            continue
        if following and following.entity in _CLIENTS and _joined(reading, thing, following):
            theirs[who(thing)] = True
            placed.add(thing.start)
        elif who(thing) not in theirs:
            family = _is_of_family(reading, thing, told)
            theirs[who(thing)] = family or _sounds_theirs(reading, thing, clients)
    return Contacts(frozenset(who for who, so in theirs.items() if so), frozenset(placed))


def _is_of_family(reading: Reading, person: Thing, clients: Sequence[Thing]) -> bool:
    """Monique Drost of Metaalwerken Drost: the firm has her name."""
    name = reading.folded[person.start : person.end].split()
    names = (fold(each.client.name).split() for each in clients[:_MOST] if each.client)
    return len(name) > 1 and any(name[-1] in each for each in names)


def sounds_ours(reading: Reading, thing: Thing) -> bool:
    """Whether the sentence says that somebody is one of ours, where no client is in it."""
    sentence = reading.sentence_at(thing.start)
    start, end = max(sentence.start, thing.start - _NEAR), min(sentence.end, thing.end + _NEAR)
    words = reading.folded[start:end]
    if _TASK.search(words):
        return True
    return any(grammar.cues.of_ours.search(words) for grammar in GRAMMARS.values())


def _is_compound(reading: Reading, client: Thing) -> bool:
    """The Tuinland project: those who do it may be anybody's."""
    if _GLUED.match(reading.folded, client.end):
        return True
    if _THEIR_PEOPLE.match(reading.folded, client.end):
        return False
    return any(each.cues.things.match(reading.folded, client.end) for each in GRAMMARS.values())


def _joined(reading: Reading, person: Thing, client: Thing) -> bool:
    gap = reading.folded[person.end : client.start]
    return len(gap) < _OF_CLIENT_LENGTH and _OF_CLIENT.fullmatch(gap) is not None


def _sounds_theirs(reading: Reading, thing: Thing, clients: Sequence[int]) -> bool:
    ahead = reading.folded[max(0, thing.start - _TITLE) : thing.start]
    if any(grammar.cues.title.search(ahead) for grammar in GRAMMARS.values()):
        return True
    if _LABELLED.search(ahead):
        return True
    if _OUR_OWN.search(ahead):
        return False
    sentence = reading.sentence_at(thing.start)
    start, end = max(sentence.start, thing.start - _NEAR), min(sentence.end, thing.end + _NEAR)
    words = reading.folded[start:end]
    if clients and _HERR.match(reading.folded, thing.start):
        return True
    if clients and clients[0] < thing.start and _TELLS.match(reading.folded, thing.end):
        return True
    if any(grammar.cues.of_ours.search(words) for grammar in GRAMMARS.values()):
        return _THEIRS_FOR_SURE.search(words) is not None
    first, last = bisect_left(clients, sentence.start), bisect_left(clients, sentence.end)
    if any(not _is_worked_for(reading, at) for at in clients[first : min(last, first + _MOST)]):
        return True
    if any(grammar.cues.of_theirs.search(words) for grammar in GRAMMARS.values()):
        return True
    return _THEIRS_FOR_SURE.search(words) is not None


def _is_worked_for(reading: Reading, start: int) -> bool:
    """voor Tuinland: those it is done with are ours."""
    ahead = reading.folded[max(0, start - _NEAR_WORK) : start]
    lead = _WORKED_FOR.search(ahead)
    return lead is not None and not _EMPLOYED.search(ahead[: lead.start()])
