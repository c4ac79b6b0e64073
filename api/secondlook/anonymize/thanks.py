"""Who is thanked by name: thanks that say what for need nobody, and several are "everyone"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import TITLES
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_THANKS_TO = Ending(rf"(?<!\w)(?:dank|thanks|thank you)(?P<to> (?:aan|to)) (?:{TITLES} ){{0,2}}@?")
_FOR = re.compile(r" (?:voor|for) (?:het|de|deze|dit|alle|al|the|all|this|a|an|een)(?= \w)")
_AND_TO = re.compile(r"[^.!?\n]{0,160}(?<!\w)(?:aan|to)(?!\w)")
_THANKS = Ending(
    r"(?<!\w)(?:dank|bedankt|dankjewel|dank je(?: wel)?|thanks|thank you|thx|tnx|merci),? @?"
)
# "Thanks Kim, thanks Andrew!", after Kim is gone.
THANKED_TOO = re.compile(
    r"(?:,|,? en|,? and|,? &) (?:dank|bedankt|dankjewel|thanks|thank you|thx)(?: aan| to)? @?"
)
_ALL = {Language.NL: " allemaal", Language.EN: ", everyone"}


def thanked(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Dank aan Wendy voor het vertrouwen → Dank voor het vertrouwen; Thanks Kim, thanks Andrew!"""
    if "ank" not in spot.before and "merci" not in spot.before:
        return None
    thanks = _THANKS.search(spot.before)
    if thanks and "," not in thanks.group() and THANKED_TOO.fullmatch(spot.after):
        ahead = len(spot.before) - len(spot.before.rstrip(" ,@"))
        return spot.change(_ALL[spot.language], ahead)
    to = _THANKS_TO.search(spot.before) if spot.thing.entity == "PERSON" else None
    if to is None or not _FOR.match(spot.after):
        return None
    members = spot.thing.members or (spot.thing,)
    if not all(cast.is_contact(one) or cast.is_unsure(one) for one in members):
        return None
    if _AND_TO.match(spot.reading.folded, spot.end):
        return None
    return spot.change("", len(spot.before) - to.start("to"))
