"""How much the words around a spelling say that the client is meant, in points: from ENOUGH it is.

A distinct name brings its points along and can lose them (a person, a street); an ordinary word has
to earn them. The words themselves are data: data/words/cues.toml.
"""

from collections.abc import Iterator
from typing import NamedTuple

from secondlook.clients import words
from secondlook.clients.homes import at_home, surroundings
from secondlook.clients.homonyms import homonyms
from secondlook.clients.namesakes import (
    explained_otherwise,
    is_person,
    is_place,
    like_a_place,
    other_firm,
)
from secondlook.clients.neighbours import is_doing, marks, may_be_doing, neighbours
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting
from secondlook.clients.variants import Nature, acronyms_of

ENOUGH = 2.0
NEVER = -9.0


class Evidence(NamedTuple):
    """One reason for a client or against it, with its points; `NEVER` outweighs all others."""

    reason: str
    points: float


def weigh(passage: Passage, seen: Sighting, client: ClientRecord, confirmed: bool) -> float:
    """`confirmed`: the same client is named beyond doubt elsewhere in the draft."""
    return sum(points for _, points in evidence(passage, seen, client, confirmed))


def evidence(
    passage: Passage, seen: Sighting, client: ClientRecord, confirmed: bool
) -> Iterator[Evidence]:
    """Reasons in the order in which they are looked for; it ends where nothing more can count."""
    points = own = _own_points(passage, seen, client)
    yield Evidence("spelling", points)
    if points <= NEVER / 2:
        return
    if is_place(passage, seen, client):
        yield Evidence("place", 2 * NEVER)
        return
    if is_person(passage, seen):
        yield Evidence("person", 2 * NEVER)
        return
    for reason, found in (
        ("neighbours", neighbours(passage, seen)),
        ("at home", at_home(passage, seen, client)),
        ("marks", marks(passage, seen)),
        ("other firm", other_firm(passage, seen, client)),
        ("street", like_a_place(passage, seen)),
        ("homonym", homonyms(passage, seen, client)),
    ):
        points += found
        yield Evidence(reason, found)
    if points < ENOUGH:
        near = surroundings(passage, client)
        # "eerlijk gezegd" stays an adverb in a draft that names the client Eerlijk.
        likely = points + near >= 0.5 and not _opens_alone(passage, seen)
        likely = likely or (points >= 0 and is_doing(passage, seen))
        again = confirmed and own >= 0 and likely
        yield Evidence("named elsewhere", 2.0 if again else 0.0)
        yield Evidence("city or sector", near)


