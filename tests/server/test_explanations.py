"""`/clients/explain`: why a draft matches by POST, the spellings of the registry by GET."""

import pytest

from server.harnesses import ADMIN_TOKEN, REVIEW_TOKEN, Running, bearer

ADMIN = bearer(ADMIN_TOKEN)


def test_a_draft_is_explained(running: Running) -> None:
    answer = running.post("/clients/explain", {"text": "😀 Bij Zandkreek Zorggroep"}, headers=ADMIN)
    told = answer.json()

    assert "utf-16" == told["offsets"]
    chosen = [each for each in told["spellings"] if each["chosen"]]
    assert [("Zandkreek Zorggroep", 7, 26)] == [
        (each["client"], each["start"], each["end"]) for each in chosen
    ]
    assert chosen[0]["points"] >= chosen[0]["needed"]
    assert {"reason", "points"} == set(chosen[0]["evidence"][0])


def test_no_draft_goes_into_an_address(running: Running) -> None:
    answer = running.get("/clients/explain?text=Morgen+naar+Zandkreek", headers=ADMIN)

    assert 422 == answer.status_code
    assert "Zandkreek" not in answer.text
    assert answer.json()["error"]["message"].startswith("text: ")


def test_the_spellings_looked_for_are_listed(running: Running) -> None:
    page = running.get("/clients/explain?q=zandkreek", headers=ADMIN).json()

    assert (1, ["Zandkreek Zorggroep"]) == (
        page["total"],
        [each["name"] for each in page["clients"]],
    )
    assert {"key": "zandkreekzorggroep", "nature": "distinct"} in page["clients"][0]["spellings"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_explaining_is_for_who_keeps_the_list(method: str, running: Running) -> None:
    body = {"json": {"text": "Morgen naar Zandkreek"}} if method == "POST" else {}
    answer = running.request(method, "/clients/explain", headers=bearer(REVIEW_TOKEN), **body)

    assert 403 == answer.status_code


def test_a_draft_that_is_too_long_is_refused(running: Running) -> None:
    answer = running.post("/clients/explain", {"text": "a" * 100_001}, headers=ADMIN)

    assert (413, "too_long") == (answer.status_code, answer.json()["error"]["code"])


@pytest.mark.parametrize(
    ("query", "named"),
    [("search=zandkreek", "search"), ("q=a&page=2", "page"), ("zandkreek=1", "adres")],
)
def test_an_unknown_parameter_is_named_and_refused(
    query: str, named: str, running: Running
) -> None:
    """Only from words of ours: what a caller made up is not given back."""
    answer = running.get(f"/clients?{query}", headers=ADMIN | {"Accept-Language": "nl"})

    assert 422 == answer.status_code
    assert answer.json()["error"]["message"].startswith(f"{named}: ")
    assert "q, offset, limit" in answer.json()["error"]["message"]
    assert "zandkreek" not in answer.text
