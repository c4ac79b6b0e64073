"""Six digits that pair one browser: made by `secondlook pair`, taken once, by any worker.

The open code is in a file of the data folder, as what it stands for in the handshake. It is valid
for two minutes. Five tries are free; after that each asks for twice the patience of the one before.
A new code starts afresh, and whoever has a key notices nothing of it.
"""

import hmac
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from secondlook.errors import SettingsError
from secondlook.server.browsers import Browser, Browsers
from secondlook.server.handshakes import element_of, exchanged
from secondlook.server.private_files import Lock, private_folder, write_private
from secondlook.server.refusals import Refused
from secondlook.settings import Settings

VALID_SECONDS = 120
FREE_TRIES = 5
LONGEST_WAIT = 60


class Offer(NamedTuple):
    """The server's half of a handshake."""

    pairing: str
    share: str
    proof: str


@dataclass(slots=True)
class _Code:
    """What is known of the open code. `begun`: handshakes that wait for the browser's proof."""

    element: int
    expires: float
    tries: int = 0
    not_before: float = 0.0
    begun: dict[str, dict[str, Any]] = field(default_factory=dict)


class Pairing:
    def __init__(
        self, settings: Settings, browsers: Browsers, now: Callable[[], float] = time.time
    ) -> None:
        self._file = settings.data_dir / "pairing.json"
        self._browsers = browsers
        self._now = now

    def open_code(self) -> str:
        """A new code, in place of the one before."""
        code = f"{secrets.randbelow(1_000_000):06}"
        private_folder(self._file.parent)
        with self._lock():
            self._write(_Code(element_of(code), self._now() + VALID_SECONDS))
        return code

    def begin(self, browser_share: str, origin: str) -> Offer:
        """The first half. It counts as a try: its answer shows who asks whether a guess was right.

        Raises Refused while there is no code or patience is asked for, and ValueError for a share
        that is none.
        """
        self._check_open(self._read())  # without the lock: refusing costs little, however often
        with self._lock():
            code = self._check_open(self._read())
            offered = exchanged(code.element, browser_share)
            pairing = secrets.token_hex(16)
            code.tries += 1
            browser = Browser.with_key(offered.key, origin)
            code.begun[pairing] = {"proof": offered.browser_proof, "browser": asdict(browser)}
            if code.tries >= FREE_TRIES:
                wait = 2.0 ** (code.tries - FREE_TRIES)
                code.not_before = self._now() + min(LONGEST_WAIT, wait)
            self._write(code)
        return Offer(pairing, offered.share, offered.server_proof)

    def confirm(self, pairing: str, proof: str) -> Browser:
        """The second half: the browser knew the code. Its key is kept, the code is used up."""
        with self._lock():
            code = self._read()
            begun = code.begun.pop(pairing, None) if code else None
            if code is None or begun is None or self._now() >= code.expires:
                raise Refused("no_pairing")
            if not hmac.compare_digest(begun["proof"].encode(), proof.encode()):
                self._write(code)
                raise Refused("pairing_code")
            browser = Browser(**begun["browser"])
            self._browsers.add(browser)
            self._file.unlink()
        return browser

    def _check_open(self, code: _Code | None) -> _Code:
        now = self._now()
        if code is None or now >= code.expires:
            raise Refused("no_pairing")
        if now < code.not_before:
            raise Refused("pairing_wait", seconds=int(code.not_before - now) + 1)
        return code

    def _lock(self) -> Lock:
        return Lock(self._file.with_suffix(".lock"))

    def _read(self) -> _Code | None:
        return _read(self._file)

    def _write(self, code: _Code) -> None:
        # An int of 2048 bits is beyond what other readers of JSON take.
        write_private(self._file, {**asdict(code), "element": f"{code.element:x}"})


def _read(file: Path) -> _Code | None:
    try:
        values = json.loads(file.read_text("ascii"))
        return _Code(**{**values, "element": int(values["element"], 16)})
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None  # damaged is as good as gone: the next code replaces it
    except OSError as error:
        raise SettingsError(f"cannot read {file}: {error.strerror}") from None
