"""`/clients`: the registry over HTTP, for the admin key only. Reviews see a change at once."""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from secondlook.answers import explanations_answer
from secondlook.clients.records import ClientRecord, checked
from secondlook.clients.registry import Registry
from secondlook.clients.spreadsheets import read_clients, write_clients
from secondlook.clients.variants import variants_of
from secondlook.errors import RegistryError, UnknownClient
from secondlook.language import read
from secondlook.server.guard import CSV, XLSX
from secondlook.server.refusals import Refused
from secondlook.server.results import (
    ClientOut,
    ClientPage,
    ExplainAnswer,
    ImportAnswer,
    SpellingsPage,
)
from secondlook.server.routes.declarations import StrictRoute, answered, errors, key_of
from secondlook.server.schemas import ClientIn, ExplainRequest
from secondlook.server.services import service_of

_BODY_ERRORS = (400, 408, 409, 413, 415, 422)
_TABLES = {
    CSV: {"schema": {"type": "string"}},
    XLSX: {"schema": {"type": "string", "format": "binary"}},
}

_Write = Callable[[ClientRecord], ClientRecord]

router = APIRouter(prefix="/clients", route_class=StrictRoute, tags=["clients"])


@router.get("", response_model=None, responses={200: {"model": ClientPage}, **errors(422)})
async def search(
    request: Request,
    q: Annotated[str, Query(max_length=200)] = "",
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Response:
    """Clients a page at a time; `q` is what their name or another field holds."""
    service = service_of(request)
    total, records = await service.on_registry(service.parts.registry.page, q, offset, limit)
    return answered({"total": total, "clients": [_out(record) for record in records]})


@router.post(
    "",
    response_model=None,
    status_code=201,
    responses={201: {"model": ClientOut}, **errors(*_BODY_ERRORS)},
)
async def add(request: Request, body: ClientIn) -> Response:
    """A new client."""
    service = service_of(request)
    registry = service.parts.registry
    added = await service.on_change(_unless_taken, registry, registry.add, _record(body))
    return answered(_out(added), 201)


@router.get("/export", response_model=None, responses={200: {"content": _TABLES}, **errors(422)})
async def export(request: Request, format: Literal["csv", "xlsx"] = "csv") -> Response:  # noqa: A002
    """The whole list as a spreadsheet, with formulas made harmless."""
    service = service_of(request)
    records = await service.on_registry(service.parts.registry.all)
    content = await service.on_registry(write_clients, records, format)
    kind = CSV if format == "csv" else XLSX
    named = {"Content-Disposition": f'attachment; filename="clients.{format}"'}
    return Response(content, 200, named, kind)


@router.post(
    "/import",
    response_model=None,
    responses={200: {"model": ImportAnswer}, **errors(408, 413, 415, 422)},
    openapi_extra={"requestBody": {"required": True, "content": _TABLES}},
)
async def take_in(request: Request, replace: bool = False) -> Response:
    """A list as CSV or XLSX, all of it or nothing; `replace` makes the registry just this list."""
    service = service_of(request)
    records = await service.on_registry(read_clients, await request.body())
    work = service.parts.registry.import_records
    summary = await service.on_change(work, records, replace=replace)
    return answered(
        {
            "added": summary.added,
            "updated": summary.updated,
            "unchanged": summary.unchanged,
            "removed": summary.removed,
            "demo": summary.demo,
        }
    )


@router.get(
    "/explain", response_model=None, responses={200: {"model": SpellingsPage}, **errors(422)}
)
async def spellings(
    request: Request,
    q: Annotated[str, Query(max_length=200)] = "",
    offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Response:
    """Under which spellings clients are looked for; `q` as in `/clients`. No draft goes in here: an
    address is kept by browsers and proxies. `POST` takes one.
    """
    service = service_of(request)
    total, records = await service.on_registry(service.parts.registry.page, q, offset, limit)
    return answered({"total": total, "clients": [_spelled(record) for record in records]})


@router.post(
    "/explain",
    response_model=None,
    responses={200: {"model": ExplainAnswer}, **errors(400, 408, 413, 415, 422)},
)
async def explain(request: Request, body: ExplainRequest) -> Response:
    """Why words of a draft count as a client, or why not."""
    service = service_of(request)
    longest = service.parts.settings.max_draft_characters
    if len(body.text) > longest:
        raise Refused("too_long", limit=longest)
    matcher = service.parts.clients.snapshot.matcher
    told = await service.on_registry(lambda: matcher.explain(read(body.text, body.language)))
    return answered(explanations_answer(told, body.text, body.offsets))


@router.put(
    "/{client}",
    response_model=None,
    responses={200: {"model": ClientOut}, **errors(404, *_BODY_ERRORS)},
)
async def change(request: Request, body: ClientIn, client: str) -> Response:
    """All fields of one client; those that are left out become empty."""
    service = service_of(request)
    registry, record = service.parts.registry, _record(body, key_of(client, "client_unknown"))
    changed = await service.on_change(_unless_taken, registry, registry.update, record)
    return answered(_out(changed))


@router.delete("/{client}", status_code=204, responses=errors(404, 422))
async def remove(request: Request, client: str) -> Response:
    """Takes a client off the list, and its name off the disk."""
    service = service_of(request)
    await service.on_change(service.parts.registry.remove, key_of(client, "client_unknown"))
    return Response(status_code=204)


def _unless_taken(registry: Registry, write: _Write, record: ClientRecord) -> ClientRecord:
    try:
        taken = registry.by_name(record.name)
    except UnknownClient:
        return write(record)
    if taken.id != record.id:
        raise Refused("client_exists")
    return write(record)


def _record(body: ClientIn, client: int | None = None) -> ClientRecord:
    record = ClientRecord(
        name=body.name.strip(),
        aliases=tuple(body.aliases),
        kind=body.kind,
        sector=body.sector,
        city=body.city,
        size=body.size,
        website=body.website,
        handles=tuple(body.handles),
        replacement=body.replacement,
        may_be_named=frozenset(body.may_be_named),
        id=client,
    )
    try:
        return checked(record)
    except RegistryError as error:
        raise Refused("client", reason=str(error)) from None


def _spelled(record: ClientRecord) -> dict[str, Any]:
    spellings = [
        {"key": each.key, "nature": each.nature.name.lower()} for each in variants_of(record)
    ]
    return {"id": record.id, "name": record.name, "spellings": spellings}


def _out(record: ClientRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": record.name,
        "aliases": record.aliases,
        "kind": record.kind,
        "sector": record.sector,
        "city": record.city,
        "size": record.size,
        "website": record.website,
        "handles": record.handles,
        "replacement": record.replacement,
        "may_be_named": sorted(record.may_be_named),
    }
