"""The patterns of data/traces.toml, put together once: what in a draft tells of work, of hiding a
name, of a party like no other.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

_TO_WORK = (
    r"\b(?:{0}) (?:(?!de |een |the |a )[\w-]+ ){{0,3}}"
    r"(?:bij|voor|met|at|for|with|to|naar|from|vanuit)\b"
)
_WORD_GAP = r"(?: [\w'-]+){0,3} ?"
_PLACE_BEHIND = (
    r"(?:(?:de|het|the) )?(?:{0}) (?P<thing>(?:"
    r"(?!(?:die|dat|that|which|waar|where|van|of|in|op|on|is|was|we|wij|en|and)\b)"
    r"[\w'-]+ ){{1,3}})(?:in|te|van|uit|op|of|from|on|at|near|nabij|rond|around)"
    r" (?:(?:de|het|the|heel|hartje) ){{0,2}}$"
)
_AT = r" (?:[\w-]+ ){0,2}(?:at|in|bij|op)(?: [\w'-]+){0,3} $"
# What comes right before a party, or right behind it.
_BEFORE = ("only", "that_one", "most")
_BARE = ("behind", "event", "which", "no_party", "there")


@cache
def _table() -> Mapping[str, Any]:
    file = resources.files("secondlook") / "data" / "traces.toml"
    return tomllib.loads(file.read_text("utf-8"))


@cache
def word_list(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    table = _table()
    joined = {name: "|".join(each) for name, each in table.items() if isinstance(each, list)}
    found = {
        name: f"(?:{each})" if name in _BARE else rf"(?<![\w-])(?:{each})(?!\w)"
        for name, each in joined.items()
    }
    for name in _BEFORE:
        found[name] += _WORD_GAP + "$"
    found["visit"] = _TO_WORK.format(joined["visit"])
    found["party"] += " $"
    found["itself"] += " $"
    found["on_behalf"] += " $"
    found["located"] += " $"
    found["own"] += " $"
    found["venue"] += r"(?: [\w-]+){0,2} $"
    found["outing"] = rf"\b(?:{joined['leisure']})" + _AT
    found["one_of"] += r"(?: [\w-]+){0,3} ?$"
    found["singled_out"] = r"(?<![\w-])" + _PLACE_BEHIND.format(
        "|".join(joined[name] for name in _BEFORE)
    )
    for name, each in table["sizes"].items():
        found[name] = rf"\b(?:{'|'.join(each)})" + _WORD_GAP + "$"
    return {name: re.compile(each) for name, each in found.items()}


def pattern(name: str) -> re.Pattern[str]:
    return _patterns()[name]


def tells(name: str, text: str) -> bool:
    return _patterns()[name].search(text) is not None
