"""What the routes work with: the parts of this process, its keys, and threads for the long work."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

import anyio
import anyio.to_thread
from starlette.requests import Request

from secondlook.assembly import Parts
from secondlook.findings import Channel, Draft, Language
from secondlook.server.browsers import Browsers
from secondlook.server.pairing import Pairing
from secondlook.server.readers import reader_of
from secondlook.server.tokens import Tokens

_T = TypeVar("_T")

# A keystroke's draft is reviewed on the spot: a thread would cost more than the review.
SHORT_DRAFT = 4_000
_REFRESH_SECONDS = 1.0
# One that function words decide, one that goes to the language detector.
_FIRST_DRAFTS = ("Vandaag hebben wij een rustige dag; bel 06 12345678.", "Hello Rotterdam! 🎉")

_log = logging.getLogger("secondlook.server")


@dataclass(frozen=True, slots=True)
class Service:
    """`reviews` and `registry` limit how many threads do long reviews and client-list work."""

    parts: Parts
    tokens: Tokens
    browsers: Browsers
    pairing: Pairing
    rules_hash: str
    reviews: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(2))
    registry: anyio.CapacityLimiter = field(default_factory=lambda: anyio.CapacityLimiter(4))

    async def on_draft(self, draft: Draft, work: Callable[[], _T]) -> _T:
        """`work` on `draft`: at once when it is short, else beside the other requests."""
        if len(draft.text) <= SHORT_DRAFT:
            return work()
        return await anyio.to_thread.run_sync(work, limiter=self.reviews)

    async def on_registry(self, work: Callable[..., _T], *values: Any, **options: Any) -> _T:
        call = partial(work, *values, **options)
        return await anyio.to_thread.run_sync(call, limiter=self.registry)

    async def on_change(self, work: Callable[..., _T], *values: Any, **options: Any) -> _T:
        """`work` that changes the registry; when it is done, reviews know."""
        outcome = await self.on_registry(work, *values, **options)
        await self.on_registry(self.parts.clients.refresh)
        return outcome

    def warm_up(self) -> None:
        """Whatever a first review loads or compiles is paid before the port answers.

        The pack's own harmless drafts, one per rule and language, are much like what will come.
        """
        drafts = [Draft(text, channel) for text in _FIRST_DRAFTS for channel in Channel]
        for rule in self.parts.pack.rules:
            harmless = {each.language: each.draft for each in rule.examples if not each.flags}
            drafts += harmless.values()
        for draft in drafts:
            self.parts.reviewer.review(draft, self.worded_for(Language.NL))

    def worded_for(self, reader: Language) -> Language:
        """The language for `reader` in which this pack has words."""
        languages = self.parts.pack.languages
        return reader if reader in languages else languages[0]

    async def keep_fresh(self) -> None:
        """Takes over a changed client list and rotated tokens every second, until cancelled."""
        while True:
            await asyncio.sleep(_REFRESH_SECONDS)
            try:
                await anyio.to_thread.run_sync(self._refresh, limiter=self.registry)
            except Exception as error:
                # Whatever it is, the next second tries again; reviews go on with what is in memory.
                _log.error("%s while refreshing", type(error).__name__)

    def _refresh(self) -> None:
        self.tokens.reload()
        self.parts.clients.refresh()


def service_of(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


def reader(request: Request) -> Language:
    return reader_of(request.scope, service_of(request).parts.settings.language)


def policy_reader(request: Request) -> Language:
    return service_of(request).worded_for(reader(request))
