"""Finds personal data, secrets and internal links in a draft: Presidio's analyzer with our kinds.

Names of people are in names/. Nothing is loaded at run time and nothing goes online.
"""

from collections.abc import Sequence

from presidio_analyzer import AnalyzerEngine, RecognizerResult
from presidio_analyzer.app_tracer import AppTracer

from secondlook.findings import Mention
from secondlook.pii.frames import (
    LANGUAGES,
    DraftArtifacts,
    DraftNlpEngine,
    FixedRegistry,
    KindsRecognizer,
    NoEnhancer,
)
from secondlook.pii.loggers import silence
from secondlook.pii.prefilters import Prefilter
from secondlook.pii.recognizers import kinds_with
from secondlook.reading import Reading


class PersonalDataEngine:
    """`analyzer` is Presidio's own engine, for whoever wants scores and explanations of a text."""

    def __init__(self, internal_hosts: Sequence[str] = ()) -> None:
        silence()
        kinds = kinds_with(internal_hosts)
        prefilter = Prefilter(kinds)
        self.entities = sorted({kind.entity for kind in kinds})
        self.analyzer = AnalyzerEngine(
            registry=FixedRegistry([KindsRecognizer(kinds, prefilter, each) for each in LANGUAGES]),
            nlp_engine=DraftNlpEngine(),
            app_tracer=AppTracer(enabled=False),
            log_decision_process=False,
            supported_languages=LANGUAGES,
            context_aware_enhancer=NoEnhancer(),
        )

    def find(self, reading: Reading) -> list[Mention]:
        """What was found, sorted; mentions never overlap: the longest wins, then the surest."""
        results = self.analyzer.analyze(
            reading.text,
            language=reading.language.value,
            entities=self.entities,
            nlp_artifacts=DraftArtifacts(reading),
        )
        return _apart(results)


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
    return (one.length, one.score) > (other.length, other.score)
