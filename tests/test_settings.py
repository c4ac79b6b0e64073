"""Settings: one table, three sources, and no value that is silently ignored."""

from pathlib import Path

import pytest

from secondlook.errors import SettingsError
from secondlook.findings import Language
from secondlook.settings import load_settings, setting_rows, shown


def test_the_defaults_stand_without_any_source() -> None:
    settings = load_settings({})
    assert (settings.host, settings.port, settings.pack) == ("127.0.0.1", 8765, "the-enablers")
    assert settings.registry_url == f"sqlite:///{settings.data_dir / 'clients.db'}"


def test_an_option_wins_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    config = tmp_path / "secondlook.toml"
    config.write_text('port = 1001\nlanguage = "en"\nhosts = ["look.example", "office.example"]\n')
    environment = {"SECONDLOOK_CONFIG": str(config), "SECONDLOOK_PORT": "1002", "HOME": "elsewhere"}
    settings = load_settings(environment, host="localhost", workers=None)
    assert (settings.port, settings.language, settings.host) == (1002, Language.EN, "localhost")
    assert settings.hosts == ("look.example", "office.example")
    assert load_settings(environment, port=1003).port == 1003


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("SECONDLOOK_PORT", "0", "SECONDLOOK_PORT: expected a number from 1 to 65535"),
        ("SECONDLOOK_PORT", "http", "SECONDLOOK_PORT: expected a number from 1 to 65535"),
        ("SECONDLOOK_BEHIND_PROXY", "perhaps", "SECONDLOOK_BEHIND_PROXY: expected true or false"),
        ("SECONDLOOK_LANGUAGE", "fr", "SECONDLOOK_LANGUAGE: expected nl or en"),
        (
            "SECONDLOOK_NAMES_MODEL",
            "stanza:nl",
            "SECONDLOOK_NAMES_MODEL: expected embedded, spacy:NAME, transformers:FOLDER or none",
        ),
        (
            "SECONDLOOK_NAMES_THRESHOLD",
            "45",
            "SECONDLOOK_NAMES_THRESHOLD: expected a number between 0 and 1, such as 0.45",
        ),
        (
            "SECONDLOOK_PLACES_THRESHOLD",
            "nan",
            "SECONDLOOK_PLACES_THRESHOLD: expected a number between 0 and 1, such as 0.45",
        ),
        ("SECONDLOOK_PROT", "8765", "SECONDLOOK_PROT: no such setting (see `secondlook settings`)"),
        (
            "SECONDLOOK_REVIEW_TOKEN",
            "short",
            "SECONDLOOK_REVIEW_TOKEN: expected at least 16 ASCII characters without spaces",
        ),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(variable: str, value: str, named: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({variable: value})
    assert str(caught.value) == named


def test_a_broken_or_missing_file_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("port = = 1")
    with pytest.raises(SettingsError, match=r"broken\.toml is no valid TOML"):
        load_settings({"SECONDLOOK_CONFIG": str(broken)})
    with pytest.raises(SettingsError, match=r"cannot read .*absent\.toml"):
        load_settings({"SECONDLOOK_CONFIG": str(tmp_path / "absent.toml")})


def test_a_secret_is_shown_only_as_set_or_not() -> None:
    settings = load_settings({"SECONDLOOK_REVIEW_TOKEN": "invented-token-0123456789"})
    assert (shown(settings, "review_token"), shown(settings, "admin_token")) == ("(set)", "")


def test_every_setting_says_what_it_is_for() -> None:
    assert [row.name for row in setting_rows() if not row.about] == []


@pytest.mark.parametrize("model", ["embedded", "none", "spacy:nl_core_news_lg", "transformers:/m"])
def test_the_names_model_is_one_of_four_kinds(model: str) -> None:
    settings = load_settings({"SECONDLOOK_NAMES_MODEL": model, "SECONDLOOK_NAMES_THRESHOLD": "0.3"})
    assert (model, 0.3) == (settings.names_model, settings.names_threshold)
