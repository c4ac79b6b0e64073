"""`secondlook clients …`: what it refuses, what it says, and why a draft matches."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from secondlook.cli import secondlook
from secondlook.clients import evidence
from secondlook.clients.explanations import WORDS
from secondlook.clients.variants import Nature

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    environment = {"SECONDLOOK_DATA_DIR": str(tmp_path / "data"), "COLUMNS": "160"}

    def run(*arguments: str, text: str | None = None) -> Result:
        return CliRunner().invoke(secondlook, ["clients", *arguments], text, env=environment)

    return run


def test_a_client_may_be_named_where_the_command_says(run: Run) -> None:
    run("add", "Kwelderhave", "--may-be-named", "linkedin", "--may-be-named", "yammer")

    assert "linkedin, yammer" in run("list").output
    assert 2 == run("add", "Wolthuyn", "--may-be-named", "facebook").exit_code


def test_an_empty_answer_says_so(run: Run) -> None:
    assert "There are no clients in the list yet." in run("list").output
    run("add", "Kwelderhave")
    assert "No client holds this." in run("list", "--search", "wolthuyn").output


@pytest.mark.parametrize("name", ["clients.txt", "clients", "clients.xls", "clients.csv.gz"])
def test_an_export_to_another_kind_of_file_is_wrong_usage(
    run: Run, tmp_path: Path, name: str
) -> None:
    refused = run("export", str(tmp_path / name))

    assert (2, False) == (refused.exit_code, (tmp_path / name).exists())
    assert ".csv or .xlsx" in refused.output


def test_a_backup_overwrites_only_when_told_to(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "clients.bak"
    file.write_text("dear diary", "utf-8")
    refused = run("backup", str(file))

    assert (1, "dear diary") == (refused.exit_code, file.read_text("utf-8"))
    assert "--overwrite" in refused.output
    assert 0 == run("backup", str(file), "--overwrite").exit_code


def test_the_first_own_list_takes_the_place_of_the_invented_one(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name\nKwelderhave\n", "utf-8")
    invented = run("demo").output.split()[0]
    told = run("import", str(own)).output

    assert f"{invented} of those removed were the invented ones" in told
    assert "Kwelderhave" in run("list").output
    assert "Waterlinge" not in run("list").output
    assert "invented" not in run("import", str(own)).output


@pytest.mark.parametrize("given", [("Vandaag bij Helder geweest",), ("-",)])
def test_explaining_says_which_client_and_why(run: Run, given: tuple[str]) -> None:
    run("add", "Helder", "--city", "Zwolle")
    told = run("explain", *given, text="Vandaag bij Helder geweest\n").output

    assert "Helder (ook een gewoon woord)" in told
    assert "de woorden ernaast +" in told
    assert "✖ klant" in told


def test_explaining_says_why_not(run: Run) -> None:
    run("add", "Helder")

    assert "✔ niet de klant" in run("explain", "Wat een helder verhaal.").output
    assert "Geen naam van een klant gezien." in run("explain", "Fijn weekend!").output


def test_explaining_as_json_counts_code_points(run: Run) -> None:
    run("add", "Kwelderhave", "--handle", "@kwelderhave")
    (told,) = json.loads(run("explain", "😀 Bij Kwelderhaven", "--json").output)["spellings"]

    assert (6, 18, True) == (told["start"], told["end"], told["misspelt"])
    assert {"reason", "points"} == set(told["evidence"][0])


def test_every_reason_has_words_in_both_languages() -> None:
    """What evidence.py says, and what a spelling may be made of."""
    source = Path(evidence.__file__).read_text("utf-8")
    said = set(re.findall(r'Evidence\("([a-z ]+)"', source))
    said |= set(re.findall(r'^        \("([a-z ]+)", ', source, re.MULTILINE))
    said |= {nature.name.lower() for nature in Nature}

    assert len(said) > 15
    assert all(said <= set(words) for words in WORDS.values())
