"""Settings: one table that feeds environment, TOML file, `secondlook settings` and the docs.

The environment (`SECONDLOOK_*`) wins over the file that `SECONDLOOK_CONFIG` names, which wins over
the defaults. An unknown or malformed setting is an error, never ignored.
"""

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import platformdirs

from secondlook.errors import SettingsError
from secondlook.findings import Language

PREFIX = "SECONDLOOK_"
CONFIG = PREFIX + "CONFIG"


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    words = {"1": True, "true": True, "yes": True, "on": True}
    words |= {"0": False, "false": False, "no": False, "off": False, "": False}
    if str(value).lower() in words:
        return words[str(value).lower()]
    raise ValueError("expected true or false")


def _names(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else str(value).split(",")
    return tuple(name for part in parts if (name := str(part).strip()))


def _between(low: int, high: int) -> Callable[[object], int]:
    def parse(value: object) -> int:
        digits = str(value).strip()
        if not digits.isdecimal() or len(digits) > 9 or not low <= int(digits) <= high:
            raise ValueError(f"expected a number from {low} to {high}")
        return int(digits)

    return parse


def _chance(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = 0.0
    if not 0 < number < 1:
        raise ValueError("expected a number between 0 and 1, such as 0.45")
    return number


def _names_model(value: object) -> str:
    kind, _, name = str(value).partition(":")
    if str(value) not in ("embedded", "none") and not (kind in ("spacy", "transformers") and name):
        raise ValueError("expected embedded, spacy:NAME, transformers:FOLDER or none")
    return str(value)


def _path(value: object) -> Path | None:
    return Path(str(value)).expanduser() if value else None


def _folder(value: object) -> Path:
    return Path(str(value)).expanduser().absolute()


def _text(value: object) -> str:
    return str(value)


def _language(value: object) -> Language:
    if str(value) not in list(Language):
        raise ValueError(f"expected {' or '.join(Language)}")
    return Language(str(value))


def _secret(value: object) -> str:
    secret = str(value)
    if secret and (len(secret) < 16 or not secret.isascii() or any(c.isspace() for c in secret)):
        raise ValueError("expected at least 16 ASCII characters without spaces")
    return secret


def _setting(
    default: Any, parse: Callable[[object], Any], about: str, *, secret: bool = False
) -> Any:
    """A field with what the table needs: how to read it, what it is for, whether to show it."""
    metadata = {"parse": parse, "about": about, "secret": secret}
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


def _user_data() -> Path:
    return Path(platformdirs.user_data_dir("secondlook", appauthor=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Each field is a setting: SECONDLOOK_DATA_DIR, or `data_dir` in the TOML file."""

    data_dir: Path = _setting(_user_data, _folder, "Client list, tokens and backups; made 0700")
    host: str = _setting(
        "127.0.0.1",
        _text,
        "Address to listen on; anything but loopback asks for TLS or behind_proxy, and for hosts",
    )
    port: int = _setting(8765, _between(1, 65535), "Port to listen on")
    workers: int = _setting(1, _between(1, 64), "Worker processes")
    hosts: tuple[str, ...] = _setting(
        (), _names, "Host names under which an office server is reached, besides loopback"
    )
    behind_proxy: bool = _setting(False, _flag, "A reverse proxy in front ends TLS")
    tls_certificate: Path | None = _setting(
        None, _path, "Certificate chain (PEM) to serve https with"
    )
    tls_key: Path | None = _setting(None, _path, "Private key (PEM) of the certificate")
    extension_origins: tuple[str, ...] = _setting(
        (), _names, "Origins of browser extensions that may call (chrome-extension://…)"
    )
    review_token: str = _setting(
        "", _secret, "Token for reviews, instead of the one in data_dir", secret=True
    )
    admin_token: str = _setting(
        "", _secret, "Token for the registry, instead of the one in data_dir", secret=True
    )
    database_url: str = _setting(
        "", _text, "SQLAlchemy URL of the client registry; empty: SQLite in data_dir", secret=True
    )
    pack: str = _setting(
        "the-enablers", _text, "Policy pack: the name of a shipped one, or a folder"
    )
    language: Language = _setting(
        Language.NL, _language, "Language of messages where the reader names none: nl or en"
    )
    internal_hosts: tuple[str, ...] = _setting(
        (), _names, "Hosts whose links are internal, besides the well-known ones"
    )
    names_model: str = _setting(
        "embedded",
        _names_model,
        "What finds people's names: embedded, spacy:NAME or transformers:FOLDER (a model that is "
        "installed; nothing is downloaded), or none",
    )
    names_threshold: float = _setting(
        0.5, _chance, "How sure the model must be of a person's name; lower finds more"
    )
    places_threshold: float = _setting(
        0.5, _chance, "How sure it must be of a place or an organisation, which are no persons"
    )
    max_body_bytes: int = _setting(1_048_576, _between(1_024, 16_777_216), "Largest request body")
    max_import_bytes: int = _setting(
        20_971_520, _between(1_024, 268_435_456), "Largest client list over HTTP"
    )
    max_draft_characters: int = _setting(
        100_000, _between(100, 1_000_000), "Longest draft, in code points"
    )
    max_concurrent: int = _setting(64, _between(1, 10_000), "Requests at once before 503")

    @property
    def registry_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'clients.db'}"

    @property
    def tokens_file(self) -> Path:
        return self.data_dir / "tokens.json"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One row of the settings table, for the command and the docs."""

    name: str
    variable: str
    default: str
    about: str
    secret: bool


def setting_rows() -> Iterator[SettingRow]:
    for item in fields(Settings):
        default = "" if callable(item.default_factory) else _shown(item.default)
        about, secret = item.metadata["about"], item.metadata["secret"]
        default = default or ("the platform's user-data folder" if item.name == "data_dir" else "")
        yield SettingRow(item.name, PREFIX + item.name.upper(), default, about, secret)


def shown(settings: Settings, name: str) -> str:
    """The value of a setting as text; a secret only as set or not."""
    value = getattr(settings, name)
    secret = next(row.secret for row in setting_rows() if row.name == name)
    return ("(set)" if value else "") if secret else _shown(value)


def load_settings(environment: Mapping[str, str] = os.environ, **overrides: Any) -> Settings:
    """Settings from defaults, file, environment and `overrides` (options of a command), in turn.

    Raises SettingsError that names the setting and where it came from, never its value.
    """
    values: dict[str, Any] = {}
    if config := environment.get(CONFIG):
        values |= _parsed(_table(Path(config).expanduser()), lambda name: f"{name} in {config}")
    given = {
        variable.removeprefix(PREFIX).lower(): value
        for variable, value in environment.items()
        if variable.startswith(PREFIX) and variable != CONFIG
    }
    values |= _parsed(given, lambda name: PREFIX + name.upper())
    named = {name: value for name, value in overrides.items() if value is not None}
    values |= _parsed(named, lambda name: f"--{name.replace('_', '-')}")
    return Settings(**values)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{CONFIG}: cannot read {path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{CONFIG}: {path} is no valid TOML: {error}") from None


def _parsed(raw: Mapping[str, Any], where: Callable[[str], str]) -> dict[str, Any]:
    known = {item.name: item.metadata["parse"] for item in fields(Settings)}
    parsed = {}
    for name, value in raw.items():
        if name not in known:
            raise SettingsError(f"{where(name)}: no such setting (see `secondlook settings`)")
        try:
            parsed[name] = known[name](value)
        except ValueError as error:
            reason = str(error) if str(error).startswith("expected") else "malformed value"
            raise SettingsError(f"{where(name)}: {reason}") from None
    return parsed


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, tuple) else str(value)
