"""The same sentences with other people, places and cases in them: names swapped, templates filled.

Everything is drawn from one seeded chance, so that the same input gives the same text.
"""

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import TYPE_CHECKING

from training.corpora import Sample, Span, marked

if TYPE_CHECKING:
    # What it needs is installed for training only; who swaps nothing need not have it.
    from training.lists import Names

_PARTICLES = (
    "van",
    "van de",
    "van den",
    "van der",
    "de",
    "den",
    "ter",
    "ten",
    "van 't",
    "te",
    "in 't",
    "op de",
    "el",
    "al",
    "ben",
    "von",
    "dos",
    "da",
    "du",
    "le",
)
_DUTCH = ("nl_NL", "nl_BE", "own-dutch", "popular")
_TAILS = (
    "BV|B.V.|N.V.|& Zonen|& Sons|Groep|Group|Holding|Advies|Advocaten|Makelaars|Transport|Bouw|"
    "Techniek|"
    "Tuinland|Installatietechniek|Bakkerijen|Consultancy|Logistics|Foundation|Ltd|Inc|Reizen"
    "|Verhuizingen|Hoveniers"
    "|Optiek|Uitvaart"
).split("|")
_LABELS = {"town": "LOC", "place": "LOC", "street": "LOC", "company": "ORG", "org": "ORG"}
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")


