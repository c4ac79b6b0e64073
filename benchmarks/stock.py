"""The other side: Presidio, spaCy and langdetect as they come out of the box, for English.

The NER model has the architecture and size of en_core_web_sm and random weights: what it costs is
measured, what it finds is not.
"""

import contextlib
import logging
import tempfile
from pathlib import Path
from typing import Any

import langdetect
import spacy
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
from spacy.training import Example

_TOK2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 96,
    "depth": 4,
    "embed_size": 5000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
}
_NER = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": _TOK2VEC,
}


def _pipeline(with_ner: bool, folder: str) -> str:
    pipeline = spacy.blank("en")
    if with_ner:
        pipeline.add_pipe("ner", config={"model": _NER})
        words = pipeline.make_doc("Jan works at Acme in Zeist")
        example = Example.from_dict(
            words, {"entities": [(0, 3, "PERSON"), (13, 17, "ORG"), (21, 26, "LOC")]}
        )
        pipeline.initialize(lambda: [example])
    path = Path(folder) / "en_same_size"
    pipeline.to_disk(path)
    return str(path)


class Stock:
    """langdetect + AnalyzerEngine with its default recognizers; `with_ner` adds the model."""

    def __init__(self, with_ner: bool) -> None:
        logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
        self._folder = tempfile.TemporaryDirectory()
        models = [{"lang_code": "en", "model_name": _pipeline(with_ner, self._folder.name)}]
        engine = SpacyNlpEngine(models=models, ner_model_configuration=NerModelConfiguration())
        self._analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])

    def review(self, text: str) -> list[Any]:
        with contextlib.suppress(langdetect.LangDetectException):
            langdetect.detect(text)
        found: list[Any] = self._analyzer.analyze(text, language="en")
        return found
