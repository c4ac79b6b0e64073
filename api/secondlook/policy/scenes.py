"""One draft as the checks see it: its listed words, the patterns that may occur, its windows.

Made once per review and thrown away after it. What costs something is looked up on first use.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property

from secondlook.findings import Draft, Language, Mention
from secondlook.policy.disguises import Plain
from secondlook.policy.likenesses import Likeness
from secondlook.policy.patterns import Pattern, searchable
from secondlook.reading import Reading, Sentence, fold

Span = tuple[int, int]
# What a draft shows that a check may ask for: the number of a pattern that may occur, the name of a
# word list with a word in the draft, the entity of a mention, a rule that such drafts break.
Sign = int | str


class Window(StrEnum):
    """Where to look around a word. The first five stay near it; then come all of the draft, folded
    and as it was written, and the post that it answers."""

    WORD = "word"
    BEFORE = "before"
    AFTER = "after"
    SENTENCE = "sentence"
    NEARBY = "nearby"
    DRAFT = "draft"
    CASED = "cased"
    ANSWERED = "answered"


WHOLE = frozenset({Window.DRAFT, Window.CASED, Window.ANSWERED})
# How far a window reaches: long enough for any sentence a person writes, short enough to keep a
# draft without a single full stop linear.
_REACH = 240
# Below this many words no vote on the language is to be trusted: both languages' words apply.
_FEW_WORDS = 8
_QUOTATION = Pattern(r"""(?:^|\W)(?P<said>"[^"\n]+"|'[^'\n]+'\B)""")
_ALL = frozenset(Language)


class Scene:
    def __init__(
        self,
        draft: Draft,
        reading: Reading,
        mentions: Sequence[Mention],
        *,
        words: dict[str, list[Span]],
        candidates: frozenset[int],
        plain: Plain,
        likeness: Likeness,
    ) -> None:
        self.draft, self.reading, self.mentions = draft, reading, mentions
        self.words, self.candidates, self.plain = words, candidates, plain
        self.likeness = likeness
        self._shown: dict[tuple[Pattern, Window], bool] = {}

    @property
    def signs(self) -> set[Sign]:
        entities = (mention.entity for mention in self.mentions)
        return {*self.candidates, *self.words, *entities, *self.likeness.signs}

    @cached_property
    def folded(self) -> str:
        return searchable(self.reading.folded)

    @cached_property
    def encoded(self) -> bytes:
        """The folded text as re2 reads it."""
        return self.folded.encode()

    @cached_property
    def plain_encoded(self) -> bytes:
        return self.plain.text.encode() if self.disguised else self.encoded

    @cached_property
    def text(self) -> str:
        return searchable(self.reading.text)

    def languages_at(self, offset: int) -> frozenset[Language]:
        """Whose words apply there: the draft's and the sentence's language, or both if in doubt."""
        if len(self.reading.tokens) < _FEW_WORDS:
            return _ALL
        return frozenset([self.reading.language, self._sentence(offset).language])

    def shows(self, pattern: Pattern, window: Window, start: int, end: int) -> bool:
        """Whether the pattern occurs there, in the words as written or as seen through; of the
        whole draft it is looked up once."""
        if window in WHOLE:
            if (pattern, window) not in self._shown:
                self._shown[pattern, window] = self._shows_anywhere(pattern, window)
            return self._shown[pattern, window]
        first, last = self._reach(window, start, end)
        if pattern.occurs_in(self.folded[first:last]):
            return True
        return self.disguised and pattern.occurs_in(self._seen_through(first, last))

    def _shows_anywhere(self, pattern: Pattern, window: Window) -> bool:
        if pattern.occurs_in(self._whole(window)):
            return True
        draft = window is Window.DRAFT
        return draft and self.disguised and pattern.occurs_in(self.plain.text)

    @cached_property
    def disguised(self) -> bool:
        """Whether there was anything to see through."""
        return self.plain.text != self.folded

    def _seen_through(self, first: int, last: int) -> str:
        places = self.plain.places
        return self.plain.text[bisect_left(places, first) : bisect_left(places, last)]

    def _whole(self, window: Window) -> str:
        if window is Window.ANSWERED:
            return searchable(fold(self.draft.context.reply_to or ""))
        return self.folded if window is Window.DRAFT else self.text

    def _reach(self, window: Window, start: int, end: int) -> Span:
        if window is Window.WORD:
            return start, end
        if window is Window.NEARBY:
            return self._nearby(start, end)
        first = max(self._sentence(start).start, start - _REACH)
        last = min(max(self._sentence(end - 1).end, end), end + _REACH)
        if window is Window.BEFORE:
            return first, start
        return (end, last) if window is Window.AFTER else (first, last)

    def _nearby(self, start: int, end: int) -> Span:
        """The sentence, the one before and the one after."""
        sentences = self.reading.sentences
        if not sentences:
            return max(0, start - _REACH), end + _REACH
        index = self._index(start)
        first = sentences[max(0, index - 1)].start
        last = sentences[min(len(sentences) - 1, self._index(end - 1) + 1)].end
        return max(first, start - _REACH), min(last, end + _REACH)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the words stand between quotation marks."""
        index = bisect_right(self._quotations, (start, len(self.folded)))
        return index > 0 and end <= self._quotations[index - 1][1]

    @cached_property
    def _quotations(self) -> list[Span]:
        return list(_QUOTATION.spans(self.folded))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.reading.sentences]

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _sentence(self, offset: int) -> Sentence:
        sentences = self.reading.sentences
        if not sentences:
            return Sentence(0, len(self.reading.text), self.reading.language)
        return sentences[self._index(offset)]
