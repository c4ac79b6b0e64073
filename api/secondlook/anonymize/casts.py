"""Who plays a part in a draft: which things are the same client or person, and what to call them.

First "een gemeente", then "de gemeente"; a second one is "een andere gemeente". Where the draft
also tells the client's place, the sector would give it away, and it is only "een klant"; so is a
client that was found again in the words that came instead.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Sequence
from itertools import count

from secondlook.anonymize.nouns import CLIENT, COLLEAGUE, CONTACT, Noun, client_noun
from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.things import NAMES, Thing
from secondlook.findings import Client, Finding, Language
from secondlook.reading import Reading, fold

_IN_NAME = re.compile(r"\w{2,}")
_PARTICLES = frozenset({"van", "de", "der", "den", "het", "ten", "ter", "el", "al"})
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
        self._has_clients = any(thing.entity == "CLIENT" for thing in named)
        self._people: dict[str, tuple[int, set[str]]] = {}
        self._numbers = count()
        self._ends = {thing.end: self.who(thing) for thing in named}
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
        return self._identity(thing.lead)

    def noun(self, thing: Thing, language: Language) -> Noun:
        if thing.entity == "PERSON":
            return (CONTACT if self._has_clients else COLLEAGUE)[language]
        if thing.client and thing.client.key in self._told:
            return CLIENT[language]
        return client_noun(thing.client, language)

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

    def list_phrase(self, members: Iterable[Thing], language: Language) -> str:
        """twee gemeenten en een zorginstelling"""
        grammar = GRAMMARS[language]
        called = {self.who(member): self.noun(member, language) for member in members}
        for who, noun in called.items():
            self._seen.setdefault(noun.one, set()).add(who)
        kinds = {noun.one: noun for noun in called.values()}
        counts = Counter(noun.one for noun in called.values())
        return grammar.joined([grammar.counted(counts[one], noun) for one, noun in kinds.items()])

    def just_told(self, thing: Thing, end: int) -> bool:
        """Whether another name of this one ends there."""
        return self._ends.get(end) == self.who(thing)

    def _identity(self, finding: Finding) -> Hashable:
        if finding.client is not None:
            return finding.client.key
        shown = self._reading.folded[finding.start : finding.end]
        words = set(_IN_NAME.findall(shown)) - _PARTICLES
        for word in words:
            number, known = self._people.get(word, (0, None))
            if known is not None and (words <= known or known <= words):
                known |= words
                self._people |= dict.fromkeys(words, (number, known))
                return f"person {number}"
        number = next(self._numbers)
        self._people |= dict.fromkeys(words, (number, words))
        return f"person {number}"

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
