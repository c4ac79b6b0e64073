"""Everything that can go wrong and that a user should read about.

SecondLookError
├── SettingsError          a setting is unknown, malformed or dangerous
├── PackError              a policy pack is broken: names file, rule and key
├── RegistryError          the client registry cannot be read or written
│   ├── ImportRefused      a client list has rows that cannot be taken; nothing was imported
│   ├── UnknownClient      no client of that name or key
│   └── UnknownName        nobody of that name or key among the people who may be named
└── RequestError           an HTTP request is refused: status, code, message

No message may contain a part of a draft.
"""

from dataclasses import dataclass


class SecondLookError(Exception):
    """Base of all errors whose message is meant for the user."""


class SettingsError(SecondLookError):
    pass


class PackError(SecondLookError):
    """A policy pack is broken. `rule` and `key` are empty where the fault is not that precise."""

    def __init__(self, file: str, reason: str, *, rule: str = "", key: str = "") -> None:
        self.file, self.rule, self.key, self.reason = file, rule, key, reason
        where = ", ".join(
            part for part in (file, rule and f"rule {rule}", key and f"key {key}") if part
        )
        super().__init__(f"{where}: {reason}")


class RegistryError(SecondLookError):
    pass


@dataclass(frozen=True, slots=True)
class BadRow:
    """`line` counts as the user's editor or spreadsheet does: the header is line 1."""

    line: int
    reason: str


class ImportRefused(RegistryError):
    """The client list was not imported, not even in part."""

    def __init__(self, reason: str, rows: tuple[BadRow, ...] = ()) -> None:
        self.rows = rows
        super().__init__("\n".join([reason, *(f"line {row.line}: {row.reason}" for row in rows)]))


class UnknownClient(RegistryError):
    pass


class UnknownName(RegistryError):
    pass


class RequestError(SecondLookError):
    def __init__(self, status: int, code: str, message: str) -> None:
        self.status, self.code, self.message = status, code, message
        super().__init__(message)
