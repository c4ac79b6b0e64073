"""Names of who is spoken to: "Hoi Koen,", "Bedankt, Wendy!". Nothing need come instead."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.handles import asks_for_name
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import TITLES
from secondlook.anonymize.things import Change, Spot

ADDRESSED = re.compile(
    r"(?!, (?:who|whose|die|wiens)(?!\w)) ?(?:[^\w\s'&/+-]|\Z|(?:voor|for|dat|that|en|and|met|with"
    r"|bij|op|in|on|to|at|als|as|namens|from|om|wat|what)(?!\w))"
)
_AND_WHAT_FOR = re.compile(r", (?:for|voor|dat|that)(?!\w)")
_AND_ALL = re.compile(
    r",? (?:en|and|&) (?=(?:everyone|everybody|iedereen|alle anderen|all others|all the others"
    r"|(?:the |het |je |jullie )?(?:hele |whole )?team)(?!\w))"
)
_ASKED = re.compile(
    r",? (?:can|could|would|will|kun|kan|kunt|wil|wilt|zou|heb|ben|weet|mag|do|have|are|is dit|zie)"
    r" (?:you|u|jij|je|this|dit)(?!\w)"
    r"|,? (?:kunnen|kunt|willen|zouden|weten|mogen) jullie(?!\w)"
)
# "een top team (hoi Koen, hoi Wendy)": no greeting of the reader.
_HELLO_INSIDE = Ending(r"(?:[(,]|(?<!\w)(?:en|and)) ?(?:hoi|hallo|hi|hey|hello|dag) ")
# "de concierge weet alles (hoi Toon!)": nobody is left to be greeted.
_HELLO_ASIDE = Ending(r" \((?:hoi|hallo|hi|hey|hello|dag) ")
_CLOSES = re.compile(r"[!.]?\)")
_WORD_TO_THEM = re.compile(
    r" (?=(?:bedankt|dankjewel|gefeliciteerd|thank you)(?: voor| for| met| en|[!.,]))"
    r"|[,:] ?(?=(?:bedankt|dank|dankjewel|thanks|thank you|gefeliciteerd|proficiat|congrat|welkom"
    r"|welcome|jullie|you (?:guys|are|rock|all)|you're|you've|you'll|succes"
    r"|sterkte|hulde|chapeau|petje|wat een"
    r"|what a|tot (?:snel|gauw|morgen|ziens|dan)|blijf|het ga (?:jullie|je|u)|keep (?:on|it|up)"
    r"|ga zo door|hou vol|see you)(?!\w))"
)
_WORD_TO_SOMEBODY = re.compile(
    r"[,:]? ?(?=(?:let's|you|your|can|could|would|will|please|what|how|when|do|are|have|kun|kan|wil"
    r"|wat"
    r"|hoe|wanneer|zullen|laten|laat|jij|je|jouw|heb|weet|ben|bel|stuur|mag|we|wij|ik|i|jullie|ge"
    r"|gij|it (?:has|was|is)|it's|het (?:was|is)"
    r"|geniet|blijf|zet|neem|wees|enjoy|keep|stay|take|be)(?!\w))"
)
# "Gerrit, volgende keer ook komkommers?"
_ASKED_OF = re.compile(r", (?=(?!(?:who|die|wie|onze|our|en|and|of|or) )[^,.!?\n]{3,80}\?)")
_YOU_OR_ME = re.compile(
    r", (?!who|die|wie|whose)[^.!?\n]{0,80}(?<!\w)(?:je|jij|jou|jouw|jullie|you|yours?"
    r"|mine)(?!\w)"
)
_AND_FOR = re.compile(r", (?:en|and) (?:voor|for)(?!\w)")
_PLEASE = re.compile(
    r", (?=(?:please|graag|alsjeblieft|(?:can|could|would|will) you|(?:kun|wil|zou) je)(?!\w))"
)
# Good luck, and be nice to her, Philippa.
_ORDER = Ending(
    r"(?<!\w)(?:and|en) (?:be|take|keep|have|don't|enjoy|wees|hou|houd|let|geniet|zorg|doe)"
    r" [^.!?,\n]{2,50}, "
)
_COMMA_SPACE = re.compile(r", ")
_AND_TO_THEM = Ending(r"(?:\A|[.!?…] )(?:en|and|dus|so) ")
# None of these is what somebody does: "@Lars heeft".
_WORD_TO_HANDLE = re.compile(
    r" (?=(?:the|an?|this|these|your|you|i|we|my|our|please|thanks|what|how|when|where|why|de|het"
    r"|een|dit|deze|ik|wij|je|jij|jouw|u|mijn|ons|onze|wat|hoe|wie|who|waar|wanneer|waarom|graag"
    r"|hier"
    r"|bedankt|dank|zie|bel|stuur|check|kijk|klopt|lukt|heb|top|super|goed"
    r"|mooi|lekker|gefeliciteerd|great|nice|well done|congrats)(?!\w))"
)
_TAG_QUESTION = Ending(r"(?<!\w)(?:toch|he|niet|(?:jij|jullie|you) (?:ook|too)|right|eh) ")
# Whoever these open a line with is the reader: "hee Fatiha heb jij", "mogge Stef ik zoek".
_HAILED = Ending(
    r"^(?:hoi|hoi hoi|hallo|hee|hey|he|hi|hello|hai|ha|yo|mogge|morgen|goedemorgen|goeiemorgen"
    r"|goedemiddag|goeiemiddag|goedenavond|good morning|good afternoon|morning),? @?"
)
_AND_CO = re.compile(r",? (?:en|and|&) (?:co|consorten|anderen|others|de rest)(?!\w)")
_GOES_ON = re.compile(r",? (?:en|and|&|of|or|is|was|heeft|has|hier|here|again|weer)(?!\w)|'")
# These only where a comma says so: "ok Jan doet de demo" tells of him.
_ANSWERED = Ending(
    r"(?:\A|[.!?…(\n] ?)(?:ja|nee|ok|oke|okay|so|dus|oh|o|ach|kom op|come on|nou|well|tja|yes|no"
    r"|yep|yeah|nope|haha|zeg|look|luister|listen),? @?"
)
_COMMA = re.compile(r"[,!?)]")
_YOU = re.compile(r"(?<!\w)(?:je|jij|jou|jouw|jullie|you|your)(?!\w)")
# The dot of "dhr." ends no sentence.
_TITLE = Ending(rf"(?<!\w){TITLES} ")
_LAST_SENTENCE = re.compile(r"(?:[.!?…]['\")]? |\A)(?P<words>[^.!?…]{0,72})\Z")
_ENDS = re.compile(r"(?:[.!?…]|[^\w\n,;:()'\"-]{0,8}(?:\n|\Z))")


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
    if not ADDRESSED.match(spot.after):
        return None
    aside = _HELLO_ASIDE.search(before) if spot.thing.entity == "PERSON" else None
    close = _CLOSES.match(spot.after) if aside else None
    if aside and close:
        return spot.change("", len(spot.before) - aside.start(), close.end())
    if spot.thing.entity == "PERSON" and _HELLO_INSIDE.search(spot.before):
        return spot.change(cast.noun(spot.thing, spot.language).one)
    ahead = len(spot.before) - len(before.rstrip(" ,"))
    # "Thank you, Wendy, for …" loses both of its commas.
    commas = _AND_WHAT_FOR.match(spot.after)
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


def spoken_to(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:
    """Bedankt voor alles, Wendy! → Bedankt voor alles!; Helder, bedankt! → Bedankt!"""
    person = spot.thing.entity == "PERSON"
    mark = None
    if _opens_sentence(spot) or _AND_TO_THEM.search(spot.before):
        mark = _WORD_TO_THEM.match(spot.after)
        if not mark and person and spot.after[:1] in (",", ":"):
            mark = (
                _WORD_TO_SOMEBODY.match(spot.after)
                or _ASKED_OF.match(spot.after)
                or _word_to_known(spot, cast)
            )
        if (
            not mark
            and _is_handle(spot)
            and (person or not spot.before or spot.after[:4] == " you")
        ):
            mark = _WORD_TO_HANDLE.match(spot.after)
    if mark:
        return spot.change("", after=mark.end())
    if person and _is_called_last(spot):
        return spot.change("", len(spot.before) - len(spot.before.rstrip(" ,")))
    please = person and spot.before.endswith((" and ", " en ")) and _PLEASE.match(spot.after)
    if please:
        return spot.change("", after=2)
    inside = person and spot.before.endswith(", ") and _AND_FOR.match(spot.after)
    if inside and grammar.cues.to_somebody.search(spot.before):
        return spot.change("", 2)
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


def _is_called_last(spot: Spot) -> bool:
    """Komt goed toch Jan? Good luck, and be nice to her, Philippa."""
    if spot.after[:1] in ("?", "!") and _TAG_QUESTION.search(spot.before):
        return True
    return _ORDER.search(spot.before) is not None and _ENDS.match(spot.after) is not None


def _word_to_known(spot: Spot, cast: Cast) -> re.Match[str] | None:
    """Ruben, the next coffee is mine: who was told before is no new subject."""
    if cast.is_first(spot.thing) or not _YOU_OR_ME.match(spot.reading.folded, spot.end):
        return None
    return _COMMA_SPACE.match(spot.after)


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


def _is_handle(spot: Spot) -> bool:
    return spot.reading.text[spot.start] == "@"


def _opens_sentence(spot: Spot) -> bool:
    ahead = spot.before.rstrip()
    if not ahead:
        return not spot.cut
    return ahead[-1] in ".!?…" and not _TITLE.search(spot.before)


LEADS = (_HELLO_ASIDE, _ORDER, _TAG_QUESTION, _HELLO_INSIDE, _AND_TO_THEM, _HAILED, _ANSWERED)
