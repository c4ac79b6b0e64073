"""What a language must tell before names in it can be generalized: patterns on folded text, and how
a noun is put. Patterns for what stands before a name end where the name starts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from secondlook.anonymize.nouns import Noun
from secondlook.anonymize.phrasing.endings import Ending

# Drafts mix languages, in front of a name more than anywhere.
TITLES = (
    r"(?:(?:de )?heer|mevrouw|mevr\.?|mw\.?|dhr\.?|meneer|(?:de )?familie|fam\.?|dr\.?|drs\.?|ir\.?"
    r"|ing\.?|prof\.?|mrs?\.?|ms\.?|miss|professor|sir|frau|herr|madame|monsieur)"
)
SALUTATION = Ending(rf"(?<!\w)(?P<word>beste|lieve|geachte|dear) (?:{TITLES} ){{0,2}}")
SIGN_OFF = (
    r"(?:groetjes|groeten|groet|grtjs?\.?|gr\.?|liefs|mvg|m\.v\.g\."
    r"|(?:met )?(?:een )?(?:vriendelijke|hartelijke|zonnige|fijne|lieve|warme) groet(?:en)?"
    r"|(?:be)?dankt? en (?:vriendelijke |hartelijke |lieve )?(?:groet(?:en|jes)?)"
    r"|bedankt|dank|tot (?:dan|snel|gauw|morgen|maandag|vrijdag|volgende week)|cheers|best"
    r"|all the best|(?:best|kind|warm) regards|regards|best wishes|sincerely|warmly"
    r"|yours(?: truly| sincerely)?|love|thanks|many thanks|thx|take care"
    r"|see you(?: there| soon| then)?|xx?x?)(?: (?:van|from))?"
)


@dataclass(frozen=True, slots=True)
class Cues:
    """`article`: an article, and perhaps adjectives, before the name (groups article, adjectives).
    `determined`: any determiner. `role`: "onze klant" (group determiner). `own`: "onze eigen".
    `greeting`: "Bedankt". `credit`: "cc". `title`: "mevrouw". `things`: nouns that take a name in
    front of them. `salutation`: "Beste". `place`: what joins a place to a name. `head`: a noun
    behind a name that has an article. `people`: those that are told as somebody's: "de collega's
    van een klant". `roles`: "onze klanten", and `role_behind`: ", CIO bij"; `job`: any of those;
    `jobholder`: "de bestuurder, ". `to_somebody`: a sentence that speaks to who is named at its
    end. `headline`: "Go-live", "Twee jaar", "notulen" (group of), "samenwerking" (group between).
    `praised`: "de geweldige" (group adjectives). `occasion`: "Afscheidsborrel" (group of), "Lunch".
    `of_ours` and `of_theirs`: a sentence about colleagues, about people of a client.
    """

    article: Ending
    determined: Ending
    role: Ending
    own: Ending
    greeting: Ending
    credit: Ending
    title: Ending
    things: re.Pattern[str]
    salutation: Ending
    place: re.Pattern[str]
    head: re.Pattern[str]
    people: re.Pattern[str]
    roles: Ending
    role_behind: re.Pattern[str]
    praised: Ending
    job: re.Pattern[str]
    jobholder: Ending
    to_somebody: re.Pattern[str]
    headline: Ending
    occasion: Ending
    of_ours: re.Pattern[str]
    of_theirs: re.Pattern[str]


class Grammar(Protocol):
    @property
    def cues(self) -> Cues: ...
    @property
    def at(self) -> str:
        """bij"""

    @property
    def of(self) -> str:
        """van"""

    @property
    def between(self) -> tuple[str, str]:
        """met, tussen"""

    @property
    def conjunction(self) -> str:
        """en"""

    def article(self, words: str) -> str:
        """een, a, an"""

    def number(self, number: int) -> str:
        """twee"""

    def indefinite(self, noun: Noun) -> str:
        """een gemeente"""

    def definite(self, noun: Noun, adjectives: str = "") -> str:
        """de gemeente, de mooie gemeente"""

    def this(self, noun: Noun) -> str:
        """deze collega"""

    def one_of(self, noun: Noun) -> str:
        """een van de gemeenten"""

    def the_other(self, noun: Noun) -> str:
        """de andere gemeente"""

    def the_one(self, noun: Noun) -> str:
        """het ene ziekenhuis, one hospital; and then the_other_one"""

    def the_other_one(self, noun: Noun) -> str:
        """het andere ziekenhuis, another hospital"""

    def nth(self, number: int, noun: Noun) -> str:
        """de eerste gemeente; `number` is 0 to 2"""

    def other(self, noun: Noun) -> str:
        """een andere gemeente"""

    def counted(self, number: int, noun: Noun) -> str:
        """twee gemeenten"""

    def either(self, noun: Noun) -> str:
        """de ene of de andere gemeente"""

    def joined(self, parts: Sequence[str], *, choice: bool = False) -> str:
        """twee gemeenten en een zorginstelling; `choice`: een gemeente of een zorginstelling"""

    def possessive(self, owner: str) -> str:
        """a client's"""

    def owned(self, owner: str, tail: str) -> tuple[str, int] | None:
        """The words for somebody's thing, with how much of the tail went into them; None where
        the tail holds no thing or the language keeps its order."""

    def joint(self, noun: Noun, head: str) -> str:
        """klantproject, client project"""

    def website(self, owner: str) -> str:
        """de website van een gemeente"""
