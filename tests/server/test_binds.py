"""Promises 15 and 16: a server that others can reach only starts with TLS and with names."""

from pathlib import Path

import pytest

from secondlook.errors import SettingsError
from secondlook.server.serving import check_bind, serve
from secondlook.settings import Settings

WIDE = (
    "0.0.0.0",  # it is refused
    "::",
    "[::]",
    "0",
    "00",
    "0x0",
    "0x00000000",
    "",
    " ",
    "*",
    "0.0",
    "0.0.0",
    "00.0.0.0",
    "0.0.0.0 ",
    "::0",
    "0::",
    "0:0:0:0:0:0:0:0",
    "::0.0.0.0",
    "::ffff:0.0.0.0",
    "[::ffff:0:0]",
    "::%0",
    "192.168.1.10",
    "10.0.0.1",
    "169.254.1.1",
    "fe80::1",
    "2001:db8::1",
    "kantoor.example",
    "127.0.0.1.example",
    "localhost.example",
    "2130706433",
    "0x7f000001",
    "127.1",
    "256.0.0.1",
)
NAMES = ("secondlook.kantoor.example",)
CERTIFICATE = {"tls_certificate": Path("chain.pem"), "tls_key": Path("key.pem")}


@pytest.mark.parametrize("host", WIDE)
def test_a_wider_address_is_refused_by_default(host: str) -> None:
    """Promise 15, through `serve` itself: nothing is bound."""
    with pytest.raises(SettingsError, match="other machines"):
        serve(Settings(host=host))


@pytest.mark.parametrize("host", WIDE)
def test_names_alone_or_encryption_alone_are_not_enough(host: str) -> None:
    """Promises 15 and 16."""
    for values in ({"hosts": NAMES}, {"behind_proxy": True}, CERTIFICATE):
        with pytest.raises(SettingsError, match="other machines"):
            check_bind(Settings(host=host, **values))


@pytest.mark.parametrize("host", WIDE[:2])
def test_encryption_and_names_together_are_allowed(host: str) -> None:
    check_bind(Settings(host=host, hosts=NAMES, behind_proxy=True))
    check_bind(Settings(host=host, hosts=NAMES, **CERTIFICATE))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.2", "::1", "[::1]", "localhost", "LOCALHOST"]
)
def test_loopback_needs_nothing(host: str) -> None:
    check_bind(Settings(host=host))


@pytest.mark.parametrize(
    "half", [{"tls_certificate": Path("chain.pem")}, {"tls_key": Path("key.pem")}]
)
def test_half_of_what_tls_needs_is_refused(half: dict[str, Path]) -> None:
    with pytest.raises(SettingsError, match="go together"):
        check_bind(Settings(**half))
