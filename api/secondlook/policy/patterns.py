"""Patterns that take linear time whatever the text. Only this and watchlists.py know google-re2.

re2 has no lookaround and no backreferences; a pattern that needs them is refused at load time. Its
`\\w` and `\\b` are those of ASCII, which folded text is for Dutch and English.
"""

from collections.abc import Iterator, Sequence

import re2

# One draft rarely has more than a few hits of a pattern; a hostile one could have thousands.
_MOST_SPANS = 100
_MEMORY = 64 << 20
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


def _options() -> object:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MEMORY
    return options


class Pattern:
    """A compiled pattern. Where it has a group named `said`, that group is what it finds."""

    def __init__(self, source: str) -> None:
        self.source = source
        try:
            self._compiled = re2.compile(source, _options())
        except re2.error as error:
            reason = error.args[0] if error.args else "is not a pattern"
            raise BadPattern(reason.decode() if isinstance(reason, bytes) else reason) from error
        self._group: int = self._compiled.groupindex.get("said", 0)

    def occurs_in(self, text: str | bytes) -> bool:
        """Whether it is there at all; of text that is UTF-8 already it costs a fifth of `spans`."""
        return self._compiled.search(text) is not None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        for count, match in enumerate(self._compiled.finditer(text)):
            if count == _MOST_SPANS:
                return
            span: tuple[int, int] = match.span(self._group)
            yield span if span != _ABSENT else match.span()


def any_of(sources: Sequence[str]) -> Pattern | None:
    """One pattern for all of them, or None where there are none."""
    return Pattern("|".join(f"(?:{source})" for source in sources)) if sources else None
