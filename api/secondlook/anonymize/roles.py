"""Names with a role in front: "onze klant Tuinland", "dhr. Jansen"; one behind is in jobs.py."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.nouns import COLLEAGUE, SOMEBODY, Noun, is_neuter
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.places import place_length
from secondlook.anonymize.role_words import CALLED_SO, OF_MINE, ORGANISATION, WHO, is_one, the
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language
from secondlook.reading import fold

_GLUED = re.compile(r"-?[^\W\d_][\w]{2,40}")
_AND = Ending(" (?:en|and) ")
_PUNCTUATION = " \"'(@,"
_MR_OR_MRS = {
    "mevrouw": "mevrouw",
    "mevr": "mevrouw",
    "mw": "mevrouw",
    "meneer": "meneer",
    "dhr": "meneer",
    "de heer": "meneer",
    "heer": "meneer",
}
_EN = Language.EN
_PROFESSOR = {Language.NL: "een hoogleraar", Language.EN: "a professor"}
_FAMILY = {Language.NL: "een gezin", Language.EN: "a family"}
# What a title alone says somebody is.
_BY_TITLE = {"prof": _PROFESSOR, "professor": _PROFESSOR, "familie": _FAMILY, "fam": _FAMILY}
# Tuinland's CFO, Wendy
_BELONGS = Ending(r"(?:(?:^|\w)'s?|s') ")
_THAT = Ending(r"(?<!\w)(?:die|deze|that|this) ")
_COLLEAGUE = COLLEAGUE[Language.NL].one
_OF = {Language.NL: "van", Language.EN: "at"}
# Whoever is named behind "my" and a noun is that one: mijn nonkel Rik, our chairman Henk.
_SOMEBODY_OF_OURS = Ending(
    r"(?<!\w)(?:(?:mijn|m'n|mn|onze|ons|jouw) (?:[a-z-]{3,16}e )?"
    r"(?!(?:eigen|echt|toen|team|vakantie|verlof|afwezigheid|agenda|kantoor|vertrek"
    r"|verjaardag)(?!\w))"
    r"(?:[a-z-]{3,20}[bcdfghjklmnprstvxzaoiuy])(?<!ig)(?<!lijk)"
    r"|(?:my|our|his|her|their) (?:[a-z-]{3,16} )?"
    r"(?!(?:other|former|super|clever|senior|junior|eager|tender|dinner|calendar|computer)(?!\w))"
    r"(?:[a-z-]{0,16}(?:man|woman|person|er|or|ist|ian|mate|friend|buddy|chief|captain|nurse|guru"
    r"|hero|partner|pal|midwife|clerk|vet|gp|dean|guide|host))) @?"
)
_SEVERAL_OF_OURS = Ending(
    r"(?<!\w)(?:(?:mijn|m'n|onze|jouw) (?:[a-z-]{3,16}e )?[a-z-]{4,20}(?:en|s)"
    r"|(?:my|our|his|her|their) (?:[a-z-]{3,16} )?[a-z-]{3,20}(?:ies|men|s)) @?"
)
_ONES_OWN = frozenset({"mijn", "m'n", "mn", "my"})
_OURS = frozenset({"mijn", "m'n", "mn", "onze", "ons", "jouw", "my", "our", "his", "her", "their"})


def in_role(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """onze klant Tuinland → onze klant; collega's Noa en Levi → twee collega's"""
    if spot.thing.members:
        return _in_roles(spot, cast, grammar)
    person = spot.thing.entity == "PERSON"
    title = grammar.cues.title.search(spot.before) if person else None
    role = grammar.cues.role.search(spot.before[: title.start()] if title else spot.before)
    if role is None or _GLUED.match(spot.after):
        return None
    after = _closing(spot, role.end("role"))
    if after is None:
        return None
    if person:
        return _person_in_role(spot, cast, grammar, role, after)
    words = cast.words(spot.thing, spot.language)
    if not ORGANISATION.fullmatch(role.group("role")):
        return spot.change(f"{_OF[spot.language]} {words}", after=place_length(spot, grammar))
    return _put(spot, cast, grammar, role, after or place_length(spot, grammar))


def _person_in_role(
    spot: Spot, cast: Cast, grammar: Grammar, role: re.Match[str], after: int
) -> Change:
    cast.meet(spot.thing)
    cast.remember(spot.thing, _later(role.group("determiner"), role.group("role"), grammar))
    return _put(spot, cast, grammar, role, after)


def _put(spot: Spot, cast: Cast, grammar: Grammar, role: re.Match[str], after: int) -> Change:
    """The role alone, with an article where it has no word of its own that says whose."""
    ahead_of_role = spot.before[: role.start()]
    spoken_to = ahead_of_role.endswith(", ") and grammar.cues.greeting.search(ahead_of_role)
    linked = _is_conjunction(role)
    told = (role.group("determiner") and not linked) or role.group("role") in CALLED_SO
    if told or spoken_to or _is_second(ahead_of_role, grammar):
        return spot.change("", len(spot.before) - role.end("role"), after)
    start = role.end("determiner") if linked else role.start()
    known = _shown(spot, start)
    at = spot.start - len(spot.before) + start
    if _BELONGS.search(spot.reading.folded[max(0, at - 3) : at]):
        return spot.change(known, len(spot.before) - start, after)
    whose = _whose(role.group("role"), known, spot, cast, grammar)
    return spot.change(f"{whose} {known}", len(spot.before) - start, after)


def _is_conjunction(role: re.Match[str]) -> bool:
    """dat wethouder Jansen: "dat" is hers only of neuter words."""
    determiner = (role.group("determiner") or "").strip()
    return determiner == "that" or (determiner == "dat" and not is_neuter(role.group("role")))


def known_by_noun(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """mijn nonkel Rik → mijn nonkel; my study buddies Ann and Bo → my study buddies"""
    ahead = spot.before.rsplit(" ", 4)
    if spot.thing.entity != "PERSON" or _OURS.isdisjoint(ahead):
        return None
    noun = (_SEVERAL_OF_OURS if spot.thing.members else _SOMEBODY_OF_OURS).search(spot.before)
    if noun is None:
        return None
    cast.meet(spot.thing)
    return spot.change("", 1 + noun.group().endswith("@"))


def _shown(spot: Spot, start: int) -> str:
    """The role as it stands inside a sentence: the site lead, the CFO."""
    words = spot.shown_before()[start:].partition("(")[0].rstrip(_PUNCTUATION)
    return " ".join(word if _has_capitals(word) else word.lower() for word in words.split())


def _has_capitals(word: str) -> bool:
    """CFO, iOS, but not Bedrijfsleider."""
    return any(map(str.isupper, word[1:]))


def _later(determiner: str | None, role: str, grammar: Grammar) -> str:
    """What to say the next time: mijn oma, deze leerling."""
    if determiner and determiner.strip() in _ONES_OWN:
        return f"{determiner}{role}"
    return grammar.this(Noun(role, role, is_neuter(role)))


def _whose(role: str, known: str, spot: Spot, cast: Cast, grammar: Grammar) -> str:
    if role in OF_MINE:
        return {Language.NL: "mijn", Language.EN: "my"}[spot.language]
    told = cast.hosts.told_before(spot.start) or cast.hosts.told_with(spot.start)
    theirs = told and grammar.cues.job.fullmatch(fold(known))
    return the(role, spot.language) if theirs or is_one(role) else grammar.article(known)


def _is_second(ahead: str, grammar: Grammar) -> bool:
    """onze vriend en mentor Dick: the determiner is both roles'."""
    first = _AND.search(ahead)
    role = grammar.cues.role.search(ahead[: first.start() + 1]) if first else None
    return role is not None and role.group("determiner") is not None


