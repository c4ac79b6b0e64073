"""Codes of locks told without a label right before them: "gaat open met 8823", "2207 is de
alarmcode", "cijferslot staat op 3390", "de code 2580" after a key safe.

Only near something with a lock; printers and machines give codes of their own.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, words
from secondlook.reading import Reading

_LOCKED = (
    r"\w{0,8}deur\w{0,6}|(?:front ?|back ?)?door|alarm\w{0,14}|kluis\w{0,6}|\w{0,10}kluis(?:je)?"
    r"|poort\w{0,5}|sleutel\w{0,12}|hek|slagboom|berging|schuur|slot"
    r"|(?:fiets|cijfer|hang|kabel)slot|fietsen\w{0,8}|lockers?|gate|safe|lock"
    r"|(?:lock|key) ?box|pad ?lock|key ?safe|shed|key ?pad"
    r"|kopieer\w{0,8}|copier|photocopier|barrier|garage\w{0,5}"
    r"|laptops?|tablets?|i?pad|telefoon|werktelefoon|(?:i|work ?)?phone|kassa|till|cage"
    r"|bank(?:kaart|pas|pasje)|pinpas|debit card|credit ?card"
)
_NO_LOCK = words(
    r"sbi|iata|postcode|korting\w*|discount|promo|error|fout\w*|storing\w*|http|status|zip|bron\w*"
    r"|source|order\w*|bestel\w*|artikel\w*|factuur\w*|ticket\w*|kamer|room|euro|eur|prijs|price"
)
_VALUE = r"(?P<value>[#*]?(?!(?:19|20)\d\d(?!\d))(?:\d{4,8}|\d\d-\d\d-\d\d|\d(?:-\d){3,5})[#*]?)"
_END = r"(?![\w#*€%/-]|[.,:]\d| ?(?:euro|eur|keer|times|mensen|people|stuks|uur|meter|km)(?!\w))"
# Else it counts something: "open met 1500 gasten".
_CLOSED = (
    r"(?=\s{0,2}(?:$|[\n.,;:!?)]|(?:en|als|maar|dan|daarna|even|and|but|then|op|bij|at|on|for|nu|now)"
    r"(?!\w)))"
)
_NEAR = Context(
    words(
        _LOCKED,
        r"binnen met (?:de )?code",
        r"ontgrendel\w*|unlock\w*|disarm\w*|laat (?:je|jezelf)|let yourself",
    ),
    _NO_LOCK,
    before=80,
    after=40,
)
_DETERMINED = r"(?:de|the|onze|our|mijn|my|nieuwe|new|oude|old|vaste)"


def _opening(reading: Reading, match: re.Match[str]) -> Span | None:
    """A discount or a fault has a code as well, whatever lock is named with it."""
    ahead = reading.folded[max(0, match.start() - 60) : match.start()]
    return None if _NO_LOCK.search(ahead) else match.span("value")


KINDS = (
    Kind(
        name="digits that open a lock",
        entity="CREDENTIAL",
        trigger=r"(?:met|with|using|via) (?:de |the )?(?:code )?[#*]?[0-9](?:[0-9]{3}|-[0-9]-)",
        pattern=re.compile(
            r"(?<!\w)(?:open(?:t|s|en|ed|maken)?|openmaken|(?:er)?af|erop|uit|uitzetten|uitschakelen|afzetten|off"
            r"|disarm(?:ed|s)?|unlock(?:ed|s)?|ontgrendelen|ontgrendelt|ontgrendel(?: je)?|binnen"
            r"|naar binnen|in|erin|inside|dicht|op slot) (?:met|with|using|via)"
            rf" (?:de |the )?(?:code )?{_VALUE}{_END}{_CLOSED}"
        ),
        score=0.0,
        sure=0.85,
        context=_NEAR,
    ),
    Kind(
        name="digits to key in",
        entity="CREDENTIAL",
        trigger=r"(?:toets|typ|druk|punch|enter|press|key)[a-z]* (?:in )?(?:code )?[#*]?[0-9]{4}",
        pattern=re.compile(
            r"(?<!\w)(?:toets|typ|tik|druk|punch|enter|press|key"
            r"|type(?=(?: in)? [#*]?\d{4,8}[#*]? (?:on|in|op|at)(?!\w)))(?: in)? (?:code )?"
            rf"{_VALUE}{_END}"
        ),
        score=0.0,
        sure=0.85,
        context=_NEAR,
    ),
    Kind(
        name="digits that are the code",
        entity="CREDENTIAL",
        trigger=r"[0-9]{4}[#*]? (?:is|was) ",
        pattern=re.compile(
            rf"(?<![\w.,:/€$-]){_VALUE} (?:is|was) (?:nu |now )?{_DETERMINED} (?:nieuwe |new )?"
            r"(?:(?:deur|poort|alarm|kluis|toegangs|wifi|pin|slot|locker|garage|hek)[- ]?code"
            r"|(?:door|gate|alarm|safe|wifi|access|entry) code|pin"
            rf"|code(?: (?:van|voor|of|for|to) (?:(?:de|het|the|our|onze) )?(?:{_LOCKED})"
            r"|(?=[.!,]?(?:\n|$))))(?!\w)"
        ),
        score=0.85,
    ),
    Kind(
        name="digits a lock is set to",
        entity="CREDENTIAL",
        trigger=r"(?:slot|lock)[a-z ]* (?:op|to|at|is) [0-9]{3}",
        pattern=re.compile(
            r"(?<!\w)(?:(?:fiets|cijfer|hang|kabel)?slot|(?:combination |bike )?lock)"
            r"(?: (?:staat|is|set|stands|nog|altijd|still)){0,3} (?:op|to|at|is)"
            rf" (?P<value>(?!(?:19|20)\d\d(?!\d))\d{{3,6}}){_END}"
        ),
        score=0.8,
    ),
    Kind(
        name="digits an alarm is, or a lock asks for",
        entity="CREDENTIAL",
        trigger=r"(?:alarm|pad|door|deur|gate|poort|slot|lock) (?:is|=|takes|wants|needs|neemt|wil"
        r"|vraagt) [#*a-z ]*[0-9]{4}",
        pattern=re.compile(
            r"(?<!\w)(?:alarm (?:is|=)|(?:alarm|key ?pad|(?:\w{1,8} ?)?(?:door|deur|slot|lock)|gate"
            r"|poort) (?:takes|wants|needs|neemt|wil|vraagt)) (?:nu |now |still |nog ){0,2}"
            rf"{_VALUE}{_END}{_CLOSED}"
        ),
        score=0.8,
    ),
    Kind(
        name="the code of what was named before",
        entity="CREDENTIAL",
        trigger=r"code[: ]+[#*]?[0-9]{4}",
        pattern=re.compile(
            rf"(?:(?<!\w)(?:{_DETERMINED}|heeft|has|is|met|with|use|gebruik) |[,;.(] ?)code:?"
            rf" {_VALUE}{_END}"
        ),
        score=0.0,
        sure=0.85,
        context=Context(words(_LOCKED), _NO_LOCK, before=120, after=0),
        locate=_opening,
    ),
    Kind(
        name="code in brackets after what asks for it",
        entity="CREDENTIAL",
        trigger=r"\( ?[#*]?[0-9]{4,8}[#*]? ?\)",
        pattern=re.compile(rf"\( ?{_VALUE} ?\)"),
        score=0.0,
        sure=0.8,
        context=Context(
            words(rf"(?:{_LOCKED})[^\n(]{{1,60}}? (?:codes?|pin)"),
            words(r"\w*nummers?|\w*nrs?|numbers?|nos?|artikel\w*|order\w*|kamer|room|post\w*|kvk"),
            before=120,
            after=0,
        ),
    ),
)
