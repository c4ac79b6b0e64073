"""What the words and marks next to a name say for it or against it, in points.

The words themselves are data: data/words/cues.toml.
"""

import re

from secondlook.clients import words
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature
from secondlook.reading import fold, tokens_of

_LEGAL_AFTER = re.compile(
    r"[ ,-]{1,2}(?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|gmbh|a\.?g\.?|ltd\.?|limited|inc\.?|llc"
    r"|llp|plc|corp\.?|bvba|vzw)(?![\w])"
)
_PARTICIPLE = re.compile(
    r"ge[a-z]{2,14}(?:d|t|en)|(?:be|ver|ont|her)[a-z]{2,14}(?:d|t)|[a-z]{2,14}(?:ed|ing)"
)

_NEAR = 5


def neighbours(passage: Passage, seen: Sighting) -> float:
    """Klant Helder, bij Helder, Helder-project; against it: een helder verhaal."""
    return _words_before(passage, seen) + _words_after(passage, seen)


def _words_before(passage: Passage, seen: Sighting) -> float:
    before = passage.before(seen.first)
    if not before and seen.first and passage.folded.startswith(": ", passage.ends[seen.first - 1]):
        before = passage.words[seen.first - 1]
        return 3.0 if before in words.cues("before", "nouns") else 0.0
    if before in words.cues("before", "nouns"):
        return 3.0
    if before in words.cues("before", "at"):
        return 2.0
    if before in words.cues("before", "with"):
        return 1.0
    return _just_a_word(passage, seen, before)


def _just_a_word(passage: Passage, seen: Sighting, before: str) -> float:
    """An article or the like makes an ordinary word of it: een baken, the ROI."""
    nature, lower = seen.spelling.nature, not passage.capital(seen.last)
    if nature in (Nature.DISTINCT, Nature.ACRONYM) or (nature is Nature.PHRASE and not lower):
        return 0.0
    if before in words.cues("before", "determiners"):
        return -2.0
    if before not in words.cues("before", "definite"):
        return 0.0
    return -2.0 if lower or nature is Nature.ABBREVIATION else -1.5


def _words_after(passage: Passage, seen: Sighting) -> float:
    nouns = words.cues("after", "nouns")
    if seen.rest:
        return 2.0 if seen.rest in nouns or seen.rest.removeprefix("s") in nouns else 0.0
    if _LEGAL_AFTER.match(passage.folded, seen.end):
        return 3.0
    after = passage.after(seen.last)
    if not after:
        return _at_the_end(passage, seen)
    if after in nouns:
        return _with_noun(passage, seen)
    if after in words.cues("after", "copulas"):
        if _has_role(passage, seen):
            return 2.5
        return 0.0 if passage.opens_sentence(seen.first) else 0.5
    if after in words.cues("after", "verbs"):
        return _with_verb(passage, seen)
    return 1.0 if _PARTICIPLE.fullmatch(after) else 0.0


def _at_the_end(passage: Passage, seen: Sighting) -> float:
    if seen.spelling.nature in (Nature.ACRONYM, Nature.ABBREVIATION):
        return 0.0
    return 0.5 if seen.end == len(passage.text) or passage.folded[seen.end] in ".!?,\n" else 0.0


def _has_role(passage: Passage, seen: Sighting) -> bool:
    """… is onze nieuwe klant."""
    close = passage.words[seen.last + 2 : seen.last + 2 + _NEAR]
    return not words.cues("after", "roles").isdisjoint(close)


def _with_verb(passage: Passage, seen: Sighting) -> float:
    nature = seen.spelling.nature
    if passage.after(seen.last + 1) in words.cues("after", "subjects"):
        return 0.0
    if nature is Nature.ACRONYM:
        return 1.5
    if not passage.opens_sentence(seen.first):
        return 0.5
    ahead = passage.words[seen.last + 2 : seen.last + 2 + _NEAR]
    if not words.cues("after", "matters").isdisjoint(ahead):
        return 2.0  # "Kern heeft de offerte goedgekeurd"
    # A bare noun before a verb is a name: "Vonk belt". An adverb is not: "Samen gaat het beter".
    return 2.0 if nature is Nature.ORDINARY and _is_rare(passage, seen) else 1.0


def _is_rare(passage: Passage, seen: Sighting) -> bool:
    return passage.capital(seen.last) and not words.is_common(passage.words[seen.last])


def _with_noun(passage: Passage, seen: Sighting) -> float:
    """Helder-project and bij Helder project; "een vast contract" has an adjective in it."""
    if seen.spelling.nature is Nature.ABBREVIATION:
        return 0.0
    named = passage.capital(seen.last) and not passage.opens_sentence(seen.first)
    return 2.0 if named or passage.folded.startswith("-", seen.end) else 0.5


def marks(passage: Passage, seen: Sighting) -> float:
    """# and @ before the name, a possessive behind it."""
    points = 0.0
    mark = passage.mark(seen.start)
    if mark == "@":
        points += 1.5
    elif mark == "#":
        joined = seen.spelling.parts > 1 and seen.first == seen.last
        points += 1.5 if joined else 0.0
        points += 0.5 if passage.capital(seen.first) and seen.last == seen.first else 0.0
    if passage.folded.startswith(("'s ", "' "), seen.end) and seen.spelling.weight:
        points += 1.0 if passage.capital(seen.last) else 0.0
    return points


def surroundings(passage: Passage, client: ClientRecord) -> float:
    """Its city or its sector anywhere in the draft."""
    points = 1.0 if _has_words(passage, client.city) else 0.0
    return points + (0.5 if _has_words(passage, client.sector) else 0.0)


def _has_words(passage: Passage, phrase: str) -> bool:
    spelled = " ".join(token.word for token in tokens_of(fold(phrase)))
    return bool(spelled) and passage.has_words(spelled)
