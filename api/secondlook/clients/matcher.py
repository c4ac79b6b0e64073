"""Where a draft names a client: every spelling at every word, weighed, the longest one kept.

One pass over the words; the cost hangs on the draft, not on how many clients there are.
"""

import re
from collections.abc import Iterable, Sequence

from secondlook.clients import words
from secondlook.clients.compilations import compiled_names, in_memory
from secondlook.clients.evidence import ENOUGH, weigh
from secondlook.clients.explanations import Explanation, explanation
from secondlook.clients.indexes import NameIndex
from secondlook.clients.misspellings import misspelt, suspects_in
from secondlook.clients.packed_records import Records
from secondlook.clients.passages import Passage
from secondlook.clients.records import ClientRecord
from secondlook.clients.sightings import Sighting, sightings_of
from secondlook.clients.variants import Nature
from secondlook.findings import Client, Mention
from secondlook.reading import Reading

_LEGAL_AFTER = re.compile(
    r"\)?[ ,]{1,2}(?:(?:[bnca]\.[vag]\.|u\.a\.|v\.o\.f\.)|(?:[bnc]v|ua|vof|gmbh|ag|ltd|limited|inc"
    r"|llc|llp|plc|bvba|vzw)(?![\w-]))"
)
ENTITY = "CLIENT"


class ClientMatcher:
    """Immutable once built: safe to use from several threads."""

    records: Records

    def __init__(self, records: Iterable[ClientRecord]) -> None:
        self.records = at_hand = tuple(records)
        self._indexes: Sequence[NameIndex] = (NameIndex(in_memory(compiled_names(at_hand))),)

    @classmethod
    def of(cls, records: Records, indexes: Sequence[NameIndex]) -> "ClientMatcher":
        """Over what was compiled before; several indexes are a list and its latest changes."""
        matcher = cls(())
        matcher.records, matcher._indexes = records, tuple(indexes)
        return matcher

    def find(self, reading: Reading) -> list[Mention]:
        passage = Passage(reading)
        sightings = self._sightings(passage)
        return self._chosen(passage, sightings) if sightings else []

    def explain(self, reading: Reading) -> list[Explanation]:
        """Every spelling looked at, in the order of the draft: what spoke for it and against it."""
        passage = Passage(reading)
        sightings = self._sightings(passage)
        chosen = {
            (mention.start, mention.end, mention.client.name)
            for mention in self._chosen(passage, sightings)
            if mention.client
        }
        sure = {name for _, _, name in chosen}
        explained = [self._explained(passage, seen, chosen, sure) for seen in sightings]
        return sorted(explained, key=lambda each: (each.start, -each.end, -each.points))

    def _explained(
        self, passage: Passage, seen: Sighting, chosen: set[tuple[int, int, str]], sure: set[str]
    ) -> Explanation:
        record = self.records[seen.spelling.client]
        start, end = _with_legal_form(passage, seen)
        is_chosen = (start, end, record.name) in chosen
        confirmed = not is_chosen and record.name in sure
        return explanation(passage, seen, record, confirmed, is_chosen)

    def _sightings(self, passage: Passage) -> list[Sighting]:
        suspects = list(suspects_in(passage))
        return [
            seen
            for index in self._indexes
            for found in (
                sightings_of(passage, index, self.records),
                misspelt(passage, suspects, index),
            )
            for seen in found
        ]

    def _client(self, place: int) -> Client:
        record = self.records[place]
        return record.as_client(place if record.id is None else record.id)

    def _chosen(self, passage: Passage, sightings: list[Sighting]) -> list[Mention]:
        """First what stands by itself, then what needs the others to confirm it."""
        confirmed: set[int] = set()
        scores: dict[Sighting, float] = {}
        for confirm in (False, True):
            for seen in sightings:
                place = seen.spelling.client
                points = self._points(passage, seen, confirm and place in confirmed)
                scores[seen] = points
                if points >= ENOUGH and not seen.misspelt:
                    confirmed.add(place)
            if not confirmed:
                break
        meant = [seen for seen in sightings if scores[seen] >= ENOUGH]
        # By whole words first, so that in "Blanchères" the exact name wins from a misspelt one.
        meant.sort(
            key=lambda seen: (
                seen.start - passage.ends[seen.last],
                seen.misspelt,
                seen.start - seen.end,
                -scores[seen],
                seen.start,
            )
        )
        return self._mentions(passage, meant, scores)

    def _points(self, passage: Passage, seen: Sighting, confirmed: bool) -> float:
        if seen.spelling.nature in (Nature.HANDLE, Nature.DOMAIN):
            return 2 * ENOUGH
        return weigh(passage, seen, self.records[seen.spelling.client], confirmed)

    def _mentions(
        self, passage: Passage, meant: list[Sighting], scores: dict[Sighting, float]
    ) -> list[Mention]:
        kept: list[Mention] = []
        taken: set[int] = set()
        for seen in meant:
            # Two names never share a word, so that they never overlap either.
            if not taken.isdisjoint(range(seen.first, seen.last + 1)):
                continue
            taken.update(range(seen.first, seen.last + 1))
            start, end = _with_legal_form(passage, seen)
            score = round(min(0.6 + 0.1 * scores[seen], 0.95 if seen.misspelt else 1.0), 2)
            kept.append(Mention(ENTITY, start, end, score, self._client(seen.spelling.client)))
        return sorted(kept, key=lambda mention: mention.start)


def _with_legal_form(passage: Passage, seen: Sighting) -> tuple[int, int]:
    """The span with Stichting before and B.V. behind it."""
    start, end = seen.start, seen.end
    if seen.spelling.nature in (Nature.HANDLE, Nature.DOMAIN):
        return start, end
    if seen.first and passage.words[seen.first - 1] in words.cues("forms", "legal_before"):
        before = seen.first - 1
        if passage.folded[passage.ends[before] : start] in (" ", "-", ". "):
            start = passage.starts[before]
    if not seen.rest and (match := _LEGAL_AFTER.match(passage.folded, end)):
        end = match.end()
    elif seen.spelling.nature is Nature.ACRONYM and "." in passage.folded[start:end]:
        end += passage.folded.startswith(".", end)
    elif "(" in passage.folded[start:end] and passage.folded.startswith(")", end):
        end += 1
    return start, end
