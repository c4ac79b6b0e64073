"""`/clients` over HTTP: the real registry in a file of its own, and reviews that follow it."""

import io
import time

import pytest
from openpyxl import load_workbook

from secondlook.clients.records import ClientRecord
from secondlook.clients.registry import Registry
from secondlook.server.guard import CSV, XLSX
from secondlook.server.results import ClientOut, ClientPage, ImportAnswer
from server.harnesses import ADMIN_TOKEN, CLIENTS, Running, bearer, draft

ADMIN = bearer(ADMIN_TOKEN)
KWELDER = {
    "name": "Kwelder Advies",
    "aliases": ["Kwelder"],
    "kind": "prospect",
    "sector": "advies",
    "city": "Zierikzee",
    "size": "40",
    "website": "kwelder.example",
    "handles": ["@kwelderadvies"],
    "replacement": "een adviesbureau",
    "may_be_named": ["linkedin"],
}


def _names(own: Running, **query) -> list[str]:
    page = own.get("/clients", headers=ADMIN, params=query).json()
    return [client["name"] for client in page["clients"]]


def _verdict(own: Running, text: str) -> str:
    return own.post("/review", draft(text)).json()["verdict"]


def test_clients_come_a_page_at_a_time(own: Running) -> None:
    every = sorted(client.name for client in CLIENTS)
    page = own.get("/clients", headers=ADMIN).json()
    ClientPage.model_validate(page)
    assert (len(every), every) == (page["total"], _names(own))
    assert every[1:2] == _names(own, offset=1, limit=1)
    assert _names(own, offset=9_999_999) == []


def test_clients_are_searched(own: Running) -> None:
    assert _names(own, q="zandkr") == ["Zandkreek Zorggroep"]
    assert _names(own, q="vlissingen") == ["Pelikaan Havenbedrijf"]
    for odd in ("%", "_", "'", '"; DROP TABLE clients; --', "😀", "\\"):
        assert _names(own, q=odd) == []
    assert own.get("/clients?q=%00%ff", headers=ADMIN).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=201",
        "limit=x",
        "offset=-1",
        "offset=99999999999999999999",
        "limit=",
        f"q={'x' * 201}",
    ],
)
def test_a_page_that_does_not_exist_is_refused(query: str, running: Running) -> None:
    answer = running.get(f"/clients?{query}", headers=ADMIN)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "schema")
    assert "xxx" not in answer.text


def test_a_client_is_added_changed_and_removed_and_reviews_follow_at_once(own: Running) -> None:
    text = "Morgen weer naar Kwelder Advies."
    assert _verdict(own, text) == "clear"
    added = own.post("/clients", KWELDER | {"may_be_named": []}, headers=ADMIN)
    assert added.status_code == 201
    ClientOut.model_validate(added.json())
    key = added.json()["id"]
    assert {"id": key, **KWELDER, "may_be_named": []} == added.json()
    assert _verdict(own, text) == "critical"
    changed = own.request("PUT", f"/clients/{key}", headers=ADMIN, json=KWELDER)
    assert {"id": key, **KWELDER} == changed.json()
    assert _verdict(own, text) == "clear"
    removed = own.request("DELETE", f"/clients/{key}", headers=ADMIN)
    assert (removed.status_code, removed.content) == (204, b"")
    assert _names(own, q="kwelder") == []


def test_a_name_is_there_only_once(own: Running) -> None:
    assert own.post("/clients", KWELDER, headers=ADMIN).status_code == 201
    again = own.post("/clients", {"name": "KWELDER  advies"}, headers=ADMIN)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "client_exists")
    first = own.get("/clients?q=zandkreek", headers=ADMIN).json()["clients"][0]["id"]
    taken = own.request("PUT", f"/clients/{first}", headers=ADMIN, json=KWELDER)
    assert taken.status_code == 409


