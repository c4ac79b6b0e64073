"""Streets whose name holds a preposition: "Onder de Linden 31", "Steenweg op Gent 204". Its capital
in mid-sentence, or the word for the road, tells the name from the sentence.
"""

import re

from secondlook.pii.addresses import COUNTED, NO_ADDRESS, house_number_end, place_end
from secondlook.pii.kinds import Kind, Span
from secondlook.reading import Reading

_NAME = r"[A-Z][a-z'’-]{2,25}(?: [A-Z][a-z'’-]{2,25})?"


def _with_preposition(reading: Reading, match: re.Match[str]) -> Span | None:
    """ "naar Onder de Linden 31": a capital in mid-sentence makes it part of the name."""
    number = int(match.group("number"))
    year = 1900 <= number < 2100 or number == 0
    if (
        year
        or COUNTED.match(reading.folded, match.end())
        or NO_ADDRESS.search(match.group().lower())
    ):
        return None
    return match.start(), place_end(reading, house_number_end(reading, match.end()))


KINDS = (
    Kind(
        name="street whose name opens with a preposition",
        entity="ADDRESS",
        trigger=r" (?:op|onder|achter|aan|in|bij|tussen|over|voor) (?:de|den|het|der|'t|d') ",
        numbered=True,
        pattern=re.compile(
            r"(?<=[a-z:,] )(?:Op|Onder|Achter|Aan|In|Bij|Tussen|Over|Voor) (?:de|den|het|der"
            r"|['’]t) "
            rf"{_NAME} (?P<number>\d{{1,4}})(?!\d|[.,:]\d|%)"
        ),
        cased=True,
        score=0.75,
        locate=_with_preposition,
    ),
    Kind(
        name="road to a place",
        entity="ADDRESS",
        trigger=r"(?:steenweg|straatweg|rijksweg) (?:op|naar|van|tot) ",
        numbered=True,
        pattern=re.compile(
            r"(?<![\w-])(?:(?:Oude|Nieuwe|Grote) )?(?:[Ss]teenweg|[Ss]traatweg|[Rr]ijksweg) "
            rf"(?:op|naar|van|tot) {_NAME},? (?P<number>\d{{1,4}})(?!\d|[.,:]\d|%)"
        ),
        cased=True,
        score=0.85,
        locate=_with_preposition,
    ),
)
