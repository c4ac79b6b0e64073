"""Names of who signs: "Groetjes Wendy". Nothing need come instead, and the comma of "Groet," goes
where nobody stands below any more.
"""

import re
from collections.abc import Sequence

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import SIGN_OFF
from secondlook.anonymize.salutations import ADDRESSED
from secondlook.anonymize.thanks import THANKED_TOO
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Edit
from secondlook.reading import Reading

_THANKS = re.compile(
    r"(?<!\w)(?:dank|bedankt|dankjewel|thanks|thank you|thx)(?: aan| to)? @?[^.!?\n]*\Z"
)
_SENTENCE = 60
_AFTER_ALL = Ending(r"[!.…)] ")
_LINE_ENDS = re.compile(r"[^\w\n#@]{0,12}(?:x{1,3}(?!\w)[^\w\n#@]{0,6})?(?=[\n\r]|\Z)")
_NUMBER_ENDS = re.compile(r"[ ,|/(-]{1,3}[+(]?\d[\d ()/-]{8,18}\)?(?=\s*(?:[\n\r]|\Z))")
_SIGNED_LINE = re.compile(rf"{SIGN_OFF}[,.!]? ?[^\w\n]{{0,4}}")
_SIGNED_HERE = Ending(rf"(?:\A|[.!?…]|\s)(?P<off>{SIGN_OFF})[,!.:]? ?[-~]? ?@?")
_LINE_OPENS = re.compile(
    r"[-–—~ ]{0,3}(?:(?:tel|telefoon|t|m|mob|mobiel|phone|mobile|mail|e)[.:]? )?"
)
# A name, a role, a number: so many lines a signature may have.
_SIGNATURE, _LINE = 4, 60
_LONGEST = 40
_OFF = re.compile(rf"(?:\A|\n|[.!?] ){SIGN_OFF}(?P<comma>,)\s*\Z")
_TAGS = re.compile(r"\s*(?:#|\Z)")
_WORD = re.compile(r"[^\W_]")


def signed(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Groetjes Wendy → Groetjes"""
    thanked_too = THANKED_TOO.fullmatch(spot.before) if spot.cut else None
    if thanked_too and ADDRESSED.match(spot.after) and _thanked_before(spot):
        return spot.change("", len(spot.before))
    ends = _LINE_ENDS.match(spot.reading.folded, spot.end) or _number_ends(spot)
    if spot.thing.entity != "PERSON" or ends is None:
        return None
    # The kisses are the signer's.
    after = len(ends.group()) if "x" in ends.group() else 0
    if _closes_draft(spot) and not grammar.cues.title.search(spot.before):
        return spot.change("", 1, after)
    here = _SIGNED_HERE.search(spot.before)
    if here and (here.start() > 0 or not spot.cut):
        return spot.change("", len(spot.before) - here.end("off"), after)
    return below_sign_off(spot, after)


def _number_ends(spot: Spot) -> re.Match[str] | None:
    """Groetjes Wendy 06-12345678: what a signature holds besides."""
    return _NUMBER_ENDS.match(spot.reading.folded, spot.end)


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
    if not off and not _signs_alone(spot):
        return None
    return spot.change("", len(spot.before), after)


def _signs_alone(spot: Spot) -> bool:
    """A full name alone on the last line, below an empty one."""
    text = spot.reading.text
    name = text[spot.start : spot.end]
    above = text[: spot.start - len(spot.before)]
    last = not text[spot.end :].strip() and above.endswith("\n\n") and bool(above.strip())
    return last and spot.thing.entity == "PERSON" and (" " in name or bool(spot.before.strip()))


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


def without_stray_commas(reading: Reading, edits: Sequence[Edit]) -> list[Edit]:
    """The edits, and one for that comma: it is about no finding."""
    text = reading.text
    for number, edit in enumerate(edits):
        if edit.replacement or text[edit.start - 1 : edit.start] != "\n":
            continue
        before = max(edits[number - 1].end if number else 0, edit.start - _LONGEST)
        off = _OFF.search(reading.folded[before : edit.start])
        if off is None or _says_more(text, edits[number:]):
            continue
        at = before + off.start("comma")
        return [*edits[:number], Edit(at, at + 1, "", ()), *edits[number:]]
    return list(edits)


def _says_more(text: str, edits: Sequence[Edit]) -> bool:
    """Whether a word is left below, but for tags."""
    at = edits[0].start
    for edit in edits:
        gap = text[at : edit.start]
        if _TAGS.match(gap) and gap.strip():
            return False
        if edit.replacement or _WORD.search(gap):
            return True
        at = edit.end
    rest = text[at:]
    return not _TAGS.match(rest) and _WORD.search(rest) is not None
