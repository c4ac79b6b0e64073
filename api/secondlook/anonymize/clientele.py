"""Shapes of a client's name alone: in a formula, as an example, with its members, as one of two."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.nouns import CLIENT
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending, Watch
from secondlook.anonymize.places import place_length
from secondlook.anonymize.things import Change, Spot, Thing
from secondlook.findings import Language

_WE = "(?:wij|we|ons|us|mij|me|ik)"
_TIMES = re.compile(rf" ?[×✕🤝❤💙💛] ?(?:\ufe0f ?)?{_WE}(?!\w)")
_WE_TIMES = Ending(rf"(?<!\w){_WE} ?[×✕🤝❤💙💛]\ufe0f? ?")
_TAKE = Ending(
    r"(?:^|[.!?…] )(?:neem|take)(?: (?:nou|nu|maar|eens|bijvoorbeeld|for example|for instance|say"
    r"|just)){0,2} "
)
_ONE_OF_OURS = {Language.NL: "een van onze klanten", Language.EN: "one of our clients"}
_MEMBERS = re.compile(
    r" (?:members|customers|tenants|patients|residents|students|pupils|visitors|guests|employees"
    r"|users|drivers|nurses|teachers|shareholders|suppliers|passengers|subscribers|volunteers"
    r"|policyholders|managers|engineers|developers|planners|lawyers|[a-z]{3,10}(?:ists|ians|workers"
    r"|holders|keepers|makers|riders|buyers))(?!\w)"
)
_FOR = re.compile(r"(?:(?:^|[.!?…,;:\n] ?)(?:en |and )?)(?P<where>bij|voor|met|at|for|with) \Z")
_HOW_FAR = 200
# So many clients are looked at.
_MOST = 12
_DUE = Ending(
    r"(?<!\w)(?:late|early|due|on time|in time|te laat|laat|op tijd|te vroeg) (?P<for>for|voor) "
)
_SAID = Ending(r"(?<!\w)(?:zei|zegt|riep|vroeg|said|says|asked|replied) ")
_CALLED_FOR = Watch([_WE_TIMES, _TAKE, _DUE, _SAID])
_SIGNS = frozenset("×✕🤝❤💙💛")
_MEETING = {Language.NL: "voor een afspraak bij", Language.EN: "for a meeting at"}


def formula(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Tuinland × wij → Klant × wij; Neem Tuinland. → Neem een van onze klanten."""
    if not _CALLED_FOR.calls(spot.before) and spot.after[:2].strip() not in _SIGNS:
        return None
    if _TIMES.match(spot.after) or _WE_TIMES.search(spot.before):
        cast.only_client(spot.thing, spot.language)
        return spot.change(CLIENT[spot.language].one)
    due = _DUE.search(spot.before)
    if due:
        words = f"{_MEETING[spot.language]} {cast.words(spot.thing, spot.language)}"
        return spot.change(words, len(spot.before) - due.start("for"))
    if _SAID.search(spot.before) and cast.is_first(spot.thing):
        cast.only_client(spot.thing, spot.language)
        return spot.change(grammar.definite(CLIENT[spot.language]))
    if _TAKE.search(spot.before) and cast.is_first(spot.thing):
        cast.only_client(spot.thing, spot.language)
        return spot.change(_ONE_OF_OURS[spot.language], after=place_length(spot, grammar))
    return None


def with_members(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Kompas members phone less → the pension fund's members phone less"""
    if spot.language is not Language.EN or not _MEMBERS.match(spot.after):
        return None
    article = grammar.cues.article.search(spot.before)
    ahead = len(spot.before) - article.start() if article else 0
    return spot.change(grammar.possessive(cast.words(spot.thing, spot.language)), ahead)


def one_of_two(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """For Duinvoorde it is this. For Elzenrade it is that. → For one hospital … For another …"""
    where = _FOR.search(spot.before) if cast.hosts.several else None
    if where is None or (where.start() == 0 and spot.cut and spot.before[0].isalpha()):
        return None
    twin = _twin(spot, cast)
    if twin is None or not 0 < abs(twin.start - spot.start) < _HOW_FAR:
        return None
    folded = spot.reading.folded
    theirs = _FOR.search(folded, max(0, twin.start - 16), twin.start)
    if theirs is None or theirs.group("where") != where.group("where"):
        return None
    first, noun = cast.is_first(twin), cast.noun(spot.thing, spot.language)
    if not cast.is_first(spot.thing):
        return None
    cast.words(spot.thing, spot.language)
    return spot.change(grammar.the_one(noun) if first else grammar.the_other_one(noun))


def _twin(spot: Spot, cast: Cast) -> Thing | None:
    """The other one, where two clients of the draft are called by one noun."""
    noun, clients = cast.noun(spot.thing, spot.language), cast.hosts.clients[:_MOST]
    alike = {
        cast.who(one): one for one in reversed(clients) if cast.noun(one, spot.language) == noun
    }
    alike.pop(cast.who(spot.thing), None)
    return alike.popitem()[1] if len(alike) == 1 else None
