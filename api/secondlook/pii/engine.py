"""Finds personal data, secrets, internal links and names of people in a draft: Presidio's analyzer
with our kinds and the names model of names/. Nothing is loaded at run time, nothing goes online.
"""

from collections.abc import Sequence
from dataclasses import replace

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerResult
from presidio_analyzer.app_tracer import AppTracer

from secondlook.findings import PERSON, Mention
from secondlook.pii.companions import ORGANISATION, companions
from secondlook.pii.frames import (
    LANGUAGES,
    DraftArtifacts,
    DraftNlpEngine,
    FixedRegistry,
    KindsRecognizer,
    NoEnhancer,
    SignedRecognizer,
)
from secondlook.pii.loggers import silence
from secondlook.pii.names.engines import EMBEDDED, name_recognizers
from secondlook.pii.prefilters import Prefilter
from secondlook.pii.recognizers import kinds_with
from secondlook.reading import Reading

NO_NAMES = "none"


class PersonalDataEngine:
    """`analyzer` is Presidio's own engine, for whoever wants scores and explanations of a text.

    `names_model` is `none` or what names/engines.py knows; `names_threshold` and
    `places_threshold` say how sure it must be of a person, and of a place or an organisation, which
    are found only to keep them apart from people. Raises SettingsError.
    """

    def __init__(
        self,
        internal_hosts: Sequence[str] = (),
        names_model: str = EMBEDDED,
        names_threshold: float = 0.5,
        places_threshold: float = 0.5,
    ) -> None:
        silence()
        kinds = kinds_with(internal_hosts)
        prefilter = Prefilter(kinds)
        names: list[EntityRecognizer] = []
        if names_model != NO_NAMES:
            found = name_recognizers(names_model, names_threshold, places_threshold)
            names = [SignedRecognizer(each) for each in found]
        self._names = {each.supported_language: each for each in names}
        self.entities = sorted({kind.entity for kind in kinds} | ({PERSON} if names else set()))
        self.analyzer = AnalyzerEngine(
            registry=FixedRegistry(
                [*(KindsRecognizer(kinds, prefilter, each) for each in LANGUAGES), *names]
            ),
            nlp_engine=DraftNlpEngine(),
            app_tracer=AppTracer(enabled=False),
            log_decision_process=False,
            supported_languages=LANGUAGES,
            context_aware_enhancer=NoEnhancer(),
        )

    def find(self, reading: Reading) -> list[Mention]:
        """What was found, sorted; mentions never overlap: data wins from a name, then the longest,
        then the surest."""
        if "\0" in reading.text:
            # In the names' tries it separates a key from its value.
            reading = replace(
                reading,
                text=reading.text.replace("\0", " "),
                folded=reading.folded.replace("\0", " "),
            )
        language = reading.language.value
        results = self.analyzer.analyze(
            reading.text,
            language=language,
            entities=[*self.entities, ORGANISATION],
            nlp_artifacts=DraftArtifacts(reading),
        )
        if names := self._names.get(language):
            results += companions(reading, results, names)
        return _apart([each for each in results if each.entity_type != ORGANISATION])


def _apart(results: list[RecognizerResult]) -> list[Mention]:
    """The results that remain when no two may overlap.

    Sorted by place; a result that starts inside the one before fights it, so one pass is enough.
    """
    mentions = [Mention(each.entity_type, each.start, each.end, each.score) for each in results]
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.start, -each.end, -each.score)):
        while kept and kept[-1].overlaps(mention) and _beats(mention, kept[-1]):
            kept.pop()
        if not (kept and kept[-1].overlaps(mention)):
            kept.append(mention)
    return kept


def _beats(one: Mention, other: Mention) -> bool:
    return _weight(one) > _weight(other)


def _weight(mention: Mention) -> tuple[bool, int, float]:
    return mention.entity != PERSON, mention.length, mention.score
