"""The paired browsers: each has a key of its own that reviews drafts, and can be forgotten.

At rest stand two fingerprints of a key, never the key: one that tells it again, one to prove with
that this server knows it. Besides, only the kind of browser, the day, and an extension's origin.
"""

import hmac
import json
import secrets
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from secondlook.errors import SettingsError
from secondlook.server.handshakes import derived
from secondlook.server.private_files import Lock, Stamp, private_folder, stamp, write_private
from secondlook.settings import Settings

_KINDS = {"chrome-extension": "Chrome or Edge", "moz-extension": "Firefox"}


@dataclass(frozen=True, slots=True)
class Browser:
    id: str
    kind: str
    paired_on: str
    origin: str
    fingerprint: str
    prover: str

    @classmethod
    def with_key(cls, key: str, origin: str) -> "Browser":
        return cls(
            id=secrets.token_hex(8),
            kind=_KINDS.get(origin.partition(":")[0], "Script"),
            paired_on=date.today().isoformat(),  # noqa: DTZ011  # the owner's day
            origin=origin,
            fingerprint=_fingerprint(key.encode()),
            prover=_prover(key),
        )

    def proof(self, host: str, nonce: str) -> str:
        """That this server knows the key. Bound to the address, so that no other can pass it on."""
        return derived(bytes.fromhex(self.prover), f"{host.lower()} {nonce}")


class Browsers:
    """Follows its file: each question costs one stat when nothing changed."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.data_dir / "browsers.json"
        self._seen: Stamp = None
        self._known: dict[str, Browser] = {}
        self._fingerprints: frozenset[str] = frozenset()
        self._origins: frozenset[bytes] = frozenset()

    def listed(self) -> list[Browser]:
        """Raises SettingsError when the file cannot be read."""
        return _read(self._file)

    def get(self, browser: str) -> Browser | None:
        self._follow()
        return self._known.get(browser)

    def knows(self, key: bytes) -> bool:
        """Is this a paired browser's key? Hashes are compared: the timing tells nothing."""
        self._follow()
        return bool(self._fingerprints) and _fingerprint(key) in self._fingerprints

    @property
    def origins(self) -> frozenset[bytes]:
        """Of the extensions in paired browsers. Firefox gives each installation one of its own."""
        self._follow()
        return self._origins

    def add(self, browser: Browser) -> None:
        private_folder(self._file.parent)
        with Lock(self._file.with_suffix(".lock")):
            write_private(self._file, [asdict(known) for known in [*_read(self._file), browser]])

    def forget(self, browser: str) -> bool:
        """Its key stops working at once, in running servers too. False when there is none."""
        private_folder(self._file.parent)
        with Lock(self._file.with_suffix(".lock")):
            known = _read(self._file)
            kept = [asdict(other) for other in known if other.id != browser]
            if len(kept) < len(known):
                write_private(self._file, kept)
        return len(kept) < len(known)

    def _follow(self) -> None:
        now = stamp(self._file)
        if now == self._seen:
            return
        self._seen = now
        with suppress(SettingsError):  # a damaged file forgets nobody who is known already
            self._known = {browser.id: browser for browser in _read(self._file)}
        self._fingerprints = frozenset(browser.fingerprint for browser in self._known.values())
        found = (browser.origin.encode() for browser in self._known.values() if browser.origin)
        self._origins = frozenset(found)


def _read(file: Path) -> list[Browser]:
    try:
        return [Browser(**values) for values in json.loads(file.read_text("ascii"))]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SettingsError(f"cannot read {file}: {error.strerror}") from None
    except (ValueError, TypeError):
        raise SettingsError(f"{file} is damaged: remove it, and pair again") from None


def _fingerprint(key: bytes) -> str:
    return sha256(b"secondlook browser " + key).hexdigest()


def _prover(key: str) -> str:
    return hmac.new(key.encode(), b"secondlook prover", sha256).hexdigest()
