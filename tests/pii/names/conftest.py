"""The shipped tagger, made once, and what it finds in a text."""

from collections.abc import Callable

import pytest

from secondlook.findings import Language, Mention
from secondlook.pii.names.taggers import NameTagger
from secondlook.reading import Reading, Sentence, fold, sentence_spans, tokens_of


def read(text: str, language: Language = Language.NL) -> Reading:
    folded = fold(text)
    sentences = [Sentence(start, end, language) for start, end in sentence_spans(text)]
    return Reading(text, folded, tokens_of(folded), sentences, language)


@pytest.fixture(scope="session")
def tagger() -> NameTagger:
    return NameTagger.shipped()


@pytest.fixture(scope="session")
def mentions(tagger: NameTagger) -> Callable[[str], list[Mention]]:
    return lambda text: tagger.tag(read(text))


@pytest.fixture(scope="session")
def persons(tagger: NameTagger) -> Callable[[str], list[str]]:
    def found(text: str) -> list[str]:
        mentions = tagger.tag(read(text))
        return [text[each.start : each.end] for each in mentions if each.entity == "PERSON"]

    return found
