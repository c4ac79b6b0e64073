"""How routes are declared: the FastAPI way, so that they describe themselves, but read strictly.

A route with a body gets it checked by `bodies.py` and `complaints.py`, and is called without
FastAPI's dependency solving; the others are called by FastAPI.
"""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from fastapi.routing import APIRoute
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from secondlook.server.bodies import decoded
from secondlook.server.complaints import parsed
from secondlook.server.results import ErrorAnswer

_Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class StrictRoute(APIRoute):
    """The endpoint's parameters: `request`, `body` (a schema) and those in the path."""

    def get_route_handler(self) -> _Handler:
        if self.body_field is None:
            return super().get_route_handler()
        model: Any = self.body_field.field_info.annotation
        endpoint: Callable[..., Awaitable[Response]] = self.endpoint

        async def handle(request: Request) -> Response:
            body = parsed(model, decoded(await request.body()))
            return await endpoint(request=request, body=body, **request.path_params)

        return handle


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For a route's description: which errors it answers with, besides those of the guard."""
    everywhere = (401, 403, 421, 500, 503)
    return {status: {"model": ErrorAnswer} for status in sorted({*everywhere, *statuses})}


def answered(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(to_json(content), status, headers, "application/json")
