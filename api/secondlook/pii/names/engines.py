"""Which model finds the names: the one that ships, or one that the user installed, by a setting.

    embedded · spacy:NAME · transformers:NAME

The other two are Presidio's own engines. Nothing is ever downloaded: a model that is not there is a
SettingsError that says how to install it.
"""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import (
    NerModelConfiguration,
    NlpArtifacts,
    NlpEngine,
    SpacyNlpEngine,
    TransformersNlpEngine,
)
from presidio_analyzer.nlp_engine.huggingface_token_pipe import FACTORY_NAME
from presidio_analyzer.predefined_recognizers import SpacyRecognizer, TransformersRecognizer

from secondlook.errors import SettingsError
from secondlook.findings import Language
from secondlook.pii.names.recognizers import NameRecognizer
from secondlook.pii.names.spans import ENTITIES
from secondlook.pii.names.taggers import NameTagger

EMBEDDED = "embedded"
_NAME = "InstalledModelRecognizer"
_BLANK = {"spacy": "blank"}
_CHOICES = "embedded, spacy:NAME or transformers:NAME"
# What models call people, places and organisations, and what Presidio calls them.
_LABELS = {
    **dict.fromkeys(("PER", "PERSON", "B-PER", "I-PER"), "PERSON"),
    **dict.fromkeys(("LOC", "GPE", "FAC", "B-LOC", "I-LOC"), "LOCATION"),
    **dict.fromkeys(("ORG", "B-ORG", "I-ORG"), "ORGANIZATION"),
}


def name_recognizers(
    names_model: str = EMBEDDED, person: float = 0.5, other: float = 0.5
) -> list[EntityRecognizer]:
    """One recognizer per language; a SettingsError when the model is unknown or missing."""
    kind, _, name = names_model.partition(":")
    if names_model == EMBEDDED:
        tagger = NameTagger.shipped(person, other)
        return [NameRecognizer(tagger, language) for language in Language]
    extract: type[EntityRecognizer]
    if kind == "spacy" and name:
        engine, extract = _spacy_engine(name), SpacyRecognizer
    elif kind == "transformers" and name:
        engine, extract = _transformers_engine(name), TransformersRecognizer
    else:
        raise SettingsError(f"names_model: expected {_CHOICES}")
    return [
        InstalledModelRecognizer(engine, _reader(extract, language), person, other)
        for language in Language
    ]


class InstalledModelRecognizer(EntityRecognizer):
    """Runs Presidio's engine of another model and lets Presidio's recognizer read the outcome."""

    def __init__(
        self, engine: NlpEngine, extract: EntityRecognizer, person: float, other: float
    ) -> None:
        self._engine, self._extract = engine, extract
        self._thresholds = dict(zip(ENTITIES, (person, other, other), strict=True))
        super().__init__(list(ENTITIES), name=_NAME, supported_language=extract.supported_language)

    def load(self) -> None:
        """Nothing to load: the engine comes loaded."""

    def analyze(
        self,
        text: str,
        entities: Sequence[str],
        nlp_artifacts: NlpArtifacts,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        artifacts = self._engine.process_text(text, self.supported_language)
        wanted = [entity for entity in entities if entity in self._thresholds]
        found = self._extract.analyze(text, wanted, artifacts)
        return [each for each in found if each.score >= self._thresholds[each.entity_type]]


def _reader(kind: type[EntityRecognizer], language: Language) -> EntityRecognizer:
    return kind(supported_entities=list(ENTITIES), supported_language=language.value)


def _configuration() -> NerModelConfiguration:
    return NerModelConfiguration(
        model_to_presidio_entity_mapping=_LABELS,
        labels_to_ignore=["O", "MISC", "NORP", "DATE", "CARDINAL"],
    )


def _spacy_engine(name: str) -> NlpEngine:
    if not (spacy.util.is_package(name) or Path(name).is_dir()):
        raise SettingsError(
            f"names_model: the spaCy model {name} is not installed; "
            f"install it (python -m spacy download {name}) or use names_model = embedded"
        )
    models = [{"lang_code": language.value, "model_name": name} for language in Language]
    return _loaded(SpacyNlpEngine(models, _configuration()), f"spaCy model {name}")


def _transformers_engine(name: str) -> NlpEngine:
    missing = [each for each in ("torch", "transformers") if importlib.util.find_spec(each) is None]
    if missing:
        raise SettingsError(
            f"names_model: transformers:{name} needs the packages {' and '.join(missing)}; "
            "install them or use names_model = embedded"
        )
    if not Path(name).is_dir():
        raise SettingsError(
            "names_model: transformers: is followed by the folder of a model on this machine; "
            "models are never downloaded"
        )
    return _loaded(_FolderEngine(name), f"model in {name}")


class _FolderEngine(TransformersNlpEngine):
    """Presidio's engine with spaCy's blank tokenizers, where Presidio wants a whole spaCy model."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        models = [
            {"lang_code": each.value, "model_name": _BLANK | {"transformers": folder}}
            for each in Language
        ]
        super().__init__(models, _configuration())

    def load(self) -> None:
        pipelines: Any = {}
        for language in Language:
            pipeline = spacy.blank(language.value)
            config = {
                "model": self._folder,
                "spans_key": self.entity_key,
                "aggregation_strategy": "simple",
            }
            pipeline.add_pipe(FACTORY_NAME, config=config)
            pipelines[language.value] = pipeline
        self.nlp = pipelines


def _loaded(engine: SpacyNlpEngine, what: str) -> NlpEngine:
    try:
        engine.load()
    except (OSError, ValueError) as error:
        reason = type(error).__name__
        raise SettingsError(f"names_model: the {what} cannot be loaded: {reason}") from None
    return engine
