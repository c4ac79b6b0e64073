"""Patterns that take linear time whatever the text. Only this and watchlists.py know google-re2.

re2 has no lookaround and no backreferences; a pattern that needs them is refused at load time. Its
`\\w` and `\\b` are those of ASCII, which folded text is for Dutch and English.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any

import re2

# One draft rarely has more than a few hits of a pattern; a hostile one could have thousands.
_MOST_SPANS = 100
# What a compiled pattern may take to remember what it saw of drafts, and if it is very long itself.
_ROOM, _ROOM_FOR_LONG = 4 << 20, 64 << 20
# So many stay compiled. Posts ask for fifteen each, mostly the same: with 600 a post had one to
# compile again (150 µs), now one post in three has, for 18 MB after 2,000 posts.
_COMPILED = 1_000
_ABSENT = (-1, -1)


class BadPattern(ValueError):
    """The pattern does not compile; the message says why."""


def searchable(text: str) -> str:
    """`text` with lone surrogates, which UTF-8 cannot carry, replaced one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


class Pattern:
    """A pattern that compiles. Where it has a group named `said`, that group is what it finds.

    It is compiled once to see whether it can be, unless that is `proven`, and again when a draft
    asks for it.
    """

    def __init__(self, source: str, *, proven: bool = False) -> None:
        self.source = source
        if not proven:
            self._prove()

    def _prove(self) -> None:
        try:
            _compiled(self.source)
        except re2.error as error:
            reason = error.args[0] if error.args else "is not a pattern"
            raise BadPattern(reason.decode() if isinstance(reason, bytes) else reason) from error

    @cached_property
    def _group(self) -> int:
        return int(_kept(self.source).groupindex.get("said", 0))

    def occurs_in(self, text: str | bytes) -> bool:
        """Whether it is there at all; of text that is UTF-8 already it costs a fifth of `spans`."""
        return _kept(self.source).search(text) is not None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        for count, match in enumerate(_kept(self.source).finditer(text)):
            if count == _MOST_SPANS:
                return
            span: tuple[int, int] = match.span(self._group)
            yield span if span != _ABSENT else match.span()


def any_of(sources: Sequence[str]) -> Pattern | None:
    """One pattern for all of them, or None where there are none."""
    return Pattern("|".join(f"(?:{source})" for source in sources)) if sources else None


def _compiled(source: str) -> Any:
    """Raises re2.error."""
    try:
        return re2.compile(source, _options(_ROOM))
    except re2.error:
        return re2.compile(source, _options(_ROOM_FOR_LONG))


_kept = lru_cache(maxsize=_COMPILED)(_compiled)


def _options(room: int) -> re2.Options:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = room
    return options
