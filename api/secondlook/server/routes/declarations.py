"""How routes are declared: the FastAPI way, so that they describe themselves, but read strictly.

A route with a body gets it checked by `bodies.py` and `complaints.py`, and is called without
FastAPI's dependency solving; the others are called by FastAPI.
"""

import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any

from fastapi.routing import APIRoute
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from secondlook.server.bodies import decoded
from secondlook.server.complaints import parsed
from secondlook.server.refusals import Refused, Words
from secondlook.server.results import ErrorAnswer

_KEY = re.compile(r"[0-9]{1,9}")
_LIKELY_PARAMETERS = frozenset(
    "search query filter name names text draft client id sort order page per_page size count start "
    "end channel language format replace kind sector city q offset limit".split()
)
_NO_PARAMETERS = Words("hier horen geen parameters", "there are no parameters here")
_Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class StrictRoute(APIRoute):
    """The endpoint's parameters: `request`, `body` (a schema) and those in the path."""

    def get_route_handler(self) -> _Handler:
        if self.body_field is None:
            return self._with_known_query(super().get_route_handler())
        model: Any = self.body_field.field_info.annotation
        endpoint: Callable[..., Awaitable[Response]] = self.endpoint

        async def handle(request: Request) -> Response:
            body = parsed(model, decoded(await request.body()))
            return await endpoint(request=request, body=body, **request.path_params)

        return handle

    def _with_known_query(self, handle: _Handler) -> _Handler:
        """A parameter that does not exist would seem to work: `?search=` would list everybody."""
        known = [each.alias for each in self.dependant.query_params]

        async def strictly(request: Request) -> Response:
            for name in request.query_params:
                if name not in known:
                    raise _unknown_parameter(name, known)
            return await handle(request)

        return strictly


def _unknown_parameter(name: str, known: Sequence[str]) -> Refused:
    """Named only when it is one of these words: the query is the caller's, and nothing of it is
    given back."""
    named = name if name in _LIKELY_PARAMETERS else Words("adres", "address")
    wanted = ", ".join(known)
    if not known:
        return Refused("schema", field=named, reason=_NO_PARAMETERS)
    reason = Words(
        f"deze parameter bestaat niet, wel: {wanted}",
        f"there is no such parameter; there are {wanted}",
    )
    return Refused("schema", field=named, reason=reason)


def key_of(written: str, unknown: str) -> int:
    """The number in a path; what no database could hold is `unknown` as well."""
    if not _KEY.fullmatch(written):
        raise Refused(unknown)
    return int(written)


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For a route's description: which errors it answers with, besides those of the guard."""
    everywhere = (401, 403, 421, 500, 503)
    return {status: {"model": ErrorAnswer} for status in sorted({*everywhere, *statuses})}


def answered(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(to_json(content), status, headers, "application/json")
