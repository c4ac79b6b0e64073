"""Assembles the application: guard in front, routes behind, parts made before the port answers."""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.middleware import Middleware

from secondlook import __version__
from secondlook.assembly import assemble, finding_key
from secondlook.server.browsers import Browsers
from secondlook.server.descriptions import DescribedAPI
from secondlook.server.guard import Guard
from secondlook.server.handlers import HANDLERS
from secondlook.server.logs import quiet_dependencies
from secondlook.server.memory import give_back_memory
from secondlook.server.pairing import Pairing
from secondlook.server.private_files import private_folder
from secondlook.server.routes import clients, health, names, pages, pairing, policies, reviews
from secondlook.server.services import Service
from secondlook.server.tokens import Scope, Tokens
from secondlook.settings import Settings, load_settings

# FastAPI reports to any OpenTelemetry provider it finds, request bodies of failures included.
_NO_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
_ROUTERS = (
    reviews.router,
    policies.router,
    clients.router,
    names.router,
    pairing.router,
    health.router,
    pages.router,
)


def create_app(settings: Settings) -> FastAPI:
    tokens, browsers = Tokens(settings), Browsers(settings)
    app = DescribedAPI(
        title="Second Look",
        version=__version__,
        telemetry=_NO_TELEMETRY,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan(settings, tokens, browsers),
        middleware=[Middleware(Guard, settings=settings, tokens=tokens, browsers=browsers)],
        exception_handlers=HANDLERS,
    )
    app.state.pages = pages.load_pages()
    for router in _ROUTERS:
        app.include_router(router)
    return app


def application() -> FastAPI:
    """For `uvicorn --factory`: settings from the environment."""
    return create_app(load_settings())


def _lifespan(
    settings: Settings, tokens: Tokens, browsers: Browsers
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        quiet_dependencies()
        # Not in a thread: what it loads would lie beside all else, in a heap of the thread's own.
        app.state.service = service = _start(settings, tokens, browsers)
        refreshing = asyncio.create_task(service.keep_fresh())
        try:
            yield
        finally:
            refreshing.cancel()
            with suppress(asyncio.CancelledError):
                await refreshing

    return lifespan


def _start(settings: Settings, tokens: Tokens, browsers: Browsers) -> Service:
    private_folder(settings.data_dir)
    tokens.load()
    parts = assemble(settings, finding_key(tokens.of(Scope.REVIEW)))
    codes = Pairing(settings, browsers)
    service = Service(parts, tokens, browsers, codes, policies.rules_hash(parts.pack))
    service.warm_up()
    # What is loaded now stays: the collector need not walk it again in a request.
    gc.collect()
    gc.freeze()
    gc.enable()
    give_back_memory()
    return service
