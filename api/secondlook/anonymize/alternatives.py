"""What may stand instead of one finding, its own words and no more: two to four, best first."""

import re
from collections.abc import Sequence

from secondlook.anonymize.carriers import carriers_of
from secondlook.anonymize.casts import Cast
from secondlook.anonymize.nouns import CLIENT, SOMEBODY, client_noun, own_words, sized_noun
from secondlook.anonymize.phrasing import GRAMMARS, Grammar
from secondlook.anonymize.things import Spot, spot_of, thing_of
from secondlook.findings import Finding
from secondlook.reading import Reading

_MOST = 4
_WEBSITE = re.compile(r"[a-z0-9.-]{1,80}\.[a-z]{2,12}")


def alternatives(
    reading: Reading, finding: Finding, placeholder: str, cast: Cast
) -> tuple[str, ...]:
    """Each is one line; the placeholder is the last, in a hashtag one that is a word."""
    thing = thing_of(finding)
    language = cast.language(thing)
    words: Sequence[str]
    if finding.entity == "CLIENT":
        words = _for_client(
            spot_of(reading, thing, 0, len(reading.text), language=language), GRAMMARS[language]
        )
    elif finding.entity == "PERSON":
        words = [GRAMMARS[language].indefinite(cast.noun(thing, language)), SOMEBODY[language]]
    else:
        words = [carriers_of(language).noun(finding.entity or "")]
    offered = list(dict.fromkeys(filter(None, words)))[: _MOST - 1]
    if finding.start and reading.text[finding.start - 1] == "#":
        placeholder = "".join(filter(str.isalnum, placeholder))
    return tuple(dict.fromkeys([*offered, placeholder]))


def _for_client(spot: Spot, grammar: Grammar) -> Sequence[str]:
    client, language = spot.thing.client, spot.language
    plain, noun = CLIENT[language], client_noun(spot.thing.client, language)
    if spot.before[-1:] in ("#", "@"):
        return ["".join(noun.one.split()), plain.one]
    if spot.after[:1] == "-" or spot.after[:1].isalpha():
        return [plain.one]
    if _WEBSITE.fullmatch(spot.reading.folded[spot.start : spot.end]):
        return [grammar.website(grammar.indefinite(each)) for each in (noun, plain)]
    if grammar.cues.article.search(spot.before):
        return [noun.one, plain.one]
    sized = sized_noun(client, language) if client else None
    return [
        own_words(client, language) or grammar.indefinite(noun),
        grammar.indefinite(sized) if sized else "",
        grammar.indefinite(plain),
    ]
