"""The tagger inside Presidio's own engine."""

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry

from secondlook.findings import Language
from secondlook.pii.frames import DraftArtifacts, DraftNlpEngine
from secondlook.pii.names.recognizers import NameRecognizer
from secondlook.pii.names.taggers import NameTagger

from .conftest import read

TEXT = "Hilde Marskamp belde over Utrecht."


def test_presidio_gets_persons_with_their_scores(tagger: NameTagger) -> None:
    languages = [language.value for language in Language]
    recognizers = [NameRecognizer(tagger, language) for language in Language]
    engine = AnalyzerEngine(
        registry=RecognizerRegistry(recognizers, supported_languages=languages),
        nlp_engine=DraftNlpEngine(),
        supported_languages=languages,
    )
    results = engine.analyze(TEXT, language="nl", entities=["PERSON"])
    assert [("PERSON", 0, 14)] == [(each.entity_type, each.start, each.end) for each in results]


def test_only_entities_that_are_asked_for_are_given(tagger: NameTagger) -> None:
    recognizer = NameRecognizer(tagger, Language.NL)
    found = recognizer.analyze(TEXT, ["LOCATION"], DraftArtifacts(read(TEXT)))
    assert ["LOCATION"] == [each.entity_type for each in found]
