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
from secondlook.policy.patterns import searchable
from secondlook.policy.phrasebooks import Phrasebooks
from secondlook.policy.scenes import Scene
from secondlook.policy.vocabularies import Vocabulary, may_be_disguised, undisguised
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

    def seal(self) -> None:
        """After the last check: the watchlist takes no more patterns."""
        self.watchlist.seal()

    def scene(self, draft: Draft, reading: Reading, mentions: Sequence[Mention]) -> Scene:
        folded = searchable(reading.folded)
        encoded = folded.encode()
        disguised = may_be_disguised(encoded)
        plain = undisguised(folded) if disguised else folded
        candidates = self.watchlist.candidates(encoded, reading.tokens)
        if plain != folded:
            candidates |= self.watchlist.candidates(plain.encode(), tokens_of(plain))
        words = self.vocabulary.found(reading.folded, reading.tokens, disguised=disguised)
        return Scene(draft, reading, mentions, words=words, candidates=candidates, plain=plain)
