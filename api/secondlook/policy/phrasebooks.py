"""Phrasebooks: files of phrases, one a line, in a notation that people can read.

    (wij|we) (van|bij) {organisation} ... vinden*

Words stand for themselves; `(a|b)` is one of them, a word with `?` may be left out, `*` ends a word
in any way, `..` skips up to two words, `...` up to four, `....` up to nine. `^` is the start of a
sentence and `$` its end. A line that starts with a space goes on with the one before it. What is
found is the whole phrase. A line that starts with `/ ` is a pattern as it is.
"""

import re

from secondlook.policy.lexicons import Shelf, require_header

_AS_IS = "/ "
_GAPS = {"..": 2, "...": 4, "....": 9}
# Unbounded inside, bounded outside: re2 is linear either way, and a bound inside would be copied
# for each of the words in every phrase, which makes a pack slow to load.
_GAP = r"(?:[^\s.!?]+\s{1,2})"
_BETWEEN = r"[,:;]?\s{1,2}"
_START = r"""(?:^|[.!?:;\n("]\s{0,2}|[^\x00-\x7f]\s?)"""
_END = r"(?:[.!?,:;\n)]|\s{0,2}$)"
_INNER_GAP = re.compile(r" (\.{2,4}) ")
_STAR = re.compile(r"(?<=[a-z])\*")
_GROUP = re.compile(r"\((?!\?)")


class Phrasebooks:
    """The phrasebooks on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def phrases(self, name: str) -> list[str]:
        """The phrases of a book; raises KeyError where there is none of that name."""
        file = self._shelf.get(f"{name}.phrases")
        if file is None:
            raise KeyError(name)
        return _parsed(file.read_text(encoding="utf-8"), file.name)


def _parsed(content: str, shown: str) -> list[str]:
    lines = content.splitlines()
    require_header(lines, shown)
    phrases: list[str] = []
    for line in lines:
        if line.startswith(" ") and phrases:
            phrases[-1] += line.lstrip()
        elif line.strip() and not line.startswith("#"):
            phrases.append(line.rstrip())
    return phrases


def phrase_pattern(phrase: str) -> str:
    """The phrase as a pattern on folded text, with its placeholders left in."""
    if phrase.startswith(_AS_IS):
        return phrase.removeprefix(_AS_IS)
    words = _words(phrase)
    start = words[0] == "^"
    end = words[-1] == "$"
    core = words[start : len(words) - end]
    # What may be left out at the end needs no looking for.
    while core[-1] in _GAPS or core[-1].endswith("?"):
        core.pop()
    parts = [_part(word, last=index == len(core) - 1) for index, word in enumerate(core)]
    body = f"(?P<said>{''.join(parts)})"
    opening = _START if start else _boundary(core[0][0])
    closing = _END if end else _boundary(core[-1][-1])
    return f"{opening}{body}{closing}"


def _part(word: str, *, last: bool) -> str:
    if word in _GAPS:
        return f"{_GAP}{{0,{_GAPS[word]}}}?"
    optional = word.endswith("?")
    plain = _GROUP.sub("(?:", word.removesuffix("?"))
    if "[" not in word:
        plain = _INNER_GAP.sub(_gap, plain.replace("'", "'?")).replace(" ", _BETWEEN)
    plain = _STAR.sub("[a-z'-]*", plain)
    if last:
        return plain
    return f"(?:{plain}{_BETWEEN})?" if optional else f"{plain}{_BETWEEN}"


def _boundary(edge: str) -> str:
    return r"\b" if edge.isalnum() or edge in "(){}*" else ""


def _gap(match: re.Match[str]) -> str:
    return f" {_GAP}{{0,{_GAPS[match[1]]}}}?"


def _words(phrase: str) -> list[str]:
    """The phrase split at its spaces, those inside brackets and braces left alone."""
    words, depth = [""], 0
    for character in phrase:
        depth += (character in "([{") - (character in ")]}")
        if character == " " and not depth:
            words.append("")
        else:
            words[-1] += character
    return [word for word in words if word]
