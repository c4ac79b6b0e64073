"""Who plays a part in a draft: which things are the same client or person, and what to call them.

First "een gemeente", then "de gemeente"; a second one is "een andere gemeente". Where the draft
also tells the client's place, the sector would give it away, and it is only "een klant"; so is a
client that was found again in the words that came instead.
"""

from collections import Counter
from collections.abc import Container, Hashable, Sequence
from functools import cached_property

from secondlook.anonymize.contacts import contacts_among, sounds_ours
from secondlook.anonymize.hosts import Hosts
from secondlook.anonymize.identities import Identities
from secondlook.anonymize.lists import goes_on, is_choice
from secondlook.anonymize.notes import is_note
from secondlook.anonymize.nouns import (
    CLIENT,
    COLLEAGUE,
    CONTACT,
    ONE_OF_THEM,
    PEOPLE,
    SOMEBODY,
    SOMEBODY_ELSE,
    THAT_PERSON,
    Noun,
    client_noun,
    shorter,
)
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.pronouns import Pronouns, pronouns_in
from secondlook.anonymize.tellings import Told
from secondlook.anonymize.things import NAMES, Thing, language_at
from secondlook.anonymize.towns import place_is_told
from secondlook.findings import Language
from secondlook.reading import Reading, fold


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
        self.named = [thing for thing in things if thing.entity in NAMES]
        self._ends = {thing.end: self.who(thing) for thing in self.named}
        self._contacts, self._placed = contacts_among(reading, things, self.who)
        clients = {thing.client.key: thing.client for thing in self.named if thing.client}
        self._vague = {
            key for key, client in clients.items() if place_is_told(reading, things, client)
        }
        self._vague |= {
            thing.client.key for thing in self.named if thing.client and thing.lead.id in vague
        }
        self._clients = clients
        self.hosts = Hosts(reading, self.named)
        self._told: dict[str, Told] = {}
        self._languages: dict[int, Language] = {}
        self._pronouns: dict[Language, Pronouns | None] = {}
        self._met: set[Hashable] = set()
        self._somebodies: set[Hashable] = set()
        self._roles: dict[Hashable, str] = {}

    def who(self, thing: Thing) -> Hashable:
        """The same for every way to write one client or one person."""
        return self._identities.of(thing.lead)

    def language(self, thing: Thing) -> Language:
        """The language of what is around a thing."""
        if thing.start not in self._languages:
            self._languages[thing.start] = language_at(self._reading, thing.start)
        return self._languages[thing.start]

    def noun(self, thing: Thing, language: Language) -> Noun:
        if thing.entity == "PERSON":
            return (CONTACT if self.who(thing) in self._contacts else COLLEAGUE)[language]
        if thing.client and (thing.client.key in self._vague or self._readers_know):
            return CLIENT[language]
        return client_noun(thing.client, language)

    def words(self, thing: Thing, language: Language) -> str:
        """What to say instead of the thing: of one, or of all that are told in one breath."""
        many = thing.members
        return self.list_phrase(many, language) if many else self.phrase(thing, language)

    def phrase(self, thing: Thing, language: Language) -> str:
        """A first mention, a second one, or somebody else of the same kind."""
        grammar, noun, who = GRAMMARS[language], self.noun(thing, language), self.who(thing)
        told = self._told.setdefault(noun.one, Told())
        if who in self._roles:
            put = self._roles[who]
        elif who in told.order:
            put = self._again(thing, told, noun, language)
        elif told.order and thing.start not in self._placed:
            put = grammar.other(noun)
        elif thing.entity == "CLIENT" and (
            self._readers_know or self._is_known(thing, noun, grammar)
        ):
            put = grammar.definite(noun)
        else:
            put = grammar.indefinite(noun)
        told.add(who)
        self._met.add(who)
        return put

    def only_client(self, thing: Thing, language: Language) -> None:
        """Told as "the client project": who had no noun before is "the client" from now on."""
        noun, who = self.noun(thing, language), self.who(thing)
        if thing.client and who not in self._told.setdefault(noun.one, Told()).order:
            self._vague.add(thing.client.key)
            self._told.setdefault(CLIENT[language].one, Told()).add(who)
            self._met.add(who)

    def remember(self, thing: Thing, words: str) -> None:
        """What to call this one from now on, after its role: "deze leerling"."""
        self._roles[self.who(thing)] = words

    def _is_known(self, thing: Thing, noun: Noun, grammar: Grammar) -> bool:
        """Whether the draft calls it so already: "de veiligheidsregio, VRMK"."""
        words = fold(grammar.definite(noun))
        at = self._reading.folded.find(words, 0, thing.start)
        behind = at + len(words)
        return at >= 0 and not self._reading.folded[behind : behind + 1].isalnum()

    def _again(self, thing: Thing, told: "Told", noun: Noun, language: Language) -> str:
        """What was told before, so that it is not taken for another one of the kind."""
        grammar = GRAMMARS[language]
        person, who = thing.entity == "PERSON", self.who(thing)
        number = told.order.index(who)
        if len(told.order) == 1 and not person:
            return grammar.definite(self._second(noun, language))
        if told.last == who:
            return grammar.this(noun)
        if told.together:
            rest = len(told.order) == 2 and told.last is not None
            one = ONE_OF_THEM[language] if person else grammar.one_of(noun)
            return grammar.the_other(noun) if rest else one
        return grammar.indefinite(noun) if person or number > 2 else grammar.nth(number, noun)

    def list_phrase(self, members: Sequence[Thing], language: Language) -> str:
        """twee gemeenten en een zorginstelling"""
        grammar = GRAMMARS[language]
        called = {self.who(member): self.noun(member, language) for member in members}
        if members[0].entity == "PERSON" and len(set(called.values())) > 1:
            called = dict.fromkeys(called, PEOPLE[language])
        for who, noun in called.items():
            self._told.setdefault(noun.one, Told()).add(who)
            self._met.add(who)
        kinds = {noun.one: noun for noun in called.values()}
        counts = Counter(noun.one for noun in called.values())
        for one in kinds:
            if counts[one] > 1:
                self._told[one].together, self._told[one].last = True, None
        if is_choice(self._reading.folded, members):
            people = members[0].entity == "PERSON"
            put = [
                grammar.indefinite(noun) if people or counts[one] == 1 else grammar.either(noun)
                for one, noun in kinds.items()
            ]
            return grammar.joined(put, choice=True)
        put = [grammar.counted(counts[one], noun) for one, noun in kinds.items()]
        return ", ".join(put) if goes_on(self._reading.folded, members) else grammar.joined(put)

    @cached_property
    def _readers_know(self) -> bool:
        """Whether who reads this knows which client it is about."""
        return len(self._clients) == 1 and is_note(self._reading.folded)

    def _second(self, noun: Noun, language: Language) -> Noun:
        return shorter(noun, language) if len(self._clients) == 1 else noun

    def is_first(self, thing: Thing) -> bool:
        """Whether this one was not told before."""
        return self.who(thing) not in self._met

    def meet(self, thing: Thing) -> None:
        """Told by a role of their own: the next one is no "andere collega"."""
        self._met |= {self.who(one) for one in thing.members or (thing,)}

    def is_contact(self, thing: Thing) -> bool:
        return self.who(thing) in self._contacts

    def somebody(self, thing: Thing, language: Language) -> str:
        """iemand, and then iemand anders"""
        more = self._somebodies - {self.who(thing)}
        self._somebodies.add(self.who(thing))
        self.meet(thing)
        self.remember(thing, THAT_PERSON[language])
        return (SOMEBODY_ELSE if more else SOMEBODY)[language]

    def is_nameless(self, thing: Thing) -> bool:
        """Whether this one was only "somebody"."""
        return self.who(thing) in self._somebodies

    def is_unsure(self, thing: Thing) -> bool:
        """Whether nothing says whose this one is, where a client was told a sentence before."""
        if not self.hosts.told_before(thing.start) or self.is_contact(thing):
            return False
        return not (self.hosts.asked_before(thing.start) or sounds_ours(self._reading, thing))

    def is_placed(self, thing: Thing) -> bool:  # Wendy van Tuinland
        return thing.start in self._placed

    def host(self, thing: Thing, language: Language) -> str:
        """The only client of the draft, told in a sentence before this one: "de gemeente"."""
        if len(self._clients) != 1 or not self.hosts.told_before(thing.start):
            return ""
        client = self.hosts.clients[0]
        if self.is_first(client) or self.hosts.told_with(thing.start):
            return ""
        noun = self._second(self.noun(client, language), language)
        return GRAMMARS[language].definite(noun)

    def pronouns(self, language: Language) -> Pronouns | None:
        """She or he, where the draft names one person and says which."""
        if language not in self._pronouns:
            first = next(one.start for one in self.named if one.entity == "PERSON")
            found = pronouns_in(self._reading.folded, first, language)
            self._pronouns[language] = found if self.one_person else None
        return self._pronouns[language]

    def is_named_once(self, thing: Thing) -> bool:
        """Whether the draft names this one only once."""
        return self._times[self.who(thing)] == 1

    @cached_property
    def _times(self) -> Counter[Hashable]:
        return Counter(map(self.who, self.named))

    @cached_property
    def one_person(self) -> bool:
        """Whether the draft names one person only."""
        people = {self.who(thing) for thing in self.named if thing.entity == "PERSON"}
        return len(people) == 1

    def is_person(self, end: int) -> bool:
        """Whether somebody's name ends there."""
        return str(self._ends.get(end)).startswith("PERSON")

    def just_told(self, thing: Thing, end: int) -> bool:
        """Whether another name of this one ends there."""
        return self._ends.get(end) == self.who(thing)
