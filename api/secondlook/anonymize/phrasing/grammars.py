"""What a language must tell before names in it can be generalized: patterns on folded text, and how
a noun is put. Patterns for what stands before a name end where the name starts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from secondlook.anonymize.nouns import Noun

# Drafts mix languages, in front of a name more than anywhere.
TITLES = (
    r"(?:(?:de )?heer|mevrouw|mevr\.?|mw\.?|dhr\.?|meneer|(?:de )?familie|fam\.?|dr\.?|drs\.?|ir\.?"
    r"|ing\.?|prof\.?|mrs?\.?|ms\.?|miss|professor|sir)"
)
SALUTATION = re.compile(rf"(?<!\w)(?P<word>beste|lieve|geachte|dear) (?:{TITLES} ){{0,2}}\Z")


@dataclass(frozen=True, slots=True)
class Cues:
    """`article`: an article, and perhaps adjectives, before the name (groups article, adjectives).
    `determined`: any determiner. `role`: "onze klant" (group determiner). `greeting`: "Bedankt".
    `credit`: "cc". `title`: "mevrouw". `things`: nouns that take a name in front of them.
    `salutation`: "Beste". `place`: what joins a place to a name. `head`: a noun behind a name
    that has an article.
    `people`: those that are told as somebody's: "de collega's van een klant".
    """

    article: re.Pattern[str]
    determined: re.Pattern[str]
    role: re.Pattern[str]
    greeting: re.Pattern[str]
    credit: re.Pattern[str]
    title: re.Pattern[str]
    things: re.Pattern[str]
    salutation: re.Pattern[str]
    place: re.Pattern[str]
    head: re.Pattern[str]
    people: re.Pattern[str]


class Grammar(Protocol):
    @property
    def cues(self) -> Cues: ...
    def indefinite(self, noun: Noun) -> str:
        """een gemeente"""

    def definite(self, noun: Noun, adjectives: str = "") -> str:
        """de gemeente, de mooie gemeente"""

    def other(self, noun: Noun) -> str:
        """een andere gemeente"""

    def counted(self, number: int, noun: Noun) -> str:
        """twee gemeenten"""

    def joined(self, parts: Sequence[str]) -> str:
        """twee gemeenten en een zorginstelling"""

    def owned(self, owner: str, tail: str) -> tuple[str, int] | None:
        """The words for somebody's thing, with how much of the tail went into them; None where
        the tail holds no thing or the language keeps its order."""

    def joint(self, noun: Noun, head: str) -> str:
        """klantproject, client project"""

    def website(self, owner: str) -> str:
        """de website van een gemeente"""
