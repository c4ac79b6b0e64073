"""IP addresses, but not loopback, netmasks, public resolvers or version numbers."""

from collections.abc import Callable

import pytest

FIND = [
    "Iemand probeert in te loggen vanaf ⟦IP_ADDRESS 84.106.217.33⟧",
    "printer staat op ⟦IP_ADDRESS 192.168.24.71⟧.",
    "Block ⟦IP_ADDRESS 203.0.113.88⟧ and ⟦IP_ADDRESS 2001:db8::1⟧ please",
    "server ⟦IP_ADDRESS 10.0.0.5⟧ is down",
    "mijn ip is ⟦IP_ADDRESS 5.6.7.8⟧",
    "gateway ⟦IP_ADDRESS fe80::1ff:fe23:4567:890a⟧",
    "⟦IP_ADDRESS 2a02:a44f:6c12:1::42⟧ op de whitelist",
    "Mijn thuis-IP: ⟦IP_ADDRESS 86.93.12.201⟧",
]
PASS = [
    "draait op 127.0.0.1 en ::1",
    "luistert op 0.0.0.0",
    "netmask 255.255.255.0",
    "versie 10.2.1.4 is uit",
    "firmware 4.19.0.22",
    "Chrome 120.0.6099.109",
    "Release 2.0.0.1 fixed what 2.0.0.0 broke",
    "Paragraaf 3.2.1.4 spreekt 3.2.1.6 tegen",
    "ping 8.8.8.8 werkt wel",
    "DNS op 1.1.1.1 gezet",
    "std::string en a::b zijn C++",
    "om 12:30:45 precies",
    "300.1.2.3 is geen adres",
    "stap 1.2.3.4 van het draaiboek",
    "MAC 00:1a:2b:3c:4d:5e",
    "omzet 1.234.567.890 euro",
    "update 17.1.2.100 staat klaar",
    "v2.10.0.99 staat live",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
