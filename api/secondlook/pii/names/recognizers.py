"""The names model as a Presidio recognizer, one per language; the model itself knows both."""

from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from secondlook.findings import Language, Mention
from secondlook.pii.names.spans import ENTITIES
from secondlook.pii.names.taggers import NameTagger
from secondlook.reading import Reading, Sentence, fold, sentence_spans, tokens_of

_NAME = "NameRecognizer"


class NameRecognizer(EntityRecognizer):
    """Gives PERSON, LOCATION and ORGANIZATION; the score is the model's own probability."""

    def __init__(self, tagger: NameTagger, language: Language) -> None:
        self._tagger = tagger
        super().__init__(list(ENTITIES), name=_NAME, supported_language=language.value)
        self._metadata = {
            RecognizerResult.RECOGNIZER_NAME_KEY: _NAME,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
        }

    def load(self) -> None:
        """Nothing to load: the tagger comes with its model."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts
    ) -> list[RecognizerResult]:
        reading = getattr(nlp_artifacts, "reading", None) or _reading(
            text, Language(self.supported_language)
        )
        mentions = self._tagger.tag(reading)
        return [self._result(mention) for mention in mentions if mention.entity in entities]

    def _result(self, mention: Mention) -> RecognizerResult:
        explanation = AnalysisExplanation(_NAME, mention.score)
        return RecognizerResult(
            mention.entity, mention.start, mention.end, mention.score, explanation, self._metadata
        )


def _reading(text: str, language: Language) -> Reading:
    """A text that came without a Reading, from somebody who uses the recognizer on its own."""
    folded = fold(text)
    sentences = [Sentence(start, end, language) for start, end in sentence_spans(text)]
    return Reading(text, folded, tokens_of(folded), sentences, language)