class Swaps:
    def __init__(self, names: "Names", chance: Random) -> None:
        self._names, self._chance = names, chance
        self._own = [source for source in names.forenames if source.startswith("own-")]
        self._sources = sorted(names.forenames)
        self._makers: dict[str, Callable[[], str]] = {
            "full": self.full,
            "first": self.forename,
            "last": self.surname,
            "formal": self.formal,
            "handle": self.handle,
            "town": self.town,
            "street": self.street,
            "company": self.company,
            "org": self.organisation,
            "place": self.place,
            "thing": self.thing,
        }

    def _source(self, lists: dict[str, list[str]]) -> list[str]:
        """Dutch names for a third, our own lists for a third, the world for the rest."""
        draw = self._chance.random()
        pool = _DUTCH if draw < 0.3 else self._own if draw < 0.7 else self._sources
        source = self._chance.choice(list(pool))
        return lists.get(source) or lists["own-dutch"]

    def forename(self) -> str:
        name = self._chance.choice(self._source(self._names.forenames))
        if self._chance.random() < 0.06:
            name += self._chance.choice("- ") + self._chance.choice(
                self._source(self._names.forenames)
            )
        return name

    def surname(self) -> str:
        name = self._chance.choice(self._source(self._names.surnames))
        draw = self._chance.random()
        if draw < 0.22 and name[0].isupper() and " " not in name:
            return f"{self._chance.choice(_PARTICLES)} {name}"
        if draw < 0.27:
            return f"{name}-{self._chance.choice(self._source(self._names.surnames))}"
        return name

    def initials(self) -> str:
        letters = self._chance.choices(
            "ABCDEFGHIJKLMNOPRSTVWYZ", k=self._chance.choice((1, 1, 2, 2, 3))
        )
        return "".join(f"{letter}." for letter in letters)

    def formal(self) -> str:
        return f"{self.initials()} {self.surname()}"

    def full(self) -> str:
        draw = self._chance.random()
        if draw < 0.06:
            return self.formal()
        if draw < 0.1:
            return (
                f"{self.forename()} {self._chance.choice('ABCDEFGHJKLMPRSTVW')}. {self.surname()}"
            )
        return f"{self.forename()} {self.surname()}"

    def town(self) -> str:
        return self._chance.choice(
            self._names.towns if self._chance.random() < 0.7 else self._names.far_towns
        )

    def organisation(self) -> str:
        return self._chance.choice(self._names.organisations)

    def place(self) -> str:
        return self._chance.choice(self._names.places)

    def thing(self) -> str:
        own = self._names.word_things if self._chance.random() < 0.25 else self._names.things
        return self._chance.choice(own)

    def company(self) -> str:
        """A firm named after people; a quarter of them look like a surname and nothing else."""
        name = self.surname() if self._chance.random() < 0.6 else self.full()
        name = name[0].upper() + name[1:]
        draw = self._chance.random()
        if draw < 0.2:
            return name
        if draw < 0.3:
            return f"{name} & {self._chance.choice((self.surname(), 'Zn', 'Co', 'Partners'))}"
        return f"{name} {self._chance.choice(_TAILS)}"

    def street(self) -> str:
        """Of one surname glued to its kind, or a whole name: Tuinstraat, Jan de Boerlaan."""
        name = (
            self._bare(self.surname()).capitalize() if self._chance.random() < 0.6 else self.full()
        )
        return name + self._chance.choice(
            ("straat", "laan", "weg", "plein", "dreef", "kade", "hof")
        )

    def handle(self) -> str:
        first, last = self._bare(self.forename()), self._bare(self.surname())
        abbreviated = self._chance.choice(("vd", "vdb", "de", "vander", "el", "v"))
        joined = self._chance.choice(
            (
                f"{first}{last}",
                f"{first}_{last}",
                f"{first}.{last}",
                f"{first[:1]}{last}",
                f"{first}",
                f"{first}_{last[:1]}",
                f"{first}{abbreviated}{last}",
                f"{first}_{abbreviated}_{last}",
                f"{last}{first}",
            )
        )
        joined = joined.lower() if self._chance.random() < 0.5 else joined
        return joined + (str(self._chance.randrange(100)) if self._chance.random() < 0.15 else "")

    @staticmethod
    def _bare(name: str) -> str:
        return re.sub(r"\W+", "", name.title() if " " in name else name)

    def filled(self, pattern: str, language: str) -> Sample:
        return marked(_SLOT.sub(self._fill, pattern), language)

    def _fill(self, slot: re.Match[str]) -> str:
        kind, style = slot.groups()
        name = self._makers[kind]()
        if style in ("raw", "lowraw"):
            return name if style == "raw" else name.lower()
        if kind in ("org", "place") and slot.string[slot.start() - 1 : slot.start()] in ("#", "@"):
            name = self._bare(name)
        if style == "cap":
            name = name[0].upper() + name[1:]
        name = name.lower() if style == "low" else name
        return f"⟦{_LABELS.get(kind, 'PER')} {name}⟧"

    def swapped(self, sample: Sample) -> Sample:
        """The same text with every person another: the same shape of name, once per old name."""
        known: dict[str, str] = {}
        text, spans, last = "", [], 0
        for span in sample.spans:
            text += sample.text[last : span.start]
            name = sample.text[span.start : span.end]
            if span.label == "PER":
                name = known.setdefault(name, self._like(name))
            spans.append(Span(len(text), len(text) + len(name), span.label))
            text += name
            last = span.end
        return Sample(text + sample.text[last:], tuple(spans), sample.language)

    def _like(self, name: str) -> str:
        parts = name.split()
        if len(parts) == 1:
            if (
                "." in name
                or "_" in name
                or any(c.isdigit() for c in name)
                or re.search(r"[a-z][A-Z]", name)
            ):
                return name
            new = (
                self.forename()
                if self._chance.random() < 0.8
                else self._chance.choice(self._source(self._names.surnames))
            )
        elif re.match(r"(?:[A-Z]\.)+$", parts[0]):
            new = self.formal()
        elif parts[0][0].islower() and not name.islower():
            new = self.surname()
        else:
            new = self.full()
        return (
            new.lower()
            if name.islower()
            else new.upper()
            if name.isupper() and len(name) > 3
            else new
        )


def lowered(sample: Sample) -> Sample:
    text = sample.text.lower()
    return sample._replace(text=text) if len(text) == len(sample.text) else sample


def raised(sample: Sample) -> Sample:
    text = sample.text.upper()
    return sample._replace(text=text) if len(text) == len(sample.text) else sample


def thinned(samples: Iterator[Sample], keep: float, chance: Random) -> Iterator[Sample]:
    """Sentences without a name are many; part of them says enough."""
    return (sample for sample in samples if sample.spans or chance.random() < keep)
