"""How like a draft is to drafts that break a rule: a linear model on words, their parts, and pairs.

Phrases say how a rule is broken, this says how probable it is here; `training/likenesses.py` makes
the file. Everything is in the words: the span that a finding shows holds those that weighed most.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from itertools import chain, groupby, pairwise

import numpy as np
import numpy.typing as npt

from secondlook.findings import Audience, Draft
from secondlook.policy.occasions import Occasion
from secondlook.reading import Reading, Token, fold, tokens_of

FILE = "likenesses.npz"
# So many letters are what forms, compounds and slips of a word share; its ends count as letters.
GRAM = 5
# So many features more, that say nothing: a few words are no evidence.
DAMPING = 25
# A draft is judged by so many words; nobody reads a post further before judging it.
MOST_WORDS = 600
# What so many words add is remembered, the known and the others.
_REMEMBERED = 12_000
_ORGANISATION, _GROUP, _NUMBER = "<organisation>", "<group>", "<number>"
# The lists of groups of people; a pack that has a model has these.
GROUPS = ("groups.nl", "groups.en")

Span = tuple[int, int]


def sign_of(rule: str) -> str:
    """What a draft shows that is like those that break the rule."""
    return f"like {rule}"


def words_of(tokens: Sequence[Token], stands_for: Mapping[str, str]) -> list[str]:
    """The words of a draft as the model knows them: names, groups and numbers are all alike."""
    return [
        stands_for.get(word) or (_NUMBER if word[0].isdigit() else word)
        for _, _, word in tokens[:MOST_WORDS]
    ]


def features_of(words: Sequence[str]) -> Iterator[str]:
    """Words, the parts of words, and neighbours."""
    return chain(words, chain.from_iterable(map(_parts, words)), map(" ".join, pairwise(words)))


def _parts(word: str) -> list[str]:
    whole = f"^{word}$"
    return [whole[at : at + GRAM] for at in range(len(whole) - GRAM + 1)]


def circumstances_of(draft: Draft, stands_for: Mapping[str, str]) -> list[str]:
    """What surrounds the words, as features that no word can be."""
    context = draft.context
    found = [f"on {draft.channel}:", f"as {context.kind}:"]
    found += [f"with {attachment}:" for attachment in context.attachments]
    if context.audience is Audience.PRIVATE_GROUP:
        found.append("in private:")
    if "?" in draft.text:
        found.append("?")
    answered = tokens_of(fold(context.reply_to or ""))
    if _ORGANISATION in words_of(answered, stands_for):
        found.append("answers organisation:")
    return found


def stand_ins(organisation: Sequence[str], groups: Iterable[str]) -> dict[str, str]:
    """Words that stand for all of their kind: names of the organisation, names of groups."""
    found = dict.fromkeys(groups, _GROUP)
    for name in organisation:
        words = [token.word for token in tokens_of(fold(name))]
        # A hashtag and a handle write its words as one.
        found[max(words, key=len)] = found["".join(words)] = _ORGANISATION
    return found


class Likenesses:
    """The model. `rows` are the places of the features in `weights`, whose columns are rules."""

    def __init__(
        self,
        rules: Sequence[str],
        rows: Mapping[str, int],
        weights: npt.NDArray[np.int8],
        scales: npt.NDArray[np.float32],
        biases: npt.NDArray[np.float32],
        stands_for: Mapping[str, str],
    ) -> None:
        self.rules = tuple(rules)
        self.rows, self.weights, self.scales, self.biases = rows, weights, scales, biases
        self.stands_for = stands_for
        self._leasts = np.full(len(rules), np.inf, np.float32)
        self._occasions: dict[str, Occasion] = {}
        self._rows_of_word: dict[int, tuple[int, ...]] = {}

    @classmethod
    def read(cls, file: Traversable, stands_for: Mapping[str, str]) -> "Likenesses":
        with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as stored:
            features = _texts(stored["features"])
            return cls(
                _texts(stored["rules"]),
                dict(zip(features, range(len(features)), strict=True)),
                stored["weights"],
                stored["scales"],
                stored["biases"],
                stands_for,
            )

    def ask(self, rule: str, least: float) -> None:
        """The rule wants to be called for drafts that are at least so like those that break it."""
        column = self.rules.index(rule)
        self._leasts[column] = min(self._leasts[column], least)

    def suit(self, occasions: Mapping[str, Occasion]) -> None:
        """On which drafts each rule speaks at all."""
        self._occasions = dict(occasions)

    def weight(self, feature: str, rule: str) -> float:
        """What the feature adds to the score of the rule; nothing if it is not known."""
        row, column = self.rows.get(feature), self.rules.index(rule)
        return 0.0 if row is None else float(self.weights[row, column] * self.scales[column])

    def of(self, draft: Draft, reading: Reading) -> "Likeness":
        words = words_of(reading.tokens, self.stands_for)
        rows = self._rows_of(words, circumstances_of(draft, self.stands_for))
        sums = np.add.reduce(self.weights[rows], dtype=np.int32)
        found = sums * (self.scales / (len(rows) + DAMPING) ** 0.5) + self.biases
        scores = dict(zip(self.rules, found.tolist(), strict=True))
        called = self._called(draft, scores) if (found >= self._leasts).any() else None
        return Likeness(self, words, reading, scores, called)

    def _rows_of(self, words: Sequence[str], circumstances: Iterable[str]) -> list[int]:
        """The known features of a draft: those of `features_of`, and what surrounds the words."""
        found: set[int | None] = set()
        for word in words:
            rows = self._rows_of_word.get(hash(word))
            found.update(self._looked_up(word) if rows is None else rows)
        others = chain(map(" ".join, pairwise(words)), circumstances)
        found.update(map(self.rows.get, others))
        return [row for row in found if row is not None]

    def _looked_up(self, word: str) -> tuple[int, ...]:
        features = (word, *_parts(word))
        found = tuple(row for row in map(self.rows.get, features) if row is not None)
        # Under a hash whose salt dies with the process: a word itself may be a client's name.
        if len(self._rows_of_word) >= _REMEMBERED:
            self._rows_of_word.clear()
        self._rows_of_word[hash(word)] = found
        return found

    def _called(self, draft: Draft, scores: Mapping[str, float]) -> str | None:
        """The likeliest of the rules that speak on such drafts, where it wants to be called."""
        for rule in sorted(scores, key=lambda rule: -scores[rule]):
            if rule in self._occasions and self._occasions[rule].suits(draft):
                least = self._leasts[self.rules.index(rule)]
                return rule if scores[rule] >= least else None
        return None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of one draft: per rule a score, above nought where it is more likely broken than not;
    `called` is the likeliest rule, where it asked to hear of such a score."""

    model: Likenesses
    words: Sequence[str]
    reading: Reading
    scores: Mapping[str, float]
    called: str | None

    @property
    def signs(self) -> tuple[str, ...]:
        return (sign_of(self.called),) if self.called else ()

    def span(self, rule: str) -> Span:
        """The row of words in one sentence that weighed most, or else all of the draft."""
        best, row = 0.0, range(0)
        weights = self._weights(rule)
        usual = sum(weights) / max(1, len(weights))
        for words in self._sentences():
            total, first = 0.0, words.start
            for at in words:
                if total <= 0:
                    total, first = 0.0, at
                total += weights[at] - usual
                if total > best:
                    # Two words or one tell nobody what is meant: their neighbours belong to it.
                    more = at - first < 2
                    start, stop = max(words.start, first - more), min(words.stop, at + 1 + more)
                    best, row = total, range(start, stop)
        tokens = self.reading.tokens
        return (tokens[row[0]].start, tokens[row[-1]].end) if row else (0, len(self.reading.text))

    def _sentences(self) -> Iterator[range]:
        """The places of the words of each sentence."""
        starts = [self.reading.sentence_at(token.start) for token in self.reading.tokens]
        places = range(min(len(self.words), len(starts)))
        for _, group in groupby(places, key=starts.__getitem__):
            found = list(group)
            yield range(found[0], found[-1] + 1)

    def _weights(self, rule: str) -> list[float]:
        """What each word adds to the score; what a pair adds is shared by its words."""
        weights = [0.0] * len(self.words)
        for feature, first, last in _placed(self.words):
            weight = self.model.weight(feature, rule) / 2
            weights[first] += weight
            weights[last] += weight
        return weights


def _placed(words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The features with the places of their first and their last word."""
    for at, word in enumerate(words):
        for feature in (word, *_parts(word)):
            yield feature, at, at
        if at + 1 < len(words):
            yield f"{word} {words[at + 1]}", at, at + 1


def _texts(stored: npt.NDArray[np.uint8]) -> list[str]:
    """Lines of text, kept as bytes: arrays of texts would take the longest one's room for each."""
    return stored.tobytes().decode().split("\n")


# For a pack without a model: it has no opinion on any rule.
NONE = Likenesses(
    (), {}, np.zeros((0, 0), np.int8), np.zeros(0, np.float32), np.zeros(0, np.float32), {}
)
