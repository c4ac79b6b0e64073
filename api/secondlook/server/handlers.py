"""Which refusal an exception becomes; what is not known here is for the guard: 500, no details."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from secondlook.errors import (
    ImportRefused,
    RegistryError,
    SecondLookError,
    UnknownClient,
    UnknownName,
)
from secondlook.server.complaints import complaint
from secondlook.server.refusals import Refused
from secondlook.server.services import reader

_ROUTING = {404: "not_found", 405: "method"}


async def refuse(request: Request, error: Exception) -> Response:
    headers = error.headers if isinstance(error, HTTPException) else None
    return _refused(error).answer(reader(request), headers)


def _refused(error: Exception) -> Refused:
    match error:
        case Refused():
            return error
        case HTTPException():
            return Refused(_ROUTING.get(error.status_code, "bad_request"))
        case RequestValidationError():
            return complaint(error.errors())
        case UnknownClient():
            return Refused("client_unknown")
        case UnknownName():
            return Refused("name_unknown")
        case ImportRefused():
            return Refused("client_list", reason=str(error))
        case RegistryError():
            return Refused("registry")
        case _:
            return Refused("internal")


HANDLERS: dict[int | type[Exception], Callable[..., Coroutine[Any, Any, Response]]] = {
    HTTPException: refuse,
    RequestValidationError: refuse,
    SecondLookError: refuse,
}
