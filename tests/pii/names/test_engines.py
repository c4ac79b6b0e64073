"""The choice of names model: the shipped one, one of spaCy made here, and clear words for the rest."""

from pathlib import Path

import pytest
import spacy
from presidio_analyzer.nlp_engine import NlpArtifacts

from secondlook.errors import SettingsError
from secondlook.findings import Language
from secondlook.pii.names.engines import name_recognizers
from secondlook.pii.names.spans import ENTITIES

NOTHING_READ = NlpArtifacts([], [], [], [], None, "nl")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spaCy model that knows one person and one place."""
    model = spacy.blank("nl")
    ruler = model.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "PER", "pattern": "Obelia Quarto"}, {"label": "GPE", "pattern": "Zomerdorp"}]
    )
    path = tmp_path_factory.mktemp("models") / "tiny"
    model.to_disk(path)
    return path


def test_the_shipped_model_serves_both_languages() -> None:
    recognizers = name_recognizers()
    assert [language.value for language in Language] == [
        each.supported_language for each in recognizers
    ]
    assert list(ENTITIES) == recognizers[0].supported_entities


def test_a_spacy_model_gives_persons_and_places(folder: Path) -> None:
    dutch, english = name_recognizers(f"spacy:{folder}")
    text = "Obelia Quarto woont in Zomerdorp."
    found = dutch.analyze(text, list(ENTITIES), NOTHING_READ)
    assert [("PERSON", 0, 13), ("LOCATION", 23, 32)] == [
        (each.entity_type, each.start, each.end) for each in found
    ]
    assert 2 == len(english.analyze(text, list(ENTITIES), NOTHING_READ))


def test_only_what_is_asked_for_is_given(folder: Path) -> None:
    dutch, _ = name_recognizers(f"spacy:{folder}")
    found = dutch.analyze("Obelia Quarto woont in Zomerdorp.", ["PERSON"], NOTHING_READ)
    assert ["PERSON"] == [each.entity_type for each in found]


def test_a_score_below_the_threshold_is_no_find(folder: Path) -> None:
    dutch, _ = name_recognizers(f"spacy:{folder}", person=0.99)
    assert [] == dutch.analyze("Obelia Quarto belde.", ["PERSON"], NOTHING_READ)


@pytest.mark.parametrize("names_model", ["", "spacy", "spacy:", "stanza:nl", "Embedded"])
def test_an_unknown_choice_names_the_choices(names_model: str) -> None:
    with pytest.raises(SettingsError, match="embedded, spacy:NAME or transformers:NAME"):
        name_recognizers(names_model)


def test_a_spacy_model_that_is_not_installed_is_said_so() -> None:
    with pytest.raises(SettingsError, match=r"spaCy model nl_no_such_model is not installed"):
        name_recognizers("spacy:nl_no_such_model")


def test_a_folder_without_a_model_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be loaded"):
        name_recognizers(f"spacy:{tmp_path}")


def test_a_transformers_model_is_never_downloaded() -> None:
    with pytest.raises(SettingsError, match=r"needs the packages|never downloaded"):
        name_recognizers("transformers:somebody/some-model")
