"""The table of calls that the other tests go through holds every route there is."""

import re

from server.harnesses import Running
from server.routes import CALLS, PAIRING


def test_every_route_is_in_the_table_of_calls(running: Running) -> None:
    described = {
        (method.upper(), path)
        for path, methods in running.app.openapi()["paths"].items()
        for method in methods
    }
    called = {(call.method, _declared(call.path)) for call in CALLS + PAIRING}
    pages = {("GET", "/"), ("GET", "/page/check.html")}
    assert described == called - pages


def _declared(path: str) -> str:
    """/clients/1 → /clients/{client}"""
    return re.sub(r"/(\w+)s/\d+", r"/\1s/{\1}", path)
