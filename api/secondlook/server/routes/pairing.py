"""`POST /pair` and what follows it: a browser gets its key, and later has this server prove it.

The only routes with a body that are open: they answer with nothing that helps who does not know the
six digits, or the key.
"""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from secondlook.server.hosts import is_extension
from secondlook.server.refusals import Refused
from secondlook.server.results import PairAnswer, PairedAnswer, ProofAnswer
from secondlook.server.routes.declarations import StrictRoute, answered, errors
from secondlook.server.schemas import ConfirmRequest, PairRequest, ProofRequest
from secondlook.server.services import service_of

_BODY_ERRORS = (400, 408, 413, 415, 422)

router = APIRouter(prefix="/pair", route_class=StrictRoute, tags=["pairing"])


@router.post(
    "",
    response_model=None,
    responses={200: {"model": PairAnswer}, **errors(409, 429, *_BODY_ERRORS)},
)
async def pair(request: Request, body: PairRequest) -> Response:
    """Begins the handshake over the six digits of `secondlook pair`."""
    service = service_of(request)
    origin = request.headers.get("origin", "")
    learned = origin if is_extension(origin) else ""
    try:
        offer = await service.on_registry(service.pairing.begin, body.share, learned)
    except ValueError:
        raise Refused("pairing_code") from None
    return answered(offer._asdict())


@router.post(
    "/confirm",
    response_model=None,
    responses={200: {"model": PairedAnswer}, **errors(409, *_BODY_ERRORS)},
)
async def confirm(request: Request, body: ConfirmRequest) -> Response:
    """Ends it: from now on the browser's key reviews drafts. The key itself never travels."""
    service = service_of(request)
    browser = await service.on_registry(service.pairing.confirm, body.pairing, body.proof)
    return answered({"browser": browser.id})


@router.post(
    "/proof",
    response_model=None,
    responses={200: {"model": ProofAnswer}, **errors(404, *_BODY_ERRORS)},
)
async def prove(request: Request, body: ProofRequest) -> Response:
    """That this server knows the browser's key, before the browser sends it a word."""
    browser = service_of(request).browsers.get(body.browser)
    if browser is None:
        raise Refused("browser_unknown")
    return answered({"proof": browser.proof(request.headers["host"], body.nonce)})
