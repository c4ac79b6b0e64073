"""Those told by words that fit one client only: "de dierentuin van Emmen", "Gemeente ⟨Zeist⟩".
What sort of organisation it is stays where many are of that sort.
"""

import re

from secondlook.anonymize.nouns import CLIENT, sector_noun
from secondlook.anonymize.phrasing import GRAMMARS
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

TRACEABLE = "TRACEABLE"
_LEAD = re.compile(
    r"(?:(?<!\w)(?:de|het|een|the|an?) )?"
    r"(?:(?<!\w)(?P<kind>[a-z]{4,20})(?P<joint> (?:van|in|te|uit|of|for))? )?\Z"
)
_KIND = re.compile(r"(?:(?:de|het|een|the|an?) )?(?P<kind>[a-z]{4,20})(?!\w)")
_IN = Ending(r"(?<!\w)in ")
_IS_THE_CLIENT = Ending(
    r"(?<!\w)(?:klant|opdrachtgever|prospect|client|customer)(?P<be> (?:is|wordt|heet)) "
    r"(?:(?:de|het|een|the|an?) )?"
)
_UNTOLD = {Language.NL: "noem ik hier niet", Language.EN: "goes unnamed here"}


def trace_change(spot: Spot) -> Change:
    """bij Gemeente ⟨Zeist⟩ → bij een gemeente; bij de ⟨dierentuin van Emmen⟩ → bij een klant"""
    is_client = _IS_THE_CLIENT.search(spot.before)
    if is_client:
        return spot.change(_UNTOLD[spot.language], len(spot.before) - is_client.start("be") - 1)
    grammar = GRAMMARS[spot.language]
    shown = spot.reading.folded[spot.start : spot.end]
    inside, lead = _KIND.match(shown), _LEAD.search(spot.before)
    noun = sector_noun(inside.group("kind"), spot.language) if inside else None
    ahead = len(spot.before) - lead.start() if lead else 0
    if lead and lead.group("kind"):
        ahead_noun = sector_noun(lead.group("kind"), spot.language)
        noun = ahead_noun or noun
        if ahead_noun is None:
            ahead = _article_length(spot.before)
    words = grammar.indefinite(noun or CLIENT[spot.language])
    if noun is None and _IN.search(spot.before):
        return spot.change(f"{grammar.at} {words}", len("in "))
    return spot.change(words, ahead)


_ARTICLE = Ending(r"(?<!\w)(?:de|het|een|the|an?) ")


def _article_length(before: str) -> int:
    article = _ARTICLE.search(before)
    return len(before) - article.start() if article else 0
