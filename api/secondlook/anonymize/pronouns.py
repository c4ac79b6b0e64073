"""She or he: what the only person of a draft is called once it was told who it is, where the draft
itself says so.
"""

import re
from typing import NamedTuple

from secondlook.findings import Language


class Pronouns(NamedTuple):
    """zij, haar, haar"""

    who: str
    whom: str
    whose: str


# "zijn" is a verb as well, and "ze" may be several.
_SHE = re.compile(
    r"(?<!\w)(?:haar|zij (?:is|was|heeft|had)|ze (?:is|was|heeft|had|zei)|mevr(?:ouw|\.)?|mw\.?|she"
    r"|her|hers|mrs)(?!\w)"
)
_HE = re.compile(
    r"(?<!\w)(?:(?:uit|met|van|in|op|aan|voor|door|bij|naar|over) zijn(?= [a-z])"
    r"|hij|hem|z'n|dhr\.?|de heer|meneer|he|him"
    r"|his|mr)(?!\w)"
)
_HERS = {Language.NL: Pronouns("zij", "haar", "haar"), Language.EN: Pronouns("she", "her", "her")}
_HIS = {Language.NL: Pronouns("hij", "hem", "zijn"), Language.EN: Pronouns("he", "him", "his")}


def pronouns_in(folded: str, start: int, language: Language) -> Pronouns | None:
    """From there on; None where the draft tells of neither, or of both."""
    she, he = _SHE.search(folded, start) is not None, _HE.search(folded, start) is not None
    if she is he:
        return None
    return (_HERS if she else _HIS)[language]
