"""Whom the reader is to call: "Vragen? App Fleur op 06-…" asks for no name, only for an answer."""

import re

from secondlook.anonymize.casts import Cast
from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.things import Change, Spot
from secondlook.findings import Language

_CALL = Ending(
    r"(?:^|[?!.:] )(?P<verb>(?:bel|app|mail|sms|whatsapp|neem contact op met|call|text|e-?mail"
    r"|contact|message|ring|phone)(?: (?:dan|even|gerust|naar|met|please))?) "
)
_THEN = re.compile(r" ?(?:[(:,]|op|via|naar|on|at|under)?(?: het)?(?: nummer)? ?")
_NUMBER = re.compile(r"[+(\d]|[\w.+-]{1,60}@")
_MESSAGE = {Language.NL: "stuur me een bericht", Language.EN: "send me a message"}
LEADS = (_CALL,)


def to_call(spot: Spot, cast: Cast, grammar: Grammar) -> Change | None:  # noqa: ARG001 - Shape
    """Vragen? App Fleur op 06-… → Vragen? Stuur me een bericht"""
    call = _CALL.search(spot.before) if spot.thing.entity == "PERSON" else None
    if call is None or (spot.cut and call.start() == 0 and call.group()[:1] not in "?!.:"):
        return None
    followed = spot.end + len(spot.after) == spot.ceiling and _THEN.fullmatch(spot.after)
    if not followed or not _NUMBER.match(spot.reading.folded, spot.ceiling):
        return None
    return spot.change(_MESSAGE[spot.language], len(spot.before) - call.start("verb"))
