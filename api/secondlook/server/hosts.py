"""Whose requests these are: the names this server answers to, and the origins it answers.

A page on a rebound DNS name shows only in Host; a page on another site shows in Origin and in
Sec-Fetch-Site. A browser sends these itself: no page can forge them.
"""

import re
from collections.abc import Container

from secondlook.errors import SettingsError
from secondlook.settings import Settings

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")
# What Chromium makes of the key in extension/manifest.json.
OUR_EXTENSION = "chrome-extension://kedaflcbkgjpelpbkjnfhfgjlpkcomhm"

_HOST = re.compile(rb"(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::([0-9]{1,5}))?")
_EXTENSION = re.compile(r"(?:chrome|moz|safari-web)-extension://[A-Za-z0-9-]{1,64}")
_OWN_SITES = frozenset([b"none", b"same-origin"])


class Hosts:
    """Raises SettingsError for a host name or origin that could never match, or match too much."""

    def __init__(self, settings: Settings) -> None:
        names = [*LOOPBACK_NAMES, *map(_wire_name, settings.hosts)]
        self._names = frozenset(name.encode() for name in names)
        self._port = settings.port
        self._any_port = settings.behind_proxy
        encrypted = settings.behind_proxy or settings.tls_certificate
        self._scheme = b"https://" if encrypted else b"http://"
        listed = (OUR_EXTENSION, *settings.extension_origins)
        self._extensions = frozenset(map(_extension, listed))

    def answers_to(self, host: bytes | None, port: int) -> bool:
        """`port` is the one the request came in on; it counts where the setting leaves it open."""
        match = _HOST.fullmatch(host.lower()) if host else None
        if not match or match[1] not in self._names:
            return False
        own = b"%d" % (self._port or port)
        return match[2] is None or match[2] == own or self._any_port

    def own(
        self, host: bytes, origin: bytes | None, site: bytes | None, paired: Container[bytes] = ()
    ) -> bool:
        """Does this come from our own page, a listed or paired extension, or no page at all?"""
        if site is not None and site not in _OWN_SITES:
            return False
        if origin is None or origin in self._extensions or origin in paired:
            return True
        return origin.lower() == self._scheme + host.lower()


def is_extension(origin: str) -> bool:
    return _EXTENSION.fullmatch(origin) is not None


def _wire_name(name: str) -> str:
    """As browsers send it: lower case, and punycode where it is not ASCII."""
    try:
        wire = name.lower() if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        wire = ""
    match = _HOST.fullmatch(wire.encode())
    if not match or match[2]:
        raise SettingsError("hosts: expected names such as secondlook.example.nl, without a port")
    return wire


def _extension(origin: str) -> bytes:
    if not is_extension(origin):
        raise SettingsError("extension_origins: expected origins such as chrome-extension://<id>")
    return origin.encode()
