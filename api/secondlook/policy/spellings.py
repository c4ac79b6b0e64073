"""What a pattern spells out: the strings it may match, as far as they can be listed.

Three characters say what is between the letters: a space is the end of a word, whatever ends it; a
star is anything or nothing; a letter, digit or apostrophe is itself. Nothing here matches texts: it
is how a watchlist learns which words a draft must hold (anchors.py).
"""

import re
from collections.abc import Iterable
from functools import cache

ANYTHING = "*"
Spelled = frozenset[str]

_END = frozenset({" "})
_ANY = frozenset({ANYTHING})
_NOTHING = frozenset({""})
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789'"
_OTHERS = [chr(code) for code in range(0x250) if chr(code) not in _LETTERS]
# A list longer than this says as little as none.
_MOST = 1_000
_LONGEST_CLASS = 8
_MANY = 2
# What Python's classes warn of or know nothing about.
_ODD_CLASS = re.compile(r"\[.*(?:\[|--|&&|~~|\|\|)", re.DOTALL)
_WORD = re.compile(r"[a-z0-9']+(?![?*+{])")
_ATOM = re.compile(
    r"\\x\{[0-9A-Fa-f]+\}|\\x..|\\.|\[\^?\]?(?:\\x\{[^}]*\}|\\.|[^\]\\])*\]|.", re.DOTALL
)
_QUANTIFIER = re.compile(r"([?*+]|\{(\d+)(,(\d*))?\})\??")
# A list of words, as most groups are; some are hundreds of words long.
_LIST = re.compile(r"\((?:\?:|\?P<\w+>)?([a-z0-9' |-]+)\)")
_OPENING = re.compile(r"\((?:\?:|\?P<\w+>|(?!\?))")


class Unreadable(ValueError):
    """The pattern has something that only a matcher understands, such as flags."""


def spelled_out(pattern: str) -> list[Spelled]:
    """The pattern as a row of parts, each what that part may be; a word never runs over two."""
    reader = _Reader(f"(?:{pattern})")
    # What stands around a match is anybody's guess, unless the pattern says.
    rows = [_ANY, *reader.sequence(), _ANY]
    parts: list[Spelled] = []
    for spelled in rows:
        if spelled == _END or not parts:
            parts.append(spelled)
        else:
            parts[-1] = _joined(parts[-1], spelled)
    return parts


class _Reader:
    """Reads a pattern from left to right, once."""

    def __init__(self, pattern: str) -> None:
        self._pattern, self._at = pattern, 0

    def sequence(self) -> list[Spelled]:
        """What follows up to the end of the group, one by one; a plain group is as its content."""
        found: list[Spelled] = []
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            listed = _LIST.match(self._pattern, self._at)
            opening = _OPENING.match(self._pattern, self._at)
            if listed:
                self._at = listed.end()
                rows = [[_words(listed[1])]]
            elif opening:
                self._at = opening.end()
                rows = self._alternatives()
            else:
                rows = [[self._atom()]]
            least, most = self._times()
            if len(rows) > 1 or not least == most == 1:
                rows = [[_repeated(frozenset().union(*map(_product, rows)), least, most)]]
            if rows[0][:1] == [_END] and found and found[-1] == _END | {""}:
                found.pop()
            found += rows[0]
        return found

    def _alternatives(self) -> list[list[Spelled]]:
        rows = [self.sequence()]
        while self._pattern.startswith("|", self._at):
            self._at += 1
            rows.append(self.sequence())
        self._at += 1
        return rows

    def _atom(self) -> Spelled:
        word = _WORD.match(self._pattern, self._at)
        if word:
            self._at = word.end()
            return frozenset({word[0]})
        match = _ATOM.match(self._pattern, self._at)
        if match is None or match[0] == "(" or match[0] in (r"\Q", r"\p", r"\P", r"\C"):
            raise Unreadable(self._pattern)
        self._at = match.end()
        if match[0] in (r"\b", "^", "$"):
            return _END
        return _characters(match[0])

    def _times(self) -> tuple[int, int]:
        """How often what came before may be there, at least and at most; more than once is many."""
        match = _QUANTIFIER.match(self._pattern, self._at)
        if match is None:
            return 1, 1
        self._at = match.end()
        if match[2] is None:
            return (1 if match[1] == "+" else 0), (1 if match[1] == "?" else _MANY)
        return int(match[2]), int(match[4] or _MANY) if match[3] else int(match[2])


@cache
def _words(alternatives: str) -> Spelled:
    return frozenset(alternatives.replace("-", " ").split("|"))


@cache
def _characters(atom: str) -> Spelled:
    """Of a character or a class of them: the letters it may be, and an end for all others."""
    if not atom.isascii() or _ODD_CLASS.match(atom):
        return _ANY
    try:
        pattern = re.compile(atom, re.DOTALL)
    except re.error:
        return _ANY
    letters = frozenset(filter(pattern.fullmatch, _LETTERS))
    if len(letters) > _LONGEST_CLASS:
        return _ANY
    return letters | _END if any(map(pattern.fullmatch, _OTHERS)) or not letters else letters


def _product(row: Iterable[Spelled]) -> Spelled:
    product = _NOTHING
    for spelled in row:
        product = _joined(product, spelled)
    return product


def _joined(heads: Spelled, tails: Spelled) -> Spelled:
    """Every head with every tail; anything, where that would be too many."""
    if heads == _NOTHING:
        return tails
    if len(heads) * len(tails) > _MOST:
        return _ANY
    return frozenset((head + tail).replace("  ", " ") for head in heads for tail in tails)


def _repeated(spelled: Spelled, least: int, most: int) -> Spelled:
    once = spelled
    if most > 1 and spelled != _END:
        # Whatever comes again: when a turn ends a word, so does the last one.
        again = f"{ANYTHING} " if all(each.endswith(" ") for each in spelled) else ANYTHING
        once = spelled | frozenset(f"{each}{again}" for each in spelled)
    return once if least else once | {""}
