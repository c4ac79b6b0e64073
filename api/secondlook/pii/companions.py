"""People who are named in one breath with their organisation: Piet van der Kolk van Tuinland BV.

A names model takes all of that for an organisation. Without the organisation's own name it is asked
again, who that is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from presidio_analyzer import EntityRecognizer, RecognizerResult

from secondlook.findings import PERSON
from secondlook.pii.frames import DraftArtifacts
from secondlook.reading import Reading, fold

ORGANISATION = "ORGANIZATION"
# The last of these words leads to the organisation; those before it may be part of a surname.
_LEAD = re.compile(r"[ ,]{1,2}(?:van|bij|namens|from|of|at) (?=\w)")


def companions(
    reading: Reading, found: Sequence[RecognizerResult], names: EntityRecognizer
) -> list[RecognizerResult]:
    """The people in front of organisations in `found`, as `names` sees them alone."""
    heads: dict[int, int] = {}
    letters = list(reading.text)
    for each in found:
        leads = list(_LEAD.finditer(reading.folded, each.start, each.end))
        if each.entity_type == ORGANISATION and leads and leads[-1].start() > each.start:
            lead = leads[-1].start()
            heads.update(dict.fromkeys(range(each.start, lead), lead))
            letters[lead : each.end] = "," + " " * (each.end - lead - 1)
    if not heads:
        return []
    text = "".join(letters)
    again = DraftArtifacts(replace(reading, text=text, folded=fold(text)))
    people = names.analyze(text, [PERSON], again)
    return [one for one in people if one.end <= heads.get(one.start, 0)]
