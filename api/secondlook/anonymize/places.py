"""Clients and places: " in Haarlem" behind a name goes along, and nobody is "in een klant"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language
from secondlook.reading import fold

_IN = Ending(
    r"(?<!\w)(?<!vertrouwen )(?<!geloof )(?<!interesse )(?<!belang )(?<!aandelen )(?<!confidence )"
    r"(?<!trust )(?<!interest )(?<!believe )(?<!faith )(?<!stake )(?<!invest )(?<!investeren )in "
)
_SITS_ON = Ending(
    r"(?<!\w)(?:zit|zat|gezeten|werk|werkt|werken|werkte|gewerkt|start|gestart|begin|begonnen"
    r"|ingezet"
    r"|geplaatst|work|works|worked|working)(?: [a-z]{2,12}){0,2} (?P<on>op|on) "
)
_ON = Ending(r"(?<!\w)(?P<on>op) ")
_SITS = re.compile(r" (?:zit|zitten|zat|zaten|werk|werkt|werken|werkte|werkten|gewerkt)(?!\w)")
# What one can be in.
_BUILDING = re.compile(
    r".*(?:huis|ziekenhuis|museum|theater|school|gemeente|stad|kliniek|hotel|winkel|cafe|zaak"
    r"|fabriek|centrum|centra|regio|provincie|hospital|museum|theatre|school|municipality|city"
    r"|clinic|hotel|shop|store|factory|centre|region|province|brouwerij|bakkerij|slagerij|kwekerij"
    r"|restaurant|bibliotheek|instelling|gieterij|opvang|pharmacy|brewery|bakery|library|nursery)"
)

LEADS = (_IN, _ON, _SITS_ON)


def within(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """in AZ Sint-Amandina, op Nordhaven → bij een klant"""
    on = (_ON if _SITS.match(spot.after) else _SITS_ON).search(spot.before)
    if on and not spot.thing.members:
        joint = {Language.NL: grammar.at, Language.EN: "for"}[spot.language]
        words = f"{joint} {cast.words(spot.thing, spot.language)}"
        return spot.change(words, len(spot.before) - on.start("on"), place_length(spot, grammar))
    lead = _IN.search(spot.before)
    if lead is None or _BUILDING.fullmatch(fold(cast.noun(spot.thing, spot.language).one)):
        return None
    words = f"{grammar.at} {cast.words(spot.thing, spot.language)}"
    return spot.change(words, len(spot.before) - lead.start(), place_length(spot, grammar))


def place_length(spot: Spot, grammar: Grammar) -> int:
    """How long the client's place is that follows."""
    client = spot.thing.client
    joint = grammar.cues.place.match(spot.after) if client and client.city else None
    if joint is None or client is None:
        return 0
    place = fold(client.city)
    behind = spot.after[joint.end() :]
    if not behind.startswith(place) or behind[len(place) : len(place) + 1].isalnum():
        return 0
    bracket = joint.group() == " (" and behind[len(place) : len(place) + 1] == ")"
    if joint.group() == " (" and not bracket:
        return 0
    return joint.end() + len(place) + (1 if bracket else 0)
