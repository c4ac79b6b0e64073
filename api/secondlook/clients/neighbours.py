"""What the words and marks next to a name say for it or against it, in points.

The words themselves are data: data/words/cues.toml.
"""

import re

from secondlook.clients import words
from secondlook.clients.passages import Passage
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature

_LEGAL_AFTER = re.compile(
    r"[ ,-]{1,2}(?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|gmbh|a\.?g\.?|ltd\.?|limited|inc\.?|llc"
    r"|llp|plc|corp\.?|bvba|vzw)(?![\w])"
)
_PARTICIPLE = re.compile(
    r"ge[a-z]{2,14}(?:d|t|en)|(?:be|ver|ont|her)[a-z]{2,14}(?:d|t)|[a-z]{2,14}(?:ed|ing)"
)

_THIRD_PERSON = re.compile(r"[a-z]{2,14}[ts]")
_PAST = re.compile(r"[a-z]{3,14}(?:de|te|ed|s)")

_NEAR = 5
_FAR = 8


def neighbours(passage: Passage, seen: Sighting) -> float:
    """Klant Helder, bij Helder, Helder-project; against it: een helder verhaal."""
    return _words_before(passage, seen) + _words_after(passage, seen)


def _words_before(passage: Passage, seen: Sighting) -> float:
    before = passage.before(seen.first)
    if not before and seen.first and passage.folded.startswith(": ", passage.ends[seen.first - 1]):
        ahead = passage.words[max(seen.first - 3, 0) : seen.first]
        return 0.0 if words.cues("before", "nouns").isdisjoint(ahead) else 3.0
    if before in words.cues("before", "nouns"):
        return 3.0
    if before in words.cues("before", "at"):
        return 2.0
    if before in words.cues("before", "with"):
        return 1.0
    if before in words.cues("after", "copulas") and _is_role_ahead(passage, seen):
        return 2.5
    return _just_a_word(passage, seen, before)


def _is_role_ahead(passage: Passage, seen: Sighting) -> bool:
    """… is Markant de leukste klant."""
    close = passage.words[seen.last + 1 : seen.last + _NEAR]
    return passage.capital(seen.last) and not words.cues("after", "roles").isdisjoint(close)


def _just_a_word(passage: Passage, seen: Sighting, before: str) -> float:
    """An article or the like makes an ordinary word of it: een baken, the ROI."""
    nature, lower = seen.spelling.nature, not passage.capital(seen.last)
    if nature is Nature.ACRONYM and before in words.cues("before", "definite"):
        noun = passage.after(seen.last) in words.cues("after", "nouns")
        return 0.0 if noun or passage.folded.startswith("-", seen.end) else -1.0
    if nature in (Nature.DISTINCT, Nature.ACRONYM) or (nature is Nature.PHRASE and not lower):
        return 0.0
    if before in words.cues("before", "determiners"):
        return 0.0 if not lower and _is_conjunction(passage, seen, before) else -2.0
    if before not in words.cues("before", "definite"):
        return 0.0
    return -2.0 if lower or nature is Nature.ABBREVIATION else -1.5


def _is_conjunction(passage: Passage, seen: Sighting, before: str) -> bool:
    """ "… dat Slim ons koos", "Is Helder al gebeld?": no article before a capital."""
    return before == "dat" or (before == "is" and passage.opens_sentence(seen.first - 1))


def is_doing(passage: Passage, seen: Sighting) -> bool:
    """Whether a verb follows, and no other subject: "Baken presenteerde vandaag"."""
    after = passage.after(seen.last)
    if not after or seen.rest or not passage.capital(seen.last):
        return False
    if after in words.cues("after", "adverbs"):
        return _PAST.fullmatch(passage.after(seen.last + 1)) is not None
    verb = after in words.cues("after", "verbs") or after in words.cues("after", "copulas")
    past = _PAST.fullmatch(after) is not None
    return (verb or past) and not _has_subject(passage, seen)


def may_be_doing(passage: Passage, seen: Sighting) -> bool:
    """Whether what follows may be a verb of its: "Samen groeit hard", not "Samen bereik je"."""
    after = passage.after(seen.last)
    return _THIRD_PERSON.fullmatch(after) is not None and not _has_subject(passage, seen)


def _words_after(passage: Passage, seen: Sighting) -> float:
    nouns = words.cues("after", "nouns")
    if seen.rest:
        return 2.0 if seen.rest in nouns or seen.rest.removeprefix("s") in nouns else 0.0
    if _LEGAL_AFTER.match(passage.folded, seen.end):
        return 3.0
    after = passage.after(seen.last)
    if not after:
        return _owned(passage, seen) or _at_the_end(passage, seen)
    if after in nouns:
        return _with_noun(passage, seen)
    if after in words.cues("after", "copulas"):
        if _has_role(passage, seen):
            return 2.5
        return 0.0 if passage.opens_sentence(seen.first) else 0.5
    if after in words.cues("after", "verbs"):
        return _with_verb(passage, seen)
    if after == "en" and passage.capital(seen.last) and passage.after(seen.last + 1) in _WE:
        return 2.0  # "Stroom en wij zijn partners"
    if _owes(passage, seen):
        return 2.0
    return 1.0 if _PARTICIPLE.fullmatch(after) else 0.0


