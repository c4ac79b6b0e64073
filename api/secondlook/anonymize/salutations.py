"""Names of who is spoken to and of who signs: "Hoi Koen," "Bedankt voor alles, Wendy!", "Groetjes
Wendy". Nothing need come instead.
"""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import asks_for_name
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import SIGN_OFF, TITLES
from secondlook.anonymize.things import Change, Spot
from secondlook.reading import Reading

_ADDRESSED = re.compile(
    r"(?!, (?:who|whose|die|wiens)(?!\w)) ?(?:[^\w\s'&/+-]|\Z|(?:voor|for|dat|that|en|and|met|with"
    r"|bij|op|in|on|to|at|als|as|namens|from|om|wat|what)(?!\w))"
)
_AND_WHAT_FOR = re.compile(r", (?:for|voor|dat|that)(?!\w)")
_AND_ALL = re.compile(
    r",? (?:en|and|&) (?=(?:everyone|everybody|iedereen|alle anderen|all others|all the others"
    r"|(?:the |het |je |jullie )?team)(?!\w))"
)
_ASKED = re.compile(
    r",? (?:can|could|would|will|kun|kan|kunt|wil|wilt|zou|heb|ben|weet|mag|do|have|are|is dit|zie)"
    r" (?:you|u|jij|je|this|dit)(?!\w)"
    r"|,? (?:kunnen|kunt|willen|zouden|weten|mogen) jullie(?!\w)"
)
# "een top team (hoi Koen, hoi Wendy)": no greeting of the reader.
_HELLO_INSIDE = Ending(r"(?:[(,]|(?<!\w)(?:en|and)) ?(?:hoi|hallo|hi|hey|hello|dag) ")
_WORD_TO_THEM = re.compile(
    r" (?=(?:bedankt|dankjewel|gefeliciteerd|thank you)(?: voor| for| met| en|[!.,]))"
    r"|[,:] ?(?=(?:bedankt|dank|dankjewel|thanks|thank you|gefeliciteerd|proficiat|congrat|welkom"
    r"|welcome|jullie|you (?:guys|are|rock|all)|you're|succes|sterkte|hulde|chapeau|petje|wat een"
    r"|what a|tot (?:snel|gauw|morgen|ziens|dan)|blijf|ga zo door|hou vol|see you)(?!\w))"
)
_WORD_TO_SOMEBODY = re.compile(
    r"[,:]? ?(?=(?:let's|you|your|can|could|would|will|please|what|how|when|do|are|have|kun|kan|wil"
    r"|wat"
    r"|hoe|wanneer|zullen|laten|laat|jij|je|jouw|heb|weet|ben|bel|stuur|mag|we|wij|ik|i|jullie|ge"
    r"|gij|it (?:has|was|is)|it's|het (?:was|is))(?!\w))"
)
_AND_TO_THEM = Ending(r"(?:\A|[.!?…] )(?:en|and) ")
# None of these is what somebody does: "@Lars heeft".
_WORD_TO_HANDLE = re.compile(
    r" (?=(?:the|an?|this|these|your|you|i|we|my|our|please|thanks|what|how|when|where|why|de|het"
    r"|een|dit|deze|ik|wij|je|jij|jouw|u|mijn|ons|onze|wat|hoe|wie|who|waar|wanneer|waarom|graag|hier"
    r"|bedankt|dank|zie|bel|stuur|check|kijk|klopt|lukt|heb)(?!\w))"
)
_TAG_QUESTION = Ending(r"(?<!\w)(?:toch|he|niet|(?:jij|jullie|you) (?:ook|too)|right|eh) ")
# Whoever these open a line with is the reader: "hee Fatiha heb jij", "mogge Stef ik zoek".
_HAILED = Ending(
    r"^(?:hoi|hoi hoi|hallo|hee|hey|he|hi|hello|hai|ha|yo|mogge|morgen|goedemorgen|goeiemorgen"
    r"|goedemiddag|goeiemiddag|goedenavond|good morning|good afternoon|morning),? @?"
)
# "Thanks Kim, thanks Andrew!", after Kim is gone.
_THANKED_TOO = re.compile(
    r"(?:,|,? en|,? and|,? &) (?:dank|bedankt|dankjewel|thanks|thank you|thx)(?: aan| to)? @?"
)
_THANKS = re.compile(
    r"(?<!\w)(?:dank|bedankt|dankjewel|thanks|thank you|thx)(?: aan| to)? @?[^.!?\n]*\Z"
)
_SENTENCE = 60
_AND_CO = re.compile(r",? (?:en|and|&) (?:co|consorten|anderen|others|de rest)(?!\w)")
_GOES_ON = re.compile(r",? (?:en|and|&|of|or|is|was|heeft|has|hier|here|again|weer)(?!\w)|'")
# These only where a comma says so: "ok Jan doet de demo" tells of him.
_ANSWERED = Ending(
    r"(?:\A|[.!?…(\n] ?)(?:ja|nee|ok|oke|okay|so|dus|oh|o|ach|kom op|come on|nou|well|tja|yes|no"
    r"|yep|yeah|nope|haha|zeg|look|luister|listen),? @?"
)
_COMMA = re.compile(r"[,!?)]")
_AFTER_ALL = Ending(r"[!.…)] ")
_YOU = re.compile(r"(?<!\w)(?:je|jij|jou|jouw|jullie|you|your)(?!\w)")
# The dot of "dhr." ends no sentence.
_TITLE = Ending(rf"(?<!\w){TITLES} ")
_LAST_SENTENCE = re.compile(r"(?:[.!?…]['\")]? |\A)(?P<words>[^.!?…]{0,72})\Z")
_ENDS = re.compile(r"(?:[.!?…]|[^\w\n,;:()'\"-]{0,8}(?:\n|\Z))")
_LINE_ENDS = re.compile(r"[^\w\n#@]{0,12}(?:x{1,3}(?!\w)[^\w\n#@]{0,6})?(?=[\n\r]|\Z)")
_SIGNED_LINE = re.compile(rf"{SIGN_OFF}[,.!]? ?[^\w\n]{{0,4}}")
_SIGNED_HERE = Ending(rf"(?:\A|[.!?…]|\s)(?P<off>{SIGN_OFF})[,!.:]? ?[-~]? ?@?")
_LINE_OPENS = re.compile(
    r"[-~ ]{0,3}(?:(?:tel|telefoon|t|m|mob|mobiel|phone|mobile|mail|e)[.:]? )?"
)
# A name, a role, a number: so many lines a signature may have.
_SIGNATURE, _LINE = 4, 60


