"""IP addresses of machines and people; not loopback, not a netmask, not a version number."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

from secondlook.pii.kinds import Context, Kind, words

_IP_WORDS = words(
    r"ip-?\w*|ipv[46]|server\w*|host\w*|adres\w*|address\w*|netwerk|network|firewall|vpn|ping\w*"
    r"|ssh|router|gateway|dns|subnet|printer|login|logging|log|logs|scan\w*|aanval\w*|attack\w*"
    r"|traffic|verkeer|whitelist\w*|blacklist\w*|allow\w*|block\w*|from|vanaf|connect\w*|proxy"
    r"|modem"
)
_VERSION_WORDS = words(
    r"v|ver|versies?|versions?|release\w*|build\w*|firmware|update\w*|upgrade\w*|patch\w*|sdk|api"
    r"|driver\w*|app|ios|android|windows|macos|office|chrome|firefox|python|java|node|plugin|module"
    r"|sectie|section|paragraaf|par|hoofdstuk|chapter|artikel|art|clause|bijlage|stap|step|eis|item"
    r"|rolled back|changelog|semver|rechtsoverweging|kernel|bios|tag|bestek\w*"
)
# Resolvers everybody knows: no machine of ours.
_PUBLIC = frozenset({"8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9"})
# Four small numbers are a version or a section more often than a machine.
_SMALL = 32
_OWN_NETWORKS = ("10.", "192.168.", "172.")


def _points_to_a_machine(value: str) -> bool:
    try:
        address = IPv4Address(value)
    except AddressValueError:
        return False
    mask = value.startswith(("255.", "0.", "224.", "239."))
    return not (address.is_loopback or address.is_unspecified or mask or value in _PUBLIC)


def _large(value: str) -> bool:
    octets = [int(part) for part in value.split(".")]
    return _points_to_a_machine(value) and (
        value.startswith(_OWN_NETWORKS) or max(octets) >= _SMALL
    )


def _small(value: str) -> bool:
    return _points_to_a_machine(value) and not _large(value)


def _routable(value: str) -> bool:
    try:
        address = IPv6Address(value)
    except AddressValueError:
        return False
    return not (address.is_loopback or address.is_unspecified) and value[0] in "23f"


_FOUR = r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}"
_FOUR_NUMBERS = re.compile(rf"(?<![\w.])(?<![\d][,-]){_FOUR}(?!\w|[.,-]\d)")
_TRIGGER = r"[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]"

KINDS = (
    Kind(
        name="IPv4 address",
        entity="IP_ADDRESS",
        trigger=_TRIGGER,
        pattern=_FOUR_NUMBERS,
        score=0.85,
        valid=_large,
        context=Context(_IP_WORDS, _VERSION_WORDS, before=34, after=0),
    ),
    Kind(
        name="IPv4 address of small numbers",
        entity="IP_ADDRESS",
        trigger=_TRIGGER,
        pattern=_FOUR_NUMBERS,
        score=0.0,
        sure=0.75,
        valid=_small,
        context=Context(
            words(r"ip-?\w*|ping\w*|ssh|server|host|firewall"), _VERSION_WORDS, after=0
        ),
    ),
    Kind(
        name="IPv6 address",
        entity="IP_ADDRESS",
        trigger=r"[23f][0-9a-f]{3}:[0-9a-f]{0,4}:[0-9a-f]{0,4}",
        pattern=re.compile(
            r"(?<![\w:.])[23f][0-9a-f]{3}(?::[0-9a-f]{0,4}){2,7}(?<=[0-9a-f:])(?![\w:])"
        ),
        score=0.9,
        valid=_routable,
    ),
)
