"""Who plays a part in a draft: which things are the same client or person, and what to call them.

First "een gemeente", then "de gemeente"; a second one is "een andere gemeente". Where the draft
also tells the client's place, the sector would give it away, and it is only "een klant"; so is a
client that was found again in the words that came instead.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Hashable, Sequence
from functools import cached_property

from secondlook.anonymize.contacts import contacts_among
from secondlook.anonymize.identities import Identities
from secondlook.anonymize.nouns import CLIENT, COLLEAGUE, CONTACT, Noun, client_noun
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.things import NAMES, Thing
from secondlook.findings import Client, Language
from secondlook.reading import Reading, fold

_ONE_MORE = re.compile(r"(?:, [^,.!?;:\n]{2,40})?,? (?:en|and|&) (?!(?:ik|i|wij|we)(?!\w))")
_CHOICE = re.compile(r"(?<!\w)(?:of|or)(?!\w)")
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
        self._contacts, self._placed = contacts_among(reading, things, self.who)
        clients = {thing.client.key: thing.client for thing in self._named if thing.client}
        self._vague = {key for key, client in clients.items() if self._place_is_told(client)}
        self._vague |= {
            thing.client.key for thing in self._named if thing.client and thing.lead.id in vague
        }
        self._told: dict[str, _Told] = {}
        self._roles: dict[Hashable, str] = {}

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
        if who in self._roles:
            put = self._roles[who]
        elif who in told.order:
            put = self._again(thing, told, noun, grammar)
        elif told.order and thing.start not in self._placed:
            put = grammar.other(noun)
        elif thing.entity == "CLIENT" and self._is_known(thing, noun, grammar):
            put = grammar.definite(noun)
        else:
            put = grammar.indefinite(noun)
        told.add(who)
        return put

    def only_client(self, thing: Thing, language: Language) -> None:
        """Told as "the client project": who had no noun before is "the client" from now on."""
        noun = self.noun(thing, language)
        if thing.client and self.who(thing) not in self._told.setdefault(noun.one, _Told()).order:
            self._vague.add(thing.client.key)
            self._told.setdefault(CLIENT[language].one, _Told()).add(self.who(thing))

    def remember(self, thing: Thing, words: str) -> None:
        """What to call this one from now on, after its role: "deze leerling"."""
        self._roles[self.who(thing)] = words

    def _is_known(self, thing: Thing, noun: Noun, grammar: Grammar) -> bool:
        """Whether the draft calls it so already: "de veiligheidsregio, VRMK"."""
        words = fold(grammar.definite(noun))
        at = self._reading.folded.find(words, 0, thing.start)
        behind = at + len(words)
        return at >= 0 and not self._reading.folded[behind : behind + 1].isalnum()

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

    @cached_property
    def has_clients(self) -> bool:
        return any(thing.entity == "CLIENT" for thing in self._named)

    def is_named_once(self, thing: Thing) -> bool:
        """Whether the draft names this one only once."""
        return self._times[self.who(thing)] == 1

    @cached_property
    def _times(self) -> Counter[Hashable]:
        return Counter(map(self.who, self._named))

    @cached_property
    def one_person(self) -> bool:
        """Whether the draft names one person only."""
        people = {self.who(thing) for thing in self._named if thing.entity == "PERSON"}
        return len(people) == 1

    def is_person(self, end: int) -> bool:
        """Whether somebody's name ends there."""
        return str(self._ends.get(end)).startswith("PERSON")

    def just_told(self, thing: Thing, end: int) -> bool:
        """Whether another name of this one ends there."""
        return self._ends.get(end) == self.who(thing)

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