@pytest.mark.parametrize(
    "key", ["999999999", "0", "-1", "9" * 30, "9" * 5000, "x", "1.5", "%00", "1 "]
)
def test_an_unknown_client_is_not_found(key: str, running: Running) -> None:
    for method, options in (("PUT", {"json": {"name": "Kwelder"}}), ("DELETE", {})):
        answer = running.request(method, f"/clients/{key}", headers=ADMIN, **options)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "client_unknown")


def test_a_list_is_imported_and_merged(own: Running) -> None:
    table = "naam;aliassen;soort\nKwelder Advies;Kwelder;prospect\nZandkreek Zorggroep;;klant\n"
    answer = _import(own, table.encode())
    ImportAnswer.model_validate(answer.json())
    assert answer.json() == {"added": 1, "updated": 1, "unchanged": 0, "removed": 0, "demo": 0}
    assert len(_names(own)) == 4


def test_a_list_replaces_all_when_asked(own: Running) -> None:
    answer = _import(own, b"name\nKwelder Advies\n", "?replace=true")
    assert answer.json() == {"added": 1, "updated": 0, "unchanged": 0, "removed": 3, "demo": 0}
    assert _names(own) == ["Kwelder Advies"]
    assert _verdict(own, "Vandaag bij Zandkreek Zorggroep.") == "clear"


def test_a_bad_list_changes_nothing_and_says_which_line(own: Running) -> None:
    before = _names(own)
    answer = _import(own, b"name,kind\nKwelder Advies,client\n,client\n")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "client_list")
    assert "3" in answer.json()["error"]["message"]
    assert before == _names(own)
    for content in (b"", b"\0", b"PK\x03\x04broken", b"nonsense\nx\n", b"\xff\xfe\x00"):
        assert _import(own, content).status_code == 422
    assert before == _names(own)


def test_what_is_exported_can_be_imported_again(own: Running) -> None:
    own.post("/clients", KWELDER, headers=ADMIN)
    for form, kind in (("csv", CSV), ("xlsx", XLSX)):
        exported = own.get(f"/clients/export?format={form}", headers=ADMIN)
        assert exported.headers["content-type"].startswith(kind)
        assert f'attachment; filename="clients.{form}"' == exported.headers["content-disposition"]
        again = _import(own, exported.content, "?replace=true", kind)
        assert again.json() == {"added": 0, "updated": 0, "unchanged": 4, "removed": 0, "demo": 0}


def test_an_exported_workbook_opens(own: Running) -> None:
    exported = own.get("/clients/export?format=xlsx", headers=ADMIN)
    sheet = load_workbook(io.BytesIO(exported.content)).active
    assert 1 + len(CLIENTS) == sheet.max_row


def test_an_unknown_form_of_export_is_refused(running: Running) -> None:
    answer = running.get("/clients/export?format=pdf", headers=ADMIN)
    assert answer.status_code == 422
    assert "format" in answer.json()["error"]["message"]


def test_a_list_that_another_program_changed_is_seen_within_seconds(own: Running) -> None:
    Registry(own.settings.registry_url).add(ClientRecord("Kwelder Advies"))
    deadline = time.monotonic() + 10
    while _verdict(own, "Morgen weer naar Kwelder Advies.") == "clear":
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_list_that_cannot_be_read_is_said_so_and_reviews_go_on(own: Running) -> None:
    """Promise 22, at the server: the snapshot stays, `/health` tells, the registry answers 503."""
    own.settings.data_dir.joinpath("clients.db").rename(own.settings.data_dir / "elsewhere")
    for side in ("clients.db-wal", "clients.db-shm"):
        own.settings.data_dir.joinpath(side).unlink(missing_ok=True)
    answer = own.get("/clients", headers=ADMIN)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "registry")
    assert "retry-after" in answer.headers
    deadline = time.monotonic() + 10
    while own.get("/health").json()["degraded"] == []:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert own.get("/health").json()["degraded"] == ["clients"]
    assert _verdict(own, "Vandaag bij Zandkreek Zorggroep.") == "critical"


def _import(own: Running, content: bytes, query: str = "", kind: str = CSV):
    headers = ADMIN | {"content-type": kind}
    return own.request("POST", f"/clients/import{query}", headers=headers, content=content)
