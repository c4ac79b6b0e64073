"""The language in which a reader is answered, from Accept-Language."""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from secondlook.findings import Language

# Longer than any browser sends; the rest of a longer header is not looked at.
_LONGEST = 256
_LANGUAGES = {language.value: language for language in Language}


def reader_of(scope: MutableMapping[str, Any], fallback: Language) -> Language:
    for name, value in scope["headers"]:
        if name == b"accept-language":
            return preferred(value[:_LONGEST]) or fallback
    return fallback


@lru_cache(maxsize=128)
def preferred(header: bytes) -> Language | None:
    """The language the reader likes best among ours; None when neither is asked for."""
    ranked: list[tuple[float, Language]] = []
    for part in header.decode("latin-1").lower().split(","):
        tag, _, parameter = part.partition(";")
        if language := _LANGUAGES.get(tag.strip().split("-")[0]):
            ranked.append((_quality(parameter), language))
    best = max(ranked, key=lambda choice: choice[0], default=None)
    return best[1] if best and best[0] > 0 else None


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
