"""What checks are compiled from: the pack's languages, organisation, word lists and circumstances.

Checks put their words and patterns in the shared vocabulary and watchlist, so that a draft is
read once for all rules together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from secondlook.findings import Draft, Language, Mention
from secondlook.policy.circumstances import Circumstances
from secondlook.policy.disguises import Plain, may_be_disguised, undisguised
from secondlook.policy.lexicons import Lexicons
from secondlook.policy.likenesses import Likenesses
from secondlook.policy.occasions import Occasion
from secondlook.policy.organisations import Organisation, expanded
from secondlook.policy.patterns import searchable
from secondlook.policy.phrasebooks import Phrasebooks
from secondlook.policy.scenes import Scene
from secondlook.policy.vocabularies import Vocabulary
from secondlook.policy.watchlists import REACH, Watchlist
from secondlook.reading import Reading, Token, tokens_of


@dataclass(slots=True)
class Materials:
    languages: tuple[Language, ...]
    organisation: Organisation
    lexicons: Lexicons
    phrasebooks: Phrasebooks
    circumstances: Circumstances
    likenesses: Likenesses
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    watchlist: Watchlist = field(default_factory=Watchlist)

    def prepare(self, pattern: str) -> str:
        """The pattern with the organisation's words and the lists it names filled in."""
        return expanded(pattern, self.organisation, self.lexicons)

    def seal(self, occasions: Mapping[str, Occasion]) -> None:
        """After the last rule: the watchlist takes no more patterns; when each rule speaks."""
        self.likenesses.suit(occasions)
        self.watchlist.seal()
        self.lexicons.forget()
        self.vocabulary.know(self.watchlist.words)

    def scene(self, draft: Draft, reading: Reading, mentions: Sequence[Mention]) -> Scene:
        folded = searchable(reading.folded)
        encoded = folded.encode()
        candidates = self.watchlist.candidates(encoded, reading.tokens)
        plain, sightings = Plain(folded, range(len(folded))), []
        if may_be_disguised(encoded):
            sightings = list(self.vocabulary.seen_through(folded, reading.tokens))
            plain = undisguised(folded, sightings)
        if plain.text != folded:
            revealed = _near_others(tokens_of(plain.text), reading.tokens)
            candidates |= self.watchlist.candidates(plain.text.encode(), revealed)
        return Scene(
            draft,
            reading,
            mentions,
            words=self.vocabulary.found(reading.tokens, sightings),
            candidates=candidates,
            plain=plain,
            likeness=self.likenesses.of(draft, reading),
        )


def _near_others(plain: Sequence[Token], written: Sequence[Token]) -> list[Token]:
    """The words of a draft without disguises that stand near one that is not written in it."""
    words = {token.word for token in written}
    near: list[Token] = []
    end = 0
    for place, token in enumerate(plain):
        if token.word not in words:
            start, end = max(end, place - REACH), place + REACH + 1
            near += plain[start:end]
    return near
