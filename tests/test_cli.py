"""The command, run as its user runs it: in a process of its own, with a data folder of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def run(tmp_path: Path):
    def run(
        *arguments: str,
        text: str = "",
        encoding: str = "utf-8",
        expect: int = 0,
        **environment: str,
    ) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "secondlook", *arguments],
            input=text.encode(encoding),
            capture_output=True,
            env={**os.environ, "SECONDLOOK_DATA_DIR": str(tmp_path / "data"), **environment},
        )
        shown = (done.stdout + done.stderr).decode()
        assert done.returncode == expect, shown
        assert "Traceback" not in shown
        return shown

    return run


def test_a_clear_draft_ends_with_zero(run) -> None:
    assert "Niets op aan te merken" in run("check", "-", text="Fijn weekend allemaal!")


def test_findings_end_with_one_and_say_why(run) -> None:
    shown = run("check", "-", text="Bel me op 06-21436587", expect=1)
    assert "“06-21436587”" in shown
    assert "personal-data" in shown
    assert "Social Media Policy" in shown


def test_advice_alone_ends_with_zero(run) -> None:
    assert "shouting" in run("check", "-", text="STOP MET VERGADEREN!!! ECHT NU!!!")


def test_json_is_the_answer_of_the_api_in_code_points(run) -> None:
    answer = json.loads(
        run("check", "-", "--json", "--channel", "twitter", text="😀 Bel 06-21436587", expect=1)
    )
    assert (answer["verdict"], answer["offsets"]) == ("warning", "code-point")
    assert [(one["entity"], one["start"], one["end"]) for one in answer["findings"]] == [
        ("PHONE_NUMBER", 6, 17)
    ]


def test_anonymizing_shows_what_changes_and_the_code_is_about_the_draft(run) -> None:
    shown = run("check", "-", "--anonymize", text="Vragen? Bel 06-21436587.", expect=1)
    assert "Vragen? [-Bel 06-21436587-]{+Stuur me een bericht+}." in shown
    assert "✔" in run("check", "-", "--anonymize", text="Fijn weekend allemaal!")


def test_anonymizing_as_json_is_the_answer_of_the_api_in_the_style_asked_for(run) -> None:
    how = ["--anonymize", "--style", "placeholder", "--json"]
    answer = json.loads(run("check", "-", *how, text="😀 Bel 06-21436587", expect=1))
    assert answer["text"] == "😀 Bel [telefoonnummer]"
    assert [(edit["start"], edit["end"]) for edit in answer["edits"]] == [(6, 17)]
    run("check", "-", "--anonymize", "--style", "tar", expect=2)


def test_a_file_is_read_too_and_a_missing_one_is_wrong_usage(run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Even geduld, we zijn er bijna.\n", "utf-8")
    assert "✔" in run("check", str(draft))
    run("check", str(tmp_path / "absent.txt"), expect=2)
    run("check", "-", "--channel", "facebook", expect=2)


def test_control_characters_of_a_draft_never_reach_the_terminal(run) -> None:
    assert "\x1b" not in run("check", "-", text="gewoon \x1b[2J wissen \x07")


def test_clients_are_imported_listed_exported_and_removed(run, tmp_path: Path) -> None:
    source, target = tmp_path / "clients.csv", tmp_path / "clients.xlsx"
    source.write_text("name;aliases\nGemeente Zuiderzand;Zuiderzand\n=Formule BV;\n", "utf-8")
    assert run("clients", "import", str(source)).startswith("2 added, 0 updated")
    assert run("clients", "import", str(source)).startswith("0 added, 0 updated, 2 unchanged")
    run("clients", "add", "Stichting Woonhoek", "--alias", "WH", "--city", "Zwolle")
    assert "Woonhoek" in run("clients", "list", "--search", "woonhoek")
    assert run("clients", "export", str(target)).startswith("3 clients written")
    assert target.stat().st_mode & 0o777 == 0o600
    run("clients", "remove", "stichting woonhoek")
    assert "no such client" in run("clients", "remove", "Stichting Woonhoek", expect=1)
    assert "client-name" in run("check", "-", text="Morgen naar Zuiderzand", expect=1)


def test_a_bad_row_is_named_and_nothing_is_imported(run, tmp_path: Path) -> None:
    source = tmp_path / "clients.csv"
    source.write_text("name,kind\nGemeente Zuiderzand,client\n,client\nWoonhoek,vriend\n", "utf-8")
    refused = run("clients", "import", str(source), expect=1)
    assert "line 3" in refused
    assert "line 4" in refused
    assert "Zuiderzand" not in run("clients", "list")


def test_a_backup_brings_back_what_was_removed(run, tmp_path: Path) -> None:
    backup = tmp_path / "clients.bak"
    run("clients", "add", "Gemeente Zuiderzand")
    run("clients", "backup", str(backup))
    run("clients", "remove", "Gemeente Zuiderzand")
    run("clients", "restore", str(backup))
    assert "Zuiderzand" in run("clients", "list")


def test_who_may_be_named_is_added_listed_and_removed(run) -> None:
    text = "Veel dank aan Fenna Duinkerk voor de mooie foto's."
    assert "Fenna Duinkerk" in run("check", "-", text=text)
    assert "Fenna Duinkerk added" in run("names", "add", "Fenna Duinkerk")
    assert "already" in run("names", "add", "fenna duinkerk", expect=1)
    assert "Fenna Duinkerk" in run("names", "list", "--search", "duin")
    assert "✔" in run("check", "-", text=text)
    run("names", "remove", "fenna duinkerk")
    assert "nobody of that name" in run("names", "remove", "Fenna Duinkerk", expect=1)


def test_names_of_which_the_same_is_said_share_one_explanation(run) -> None:
    shown = run("check", "-", text="Dank aan Fenna, Koen en Wendy!")
    assert "“Fenna”, “Koen”, “Wendy”" in shown
    assert 1 == shown.count("Hier noem je iemand bij naam.")
    assert "Liever: een collega · iemand" in shown
    assert "[persoon" not in shown


def test_a_names_model_that_is_not_there_is_wrong_usage(run) -> None:
    model = {"SECONDLOOK_NAMES_MODEL": "spacy:nl_no_such_model"}
    refused = run("check", "-", text="Fijn weekend", expect=2, **model)
    assert "names_model: the spaCy model nl_no_such_model is not installed" in refused


def test_the_demo_list_is_for_an_empty_registry_only(run) -> None:
    assert "invented clients added" in run("clients", "demo")
    assert run("clients", "demo") == ""


def test_rules_are_listed_with_clause_and_examples(run) -> None:
    assert "client-name" in run("rules")
    rules = {rule["id"]: rule for rule in json.loads(run("rules", "--json"))["rules"]}
    assert rules["client-name"]["severity"] == "critical"
    assert rules["insult"]["examples"]


def test_a_token_stays_the_same_until_it_is_rotated(run) -> None:
    first = run("token", "review")
    assert run("token", "review") == first
    assert run("token", "review", "--rotate") != first
    assert run("token", "admin") != run("token", "review")


def test_a_wrong_setting_is_one_line(run) -> None:
    refused = run("settings", expect=2, SECONDLOOK_PORT="http")
    assert refused == "Error: SECONDLOOK_PORT: expected a number from 1 to 65535\n"


def test_what_keeps_a_check_from_working_is_never_taken_for_findings(run, tmp_path: Path) -> None:
    """A hook that calls it sees 1 for findings alone."""
    run("check", "-", text="Fijn weekend", expect=2, SECONDLOOK_LANGUAGE="fr")
    run("check", "-", text="Fijn weekend", expect=2, SECONDLOOK_PACK=str(tmp_path))
    folder = f"sqlite:///{tmp_path}"
    run("check", "-", text="Fijn weekend", expect=2, SECONDLOOK_DATABASE_URL=folder)


def test_a_wide_bind_without_tls_is_refused(run) -> None:
    assert "can be reached from other machines" in run("serve", "--host", "0.0.0.0", expect=2)


def test_a_draft_in_another_encoding_is_read_right_or_refused(run) -> None:
    text = "Bel Zoë op 06-21436587"
    assert "“06-21436587”" in run("check", "-", text=text, encoding="utf-16", expect=1)
    assert "“06-21436587”" in run("check", "-", text=text, encoding="utf-8-sig", expect=1)
    assert "not text in UTF-8" in run("check", "-", text=text, encoding="cp1252", expect=2)


def test_a_draft_over_the_limit_is_refused(run) -> None:
    refused = run("check", "-", text="x" * 101, expect=2, SECONDLOOK_MAX_DRAFT_CHARACTERS="100")
    assert "100 characters at most" in refused


def test_help_and_version_answer_without_the_heavy_parts(run) -> None:
    assert "Commands:" in run("--help")
    code = "import sys, secondlook.cli; print(sorted({'presidio_analyzer', 'fastapi', 'sqlalchemy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
