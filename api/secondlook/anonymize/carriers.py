"""Carriers: the words that carry a number, an address or a secret, and what is said instead.

A carrier is data (phrasing/carriers-nl.toml, carriers-en.toml): patterns on folded text for what
stands before and behind the thing. The first that fits takes its words along with the thing.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

# Groups of entities that are carried by the same words.
_GROUPS = {
    "contact": ("PHONE_NUMBER", "EMAIL_ADDRESS"),
    "number": (
        "NL_BSN",
        "NL_KVK",
        "NL_VAT",
        "ID_DOCUMENT",
        "PERSONNEL_NUMBER",
        "CREDIT_CARD",
        "IP_ADDRESS",
    ),
    "place": ("ADDRESS", "NL_POSTCODE"),
}

# Whom a post is about stands in its sentence as any noun does: nothing carries it.
_DESCRIPTIONS = frozenset({"TRACEABLE"})

# Stands where the line was cut: to `^` it is no beginning, to `\s` it is a space.
_CUT = "\x1f"

# By how many last characters carriers are looked up.
_TELLING = 3
# The groups that `words` begin with keep their capital.
_OPENING = re.compile(r"(?:\{\w+\})*")


@dataclass(frozen=True, slots=True)
class Carrier:
    """`words` may name groups of `before` and `after`: {keep}, as they were written."""

    before: Ending
    after: re.Pattern[str]
    words: str

    def change(self, spot: Spot) -> Change | None:
        cut = _CUT if spot.cut else ""
        before = self.before.search(cut + spot.before)
        after = self.after.match(spot.after) if before else None
        if before is None or after is None:
            return None
        groups = {
            **_shown(before, cut + spot.shown_before()),
            **_shown(after, spot.shown_after()),
        }
        opens = {name for name in groups if _opens(before, name)}
        opening = _OPENING.match(self.words)
        first = opening.group() if opening else ""
        words = self.words.format_map(
            {
                name: _inside(group) if name in opens and f"{{{name}}}" not in first else group
                for name, group in groups.items()
            }
        )
        ahead = min(len(spot.before), before.end() - before.start())
        return spot.change(words, ahead, after.end())


def _opens(match: re.Match[str], name: str) -> bool:
    """Whether the group holds the first word: further on a capital is the word's own."""
    at = match.start(name) if name in match.re.groupindex else -1
    return at >= 0 and not any(map(str.isalnum, match.string[match.start() : at]))


def _inside(words: str) -> str:
    """The words as they are inside a sentence: "My" is "my", "BSN" stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _shown(match: re.Match[str], text: str) -> dict[str, str]:
    return {
        name: text[match.start(name) : match.end(name)].lstrip(_CUT) if match.group(name) else ""
        for name in match.re.groupindex
    }


class _Row:
    """The carriers of an entity in their order, looked up by what their patterns may end with."""

    def __init__(self, carriers: Sequence[Carrier]) -> None:
        self._carriers = tuple(carriers)

    def __iter__(self) -> Iterator[Carrier]:
        return iter(self._carriers)

    def before(self, text: str) -> tuple[Carrier, ...]:
        """Those that may fit behind `text`."""
        return self._by_end.get(text[-_TELLING:], self._anywhere)

    @cached_property
    def _anywhere(self) -> tuple[Carrier, ...]:
        return tuple(one for one in self._carriers if min(map(len, one.before.ends)) < _TELLING)

    @cached_property
    def _by_end(self) -> dict[str, tuple[Carrier, ...]]:
        known = {one: {end[-_TELLING:] for end in one.before.ends} for one in self._carriers}
        anywhere = set(self._anywhere)
        return {
            end: tuple(one for one in self._carriers if one in anywhere or end in known[one])
            for end in set().union(*known.values())
        }


@dataclass(frozen=True, slots=True)
class Carriers:
    by_entity: dict[str, _Row]
    nouns: dict[str, tuple[str, str]]

    def change(self, spot: Spot) -> Change:
        """What the first carrier that fits makes of it; else the thing's noun stands instead.
        Drafts mix languages: the words around a thing may be of the other one."""
        ahead = (_CUT if spot.cut else "") + spot.before
        mixed = (self, *(carriers_of(each) for each in Language if each is not spot.language))
        for carriers in mixed:
            row = carriers.by_entity.get(spot.thing.entity)
            for carrier in row.before(ahead) if row else ():
                change = carrier.change(spot)
                if change is not None:
                    return change
        one, many = self.nouns.get(spot.thing.entity, self.nouns["ANY"])
        return spot.change(many if len(spot.thing.members) > 1 else one)

    def noun(self, entity: str) -> str:
        return self.nouns.get(entity, self.nouns["ANY"])[0]


@cache
def carriers_of(language: Language) -> Carriers:
    file = files(__package__) / "phrasing" / f"carriers-{language.value}.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    words: dict[str, str] = table["words"]
    nouns = {entity: (one, many) for entity, (one, many) in table["nouns"].items()}
    found: dict[str, list[Carrier]] = {entity: [] for entity in nouns}
    for entry in table["carrier"]:
        carrier = Carrier(
            Ending(_filled(entry.get("before", ""), words)),
            re.compile(_filled(entry.get("after", ""), words)),
            entry["words"],
        )
        for entity in _entities(entry["of"], found):
            found[entity].append(carrier)
    return Carriers({entity: _Row(each) for entity, each in found.items()}, nouns)


def _filled(pattern: str, words: dict[str, str]) -> str:
    for name, alternatives in words.items():
        # `(?P<name>` is a group of that name and stays.
        kept = pattern.replace(f"(?P<{name}>", "\0").replace(f"<{name}>", f"(?:{alternatives})")
        pattern = kept.replace("\0", f"(?P<{name}>")
    return pattern


def _entities(names: list[str], known: dict[str, list[Carrier]]) -> list[str]:
    if names == ["all"]:
        return [entity for entity in known if entity not in _DESCRIPTIONS]
    return [entity for name in names for entity in _GROUPS.get(name, (name,))]
