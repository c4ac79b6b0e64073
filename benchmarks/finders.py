"""The other side of the client benchmark: the same names in Presidio's deny list and in spaCy's
PhraseMatcher, as their manuals say.
"""

from collections.abc import Callable

from benchmarks.organisations import Span, clients

Find = Callable[[str], list[Span]]


def deny_list(size: int) -> Find:
    from presidio_analyzer import PatternRecognizer

    names = [name for each in clients(size) for name in (each.name, *each.aliases)]
    recognizer = PatternRecognizer(supported_entity="CLIENT", deny_list=names)

    def find(text: str) -> list[Span]:
        found = recognizer.analyze(text, ["CLIENT"], None)
        return [(each.start, each.end) for each in found]

    return find


def phrase_matcher(size: int) -> Find:
    import spacy
    from spacy.matcher import PhraseMatcher

    pipeline = spacy.blank("nl")
    matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
    names = [name for each in clients(size) for name in (each.name, *each.aliases)]
    matcher.add("CLIENT", list(pipeline.pipe(names)))

    def find(text: str) -> list[Span]:
        document = pipeline(text)
        spans = matcher(document, as_spans=True)
        return [(each.start_char, each.end_char) for each in spans]

    return find
