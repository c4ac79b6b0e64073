"""How a client's or a person's name is replaced where it stands: in a list, a compound, a hashtag,
behind an article or a greeting. Each shape is tried in turn; the last one always fits.
"""

import re
from collections.abc import Callable

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import credited, sign_of, trailing_tag, website
from secondlook.anonymize.nouns import CLIENT
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.things import Change, Spot, Thing, spot_of
from secondlook.findings import Language
from secondlook.reading import Reading, fold

_LEGAL = re.compile(
    r",? (?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|gmbh|ltd\.?|inc\.?|llc|llp|plc|bvba|vzw)(?!\w)"
)
_REST_OF_TAG = re.compile(r"\w{0,60}")
_POSSESSIVE = re.compile(r"'s?(?!\w)|s(?= [a-z])")
_HYPHENED = re.compile(r"-([^\W\d_][\w]{2,40}(?:-[\w]{1,40}){0,2})")
_GLUED = re.compile(r"-?([^\W\d_][\w]{2,40})")
_ADDRESSED = re.compile(r" ?(?:[^\w\s'&/+-]|\Z|(?:voor|for|dat|that|en|and|met|with|bij)(?!\w))")
_ASKED = re.compile(
    r",? (?:can|could|would|will|kun|kan|kunt|wil|wilt|zou|heb) (?:you|u|jij|je)(?!\w)"
)
_PLACE_NEEDED = re.compile(r"(?<!\w)(?:at|for|on|in|with|of|from|about|to|and|by) [#@]?\Z|^[#@]?\Z")
_TAKES_ARTICLE = frozenset(
    {
        "gemeente",
        "stad",
        "ziekenhuis",
        "museum",
        "waterschap",
        "stichting",
        "cooperatie",
        "municipality",
    }
)
_MANY = re.compile(r"\w*(?:s|people|staff|data|crew)")

Shape = Callable[[Spot, Cast, Grammar], Change | None]


def name_change(reading: Reading, thing: Thing, floor: int, ceiling: int, cast: Cast) -> Change:
    spot = spot_of(reading, thing, floor, ceiling)
    spot = spot_of(reading, thing, floor, ceiling, _extent(spot))
    grammar = GRAMMARS[spot.language]
    shapes = _LISTED if thing.members else _SHAPES
    for shape in shapes:
        change = shape(spot, cast, grammar)
        if change is not None:
            return change
    return spot.change(_phrase(spot, cast), after=_place(spot, grammar))


def _extent(spot: Spot) -> tuple[int, int]:
    """The name with its # or @, its legal form, and the rest of its tag."""
    start, end = spot.start, spot.end
    if spot.before[-1:] in ("#", "@"):
        rest = _REST_OF_TAG.match(spot.after)
        return start - 1, end + (rest.end() if rest else 0)
    legal = _LEGAL.match(spot.after)
    return start, end + (legal.end() if legal else 0)


def _phrase(spot: Spot, cast: Cast) -> str:
    if spot.thing.members:
        return cast.list_phrase(spot.thing.members, spot.language)
    return cast.phrase(spot.thing, spot.language)