def _owned(passage: Passage, seen: Sighting) -> float:
    """Tuinland's team, Spring's invoices: what is a client's."""
    if not passage.folded.startswith("'s ", seen.end) or not passage.capital(seen.last):
        return 0.0
    owned = passage.words[seen.last + 2] if seen.last + 2 < len(passage.words) else ""
    matters = words.cues("after", "nouns") | words.cues("after", "matters")
    return 2.0 if owned in matters else 0.0


def _at_the_end(passage: Passage, seen: Sighting) -> float:
    if seen.spelling.nature in (Nature.ACRONYM, Nature.ABBREVIATION):
        return 0.0
    return 0.5 if seen.end == len(passage.text) or passage.folded[seen.end] in ".!?,\n" else 0.0


def _has_role(passage: Passage, seen: Sighting) -> bool:
    """… is onze nieuwe klant."""
    close = passage.words[seen.last + 2 : seen.last + 2 + _NEAR]
    return not words.cues("after", "roles").isdisjoint(close)


def _has_subject(passage: Passage, seen: Sighting) -> bool:
    """Samen hebben we, Samen gaat het; but in "heeft het contract" it is an article."""
    subject = passage.after(seen.last + 1)
    if subject not in words.cues("after", "subjects"):
        return False
    noun = passage.after(seen.last + 2) if subject == "het" else ""
    return noun not in words.cues("after", "nouns") | words.cues("after", "matters")


def _with_verb(passage: Passage, seen: Sighting) -> float:
    nature = seen.spelling.nature
    if _has_subject(passage, seen):
        return 0.0
    if nature is Nature.ACRONYM:
        return 1.5
    if not passage.opens_sentence(seen.first):
        return 0.5
    if passage.capital(seen.last) and _is_deed(passage, seen):
        return 2.0
    if not passage.capital(seen.first) and _speaks_of_us(passage, seen):
        return 3.0  # "tuinland belde net": nobody has a capital here
    beyond = passage.words[seen.last + 2 : seen.last + 4]
    if not _US.isdisjoint(beyond[:1]) or beyond in (["met", "ons"], ["with", "us"]):
        return 2.0  # "Wijzer vroeg ons", "Vast gaat met ons in zee"
    ahead = passage.words[seen.last + 2 : seen.last + 2 + _NEAR]
    if not words.cues("after", "matters").isdisjoint(ahead):
        return 2.0  # "Kern heeft de offerte goedgekeurd"
    # A bare noun before a verb is a name: "Vonk belt". An adverb is not: "Samen gaat het beter".
    return 2.0 if nature is Nature.ORDINARY and _is_rare(passage, seen) else 1.0


def _speaks_of_us(passage: Passage, seen: Sighting) -> bool:
    """What only somebody can do, or we in the same breath; an everyday word needs more."""
    ahead = passage.words[seen.last + 2 : seen.last + 2 + 2 * _FAR]
    surface = passage.words[seen.first : seen.last + 1]
    if all(map(words.is_common, surface)):
        matters = words.cues("after", "matters")
        return not (_US.isdisjoint(ahead[:1]) and matters.isdisjoint(ahead[:_NEAR]))
    deed = passage.words[seen.last + 1] in words.cues("after", "deeds")
    return deed or not _OURS.isdisjoint(ahead)


_OURS = frozenset(["we", "wij", "us", "ons", "onze", "our"])


def _is_deed(passage: Passage, seen: Sighting) -> bool:
    """Fris belde: of we ook wilden schilderen; but "Anders belt Jan", "Snel koos de zaal"."""
    if passage.words[seen.last + 1] not in words.cues("after", "deeds"):
        return False
    beyond = passage.after(seen.last + 1)
    articles = words.cues("before", "definite") | words.cues("before", "determiners")
    return not beyond or (beyond not in articles and not passage.capital(seen.last + 2))


def _owes(passage: Passage, seen: Sighting) -> bool:
    """Spring still owes us two invoices: we, and a matter of clients, behind its name."""
    ahead = passage.words[seen.last + 1 : seen.last + 1 + _FAR]
    if not passage.capital(seen.last) or _US.isdisjoint(ahead[:4]):
        return False
    return not words.cues("after", "matters").isdisjoint(ahead)


_US = frozenset(["us", "ons"])
_WE = frozenset(["wij", "we", "ik"])


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
