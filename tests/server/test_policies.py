"""`/policy` and `/rules`: the pack in force, in both languages; `/health` and the check page."""

import pytest

from secondlook import __version__
from secondlook.server.results import HealthAnswer, PolicyAnswer, RulesAnswer
from server.harnesses import ADMIN_TOKEN, CLIENTS, Running, Served, bearer


def _in(running: Running, path: str, language: str):
    return running.get(path, headers=bearer() | {"accept-language": language}).json()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_policy_names_document_organisation_and_checklist(
    language: str, running: Running
) -> None:
    policy = _in(running, "/policy", language)
    PolicyAnswer.model_validate(policy)
    assert (policy["id"], policy["organisation"]["name"]) == ("the-enablers", "The Enablers")
    assert policy["checklist"]
    assert len(policy["rules"]) == len(_in(running, "/rules", language)["rules"])


def test_the_policy_is_told_in_the_language_of_the_reader(running: Running) -> None:
    dutch, english = (_in(running, "/policy", language) for language in ("nl", "en"))
    assert dutch["checklist"] != english["checklist"]


def test_every_rule_has_its_clause_and_examples_both_ways(running: Running) -> None:
    for language in ("nl", "en"):
        answer = _in(running, "/rules", language)
        RulesAnswer.model_validate(answer)
        assert {"client-name", "personal-data", "credentials"} <= {
            rule["id"] for rule in answer["rules"]
        }
        for rule in answer["rules"]:
            assert {True, False} == {example["flags"] for example in rule["examples"]}
            assert all(rule[key] for key in ("title", "message", "advice", "clause", "channels"))
            assert "{" not in rule["title"] + rule["message"] + rule["advice"]


def test_health_without_a_key_is_one_word(running: Running) -> None:
    assert running.get("/health", headers={}).json() == {"ok": True}


@pytest.mark.parametrize("token", [None, ADMIN_TOKEN])
def test_health_with_a_key_tells_versions_and_ages(token: str | None, running: Running) -> None:
    """Promise 34, the healthy state."""
    health = running.get("/health", headers=bearer(token) if token else bearer()).json()
    HealthAnswer.model_validate(health)
    assert __version__ == health["version"]
    assert health["policy"] == {"id": "the-enablers", "version": "1.2"}
    assert len(_in(running, "/rules", "nl")["rules"]) == health["rules"]
    assert len(health["rules_hash"]) == 16
    assert len(CLIENTS) <= health["clients"]["count"]
    assert health["clients"]["age_seconds"] >= 0
    assert health["degraded"] == []


def test_two_servers_with_the_same_rules_have_the_same_hash(
    running: Running, served: Served
) -> None:
    with served.client() as client:
        there = client.get("/health").json()
    assert running.get("/health").json()["rules_hash"] == there["rules_hash"]


def test_the_check_page_and_its_files_come_with_their_own_policy(running: Running) -> None:
    front = running.get("/", headers={})
    assert (front.status_code, front.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "require-trusted-types-for 'script'" in front.headers["content-security-policy"]
    assert "unsafe" not in front.headers["content-security-policy"]
    for path, kind in (("check.css", "text/css"), ("check.js", "text/javascript")):
        answer = running.get(f"/page/{path}", headers={})
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith(kind)


@pytest.mark.parametrize(
    "name",
    ["", "nothing.js", "../guard.py", "..%2fguard.py", "%2e%2e/guard.py", "/etc/passwd", "%2fetc%2fpasswd",
     "check.html/", "check.html%00", "..\\guard.py", "__init__.py", "." * 2000],
)  # fmt: skip
def test_nothing_but_the_files_of_the_page_is_served(name: str, running: Running) -> None:
    answer = running.get(f"/page/{name}", headers={})
    assert answer.status_code in (401, 404)
    assert {"error"} == set(answer.json())