def _greeted(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Bedankt, Jan! → Bedankt!"""
    opens = not spot.before.strip() or spot.before.rstrip()[-1] in ".!?…"
    if opens and _ASKED.match(spot.after):
        return spot.change("", after=1 if spot.after[:1] == "," else 0)
    if not grammar.cues.greeting.search(spot.before) or not _ADDRESSED.match(spot.after):
        return None
    return spot.change("", len(spot.before) - len(spot.before.rstrip(" ,")))


def _in_role(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """onze klant Tuinland → onze klant"""
    role = grammar.cues.role.search(spot.before)
    if role is None or _GLUED.match(spot.after):
        return None
    cast.phrase(spot.thing, spot.language)
    ahead = len(spot.before) - role.end("role")
    comma = 1 if "," in spot.before[role.end("role") :] and spot.after[:1] == "," else 0
    if role.group("determiner"):
        return spot.change("", ahead, comma)
    start = role.start()
    article = {Language.NL: "een ", Language.EN: "a "}[spot.language]
    return spot.change(article + role.group().rstrip(" \"'(@,"), len(spot.before) - start, comma)


def _owner(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Tuinland's roadmap → de roadmap van een klant, a client's roadmap"""
    mark = _POSSESSIVE.match(spot.after)
    if mark is None:
        return None
    article = grammar.cues.article.search(spot.before)
    ahead = len(spot.before) - article.start() if article else 0
    if spot.language is Language.EN:
        return spot.change(_phrase(spot, cast) + "'s", ahead, mark.end())
    owner = _phrase(spot, cast)
    tail = re.match(r"[^.,;:!?()\n]*", spot.shown_after()[mark.end() :])
    owned = grammar.owned(owner, tail.group() if tail else "")
    words, used = owned or (owner, 0)
    return spot.change(words, ahead, mark.end() + used)


def _compound(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """het Tuinland-project → het klantproject"""
    glued = (_HYPHENED if sign_of(spot) else _GLUED).match(spot.after)
    if glued is None:
        glued = grammar.cues.things.match(spot.after) or _after_article(spot, grammar)
        if glued is None or spot.thing.entity == "PERSON":
            return None
    head = spot.shown_after()[: glued.end()].lstrip("- ")
    if grammar.cues.people.fullmatch(fold(head)):
        return spot.change(f"{head} van {_phrase(spot, cast)}", after=glued.end())
    words = grammar.joint(CLIENT[spot.language], head)
    if spot.language is Language.EN and _PLACE_NEEDED.search(spot.before):
        words = words if _MANY.fullmatch(fold(head)) else f"a {words}"
    return spot.change(words, after=glued.end())


def _after_article(spot: Spot, grammar: Grammar) -> re.Match[str] | None:
    """the Quillbrook summer drinks: a name takes no "the" of its own, so it is the drinks'."""
    article = grammar.cues.article.search(spot.before)
    kind = spot.thing.client and spot.reading.folded[spot.start : spot.end].split()[0]
    own = kind in _TAKES_ARTICLE
    return None if article is None or own else grammar.cues.head.match(spot.after)


def _with_article(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """bij de Gemeente Zeist → bij een gemeente; de mooie gemeente Zeist → de mooie gemeente"""
    article = grammar.cues.article.search(spot.before)
    if article is None:
        return None
    ahead = len(spot.before) - article.start()
    after = _place(spot, grammar)
    if spot.thing.entity == "PERSON" and article.group("adjectives"):
        return None
    if not article.group("adjectives") or spot.thing.members:
        return spot.change(_phrase(spot, cast), ahead, after)
    start = spot.start - len(spot.before)
    adjectives = spot.reading.text[
        start + article.start("adjectives") : start + article.end("adjectives")
    ]
    noun = cast.noun(spot.thing, spot.language)
    cast.phrase(spot.thing, spot.language)
    if article.group("article") == "een":
        return None
    return spot.change(grammar.definite(noun, adjectives), ahead, after)


def _saluted(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Dear Mr. Price → Dear colleague"""
    word = grammar.cues.salutation.search(spot.before)
    if word is None:
        return None
    cast.phrase(spot.thing, spot.language)
    noun = cast.noun(spot.thing, spot.language)
    return spot.change(noun.one, len(spot.before) - word.end("word") - 1)


def _titled(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    title = grammar.cues.title.search(spot.before) if spot.thing.entity == "PERSON" else None
    if title is None:
        return None
    return spot.change(_phrase(spot, cast), len(spot.before) - title.start())


def _again(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Its abbreviation in brackets, right behind the name, goes: the thing was just told."""
    if spot.before[-2:] != " (" or spot.after[:1] != ")":
        return None
    return spot.change("", 2, 1) if cast.just_told(spot.thing, spot.start - 2) else None


def _place(spot: Spot, grammar: Grammar) -> int:
    """How long the client's place is that follows: " in Haarlem"."""
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


_SHAPES: tuple[Shape, ...] = (
    website,
    trailing_tag,
    credited,
    _again,
    _greeted,
    _in_role,
    _owner,
    _compound,
    _saluted,
    _titled,
    _with_article,
)
_LISTED: tuple[Shape, ...] = (_greeted, _titled, _with_article)
