"""What the documents say is what the code does."""

import re

from click import Group

from documents import README, ROOT, written
from secondlook.cli import secondlook
from secondlook.server.applications import create_app
from secondlook.settings import load_settings

TEXT = README.read_text("utf-8")


def test_the_tables_of_the_readme_are_those_of_the_code() -> None:
    assert written(TEXT) == TEXT, "run `python tests/documents.py`"


def test_the_readme_names_every_route_of_the_contract_and_no_other() -> None:
    app = create_app(load_settings({}))
    routes = {
        re.sub(r"{\w+}", "{id}", f"{method.upper()} {path}")
        for path, item in app.openapi()["paths"].items()
        for method in item
    }
    told = set(re.findall(r"(?:GET|POST|PUT|DELETE) /[\w{}/]*", TEXT))
    assert told - routes == {"GET /"}
    assert routes - told == set()


def test_every_file_that_the_documents_link_to_is_there() -> None:
    for document in (README, ROOT / "ARCHITECTURE.md", ROOT / "CHANGELOG.md"):
        links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text("utf-8"))
        assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_readme_shows_every_command() -> None:
    commands = {
        f"{name} {sub}"
        for name, group in secondlook.commands.items()
        if isinstance(group, Group)
        for sub in group.commands
    } | {name for name, command in secondlook.commands.items() if not isinstance(command, Group)}
    assert sorted(command for command in commands if f"secondlook {command}" not in TEXT) == []


def test_the_changelog_names_every_rule_in_force() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    rules = re.findall(r"^\| `([a-z-]+)` \|", TEXT, re.MULTILINE)
    assert len(rules) >= 12
    assert [rule for rule in rules if rule not in changelog] == []
