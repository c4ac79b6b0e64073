"""Names in a compound and names with an article: "het Tuinland-project", "de Gemeente Zeist"."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import sign_of
from secondlook.anonymize.nouns import CLIENT, SOMEBODY
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.places import place_length
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language
from secondlook.reading import fold

_HYPHENED = re.compile(r"-([^\W\d_][\w]{2,40}(?:-[\w]{1,40}){0,2})")
_GLUED = re.compile(r"-?([^\W\d_][\w]{2,40}(?:'s(?!\w))?)")
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
# "Toen was het Ruud": no article there.
_ONE = frozenset({"een", "a", "an"})
_PRONOUNS = frozenset({"het", "'t"})
# "klantklanten" is no word.
_LIKE_CLIENT = ("klant", "client", "customer")
_MANY = re.compile(r"\w*(?:s|people|staff|data|crew)")


def compound(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """het Tuinland-project → het klantproject"""
    glued = (_HYPHENED if sign_of(spot) else _GLUED).match(spot.after)
    if glued is None:
        glued = grammar.cues.things.match(spot.after) or _after_article(spot, grammar)
        if glued is None or spot.thing.entity == "PERSON":
            return None
    head = spot.shown_after()[: glued.end()].lstrip("- ")
    if grammar.cues.people.fullmatch(fold(head)) and spot.language is Language.EN:
        whose = grammar.possessive(cast.words(spot.thing, spot.language))
        return spot.change(f"{whose} {head}", after=glued.end())
    if grammar.cues.people.fullmatch(fold(head)):
        return spot.change(f"{head} van {cast.words(spot.thing, spot.language)}", after=glued.end())
    if fold(head).startswith(_LIKE_CLIENT):
        joint = {Language.NL: "van", Language.EN: "of"}[spot.language]
        return spot.change(
            f"{head} {joint} {cast.words(spot.thing, spot.language)}", after=glued.end()
        )
    cast.only_client(spot.thing, spot.language)
    words = grammar.joint(CLIENT[spot.language], head)
    if spot.language is Language.EN and _PLACE_NEEDED.search(spot.before):
        words = words if _MANY.fullmatch(fold(head)) else f"a {words}"
    return spot.change(words, after=glued.end())


def _after_article(spot: Spot, grammar: Grammar) -> re.Match[str] | None:
    """the Quillbrook summer drinks: a name takes no "the" of its own, so it is the drinks'."""
    head = grammar.cues.head.match(spot.after)
    article = grammar.cues.determined.search(spot.before) if head else None
    kind = spot.thing.client and spot.reading.folded[spot.start : spot.end].split()[0]
    own = kind in _TAKES_ARTICLE
    return None if article is None or own else head


def with_article(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """bij de Gemeente Zeist → bij een gemeente; de mooie gemeente Zeist → de mooie gemeente"""
    article = grammar.cues.article.search(spot.before)
    if article is None:
        return None
    ahead = len(spot.before) - article.start()
    after = place_length(spot, grammar)
    if spot.thing.entity == "PERSON" and (
        article.group("adjectives") or article.group("article") in _PRONOUNS
    ):
        return None
    if spot.thing.entity == "PERSON" and article.group("article") in _ONE:
        cast.words(spot.thing, spot.language)
        noun = cast.noun(spot.thing, spot.language)
        accented = spot.shown_before()[article.start() :].lower().startswith("één")
        words = f"één {noun.one}" if accented else grammar.indefinite(noun)
        return None if spot.thing.members else spot.change(words, ahead)
    if article.group("article") == "ene":
        return spot.change(SOMEBODY[spot.language], ahead)
    if not article.group("adjectives") or spot.thing.members:
        return spot.change(cast.words(spot.thing, spot.language), ahead, after)
    start = spot.start - len(spot.before)
    adjectives = spot.reading.text[
        start + article.start("adjectives") : start + article.end("adjectives")
    ]
    noun = cast.noun(spot.thing, spot.language)
    cast.phrase(spot.thing, spot.language)
    if article.group("article") == "een":
        return None
    return spot.change(grammar.definite(noun, adjectives), ahead, after)
