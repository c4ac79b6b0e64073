"""Promise 7: what is stored and what is answered cannot tell who wrote what, where or when.

Allow lists: whoever adds a column or a field has to come past this file.
"""

import json
import sqlite3
from typing import Any

from pydantic import BaseModel

from secondlook.server import results
from server.harnesses import ADMIN_TOKEN, LEAKY, Running, bearer, draft
from server.routes import CALLS

COLUMNS = {
    "alembic_version": {"version_num"},
    "clients": {
        "id", "name", "same_name", "found_by", "aliases", "kind", "sector", "city", "size", "website",
        "handles", "replacement", "may_be_named",
    },
    "names": {"id", "name", "same_name", "found_by"},
    "registry_changes": {"id", "mark", "client"},
    "registry_state": {"id", "generation", "mark"},
}  # fmt: skip
FIELDS = {
    "ErrorAnswer": {"error"},
    "ErrorOut": {"code", "message"},
    "ReviewAnswer": {"verdict", "language", "offsets", "findings", "anonymized", "policy"},
    "FindingOut": {
        "id", "rule", "category", "severity", "start", "end", "entity", "score", "message", "advice",
        "clause", "replacements", "actions",
    },
    "ActionOut": {"kind", "label", "mailto"},
    "ClauseOut": {"document", "section"},
    "AnonymizeAnswer": {"text", "edits"},
    "EditOut": {"start", "end", "replacement", "findings"},
    "PolicyRef": {"id", "version"},
    "PairAnswer": {"pairing", "share", "proof"},
    "PairedAnswer": {"browser"},
    "ProofAnswer": {"proof"},
    "PolicyAnswer": {"id", "version", "document", "languages", "organisation", "checklist", "rules"},
    "OrganisationOut": {"name", "names", "brands", "accounts", "domains", "board", "consult"},
    "RuleSummary": {"id", "title", "category", "severity"},
    "RuleOut": {
        "id", "title", "category", "severity", "channels", "clause", "languages", "message", "advice",
        "examples",
    },
    "RulesAnswer": {"rules"},
    "ExampleOut": {"language", "flags", "text"},
    "ClientOut": {
        "id", "name", "aliases", "kind", "sector", "city", "size", "website", "handles", "replacement",
        "may_be_named",
    },
    "ClientPage": {"total", "clients"},
    "NameOut": {"id", "name"},
    "NamePage": {"total", "names"},
    "ImportAnswer": {"added", "updated", "unchanged", "removed", "demo"},
    "SpellingsPage": {"total", "clients"},
    "SpellingsOut": {"id", "name", "spellings"},
    "SpellingOut": {"key", "nature"},
    "ExplainAnswer": {"offsets", "spellings"},
    "ExplanationOut": {
        "start", "end", "client", "nature", "misspelt", "evidence", "points", "needed", "chosen",
    },
    "EvidenceOut": {"reason", "points"},
    "HealthAnswer": {"ok", "version", "policy", "rules", "rules_hash", "clients", "degraded"},
    "ClientsHealth": {"count", "loaded_on", "age_seconds"},
}  # fmt: skip
# How an answer may hold a piece of the draft: only the draft's own answer, to who sent it.
DRAFT_ROUTES = ("/review", "/anonymize")


def test_answers_have_only_these_fields() -> None:
    """Promise 7: no author, device, address, page or time among them."""
    described = {
        name: set(model.model_fields)
        for name, model in vars(results).items()
        if isinstance(model, type)
        and issubclass(model, BaseModel)
        and not name.startswith("_")
        and model is not BaseModel
    }
    assert described == FIELDS


def test_the_description_knows_no_other_answers(running: Running) -> None:
    requests = {"ReviewRequest", "AnonymizeRequest", "ContextIn", "ClientIn", "NameIn"}
    requests |= {"ExplainRequest"}
    requests |= {"PairRequest", "ConfirmRequest", "ProofRequest"}
    components = set(running.app.openapi()["components"]["schemas"])
    vocabulary = {
        "ActionKind",
        "Attachment",
        "Audience",
        "Category",
        "Channel",
        "Kind",
        "Language",
        "Offsets",
        "Role",
        "Style",
    }
    assert components <= set(FIELDS) | requests | vocabulary


def test_the_database_has_only_these_columns_after_reviews(own: Running) -> None:
    """Promise 7: reviews leave no table, no row and no column behind."""
    before = _rows(own)
    for number in range(50):
        own.post("/review", draft(f"{LEAKY} {number}"))
        own.post("/anonymize", draft(f"{LEAKY} {number}"))
    assert before == _rows(own)
    assert {table: set(columns) for table, (columns, _) in _rows(own).items()} == COLUMNS


def test_no_other_route_answers_with_anything_of_a_draft(own: Running) -> None:
    """Promise 7: what was reviewed can be asked for nowhere, not even with the admin key."""
    marker = "Wulpendaalseweg"
    own.post("/review", draft(f"Ik woon aan de {marker} 12 in Yerseke. {LEAKY}"))
    for call in CALLS:
        if call.path not in DRAFT_ROUTES:
            headers = bearer(ADMIN_TOKEN)
            answer = own.request(call.method, call.path, headers=headers, **call.options)
            assert marker not in answer.text


def test_a_review_answers_only_from_its_own_request(own: Running) -> None:
    own.post("/review", draft("Bel Fenna Duinkerk op 06-87654321."))
    answer = own.post("/review", draft()).json()
    assert "87654321" not in json.dumps(answer)


def test_what_is_answered_is_what_is_described(own: Running) -> None:
    """Each answer passes the model that describes it, with nothing left over."""
    models: dict[str, type[BaseModel]] = {
        "POST /review": results.ReviewAnswer,
        "POST /anonymize": results.AnonymizeAnswer,
        "GET /policy": results.PolicyAnswer,
        "GET /rules": results.RulesAnswer,
        "GET /clients": results.ClientPage,
        "POST /clients": results.ClientOut,
        "PUT /clients/1": results.ClientOut,
        "GET /health": results.HealthAnswer,
    }
    for call in CALLS:
        if call.name == "PUT /clients/1":
            call = call._replace(options={"json": {"name": "Slikken Techniek"}})
        if model := models.pop(call.name, None):
            headers = bearer(ADMIN_TOKEN)
            answer: Any = own.request(call.method, call.path, headers=headers, **call.options)
            model.model_validate(answer.json())
    assert models == {}


def _rows(own: Running) -> dict[str, tuple[list[str], list[Any]]]:
    connection = sqlite3.connect(own.settings.data_dir / "clients.db")
    try:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found = {}
        for (name,) in names:
            cursor = connection.execute(f"SELECT * FROM {name}")  # names come from the database
            found[name] = ([column[0] for column in cursor.description], cursor.fetchall())
        return {name: rows for name, rows in found.items() if not name.startswith("sqlite_")}
    finally:
        connection.close()
