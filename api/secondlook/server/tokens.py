"""The two keys of this server: `review` for drafts, `admin` for the client list as well.

They live in one file of the data folder, readable by its owner only, and are made at first need.
A setting overrides the file. Nothing here is ever logged.
"""

import hmac
import json
import secrets
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from secondlook.errors import SettingsError
from secondlook.server.private_files import Lock, Stamp, private_folder, stamp, write_private
from secondlook.settings import Settings


class Scope(StrEnum):
    REVIEW = "review"
    ADMIN = "admin"


class Tokens:
    """Reads nothing until `load`; `reload` afterwards costs one stat when nothing changed."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.tokens_file
        self._given = {Scope.REVIEW: settings.review_token, Scope.ADMIN: settings.admin_token}
        self._current: dict[Scope, bytes] = {}
        self._seen: Stamp = None

    def load(self) -> None:
        """Makes the tokens that are missing. Raises SettingsError when the file cannot be used."""
        needed = [scope for scope in Scope if not self._given[scope]]
        stored = _read(self._file)
        if missing := [scope for scope in needed if scope not in stored]:
            stored = _renewed(self._file, missing, keep=True)
        self._seen = stamp(self._file)
        self._current = {scope: (self._given[scope] or stored[scope]).encode() for scope in Scope}

    def reload(self) -> None:
        """Takes over a rotated token; keeps the known ones while the file is missing or broken."""
        if stamp(self._file) not in (self._seen, None):
            with suppress(SettingsError):
                self.load()

    def of(self, scope: Scope) -> str:
        if not self._current:
            self.load()
        return self._current[scope].decode()

    def scope_of(self, presented: bytes) -> Scope | None:
        """What `presented` opens. Both tokens are always compared, in constant time."""
        review = hmac.compare_digest(presented, self._current[Scope.REVIEW])
        admin = hmac.compare_digest(presented, self._current[Scope.ADMIN])
        if admin:
            return Scope.ADMIN
        return Scope.REVIEW if review else None

    def rotate(self, scope: Scope) -> str:
        """A new token; the old one stops working, in running servers within two seconds."""
        if self._given[scope]:
            variable = f"SECONDLOOK_{scope.upper()}_TOKEN"
            raise SettingsError(f"{variable} sets this token: change it there")
        _renewed(self._file, [scope], keep=False)
        self.load()
        return self.of(scope)


def _renewed(file: Path, scopes: Iterable[Scope], *, keep: bool) -> dict[Scope, str]:
    """New tokens for `scopes`, stored. With `keep`, one that another process just made wins."""
    private_folder(file.parent)
    # Of two processes that start together the second waits: they must agree on the tokens.
    with Lock(file.with_suffix(".lock")):
        stored = _read(file)
        for scope in scopes:
            if not (keep and scope in stored):
                stored[scope] = secrets.token_urlsafe(32)
        write_private(file, stored)
    return stored


def _read(file: Path) -> dict[Scope, str]:
    try:
        stored = json.loads(file.read_text("ascii"))
        return {scope: str(stored[scope]) for scope in Scope if stored.get(scope)}
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"cannot read {file}: {error.strerror}") from None
    except (ValueError, AttributeError):
        raise SettingsError(f"{file} is damaged: remove it, and new tokens are made") from None
