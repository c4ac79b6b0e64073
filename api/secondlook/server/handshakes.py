"""The handshake of pairing: two sides that know the same six digits end up with the same key.

It has the shape of CPace, over the 2048-bit group of RFC 3526. The digits never travel: who listens
in learns nothing, and who answers in the place of the other side learns whether one guess was
right. extension/background/handshakes.js is the browser's side; a test holds the two together.
"""

import hmac
import secrets
from hashlib import sha256, sha512
from typing import NamedTuple

PRIME = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
    "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
    "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
    "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
    "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
    "3995497CEA956AE515D2261898FA051015728E5A8AACAA68FFFFFFFFFFFFFFFF",
    16,
)
SHARE_DIGITS = 512
_EXPONENT_BITS = 512
_BLOCKS = 5  # of 512 bits: enough more than the prime that the remainder is even


class Agreement(NamedTuple):
    """What both sides know afterwards, if both knew the code. All hex."""

    share: str
    server_proof: str
    browser_proof: str
    key: str


def element_of(code: str) -> int:
    """The square in the group that stands for a code."""
    blocks = (sha512(f"secondlook pairing {block} {code}".encode()) for block in range(_BLOCKS))
    number = int.from_bytes(b"".join(block.digest() for block in blocks), "big")
    return pow(number % PRIME, 2, PRIME)


def exchanged(element: int, browser_share: str) -> Agreement:
    """The server's side. Raises ValueError for a share outside the group."""
    theirs = int(browser_share, 16)
    if not 1 < theirs < PRIME - 1:
        raise ValueError("a share outside the group")
    exponent = secrets.randbits(_EXPONENT_BITS)
    share = _hex(pow(element, exponent, PRIME))
    return agreement(browser_share, share, pow(theirs, exponent, PRIME))


def agreement(browser_share: str, server_share: str, shared: int) -> Agreement:
    secret = sha256(f"{browser_share} {server_share} {_hex(shared)}".encode()).digest()
    proofs = (derived(secret, name) for name in ("server", "browser", "key"))
    return Agreement(server_share, *proofs)


def derived(secret: bytes, name: str) -> str:
    return hmac.new(secret, name.encode(), sha256).hexdigest()


def _hex(number: int) -> str:
    return f"{number:0{SHARE_DIGITS}x}"
