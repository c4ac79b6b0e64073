"""What checks are compiled from: the pack's languages, organisation, word lists and circumstances.

Checks put their words and patterns in the shared vocabulary and watchlist, so that a draft is
read once for all rules together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from secondlook.findings import Draft, Language, Mention
from secondlook.policy.circumstances import Circumstances
from secondlook.policy.lexicons import Lexicons
from secondlook.policy.organisations import Organisation, expanded, spellings
from secondlook.policy.patterns import searchable
from secondlook.policy.phrasebooks import Phrasebooks
from secondlook.policy.scenes import Scene
from secondlook.policy.vocabularies import Vocabulary, undisguised
from secondlook.policy.watchlists import Watchlist
from secondlook.reading import Reading, tokens_of


@dataclass(slots=True)
class Materials:
    languages: tuple[Language, ...]
    organisation: Organisation
    lexicons: Lexicons
    phrasebooks: Phrasebooks
    circumstances: Circumstances
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    watchlist: Watchlist = field(default_factory=Watchlist)

    def prepare(self, pattern: str) -> str:
        """The pattern with the organisation's words and the lists it names filled in."""
        return expanded(pattern, self.organisation, self.lexicons)

    def spellings(self, placeholder: str) -> Iterable[str]:
        """The words that a placeholder stands for."""
        return spellings(placeholder.strip("{}"), self.organisation, self.lexicons)

    def seal(self) -> None:
        """After the last check: the watchlist takes no more patterns."""
        self.watchlist.seal()

    def scene(self, draft: Draft, reading: Reading, mentions: Sequence[Mention]) -> Scene:
        folded = searchable(reading.folded)
        plain = undisguised(folded)
        tokens = reading.tokens if plain == folded else [*reading.tokens, *tokens_of(plain)]
        candidates = self.watchlist.candidates(plain, tokens)
        words = self.vocabulary.found(reading.folded, reading.tokens)
        return Scene(draft, reading, mentions, words=words, candidates=candidates, plain=plain)
