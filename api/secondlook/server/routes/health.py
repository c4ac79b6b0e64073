"""`GET /health`: everybody may know that the server runs; who has a key sees how well."""

from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from secondlook import __version__
from secondlook.server.guard import GRANTED
from secondlook.server.results import HealthAnswer
from secondlook.server.routes.declarations import answered, errors
from secondlook.server.services import Service, service_of

router = APIRouter(tags=["health"])


@router.get("/health", response_model=None, responses={200: {"model": HealthAnswer}, **errors()})
async def health(request: Request) -> Response:
    """`ok`; with a key also versions, the client list and what is degraded."""
    if request.scope[GRANTED] is None:
        return answered({"ok": True})
    return answered({"ok": True, **_details(service_of(request))})


def _details(service: Service) -> dict[str, Any]:
    pack, clients = service.parts.pack, service.parts.clients
    return {
        "version": __version__,
        "policy": {"id": pack.id, "version": pack.version},
        "rules": len(pack.rules),
        "rules_hash": service.rules_hash,
        "clients": _clients(clients.size, clients.loaded_at),
        "degraded": ["clients"] if clients.fault else [],
    }


def _clients(count: int, loaded_at: datetime | None) -> dict[str, Any]:
    """No list was ever loaded: no day and no age."""
    if loaded_at is None:
        return {"count": count, "loaded_on": None, "age_seconds": None}
    age = datetime.now(UTC) - loaded_at
    return {
        "count": count,
        "loaded_on": loaded_at.date().isoformat(),
        "age_seconds": int(age.total_seconds()),
    }
