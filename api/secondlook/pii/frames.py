"""Presidio's frame around our kinds: recognizer, registry, NLP engine and context enhancer, each
doing what Presidio asks of it and no more. Tokens and sentences come with the draft's Reading.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from presidio_analyzer import (
    AnalysisExplanation,
    ContextAwareEnhancer,
    EntityRecognizer,
    RecognizerRegistry,
    RecognizerResult,
)
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

from secondlook.findings import Language
from secondlook.pii.kinds import Kind, Sighting
from secondlook.pii.prefilters import Prefilter
from secondlook.reading import Reading, Sentence, fold, sentence_spans, tokens_of

LANGUAGES = [language.value for language in Language]


class DraftArtifacts(NlpArtifacts):
    """The NLP artifacts of a draft: its Reading. Presidio hands them to every recognizer."""

    def __init__(self, reading: Reading) -> None:
        nothing: Any = []  # Presidio would have spaCy tokens here; nobody of ours asks for them
        super().__init__(nothing, nothing, nothing, nothing, None, reading.language.value)
        self.reading = reading


class DraftNlpEngine(NlpEngine):
    """Folds and splits a text that came without a Reading; loads no model."""

    def load(self) -> None:
        """Nothing to load."""

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> DraftArtifacts:
        main, folded = Language(language), fold(text)
        sentences = [Sentence(start, end, main) for start, end in sentence_spans(text)]
        return DraftArtifacts(Reading(text, folded, tokens_of(folded), sentences, main))

    def process_batch(
        self, texts: Iterable[str], language: str, *_: Any, **__: Any
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002 - Presidio's signature
        return False

    def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002 - Presidio's signature
        return False

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return LANGUAGES


class KindsRecognizer(EntityRecognizer):
    """Runs all kinds together, for one of Presidio's languages: drafts mix Dutch and English, so
    every kind knows both and each language gets the same kinds."""

    name: str

    def __init__(self, kinds: Sequence[Kind], prefilter: Prefilter, language: str) -> None:
        self._prefilter = prefilter
        entities = sorted({kind.entity for kind in kinds})
        super().__init__(entities, name="KindsRecognizer", supported_language=language)
        self._metadata = {
            RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
        }

    def load(self) -> None:
        """Nothing to load: patterns are compiled on import."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        reading = _reading_of(nlp_artifacts, text)
        return [
            self._result(sighting)
            for kind, parts in self._prefilter.kinds_for(reading.folded)
            if kind.entity in entities
            for sighting in kind.sightings(reading, parts)
        ]

    def _result(self, sighting: Sighting) -> RecognizerResult:
        kind, start, end, score = sighting
        explanation = AnalysisExplanation(self.name, score, pattern_name=kind.name)
        return RecognizerResult(kind.entity, start, end, score, explanation, self._metadata)


class SignedRecognizer(EntityRecognizer):
    """Another recognizer, whose results carry its own name: Presidio drops those that do not, such
    as what a recognizer passes on from one inside it."""

    def __init__(self, inner: EntityRecognizer) -> None:
        self._inner = inner
        entities, language = inner.supported_entities, inner.supported_language
        super().__init__(entities, name=type(inner).__name__, supported_language=language)
        self._metadata = {
            RecognizerResult.RECOGNIZER_NAME_KEY: type(inner).__name__,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
        }

    def load(self) -> None:
        """Nothing to load: the recognizer inside comes loaded."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        results: list[RecognizerResult] = self._inner.analyze(text, entities, nlp_artifacts)
        for result in results:
            result.recognition_metadata = self._metadata
        return results


def _reading_of(artifacts: NlpArtifacts, text: str) -> Reading:
    """The draft's reading, or one made here for artifacts that another NLP engine made."""
    if isinstance(artifacts, DraftArtifacts):
        return artifacts.reading
    return DraftNlpEngine().process_text(text, Language.NL.value).reading


class FixedRegistry(RecognizerRegistry):
    """A registry that never changes after start: which recognizers serve a language is known, where
    Presidio works it out, twice, for every text."""

    def __init__(self, recognizers: Sequence[EntityRecognizer]) -> None:
        super().__init__(recognizers=list(recognizers), supported_languages=LANGUAGES)
        self._by_language = {
            language: [each for each in recognizers if each.supported_language == language]
            for language in LANGUAGES
        }

    def get_recognizers(
        self,
        language: str,
        entities: list[str] | None = None,
        all_fields: bool = False,
        ad_hoc_recognizers: list[EntityRecognizer] | None = None,
    ) -> list[EntityRecognizer]:
        if ad_hoc_recognizers or not (entities or all_fields):
            return list(super().get_recognizers(language, entities, all_fields, ad_hoc_recognizers))
        return self._by_language[language]


class NoEnhancer(ContextAwareEnhancer):
    """Leaves scores alone: a kind has weighed the words around a match already."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0, 0)

    def enhance_using_context(
        self,
        text: str,  # noqa: ARG002 - Presidio's signature
        raw_results: list[RecognizerResult],
        *_: Any,
        **__: Any,
    ) -> list[RecognizerResult]:
        return raw_results
