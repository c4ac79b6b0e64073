"""Mobile numbers as people dictate them, in words or half in words: "nul zes 29 48 11 63"."""

import re

from secondlook.pii.kinds import Kind

_SPOKEN_DIGITS = {
    word: str(digit)
    for words_of_one in (
        "nul een twee drie vier vijf zes zeven acht negen",
        "zero one two three four five six seven eight nine",
    )
    for digit, word in enumerate(words_of_one.split())
} | {"oh": "0"}
_SPOKEN = rf"(?:{'|'.join(_SPOKEN_DIGITS)})"


def _dialled(value: str) -> str:
    parts = re.findall(r"[a-z]+|\d+", value)
    return "".join(_SPOKEN_DIGITS.get(part, part) for part in parts)


KINDS = (
    Kind(
        name="mobile number that is spoken",
        entity="PHONE_NUMBER",
        trigger=r"(?:nul|zero|oh) (?:zes|six|seven)",
        pattern=re.compile(
            rf"(?<!\w)(?:nul zes|(?:zero|oh) (?:six|seven))(?:[ ,.-]{{1,3}}(?:\d{{1,3}}|{_SPOKEN})"
            rf"(?!\w)){{3,9}}"
        ),
        score=0.85,
        valid=lambda value: len(_dialled(value)) in (10, 11),
    ),
)
