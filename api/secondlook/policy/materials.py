"""What checks are compiled from: the pack's languages, organisation, word lists and circumstances.

Checks put their words and patterns in the shared vocabulary and watchlist, so that a draft is
read once for all rules together.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondlook.findings import Draft, Language, Mention
from secondlook.policy.circumstances import Circumstances
from secondlook.policy.lexicons import Lexicons
from secondlook.policy.organisations import Organisation, expanded
from secondlook.policy.patterns import Watchlist, searchable
from secondlook.policy.scenes import Scene
from secondlook.policy.vocabularies import HINTS, Vocabulary
from secondlook.reading import Reading


@dataclass(slots=True)
class Materials:
    languages: tuple[Language, ...]
    organisation: Organisation
    lexicons: Lexicons
    circumstances: Circumstances
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    watchlist: Watchlist = field(default_factory=Watchlist)
    _hints: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        self._hints = frozenset(self.watchlist.add(hint) for hint in HINTS)

    def prepare(self, pattern: str) -> str:
        """The pattern with the organisation's words and the lists it names filled in."""
        return expanded(pattern, self.organisation, self.lexicons)

    def seal(self) -> None:
        """After the last check: the watchlist takes no more patterns."""
        self.watchlist.seal()

    def scene(self, draft: Draft, reading: Reading, mentions: Sequence[Mention]) -> Scene:
        occurring = self.watchlist.occurring(searchable(reading.folded))
        disguised = not self._hints.isdisjoint(occurring)
        words = self.vocabulary.found(reading.folded, reading.tokens, disguised=disguised)
        return Scene(draft, reading, mentions, words=words, occurring=occurring)
