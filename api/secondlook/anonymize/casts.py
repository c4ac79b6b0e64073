"""Who plays a part in a draft: which things are the same client or person, and what to call them.

First "een gemeente", then "de gemeente"; a second one is "een andere gemeente". Where the draft
also tells the client's place, the sector would give it away, and it is only "een klant"; so is a
client that was found again in the words that came instead.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Hashable, Sequence

from secondlook.anonymize.identities import Identities
from secondlook.anonymize.nouns import CLIENT, COLLEAGUE, CONTACT, Noun, client_noun
from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.things import NAMES, Thing
from secondlook.findings import Client, Language
from secondlook.reading import Reading, fold

_ONE_MORE = re.compile(r",? (?:en|and|&) (?!(?:ik|i|wij|we)(?!\w))")
_CHOICE = re.compile(r"(?<!\w)(?:of|or)(?!\w)")
_OF_CLIENT = re.compile(
    r"(?:, [\w-]{2,20}(?: [\w-]{2,20}){0,2})? (?:van|from|of|at|bij) (?:de |het |the )?[@#]?"
)
_OF_CLIENT_LENGTH = 60
# How much of a sentence tells whose people somebody is: a sentence may be as long as a draft.
_NEAR = 120
# How far behind a name its place may start: " in ", " (".
_JOINT = 8


class Cast:
    def __init__(
        self, reading: Reading, things: Sequence[Thing], vague: Container[str] = ()
    ) -> None:
        self._reading = reading
        self._things = things
        self._starts = [thing.start for thing in things]
        named = [thing for thing in things if thing.entity in NAMES]
        self._contacts: set[Hashable] = set()
        self._identities = Identities(reading)
        self._ends = {thing.end: self.who(thing) for thing in named}
        self._contacts = self._of_clients(named)
        clients = {thing.client.key: thing.client for thing in named if thing.client}
        self._told = {key for key, client in clients.items() if self._place_is_told(client)}
        self._told |= {
            thing.client.key for thing in named if thing.client and thing.lead.id in vague
        }
        parts = {(self.who(thing), self.noun(thing, reading.language).one) for thing in named}
        self._alike = Counter(noun for _, noun in parts)
        self._seen: dict[str, set[Hashable]] = {}

    def who(self, thing: Thing) -> Hashable:
        """The same for every way to write one client or one person."""
        return self._identities.of(thing.lead)

    def noun(self, thing: Thing, language: Language) -> Noun:
        if thing.entity == "PERSON":
            return (CONTACT if self.who(thing) in self._contacts else COLLEAGUE)[language]
        if thing.client and thing.client.key in self._told:
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
        seen = self._seen.setdefault(noun.one, set())
        if who in seen:
            alone = self._alike[noun.one] <= 1
            return grammar.definite(noun) if alone else grammar.indefinite(noun)
        rivals = bool(seen)
        seen.add(who)
        return grammar.other(noun) if rivals else grammar.indefinite(noun)

    def list_phrase(self, members: Sequence[Thing], language: Language) -> str:
        """twee gemeenten en een zorginstelling"""
        grammar = GRAMMARS[language]
        called = {self.who(member): self.noun(member, language) for member in members}
        for who, noun in called.items():
            self._seen.setdefault(noun.one, set()).add(who)
        kinds = {noun.one: noun for noun in called.values()}
        counts = Counter(noun.one for noun in called.values())
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
        clients = [thing.start for thing in named if thing.entity == "CLIENT"]
        if not clients:
            return set()
        known: dict[Hashable, bool] = {}
        for thing, following in zip(named, [*named[1:], None], strict=True):
            if thing.entity != "PERSON":
                continue
            who = self.who(thing)
            if following and following.entity == "CLIENT" and self._joined(thing, following):
                known[who] = True
            elif who not in known:
                known[who] = self._sounds_theirs(thing, clients)
        return {who for who, theirs in known.items() if theirs}

    def _joined(self, person: Thing, client: Thing) -> bool:
        gap = self._reading.folded[person.end : client.start]
        return len(gap) < _OF_CLIENT_LENGTH and _OF_CLIENT.fullmatch(gap) is not None

    def _sounds_theirs(self, thing: Thing, clients: Sequence[int]) -> bool:
        sentence = self._reading.sentence_at(thing.start)
        start, end = max(sentence.start, thing.start - _NEAR), min(sentence.end, thing.end + _NEAR)
        words = self._reading.folded[start:end]
        if any(grammar.cues.of_ours.search(words) for grammar in GRAMMARS.values()):
            return False
        first = bisect_left(clients, sentence.start)
        if first < len(clients) and clients[first] < sentence.end:
            return True
        return any(grammar.cues.of_theirs.search(words) for grammar in GRAMMARS.values())

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
