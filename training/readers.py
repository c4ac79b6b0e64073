"""Posts read by a model that has been trained, as `NameTagger` reads drafts."""

from secondlook.findings import Language, Mention
from secondlook.pii.names.chains import Chain
from secondlook.pii.names.gazetteers import Gazetteers
from secondlook.pii.names.repairs import repair_persons
from secondlook.pii.names.rules import raise_persons
from secondlook.pii.names.scores import Scorer
from secondlook.pii.names.sentences import Line
from secondlook.pii.names.spans import spans_of
from secondlook.pii.names.verdicts import Verdicts
from secondlook.pii.names.weights import Weights
from secondlook.pii.names.words import words_of
from secondlook.reading import Reading, Sentence, fold, sentence_spans, tokens_of
from training.corpora import Sample

# As shipped.
THRESHOLDS = (0.5, 0.5, 0.5)


class Reader:
    """Without `verdicts` it only reads; with them it finds names."""

    def __init__(
        self, weights: Weights, gazetteers: Gazetteers, verdicts: Verdicts | None = None
    ) -> None:
        self._scorer, self._chain = Scorer(weights, gazetteers), Chain(weights.transitions)
        self._verdicts = verdicts

    def line(self, reading: Reading) -> Line | None:
        """A post in which a name may be, up to where spans are drawn."""
        words = words_of(reading.text)
        scored = self._scorer.scores(words)
        if not len(scored.places):
            return None
        marginals = self._chain.marginals(scored.scores, scored.places)
        line = Line(reading.folded, words, scored, marginals)
        raise_persons(line, THRESHOLDS[0])
        repair_persons(line, THRESHOLDS[0])
        return line

    def tag(self, reading: Reading) -> list[Mention]:
        line = self.line(reading)
        return spans_of(line, THRESHOLDS, self._verdicts) if line else []


def reading_of(sample: Sample) -> Reading:
    folded, language = fold(sample.text), Language(sample.language or "nl")
    sentences = [Sentence(start, end, language) for start, end in sentence_spans(sample.text)]
    return Reading(sample.text, folded, tokens_of(folded), sentences, language)