def _own_points(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """What the spelling says by itself."""
    if seen.spelling.nature in (Nature.ACRONYM, Nature.ABBREVIATION):
        return _acronym(passage, seen, client)
    if seen.spelling.nature is Nature.DISTINCT:
        return _distinct(passage, seen)
    return _ordinary(passage, seen)


def _distinct(passage: Passage, seen: Sighting) -> float:
    if seen.misspelt:
        return _misspelt(passage, seen)
    spelling, surface = seen.spelling, passage.words[seen.first : seen.last + 1]
    if len(surface) > spelling.parts and all(map(words.is_known, surface)):
        # "snel spoor", "data vloed": two plain words that happen to make the name.
        capitals = passage.capital(seen.first) + passage.capital(seen.last)
        # Three such words in a row hardly make a name by chance.
        return (1.0 if len(surface) > 2 else 0.5, 1.0, 3.0)[capitals]
    if spelling.weight == 1 and not seen.rest and _with_article(passage, seen):
        return 1.0  # "the saltmarsh is home to birds"
    return 3.0 + 0.5 * (spelling.weight - 1)


def _with_article(passage: Passage, seen: Sighting) -> bool:
    """In small letters behind an article it is more likely a word no dictionary has."""
    before = passage.before(seen.first)
    article = before in words.cues("before", "definite") or before in ("een", "a", "an")
    return article and not passage.capital(seen.last)


def _misspelt(passage: Passage, seen: Sighting) -> float:
    length = passage.at[seen.last + 1] - passage.at[seen.first]
    points = 1.5 + (0.5 if length >= 8 else 0.0) + 0.5 * (seen.spelling.weight - 1)
    if passage.capital(seen.first):
        points += 0.5
    if seen.key[0] != passage.words[seen.first][0]:
        points -= 1.0  # people seldom miss the first letter: Makelaar is not Bakelaar
    if seen.spelling.nature is Nature.ORDINARY and (length < 8 or words.is_common(seen.key)):
        points -= 1.0
    return points


def _ordinary(passage: Passage, seen: Sighting) -> float:
    """Ordinary words: what their capitals say."""
    spelling = seen.spelling
    if seen.misspelt:
        return _misspelt(passage, seen)
    if seen.last - seen.first + 1 > spelling.parts:
        return NEVER  # "in zicht" is not Inzicht
    if _is_joined(passage, seen):
        return 3.0
    points = 1.0 * (min(spelling.weight, 4) - 1)
    if passage.shouts(seen.first, seen.last) or passage.titled(seen.first, seen.last):
        return points - 0.5
    heavy = _heavy_pieces(passage, seen)
    if not passage.capital(heavy[-1]):
        spelled_out = not {"en", "and"}.isdisjoint(passage.words[seen.first : seen.last + 1])
        return points - (1.0 if len(heavy) == 1 or spelled_out else 0.0)
    if len(heavy) > 1 and passage.capital(heavy[0]):
        return points + 1.5
    if heavy[0] == seen.first and passage.opens_sentence(seen.first):
        return points
    return points + (1.0 if _beside_capital(passage, seen) else 2.0)


def _opens_alone(passage: Passage, seen: Sighting) -> bool:
    """ "Samen bereik je meer" stays an adverb in a draft about the client Samen."""
    ordinary = seen.spelling.nature is Nature.ORDINARY and not seen.misspelt
    single = len(_heavy_pieces(passage, seen)) == 1 and not seen.rest
    opens = ordinary and single and passage.opens_sentence(seen.first)
    return opens and not may_be_doing(passage, seen)


def _is_joined(passage: Passage, seen: Sighting) -> bool:
    """Ordinary words glued together are no word any more: #huisenhaard."""
    one_word = seen.first == seen.last and seen.spelling.parts > 1 and not seen.rest
    return one_word and not words.is_known(passage.words[seen.first])


def _heavy_pieces(passage: Passage, seen: Sighting) -> list[int]:
    light = words.cues("forms", "articles")
    pieces = range(seen.first, seen.last + 1)
    return [index for index in pieces if passage.words[index] not in light] or list(pieces)


def _beside_capital(passage: Passage, seen: Sighting) -> bool:
    """A capital right before or after makes another name of it: Amber Spring, Bob Ross."""
    after, before = passage.after(seen.last), passage.before(seen.first)
    if len(after) > 1 and not seen.rest and passage.capital(seen.last + 1):
        return after not in words.cues("after", "nouns")
    if not before or not passage.capital(seen.first - 1):
        return False
    return not passage.opens_sentence(seen.first - 1) and before not in words.cues(
        "before", "nouns"
    )


def _acronym(passage: Passage, seen: Sighting, client: ClientRecord) -> float:
    """Capitals as the registry has them; in small letters only what is no word, and with proof."""
    surface = passage.text[seen.start : seen.end].replace(".", "").replace(" ", "")
    written = {acronym.lower(): acronym for acronym in acronyms_of(client)}.get(surface.lower())
    if written is None or (seen.rest and seen.rest != "s" and not seen.rest.isdigit()):
        return NEVER
    ordinary = seen.spelling.nature is Nature.ABBREVIATION
    if surface != written:
        return NEVER if ordinary or len(surface) < 3 else 1.0
    if ordinary or len(surface) < 3 or "&" in surface:
        return 0.5 if "&" in surface else 0.0
    if explained_otherwise(passage, seen):
        return NEVER
    # Capitals alone mean too many things; with their dots they are hardly chance.
    dotted = 1.0 if "." in passage.text[seen.start : seen.end] else 0.0
    return dotted + (1.0 if passage.shouts(seen.first, seen.last) else 1.5)
