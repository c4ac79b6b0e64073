"""Names told as names: "Ik ben Koen en …", "Hij heet Sjaak.", "een zoon gekregen: Lev!"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_AND_IS_SO = re.compile(
    r", (?=\d|(?:net|pas|nieuw|afgestudeerd|getrouwd|trotse?|sinds|bijna|ruim|just|newly|new|proud"
    r"|freshly|currently|originally|recently)(?!\w))"
)
_I_AM = Ending(
    r"(?<!\w)(?:(?P<i>ik) (?:ben|heet)|(?P<i_am>i am|i'm)|(?P<name>mijn naam is|my name is)) "
)
_AND_I = re.compile(r",? (?:en|and) (?=(?:ik|i|i'm)(?!\w))")
_AND_DO = re.compile(
    r",? en (?=(?:werk|begin|start|ga|hou|houd|help|woon|studeer|doe|mag|kom|zit|run|leid)(?!\w))"
)
_CHILD = Ending(
    r"(?<!\w)(?P<child>(?:zoon|zoontje|dochter|dochtertje|jongen|jongetje|meisje|kindje|baby|son"
    r"|daughter|boy|girl)(?: (?!van|of)[a-z]{2,12}){0,2})(?::|,|!) "
)
_STUDENT = re.compile(r"(?<!\w)(?:student|studente|stagiaire?|trainee|intern|scholier)(?!\w)")
_AND_YOU = re.compile(r" (?:en|and) (?=(?:je|jij|jullie|u|you)(?!\w))")
_THE_NEW_ONE = re.compile(r" (?=(?:de|het|een|jullie|the|your|an?) [a-z])")
_INTRODUCTION = {Language.NL: "ik stel me even voor", Language.EN: "let me introduce myself"}
_THE_JOB = re.compile(
    r", (?!(?:een|de|an?|the|onze|our) )(?P<words>[a-z-]{2,24}(?: [a-z-]{2,24}){0,2})"
)
_CLAUSE_ENDS = re.compile(r" ?[.!]")
_IS_CALLED = Ending(
    r"(?<!\w)(?:heet|heette|heten|heetten|(?:is|was) (?:called|named))"
    r"(?: (?:trouwens|overigens|gewoon|by the way))? "
)
_ELSEWHERE = Ending(
    r"(?<!\w)(?:heet|heette) (?:ze|zij|hij|het|die|deze)(?: (?:daar|hier|nu|voortaan|bij ons))? "
)
_THEY_ARE_CALLED = Ending(
    r"(?P<over>[.!?…][\"')]?)(?: (?:hij|zij|ze) heet| (?:(?:zijn|haar) naam|(?:his|her) name) is"
    r"| s?he is called) "
)
# Een hoogwerker genaamd Luc: what it is was told.
_NAMED = Ending(r"(?: (?:genaamd|geheten|met de naam|by the name of)|,? name of) ")
_THEY_GO_ON = re.compile(r", (?=(?:s?he|they|hij|zij|ze)(?!\w))")
_AND_IS = re.compile(r",? (?:en|and) (?=[a-z])")
_ENDS = re.compile(r"(?:[.!?…]|[^\w\n,;:()'\"-]{0,8}(?:\n|\Z))")
LEADS = (_ELSEWHERE, _NAMED, _CHILD, _I_AM, _THEY_ARE_CALLED, _IS_CALLED)


def introduced(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Ik ben Koen en ik werk bij … → Ik werk bij …; Ik ben Koen, coach bij … → Ik ben coach …"""
    lead = _I_AM.search(spot.before) if spot.thing.entity == "PERSON" else None
    if lead is None:
        return None
    ahead = len(spot.before) - lead.start()
    goes_on = _AND_I.match(spot.after)
    if goes_on:
        return spot.change("", ahead, goes_on.end())
    goes_on = _AND_DO.match(spot.after) if lead.group("i") else None
    if goes_on:
        return spot.change("", len(spot.before) - lead.end("i") - 1, goes_on.end())
    if not lead.group("name") and _THE_NEW_ONE.match(spot.after):
        return spot.change("", after=1)
    if not lead.group("name") and _AND_IS_SO.match(spot.after):
        return spot.change("", after=2)
    job = None if lead.group("name") else _THE_JOB.match(spot.after)
    if job and _STUDENT.search(job.group("words")):
        words = grammar.article(job.group("words")) if spot.language is Language.EN else ""
        return spot.change(words, after=job.start("words") - (1 if words else 0))
    if job and grammar.cues.job.search(job.group("words")):
        words = grammar.article(job.group("words")) if spot.language is Language.EN else ""
        return spot.change(words, after=job.start("words") - (1 if words else 0))
    if not _CLAUSE_ENDS.match(spot.after):
        return None
    return spot.change(_INTRODUCTION[spot.language], ahead)


def newborn(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Ze hebben een zoon gekregen: Lev! → Ze hebben een zoon gekregen!"""
    child = _CHILD.search(spot.before) if spot.thing.entity == "PERSON" else None
    if child is None or not _ENDS.match(spot.after):
        return None
    return spot.change("", len(spot.before) - child.end("child"))


def called(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Mijn eerste baas heette Brigitte en was streng → Mijn eerste baas was streng; Hij heet Sjaak.
    goes altogether."""
    if spot.thing.entity != "PERSON":
        return None
    named = _NAMED.search(spot.before)
    if named:
        return spot.change("", len(spot.before) - named.start())
    whole = _THEY_ARE_CALLED.search(spot.before)
    if whole and _CLAUSE_ENDS.match(spot.after):
        return spot.change("", len(spot.before) - whole.end("over"), 1)
    and_you = _AND_YOU.match(spot.after) if whole else None
    if whole and and_you:
        return spot.change("", len(spot.before) - whole.end("over") - 1, and_you.end())
    if whole and _THEY_GO_ON.match(spot.after):
        return spot.change("", len(spot.before) - whole.end("over") - 1, 2)
    if spot.language is Language.NL and _ELSEWHERE.search(spot.before):
        return spot.change("anders") if _CLAUSE_ENDS.match(spot.after) else None
    lead = _IS_CALLED.search(spot.before)
    goes_on = _AND_IS.match(spot.after) if lead else None
    if lead is None or goes_on is None:
        return None
    return spot.change("", len(spot.before) - lead.start(), goes_on.end())
