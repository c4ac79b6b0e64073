"""`GET /policy` and `GET /rules`: the policy pack in force, in the reader's language."""

import hashlib

from fastapi import APIRouter
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from secondlook.policy.catalogues import policy_catalogue, rules_catalogue
from secondlook.policy.packs import Pack
from secondlook.server.results import PolicyAnswer, RulesAnswer
from secondlook.server.routes.declarations import answered, errors
from secondlook.server.services import policy_reader, service_of

router = APIRouter(tags=["policies"])


@router.get("/policy", response_model=None, responses={200: {"model": PolicyAnswer}, **errors()})
async def policy(request: Request) -> Response:
    """The document, the organisation it belongs to, and the checklist for what no draft shows."""
    return answered(policy_catalogue(service_of(request).parts.pack, policy_reader(request)))


@router.get("/rules", response_model=None, responses={200: {"model": RulesAnswer}, **errors()})
async def rules(request: Request) -> Response:
    """Every rule with its clause, severity and examples."""
    return answered(rules_catalogue(service_of(request).parts.pack, policy_reader(request)))


def rules_hash(pack: Pack) -> str:
    """Changes with any word of any rule: two servers with the same hash say the same."""
    worded = [rules_catalogue(pack, language) for language in pack.languages]
    return hashlib.sha256(to_json([pack.id, pack.version, worded])).hexdigest()[:16]