def _closing(spot: Spot, behind: int) -> int | None:
    """How much of what is behind the name closes what was opened between the role and the name;
    None where it is not closed right there."""
    between = spot.before[behind:]
    if "(" in between:
        return 1 if spot.after[:1] == ")" else None
    # "the director, Wendy, who knew" needs the second of its commas.
    return 1 if "," in between and spot.after[:1] == "," and not WHO.match(spot.after) else 0


def _in_roles(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    roles = grammar.cues.roles.search(spot.before)
    after = _closing(spot, roles.end("roles")) if roles else None
    if roles is None or after is None:
        return _first_in_role(spot, cast, grammar)
    cast.meet(spot.thing)
    if roles.group("determiner"):
        return spot.change("", len(spot.before) - roles.end("roles"), after)
    several = {cast.who(member) for member in spot.thing.members}
    words = f"{grammar.number(len(several))} {fold(roles.group('roles'))}"
    return spot.change(words, len(spot.before) - roles.start(), after)


def _first_in_role(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """rector Van Hulzen en Petra → de rector en iemand: the role is not everybody's."""
    role = grammar.cues.role.search(spot.before)
    first, *others = spot.thing.members
    if role is None or first.entity != "PERSON" or not grammar.cues.job.search(role.group("role")):
        return None
    if len({cast.who(one) for one in others}) > 1:
        return None
    known = _shown(spot, role.start())
    if not role.group("determiner"):
        known = f"{_whose(role.group('role'), known, spot, cast, grammar)} {known}"
    cast.meet(first)
    somebody = cast.somebody(others[0], spot.language)
    words = f"{known} {grammar.conjunction} {somebody}"
    return spot.change(words, len(spot.before) - role.start())


def praised(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """van de geweldige Suzanne → van een geweldige collega"""
    praise = grammar.cues.praised.search(spot.before)
    if praise is None or spot.thing.entity != "PERSON" or spot.thing.members:
        return None
    cast.meet(spot.thing)
    start, end = praise.span("adjectives")
    adjectives = spot.shown_before()[start:end]
    noun = cast.noun(spot.thing, spot.language).one
    words = f"{grammar.article(adjectives)} {adjectives}{noun}"
    return spot.change(words, len(spot.before) - praise.start())


def titled(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """dhr. Jansen → een contactpersoon"""
    title = grammar.cues.title.search(spot.before) if spot.thing.entity == "PERSON" else None
    if title is None:
        return None
    who = _BY_TITLE.get(title.group().strip("@#. ").removeprefix("de "))
    if who and not spot.thing.members:
        cast.meet(spot.thing)
        return spot.change(who[spot.language], len(spot.before) - title.start())
    if _THAT.search(spot.before[: title.start()]):
        cast.meet(spot.thing)
        return spot.change("", 1)
    words = cast.words(spot.thing, spot.language)
    short = title.group().strip("@#. ")
    plain = _MR_OR_MRS.get(short)
    if plain and short != plain and cast.one_person and words == f"een {_COLLEAGUE}":
        words = SOMEBODY[Language.NL]
    if plain and cast.one_person and words.endswith(f" {_COLLEAGUE}"):
        # No colleague is called so.
        words = words.replace(_COLLEAGUE, plain)
    return spot.change(words, len(spot.before) - title.start())
