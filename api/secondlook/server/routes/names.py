"""`/names`: the people who may be named, over HTTP, for the admin key only."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from secondlook.clients.names import NameRecord, Names, checked_name
from secondlook.errors import RegistryError, UnknownName
from secondlook.server.refusals import Refused
from secondlook.server.results import NameOut, NamePage
from secondlook.server.routes.declarations import StrictRoute, answered, errors, key_of
from secondlook.server.schemas import NameIn
from secondlook.server.services import service_of

router = APIRouter(prefix="/names", route_class=StrictRoute, tags=["names"])


@router.get("", response_model=None, responses={200: {"model": NamePage}, **errors(422)})
async def search(
    request: Request,
    q: Annotated[str, Query(max_length=200)] = "",
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Response:
    """People a page at a time; `q` is what their name holds."""
    service = service_of(request)
    total, found = await service.on_registry(service.parts.registry.names.page, q, offset, limit)
    return answered({"total": total, "names": [_out(record) for record in found]})


@router.post(
    "",
    response_model=None,
    status_code=201,
    responses={201: {"model": NameOut}, **errors(400, 408, 409, 413, 415, 422)},
)
async def add(request: Request, body: NameIn) -> Response:
    """Somebody who agreed to be named, or is known in public. Reviews see it at once."""
    service = service_of(request)
    added = await service.on_change(_unless_listed, service.parts.registry.names, body.name)
    return answered(_out(added), 201)


@router.delete("/{name}", status_code=204, responses=errors(404, 422))
async def remove(request: Request, name: str) -> Response:
    """Takes somebody off the list, and the name off the disk."""
    service = service_of(request)
    key = key_of(name, "name_unknown")
    await service.on_change(service.parts.registry.names.remove, key)
    return Response(status_code=204)


def _unless_listed(names: Names, name: str) -> NameRecord:
    try:
        name = checked_name(name)
    except RegistryError as error:
        raise Refused("name", reason=str(error)) from None
    try:
        names.by_name(name)
    except UnknownName:
        return names.add(name)
    raise Refused("name_exists")


def _out(record: NameRecord) -> dict[str, Any]:
    return {"id": record.id, "name": record.name}
