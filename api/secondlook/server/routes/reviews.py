"""`POST /review` and `POST /anonymize`: a draft goes in, what is found comes out, nothing stays."""

from functools import partial
from time import perf_counter

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from secondlook.answers import anonymized_answer, review_answer
from secondlook.server.refusals import Refused
from secondlook.server.results import AnonymizeAnswer, ReviewAnswer
from secondlook.server.routes.declarations import StrictRoute, answered, errors
from secondlook.server.schemas import AnonymizeRequest, ReviewRequest
from secondlook.server.services import policy_reader, service_of

router = APIRouter(route_class=StrictRoute, tags=["reviews"])


@router.post(
    "/review",
    response_model=None,
    responses={200: {"model": ReviewAnswer}, **errors(400, 408, 413, 415, 422)},
)
async def review(request: Request, body: ReviewRequest) -> Response:
    """What the policy says about a draft, word by word."""
    service = service_of(request)
    _check_length(body, service.parts.settings.max_draft_characters)
    draft = body.draft()
    begun = perf_counter()
    work = partial(service.parts.reviewer.review, draft, policy_reader(request))
    reviewed = await service.on_draft(draft, work)
    spent = perf_counter() - begun
    return answered(review_answer(reviewed, body.text, body.offsets), headers=_timing(spent))


@router.post(
    "/anonymize",
    response_model=None,
    responses={200: {"model": AnonymizeAnswer}, **errors(400, 408, 413, 415, 422)},
)
async def anonymize(request: Request, body: AnonymizeRequest) -> Response:
    """The draft without names and data, but for the findings that `keep` names."""
    service = service_of(request)
    _check_length(body, service.parts.settings.max_draft_characters)
    draft = body.draft()
    begun = perf_counter()
    reader = policy_reader(request)
    work = partial(service.parts.reviewer.anonymize, draft, body.style, body.keep, reader)
    anonymized = await service.on_draft(draft, work)
    spent = perf_counter() - begun
    return answered(anonymized_answer(anonymized, body.text, body.offsets), headers=_timing(spent))


def _check_length(body: ReviewRequest, longest: int) -> None:
    if max(len(body.text), len(body.context.reply_to or "")) > longest:
        raise Refused("too_long", limit=longest)


def _timing(seconds: float) -> dict[str, str]:
    return {"Server-Timing": f"review;dur={seconds * 1000:.2f}"}
