"""Every route with a request that it answers well, so that a refusal can only be the guard's."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from server.harnesses import ADMIN_TOKEN, REVIEW_TOKEN, bearer, draft


class Call(NamedTuple):
    method: str
    path: str
    token: str | None
    options: Mapping[str, Any] = MappingProxyType({})

    def headers(self, **more: str) -> dict[str, str]:
        return {**(bearer(self.token) if self.token else {}), **more}

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


_CLIENT = {"name": "Kwelder Advies"}
CALLS = (
    Call("POST", "/review", REVIEW_TOKEN, {"json": draft()}),
    Call("POST", "/anonymize", REVIEW_TOKEN, {"json": draft()}),
    Call("GET", "/policy", REVIEW_TOKEN),
    Call("GET", "/rules", REVIEW_TOKEN),
    Call("GET", "/clients", ADMIN_TOKEN),
    Call("POST", "/clients", ADMIN_TOKEN, {"json": _CLIENT}),
    Call("PUT", "/clients/1", ADMIN_TOKEN, {"json": _CLIENT}),
    Call("DELETE", "/clients/1", ADMIN_TOKEN),
    Call("POST", "/clients/import", ADMIN_TOKEN, {"content": b"name\nKwelder Advies\n"}),
    Call("GET", "/clients/export", ADMIN_TOKEN),
    Call("GET", "/clients/explain", ADMIN_TOKEN),
    Call("POST", "/clients/explain", ADMIN_TOKEN, {"json": {"text": "Bij Kwelder Advies geweest"}}),
    Call("GET", "/names", ADMIN_TOKEN),
    Call("POST", "/names", ADMIN_TOKEN, {"json": {"name": "Fenna Duinkerk"}}),
    Call("DELETE", "/names/1", ADMIN_TOKEN),
    Call("GET", "/health", None),
    Call("GET", "/", None),
    Call("GET", "/page/check.html", None),
)
# Open as well, but they answer only who knows a code or a browser's key: see test_pairing.py.
PAIRING = (
    Call("POST", "/pair", None, {"json": {"share": "2" * 512}}),
    Call("POST", "/pair/confirm", None, {"json": {"pairing": "0" * 32, "proof": "0" * 64}}),
    Call("POST", "/pair/proof", None, {"json": {"browser": "0" * 16, "nonce": "0" * 64}}),
)
OPEN = tuple(call for call in CALLS if call.token is None)
CLOSED = tuple(call for call in CALLS if call.token is not None)
WITH_BODY = tuple(call for call in CALLS if call.options)
JSON_BODY = tuple(call for call in CALLS if "json" in call.options)
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE")
