"""`GET /` and `GET /page/…`: the check page, static files read once at the start."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from secondlook.server.refusals import Refused

_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
}
_FRONT = "check.html"

Pages = dict[str, tuple[bytes, str]]

router = APIRouter(include_in_schema=False)


def load_pages() -> Pages:
    """Name under /page/ → content and media type. Nothing else can be asked for."""
    return dict(_found(files("secondlook.server") / "page", ""))


def _found(folder: Traversable, prefix: str) -> list[tuple[str, tuple[bytes, str]]]:
    pages: list[tuple[str, tuple[bytes, str]]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            pages += _found(entry, f"{prefix}{entry.name}/")
        elif kind := _TYPES.get(entry.name.rpartition(".")[2]):
            pages.append((prefix + entry.name, (entry.read_bytes(), kind)))
    return pages


@router.get("/")
async def front(request: Request) -> Response:
    return _page(request, _FRONT)


@router.get("/page/{name:path}")
async def page(request: Request, name: str) -> Response:
    return _page(request, name)


def _page(request: Request, name: str) -> Response:
    pages: Pages = request.app.state.pages
    if name not in pages:
        raise Refused("not_found")
    content, kind = pages[name]
    return Response(content, media_type=kind)