def greeted(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Bedankt, Jan! → Bedankt!"""
    if _opens_sentence(spot) and _ASKED.match(spot.after):
        return spot.change("", after=1 if spot.after[:1] == "," else 0)
    title = grammar.cues.title.search(spot.before) if spot.thing.entity == "PERSON" else None
    before = spot.before[: title.start()] if title else spot.before
    if _is_hailed(spot, before):
        rest = _AND_CO.match(spot.after)
        after = rest.end() if rest else 0
        comma = "," if spot.after[after : after + 1] == " " else ""
        return spot.change(comma, len(spot.before) - len(before.rstrip(" ,")), after)
    if not grammar.cues.greeting.search(before):
        return None
    all_of_them = _AND_ALL.match(spot.after)
    if all_of_them:
        return spot.change("", after=all_of_them.end())
    if not _ADDRESSED.match(spot.after):
        return None
    if spot.thing.entity == "PERSON" and _HELLO_INSIDE.search(spot.before):
        return spot.change(cast.noun(spot.thing, spot.language).one)
    ahead = len(spot.before) - len(before.rstrip(" ,"))
    # "Thank you, Wendy, for …" loses both of its commas.
    commas = before.rstrip(" ")[-1:] == "," and _AND_WHAT_FOR.match(spot.after)
    return spot.change("", ahead, 1 if commas else 0)


def _is_hailed(spot: Spot, before: str) -> bool:
    """hee Fatiha heb jij …; oké Fatiha, dan …"""
    if spot.thing.entity != "PERSON":
        return False
    if _ANSWERED.search(before) and _COMMA.match(spot.after):
        return not spot.cut or before[:1] in ".!?…("
    if spot.cut or not _HAILED.search(before):
        return False
    if _AND_CO.match(spot.after):
        return True
    return _AND_ALL.match(spot.after) is None and _GOES_ON.match(spot.after) is None


def spoken_to(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Bedankt voor alles, Wendy! → Bedankt voor alles!; Helder, bedankt! → Bedankt!"""
    person = spot.thing.entity == "PERSON"
    mark = None
    if _opens_sentence(spot) or _AND_TO_THEM.search(spot.before):
        mark = _WORD_TO_THEM.match(spot.after)
        if not mark and person and spot.after[:1] in (",", ":"):
            mark = _WORD_TO_SOMEBODY.match(spot.after)
        if not mark and person and _is_handle(spot):
            mark = _WORD_TO_HANDLE.match(spot.after)
    if mark:
        return spot.change("", after=mark.end())
    if person and spot.after[:1] in ("?", "!") and _TAG_QUESTION.search(spot.before):
        return spot.change("", 1)
    handle = person and _is_handle(spot) and not asks_for_name(spot)
    if not (handle or spot.before.endswith((", ", ", @"))) or not _ENDS.match(spot.after):
        return None
    sentence = _LAST_SENTENCE.search(spot.before)
    words = sentence.group("words") if sentence else ""
    one = person and not spot.thing.members
    # "Nog even niet posten, Maud." has no other comma.
    opened = sentence is not None and (sentence.start() > 0 or sentence.group()[:1] in ".!?…")
    seen_whole = opened or (sentence is not None and not spot.cut)
    alone = seen_whole and words.count(",") == 1
    shouted = one and (spot.after[:1] in ("!", "?") or alone or _YOU.search(words) is not None)
    if not shouted and not grammar.cues.to_somebody.search(words):
        return None
    return spot.change("", len(spot.before) - len(spot.before.rstrip(" ,@")))


def saluted(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Dear Mr. Price → Dear colleague"""
    word = grammar.cues.salutation.search(spot.before)
    if word is None:
        return None
    cast.words(spot.thing, spot.language)
    first = spot.thing.members[0] if spot.thing.members else spot.thing
    noun = cast.noun(first, spot.language)
    words = noun.many if spot.thing.members else noun.one
    return spot.change(words, len(spot.before) - word.end("word") - 1)


def signed(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Groetjes Wendy → Groetjes"""
    thanked_too = _THANKED_TOO.fullmatch(spot.before) if spot.cut else None
    if thanked_too and _ADDRESSED.match(spot.after) and _thanked_before(spot):
        return spot.change("", len(spot.before))
    ends = _LINE_ENDS.match(spot.reading.folded, spot.end)
    if spot.thing.entity != "PERSON" or ends is None:
        return None
    # The kisses are the signer's.
    after = len(ends.group()) if "x" in ends.group() else 0
    if _closes_draft(spot):
        return spot.change("", 1, after)
    here = _SIGNED_HERE.search(spot.before)
    if here and (here.start() > 0 or not spot.cut):
        return spot.change("", len(spot.before) - here.end("off"), after)
    return below_sign_off(spot, after)


def _thanked_before(spot: Spot) -> bool:
    start = spot.start - len(spot.before)
    return _THANKS.search(spot.reading.folded, max(0, start - _SENTENCE), start) is not None


def _closes_draft(spot: Spot) -> bool:
    """Fijne avond nog! Wendy"""
    alone = not spot.thing.members and _AFTER_ALL.search(spot.before) is not None
    return alone and not spot.reading.folded[spot.end :].strip()


def below_sign_off(spot: Spot, after: int = 0) -> Change | None:
    """A line of its own under "Met vriendelijke groet," is emptied."""
    folded = spot.reading.folded
    if spot.cut or not _LINE_OPENS.fullmatch(spot.before):
        return None
    if not _LINE_ENDS.match(folded, spot.end):
        return None
    lines = _lines_above(spot.reading, spot.start)
    off = any(_SIGNED_LINE.fullmatch(line) for line in lines)
    return spot.change("", len(spot.before), after) if off else None


def _is_handle(spot: Spot) -> bool:
    return spot.reading.text[spot.start] == "@"


def _opens_sentence(spot: Spot) -> bool:
    ahead = spot.before.rstrip()
    if not ahead:
        return not spot.cut
    return ahead[-1] in ".!?…" and not _TITLE.search(spot.before)


def _lines_above(reading: Reading, at: int) -> list[str]:
    """The few lines above the one at this place, the nearest first, empty ones left out; as long
    as they are short enough for a signature."""
    start = max(0, at - _SIGNATURE * (_LINE + 2))
    # The first line of a window may have begun before it.
    lines = reading.folded[start:at].split("\n")[1 if start else 0 : -1]
    near: list[str] = []
    for line in filter(None, map(str.strip, reversed(lines))):
        if len(line) > _LINE or len(near) == _SIGNATURE:
            break
        near.append(line)
    return near


LEADS = (_TAG_QUESTION, _HELLO_INSIDE, _AND_TO_THEM, _HAILED, _ANSWERED)
