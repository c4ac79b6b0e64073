"""`/names` over HTTP: who may be named is added and removed, and reviews follow at once."""

import time

import pytest

from secondlook.clients.registry import Registry
from secondlook.server.results import NameOut, NamePage
from server.harnesses import ADMIN_TOKEN, Running, bearer, draft

ADMIN = bearer(ADMIN_TOKEN)
TEXT = "Met veel dank aan Fenna Duinkerk voor de mooie foto's."


def _names(own: Running, **query) -> list[str]:
    page = own.get("/names", headers=ADMIN, params=query).json()
    return [each["name"] for each in page["names"]]


def _flagged(own: Running, text: str = TEXT, **context: object) -> list[str]:
    body = draft(text, offsets="code-point", context=context)
    findings = own.post("/review", body).json()["findings"]
    spans = [(each["start"], each["end"]) for each in findings if each["entity"] == "PERSON"]
    return [text[start:end] for start, end in spans]


def test_somebody_is_added_listed_and_removed_and_reviews_follow_at_once(own: Running) -> None:
    assert ["Fenna Duinkerk"] == _flagged(own)
    added = own.post("/names", {"name": "  Fenna Duinkerk "}, headers=ADMIN)
    NameOut.model_validate(added.json())
    assert (201, "Fenna Duinkerk") == (added.status_code, added.json()["name"])
    assert [] == _flagged(own)
    removed = own.request("DELETE", f"/names/{added.json()['id']}", headers=ADMIN)
    assert (204, b"") == (removed.status_code, removed.content)
    assert ([], ["Fenna Duinkerk"]) == (_names(own), _flagged(own))


def test_names_come_a_page_at_a_time_and_are_searched(own: Running) -> None:
    for name in ("Sevda Yıldırım", "Bas Kwelderman", "Anna-Fleur Bos"):
        own.post("/names", {"name": name}, headers=ADMIN)
    page = own.get("/names", headers=ADMIN).json()
    NamePage.model_validate(page)
    assert (3, "Anna-Fleur Bos") == (page["total"], page["names"][0]["name"])
    assert ["Bas Kwelderman"] == _names(own, offset=1, limit=1)
    assert ["Sevda Yıldırım"] == _names(own, q="yildi")
    assert [] == _names(own, q="%")


def test_a_name_is_there_only_once(own: Running) -> None:
    assert 201 == own.post("/names", {"name": "Fenna Duinkerk"}, headers=ADMIN).status_code
    again = own.post("/names", {"name": "FENNA  duinkerk"}, headers=ADMIN)
    assert (409, "name_exists") == (again.status_code, again.json()["error"]["code"])


@pytest.mark.parametrize("name", ["", "  ", "!!", "x" * 201, "Fenna\nDuinkerk", "Fenna\u202e"])
def test_what_is_no_name_is_refused_without_repeating_it(name: str, running: Running) -> None:
    answer = running.post("/names", {"name": name}, headers=ADMIN)
    assert (422, "name") == (answer.status_code, answer.json()["error"]["code"])
    assert "Fenna" not in answer.text
    assert "xx" not in answer.text


@pytest.mark.parametrize("key", ["999999999", "0", "-1", "9" * 30, "x", "1.5", "%00"])
def test_an_unknown_name_is_not_found(key: str, running: Running) -> None:
    answer = running.request("DELETE", f"/names/{key}", headers=ADMIN)
    assert (404, "name_unknown") == (answer.status_code, answer.json()["error"]["code"])


def test_the_writer_is_never_flagged_by_name(running: Running) -> None:
    assert [] == _flagged(running, author_name="Fenna Duinkerk")
    assert ["Fenna Duinkerk"] == _flagged(running, author_name="Bas Kwelderman")


def test_a_name_that_another_program_added_is_seen_within_seconds(own: Running) -> None:
    Registry(own.settings.registry_url).names.add("Fenna Duinkerk")
    deadline = time.monotonic() + 10
    while _flagged(own):
        assert time.monotonic() < deadline
        time.sleep(0.1)
