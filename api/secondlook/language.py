"""In which language a draft is written, sentence by sentence: Dutch or English.

Function words vote first (some ten microseconds, right where they decide). Only a draft on which
they are divided goes to langdetect, which knows just these two languages here and is seeded: the
same draft always gets the same answer, and no text makes it fail.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from langdetect import PROFILES_DIRECTORY, DetectorFactory, LangDetectException

from secondlook.findings import Language
from secondlook.reading import Reading, Sentence, Token, fold, sentence_spans, tokens_of

# Words of one language that hardly stand in a sentence of the other. Words that both use, as
# function word or as loan word ("in", "is", "was", "we", "over", "met", "team"), are left out.
_DUTCH = """
aan alle alles altijd andere bent bij beter bijna binnen daar daarom dat de deze dit doen door
dus echt een eens eerst elke en er even gaan gaat geen geweest geworden gewoon goed graag haar
heb hebben hebt heeft hele hem het hier hij hoe hun ik iedereen iemand iets jaar je jij jou jouw
jullie kan klaar komt kun kunnen leuk maar maken mag meer mensen mij mijn moet moeten mooi mooie
na naar niet niets nieuwe nog nooit nu om omdat ons onze ook op opnieuw samen sinds straks te
tegen toch toen tot tussen twee uit vaak vandaag vanaf veel vind volgens volgende voor vorige
waar waarom wat weer weg wel werd wie wij wil wordt worden zal ze zeer zelf zich zij zijn zo
zoals zonder zou amai efkes gij ge
"""
_ENGLISH = """
about after again an and any are as at be because before being but by could did does doing don't
every everyone for from getting going good great has have he here his how i i'd i'll i'm i've if
into it it's its just know let's like looking make many more most much my need never new no not
nothing now on one only other our out people please really say she should since some something
still such than thank thanks that that's the their them then there these they they're think this
those through to today together us very want way we'll we're we've were what when where which
while who why will with without work would yes you you're your
"""
_VOTES = {
    **dict.fromkeys(_DUTCH.split(), Language.NL),
    **dict.fromkeys(_ENGLISH.split(), Language.EN),
}
# langdetect reads this many characters of an undecided draft: enough, and a long one stays cheap.
_SAMPLE = 400


def read(text: str, language: Language | None = None) -> Reading:
    """The reading of `text`. `language`, where known, is the main one; sentences still vote."""
    folded = fold(text)
    tokens = tokens_of(folded)
    spans = sentence_spans(text)
    votes = _votes(tokens, spans)
    main = language or _majority(sum(votes)) or _by_letters(text)
    sentences = [
        Sentence(start, end, _majority(vote) or main)
        for (start, end), vote in zip(spans, votes, strict=True)
    ]
    return Reading(text, folded, tokens, sentences, main)


def _votes(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[int]:
    """Per sentence the Dutch function words minus the English ones."""
    votes = [0] * len(spans)
    sentence = 0
    for token in tokens:
        language = _VOTES.get(token.word)
        if language is None:
            continue
        while sentence < len(spans) - 1 and spans[sentence][1] <= token.start:
            sentence += 1
        votes[sentence] += 1 if language is Language.NL else -1
    return votes


def _majority(vote: int) -> Language | None:
    if vote == 0:
        return None
    return Language.NL if vote > 0 else Language.EN


def _by_letters(text: str) -> Language:
    """What langdetect says of the letters; Dutch, the house language, where it cannot say."""
    detector = _detectors().create()
    detector.append(text[:_SAMPLE])
    try:
        return Language.EN if detector.detect() == Language.EN else Language.NL
    except LangDetectException:  # no letters at all: digits, emoji, a bare link
        return Language.NL


@cache
def _detectors() -> DetectorFactory:
    factory = DetectorFactory()
    factory.seed = 0
    profiles = [Path(PROFILES_DIRECTORY, language).read_text("utf-8") for language in Language]
    factory.load_json_profile(profiles)
    return factory
