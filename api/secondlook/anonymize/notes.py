"""Notes to one's own people: who reads them knows which client is meant, so it is "de klant" there,
as it is where something is asked about one particular client.
"""

import re

# How much of a draft is read.
_OPENING = 120
_EVERYBODY = (
    r"(?:(?:het |ons |the )?(?:hele |whole )?team|iedereen|allemaal|allen"
    r"|(?:(?:alle|de|lieve|beste) )?collega'?s|collegae|jongens|all|everyone|everybody|folks|guys"
    r"|colleagues)"
)
_NOTE = re.compile(
    r"[^\w@]{0,6}(?:"
    rf"(?:(?:hoi|hallo|hi|hey|dag|beste|lieve|goedemorgen|goedemiddag|morgen|dear|hello"
    rf"|good morning),? |@)?{_EVERYBODY}[,:!\n]|@{_EVERYBODY} "
    rf"|(?:[\w-]{{1,12}} ){{0,3}}(?:voor|aan|for|to) {_EVERYBODY}(?: who| joining| going)?(?!\w)"
    r"|(?:[\w-]{1,12} ){0,3}(?:voor wie|for (?:anyone|those|whoever)) (?:[\w.-]{1,12} ){0,6}"
    r"(?:mee|meegaat|meerijdt|komt|gaat|moet|joining|going|coming|travelling|visiting"
    r"|on site)(?!\w)"
    r"|(?:[\w-]{1,12} ){0,3}(?:heads[- ]?up|fyi|ter info|psa|reminder|herinnering|vraagje"
    r"|quick question|korte vraag|let op)[,:!]|(?:heads[- ]?up|fyi|ter info|reminder|herinnering) "
    r"|(?:weet|kent) (?:er )?iemand (?:hoe|of|wat|waar|wie|welke|nog|het)(?!\w)"
    r"|(?:heeft )?iemand (?:nog|toevallig|het|de)(?!\w)"
    r"|(?:does )?any(?:one|body)(?: still)? (?:have|got) (?:the|a contact)(?!\w)"
    r"|wie weet (?:hoe|of|wat|waar|wie|welke)(?!\w)"
    r"|(?:does )?any(?:one|body) know (?:how|if|whether|what|where|who)(?!\w))",
)
_ASKS = re.compile(
    r"(?<!\w)(?:(?:iemand|anyone|anybody|someone|somebody)(?!\w)[^.!?\n]{0,120}\?|ticket(?!\w))"
)


def is_note(folded: str) -> bool:
    """Whether a draft opens as a note to the team, or as a question to it."""
    return _NOTE.match(folded, 0, _OPENING) is not None


def asked_at(folded: str) -> int:
    """Where anybody is asked something: who is told behind it is no "iemand"."""
    if "?" not in folded and "ticket" not in folded:
        return len(folded)
    asks = _ASKS.search(folded)
    return asks.start() if asks else len(folded)
