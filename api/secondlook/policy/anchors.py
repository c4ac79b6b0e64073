"""Anchors: the words of a phrase of which one must be in a draft, or the phrase cannot be there.

Thousands of phrases cost nothing on a draft that holds none of their rarer words; only the others
are searched for. An anchor that ends with `*` is the start of a word.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from secondlook.reading import fold, tokens_of

Expand = Callable[[str], Iterable[str]]

# A start this short says too little; `Anchors` looks up starts by so many letters.
START = 3
_PLAIN = re.compile(r"[a-z0-9'*-]+")
_COMMON = frozenset(
    """
    ja nee o oh wil weg
    de het een en van in is op te dat die voor met zijn niet aan er om dan als maar ik je jij we wij
    ze hij zij ons onze mijn jouw jullie u bij naar door over uit nog ook al wel geen meer moet kan
    heb hebben heeft ben bent was waren wordt worden gaat ga zal zou dit deze wat wie waar hoe hier
    daar zo nu mag goed nieuw nieuwe alle alles weer iedereen mensen haar hem hun
    the a an and of to in is on that it for with as at by this be are was were i you he she we they
    my your his her our their not no do don't have has had will would can could should from or but
    klant klanten collega collega's team project werk dag week vandaag jaar tijd kantoor vrouw
    client clients colleague colleagues customers management work day today year time office first
    if so all more what who how when there here out up about just get new one everyone people
    """.split()
)
_COST_OF_COMMON = 40


def anchors_of(words: Iterable[str], expand: Expand) -> frozenset[str]:
    """The cheapest anchors among the words of a phrase that may not be left out; empty if none."""
    found = [_of_word(word, expand) for word in words]
    return min((each for each in found if each), key=_cost, default=frozenset())


def _cost(anchors: frozenset[str]) -> float:
    """How often a draft will hold one of them, at a guess: common words often, long ones rarely."""
    return sum(_COST_OF_COMMON if each in _COMMON else 1 - len(each) / 100 for each in anchors)


def _of_word(word: str, expand: Expand) -> frozenset[str]:
    """A word of a phrase is one of its alternatives: all of these must have anchors."""
    found = [_of_alternative(alternative, expand) for alternative in _alternatives(word)]
    return frozenset().union(*found) if all(found) else frozenset()


def _of_alternative(alternative: str, expand: Expand) -> frozenset[str]:
    """An alternative needs all its parts: the one that is rarest stands for it."""
    parts = [part for part in split_words(alternative) if not part.endswith("?")]
    found = (_of_part(part, expand) for part in parts)
    return min((each for each in found if each), key=_cost, default=frozenset())


def _of_part(part: str, expand: Expand) -> frozenset[str]:
    if part.startswith("("):
        return _of_word(part, expand) if part.endswith(")") else frozenset()
    if part.startswith("{"):
        words = [fold(spelled) for spelled in expand(part)]
        return frozenset([*map(_longest, words), *(each.replace(" ", "") for each in words)])
    longest = _longest(part) if _PLAIN.fullmatch(part) else ""
    if not longest or (longest.endswith("*") and len(longest) <= START):
        return frozenset()
    return frozenset({longest, longest.replace("'", "")})


def _longest(words: str) -> str:
    """The longest of the tokens that the words are in a draft; a star stays where it was."""
    tokens = [token.word for token in tokens_of(words)] or [""]
    longest = max(tokens, key=len)
    return longest + "*" if words.endswith("*") and longest == tokens[-1] else longest


def _alternatives(word: str) -> Iterator[str]:
    if not (word.startswith("(") and word.endswith(")")):
        yield word
        return
    depth, start = 0, 1
    for index, character in enumerate(word[1:-1], start=1):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0 and character == "|":
            yield word[start:index]
            start = index + 1
    yield word[start:-1]


def split_words(phrase: str) -> list[str]:
    """The phrase split at its spaces, those inside brackets and braces left alone."""
    words, depth = [""], 0
    for character in phrase:
        depth += (character in "([{") - (character in ")]}")
        if character == " " and not depth:
            words.append("")
        else:
            words[-1] += character
    return [word for word in words if word]
