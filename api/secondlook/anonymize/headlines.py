"""Names right behind a noun, as in headlines: "Go-live SnelSpoor", "Afscheidsborrel Henk"."""

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.places import place_length
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_NEWS = Ending(r"(?:^|[.!?] )(?:[a-z]{2,10} )?(?:update|nieuws|news) (?P<about>over|on|about) ")
_ABOUT = {Language.NL: "over ons werk bij", Language.EN: "on our work at"}


def headline(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Go-live SnelSpoor → Go-live bij een vervoerder"""
    cue = grammar.cues.headline.search(spot.before)
    news = _NEWS.search(spot.before) if cue is None else None
    if news:
        words = f"{_ABOUT[spot.language]} {cast.words(spot.thing, spot.language)}"
        return spot.change(words, len(spot.before) - news.start("about"))
    if cue is None or spot.thing.entity != "CLIENT":
        return None
    words = cast.words(spot.thing, spot.language)
    joint = grammar.of if cue.group("of") else grammar.at
    if cue.group("between"):
        joint = grammar.between[1 if spot.thing.members else 0]
    if cue.group("about"):
        joint = _ABOUT[spot.language]
    return spot.change(f"{joint} {words}", after=place_length(spot, grammar))


def occasion(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Afscheidsborrel Henk → Afscheidsborrel van een collega"""
    cue = grammar.cues.occasion.search(spot.before)
    if cue is None or (spot.cut and cue.start() == 0):
        return None
    joint = grammar.of if cue.group("of") else grammar.between[0]
    return spot.change(f"{joint} {cast.words(spot.thing, spot.language)}")
