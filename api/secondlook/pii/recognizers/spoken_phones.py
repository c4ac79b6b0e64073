"""Mobile numbers as people dictate them, in words or half in words: "nul zes 29 48 11 63"."""

import re

from secondlook.pii.kinds import Kind

_DUTCH = "nul een twee drie vier vijf zes zeven acht negen".split()
_ENGLISH = "zero one two three four five six seven eight nine".split()
_DUTCH_TEENS = (
    "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
)
_ENGLISH_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
_DUTCH_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _spoken() -> dict[str, str]:
    """What stands for which digits: zes, twaalf, vierendertig, thirty-four."""
    words = {"oh": "0"}
    for units, teens in ((_DUTCH, _DUTCH_TEENS), (_ENGLISH, _ENGLISH_TEENS)):
        words |= {word: str(digit) for digit, word in enumerate(units)}
        words |= {word: str(number) for number, word in enumerate(teens, 10)}
    for ten, (dutch, english) in enumerate(zip(_DUTCH_TENS, _ENGLISH_TENS, strict=True), 2):
        words |= {dutch: f"{ten}0", english: f"{ten}0"}
        for digit in range(1, 10):
            words[f"{_DUTCH[digit]}en{dutch}"] = words[f"{english}-{_ENGLISH[digit]}"] = (
                f"{ten}{digit}"
            )
    return words


_DIGITS = _spoken()
# The longest first: "vierendertig" begins with "vier".
_SPOKEN = rf"(?:{'|'.join(sorted(_DIGITS, key=len, reverse=True))})"
_PART = re.compile(rf"{_SPOKEN}(?!\w)|\d+")


def _dialled(value: str) -> str:
    return "".join(_DIGITS.get(part, part) for part in _PART.findall(value))


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
