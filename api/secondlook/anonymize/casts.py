"""Who plays a part in a draft: which things are the same client or person, and what to call them.

First "een gemeente", then "de gemeente"; a second one is "een andere gemeente". Where the draft
also tells the client's place, the sector would give it away, and it is only "een klant"; so is a
client that was found again in the words that came instead.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Hashable, Sequence
from functools import cached_property

from secondlook.anonymize.identities import Identities
from secondlook.anonymize.nouns import CLIENT, COLLEAGUE, CONTACT, Noun, client_noun
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import NAMES, Thing
from secondlook.findings import Client, Language
from secondlook.reading import Reading, fold

_ONE_MORE = re.compile(r"(?:, [^,.!?;:\n]{2,40})?,? (?:en|and|&) (?!(?:ik|i|wij|we)(?!\w))")
_CHOICE = re.compile(r"(?<!\w)(?:of|or)(?!\w)")
_OF_CLIENT = re.compile(
    r"(?:, [\w-]{2,20}(?: [\w-]{2,20}){0,2})? (?:van|from|of|at|bij) (?:de |het |the )?[@#]?"
)
_OF_CLIENT_LENGTH = 60
_WORKED_FOR = Ending(
    r"(?<!\w)(?<!respect )(?<!hulde )(?<!dank )(?<!applaus )(?<!complimenten )(?<!vraag )"
    r"(?<!werkt )(?<!werkte )(?<!werken )(?<!werk )(?<!question )(?<!work )(?<!works )"
    r"(?<!worked )(?<!working )(?:voor|namens|for) (?:(?:de|het|een|the|an?) )?"
    r"(?:[a-z-]{3,20} (?:van|bij|of|at) (?:(?:de|het|the) )?)?[@#]?"
)
_NEAR_WORK = 56
# The Tuinland-project is ours as well.
_GLUED = re.compile(r"-?[a-z]")
# How long the longest title is: "Geachte mevrouw prof. dr. ".
_TITLE = 32
# How much of a sentence tells whose people somebody is: a sentence may be as long as a draft.
_NEAR = 120
# How far behind a name its place may start: " in ", " (".
_JOINT = 8


class _Told:
    """Who was told by one noun so far, in order, who was the last, and whether several were told
    in one breath."""

    def __init__(self) -> None:
        self.order: list[Hashable] = []
        self.last: Hashable = None
        self.together = False

    def add(self, who: Hashable) -> None:
        self.last = who
        if who not in self.order:
            self.order.append(who)


class Cast:
    def __init__(
        self,
        reading: Reading,
        things: Sequence[Thing],
        identities: Identities,
        vague: Container[str] = (),
    ) -> None:
        self._reading = reading
        self._things = things
        self._identities = identities
        self._named = [thing for thing in things if thing.entity in NAMES]
        self._ends = {thing.end: self.who(thing) for thing in self._named}
        # Where somebody is told with whom they work for: that tells them apart.
        self._placed: set[int] = set()
        self._contacts = self._of_clients(self._named)
        clients = {thing.client.key: thing.client for thing in self._named if thing.client}
        self._vague = {key for key, client in clients.items() if self._place_is_told(client)}
        self._vague |= {
            thing.client.key for thing in self._named if thing.client and thing.lead.id in vague
        }
        self._told: dict[str, _Told] = {}

    def who(self, thing: Thing) -> Hashable:
        """The same for every way to write one client or one person."""
        return self._identities.of(thing.lead)

    @cached_property
    def _starts(self) -> list[int]:
        return [thing.start for thing in self._things]

    def noun(self, thing: Thing, language: Language) -> Noun:
        if thing.entity == "PERSON":
            return (CONTACT if self.who(thing) in self._contacts else COLLEAGUE)[language]
        if thing.client and thing.client.key in self._vague:
            return CLIENT[language]
        return client_noun(thing.client, language)

    def words(self, thing: Thing, language: Language) -> str:
        """What to say instead of the thing: of one, or of all that are told in one breath."""
        if thing.members:
            return self.list_phrase(thing.members, language)
        return self.phrase(thing, language)

    def phrase(self, thing: Thing, language: Language) -> str:
        """A first mention, a second one, or somebody else of the same kind."""
        grammar, noun, who = GRAMMARS[language], self.noun(thing, language), self.who(thing)
        told = self._told.setdefault(noun.one, _Told())
        if who in told.order:
            put = self._again(thing, told, noun, grammar)
        elif told.order and thing.start not in self._placed:
            put = grammar.other(noun)
        else:
            put = grammar.indefinite(noun)
        told.add(who)
        return put

    def _again(self, thing: Thing, told: "_Told", noun: Noun, grammar: Grammar) -> str:
        """What was told before, so that it is not taken for another one of the kind."""
        person, who = thing.entity == "PERSON", self.who(thing)
        number = told.order.index(who)
        if len(told.order) == 1 and not person:
            return grammar.definite(noun)
        if told.last == who:
            return grammar.this(noun)
        if told.together:
            rest = len(told.order) == 2 and told.last is not None
            return grammar.the_other(noun) if rest else grammar.one_of(noun)
        return grammar.indefinite(noun) if person or number > 2 else grammar.nth(number, noun)

    def list_phrase(self, members: Sequence[Thing], language: Language) -> str:
        """twee gemeenten en een zorginstelling"""
        grammar = GRAMMARS[language]
        called = {self.who(member): self.noun(member, language) for member in members}
        for who, noun in called.items():
            self._told.setdefault(noun.one, _Told()).add(who)
        kinds = {noun.one: noun for noun in called.values()}
        counts = Counter(noun.one for noun in called.values())
        for one in kinds:
            if counts[one] > 1:
                self._told[one].together, self._told[one].last = True, None
        if self._is_choice(members):
            people = members[0].entity == "PERSON"
            put = [
                grammar.indefinite(noun) if people or counts[one] == 1 else grammar.either(noun)
                for one, noun in kinds.items()
            ]
            return grammar.joined(put, choice=True)
        put = [grammar.counted(counts[one], noun) for one, noun in kinds.items()]
        return ", ".join(put) if self._goes_on(members) else grammar.joined(put)

    def _is_choice(self, members: Sequence[Thing]) -> bool:
        gap = self._reading.folded[members[-2].end : members[-1].start] if members[1:] else ""
        return _CHOICE.search(gap) is not None

    def _goes_on(self, members: Sequence[Thing]) -> bool:
        """Whether the list ends in somebody else: "Tuinland, Helder en het ministerie"."""
        folded, (one, last) = self._reading.folded, members[-2:]
        gap = folded[one.end : last.start]
        return gap.strip() == "," and _ONE_MORE.match(folded, last.end) is not None

    def is_person(self, end: int) -> bool:
        """Whether somebody's name ends there."""
        return str(self._ends.get(end)).startswith("PERSON")

    def just_told(self, thing: Thing, end: int) -> bool:
        """Whether another name of this one ends there."""
        return self._ends.get(end) == self.who(thing)

    def _of_clients(self, named: Sequence[Thing]) -> set[Hashable]:
        """Who works for a client, by the sentence that names them first, or by "van Tuinland"."""
        folded = self._reading.folded
        told = [thing for thing in named if thing.entity == "CLIENT"]
        if not told:
            return set()
        clients = [thing.start for thing in told if not _GLUED.match(folded, thing.end)]
        known: dict[Hashable, bool] = {}
        for thing, following in zip(named, [*named[1:], None], strict=True):
            if thing.entity != "PERSON":
                continue
            who = self.who(thing)
            if following and following.entity == "CLIENT" and self._joined(thing, following):
                known[who] = True
                self._placed.add(thing.start)
            elif who not in known:
                known[who] = self._sounds_theirs(thing, clients)
        return {who for who, theirs in known.items() if theirs}

    def _joined(self, person: Thing, client: Thing) -> bool:
        gap = self._reading.folded[person.end : client.start]
        return len(gap) < _OF_CLIENT_LENGTH and _OF_CLIENT.fullmatch(gap) is not None

    def _sounds_theirs(self, thing: Thing, clients: Sequence[int]) -> bool:
        ahead = self._reading.folded[max(0, thing.start - _TITLE) : thing.start]
        if any(grammar.cues.title.search(ahead) for grammar in GRAMMARS.values()):
            return True
        sentence = self._reading.sentence_at(thing.start)
        start, end = max(sentence.start, thing.start - _NEAR), min(sentence.end, thing.end + _NEAR)
        words = self._reading.folded[start:end]
        if any(grammar.cues.of_ours.search(words) for grammar in GRAMMARS.values()):
            return False
        told = clients[bisect_left(clients, sentence.start) : bisect_left(clients, sentence.end)]
        if any(not self._is_worked_for(client) for client in told):
            return True
        return any(grammar.cues.of_theirs.search(words) for grammar in GRAMMARS.values())

    def _is_worked_for(self, start: int) -> bool:
        """voor Tuinland: those it is done with are ours."""
        folded = self._reading.folded
        return _WORKED_FOR.search(folded[max(0, start - _NEAR_WORK) : start]) is not None

    def _place_is_told(self, client: Client) -> bool:
        """Whether the client's place stands anywhere but in a name or right behind this one."""
        place = fold(client.city)
        if not place or place not in self._reading.folded:
            return False
        found = re.finditer(rf"(?<!\w){re.escape(place)}(?!\w)", self._reading.folded)
        return any(not self._covered(match.start(), client) for match in found)

    def _covered(self, at: int, client: Client) -> bool:
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return False
        before = self._things[index]
        if at < before.end:
            return True
        gap = self._reading.folded[before.end : at]
        return (
            before.client == client
            and len(gap) <= _JOINT
            and any(grammar.cues.place.fullmatch(gap) for grammar in GRAMMARS.values())
        )
