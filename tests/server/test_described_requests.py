"""Promise 6, generated: whatever the description allows or forbids, no 5xx and one shape of error."""

from typing import Any

import hypothesis.strategies as st
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from server.harnesses import ADMIN_TOKEN, Running, bearer


def _cases(running: Running, mode: GenerationMode) -> st.SearchStrategy[Any]:
    schema = schemathesis.openapi.from_dict(running.app.openapi())
    operations = [found.ok() for found in schema.get_all_operations()]
    return st.one_of([found.as_strategy(generation_mode=mode) for found in operations])


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_generated_requests_get_no_fault(mode: GenerationMode, own: Running) -> None:
    """Promise 6: with the admin key, so that every route is reached."""
    answered: set[int] = set()

    @settings(
        max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(_cases(own, mode))
    def ask(case: Any) -> None:
        asked = case.as_transport_kwargs(base_url="http://127.0.0.1:8765")
        parts = {key: asked[key] for key in ("json", "params") if asked.get(key) is not None}
        if asked.get("data") is not None:
            parts["content"] = asked["data"]
        headers = {
            name: value
            for name, value in dict(asked["headers"]).items()
            if name.lower() in ("content-type", "accept-language")
        }
        path = asked["url"].removeprefix("http://127.0.0.1:8765")
        answer = own.request(asked["method"], path, headers=headers | bearer(ADMIN_TOKEN), **parts)
        answered.add(answer.status_code)
        assert answer.status_code < 500
        if answer.status_code >= 400:
            assert {"code", "message"} == set(answer.json()["error"])

    ask()
    assert {200, 422} & answered
