"""Bodies: which kind and size is taken, how one is read, and JSON more strictly than usual.

Strictly: UTF-8 only, no mark in front, no key twice, no NaN, no half surrogate, no number or
nesting that would cost more than it can be worth. What is refused is never quoted.
"""

import asyncio
import json
from collections.abc import Mapping
from typing import Any, NamedTuple, NoReturn

from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from secondlook.server.refusals import Refused, Words

_SECONDS = 30
_DIGITS = 64
# The request as a whole, where a message names the field it is about.
BODY = Words("inhoud", "body")


class Allowed(NamedTuple):
    """What a body may be: its media types and its largest size in bytes."""

    types: tuple[str, ...]
    limit: int

    def check(self, headers: Mapping[bytes, bytes]) -> None:
        """Raises Refused for what the headers announce."""
        kind = headers.get(b"content-type", b"").decode("latin-1")
        encoding = headers.get(b"content-encoding", b"identity").lower()
        if not _is_one_of(kind, self.types) or encoding != b"identity":
            raise Refused("media_type", expected=" / ".join(self.types))
        length = headers.get(b"content-length", b"0")
        if not length.isdigit():
            raise Refused("bad_request")
        if len(length) > 15 or int(length) > self.limit:
            raise Refused("too_large", limit=self.limit)

    async def read(self, receive: Receive) -> bytes:
        """The whole body; never more than the limit and one packet of it is in memory."""
        body = bytearray()
        more = True
        try:
            async with asyncio.timeout(_SECONDS):
                while more:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        raise ClientDisconnect
                    body += message.get("body", b"")
                    if len(body) > self.limit:
                        raise Refused("too_large", limit=self.limit)
                    more = message.get("more_body", False)
        except TimeoutError:
            raise Refused("slow") from None
        return bytes(body)


def replayed(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives `body` once more, and then what comes after it."""
    unread: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return unread.pop() if unread else await receive()

    return replay


def decoded(body: bytes) -> dict[str, Any]:
    """The JSON object in `body`. Raises Refused: code json, or schema when it is no object."""
    try:
        value = _DECODER.decode(body.decode("utf-8"))
        if b"\\u" in body:
            _check_surrogates(value)
    except UnicodeDecodeError:
        raise _bad("hij is niet in UTF-8", "it is not in UTF-8") from None
    except RecursionError:
        raise _bad("hij is te diep genest", "it is nested too deeply") from None
    except ValueError:
        # The message of a JSONDecodeError would do, but the exception holds the whole draft.
        raise _bad("de schrijfwijze klopt niet", "it is malformed") from None
    if not isinstance(value, dict):
        an_object = Words("hoort een object te zijn", "must be an object")
        raise Refused("schema", field=BODY, reason=an_object)
    return value


def _bad(dutch: str, english: str) -> Refused:
    return Refused("json", reason=Words(dutch, english))


def _is_one_of(kind: str, types: tuple[str, ...]) -> bool:
    """A media type of ours, with no parameter but a charset, which must be UTF-8."""
    if kind in types:
        return True
    name, _, parameter = kind.lower().partition(";")
    key, _, value = parameter.strip().partition("=")
    return name.strip() in types and key == "charset" and value in ("utf-8", '"utf-8"')


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise _bad("een veld staat er twee keer in", "a field is there twice")
    return table


def _whole_number(digits: str) -> int:
    if len(digits) > _DIGITS:
        raise _bad("een getal is te groot", "a number is too large")
    return int(digits)


def _no_number(_: str) -> NoReturn:
    raise _bad("NaN en Infinity zijn geen getallen", "NaN and Infinity are no numbers")


def _check_surrogates(value: Any) -> None:
    """Half an emoji cannot be encoded: it would fail later, in an answer."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _bad("er staat een half teken in", "it holds half a character") from None


_DECODER = json.JSONDecoder(
    object_pairs_hook=_once, parse_int=_whole_number, parse_constant=_no_number
)
