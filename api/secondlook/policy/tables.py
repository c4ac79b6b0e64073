"""A TOML table that knows where it stands: every fault becomes a PackError with file, rule and key.

Keys are taken one by one; `close()` refuses what nobody took, so that a misspelt key is never
silently ignored.
"""

import tomllib
from collections.abc import Collection, Mapping
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import Any, NoReturn, TypeVar

from secondlook.errors import PackError
from secondlook.findings import Language

Wording = Mapping[Language, str]
Choice = TypeVar("Choice", bound=StrEnum)


def read_table(file: Traversable, shown: str, rule: str = "") -> "Table":
    """The file as a table; `shown` is how its name appears in errors."""
    try:
        return Table(tomllib.loads(file.read_text(encoding="utf-8")), shown, rule)
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(shown, "cannot be read", rule=rule) from error
    except tomllib.TOMLDecodeError as error:
        raise PackError(shown, f"is not TOML: {error}", rule=rule) from error


class Table:
    def __init__(
        self, values: Mapping[str, Any], file: str, rule: str = "", path: str = ""
    ) -> None:
        self.file, self.rule = file, rule
        self._values, self._path = values, path
        self._taken: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def names(self) -> list[str]:
        return list(self._values)

    def given(self) -> dict[str, Any]:
        """The values as they stand, for a table that is merged into others."""
        return dict(self._values)

    def fail(self, reason: str, key: str = "") -> NoReturn:
        path = ".".join(part for part in (self._path, key) if part)
        raise PackError(self.file, reason, rule=self.rule, key=path)

    def text(self, key: str, default: str | None = None) -> str:
        value = self._take(key, default)
        if not isinstance(value, str):
            self.fail("must be a text", key)
        if not value.strip() and value != default:
            self.fail("must not be empty", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; absent is empty."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fail("must be a list of texts", key)
        return tuple(value)

    def joined(self, key: str) -> tuple[str, ...]:
        """A list of texts, a long one given as a list of its parts; absent is empty."""
        parts = [[item] if isinstance(item, str) else item for item in self.items(key)]
        if not all(isinstance(item, list) and all(map(_is_text, item)) for item in parts):
            self.fail("must be a list of texts", key)
        return tuple("".join(item) for item in parts)

    def number(self, key: str, default: float | None = None) -> float:
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail("must be a number", key)
        return value

    def flag(self, key: str) -> bool:
        """True or false; absent is false."""
        value = self._take(key, False)
        if not isinstance(value, bool):
            self.fail("must be true or false", key)
        return value

    def items(self, key: str) -> list[Any]:
        """A list of whatever; absent is empty."""
        value = self._take(key, [])
        if not isinstance(value, list):
            self.fail("must be a list", key)
        return value

    def choice(self, key: str, choices: type[Choice]) -> Choice:
        return self._chosen(self.text(key), choices, key)

    def choices(self, key: str, choices: type[Choice]) -> frozenset[Choice]:
        """A list of members; absent is all of them."""
        if key not in self._values:
            return frozenset(choices)
        return frozenset(self._chosen(text, choices, key) for text in self.texts(key))

    def table(self, key: str) -> "Table":
        """A table inside this one; absent is empty."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            self.fail("must be a table", key)
        return self.inner(value, key)

    def tables(self, key: str) -> tuple["Table", ...]:
        """A list of tables; absent is empty."""
        items = self.items(key)
        if not all(isinstance(item, dict) for item in items):
            self.fail("must be a list of tables", key)
        return tuple(self.inner(item, f"{key}[{index}]") for index, item in enumerate(items))

    def wording(self, languages: Collection[Language]) -> Wording:
        """This table as one text per language: none may be missing, none may be unknown."""
        wording = {language: self.text(language) for language in languages}
        self.close()
        return wording

    def inner(self, values: Mapping[str, Any], key: str) -> "Table":
        path = f"{self._path}.{key}" if self._path else key
        return Table(values, self.file, self.rule, path)

    def close(self) -> None:
        """Refuses the keys that nobody asked for."""
        for key in self._values:
            if key not in self._taken:
                self.fail("is not a known key", key)

    def _take(self, key: str, default: Any) -> Any:
        self._taken.add(key)
        value = self._values.get(key, default)
        if value is None:
            self.fail("is missing", key)
        return value

    def _chosen(self, text: str, choices: type[Choice], key: str) -> Choice:
        try:
            return choices(text)
        except ValueError:
            self.fail(f"must be one of {', '.join(choices)}", key)


def _is_text(value: object) -> bool:
    return isinstance(value, str)
