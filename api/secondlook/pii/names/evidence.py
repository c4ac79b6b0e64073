"""What speaks for and against a person in one place: the words themselves, the words beside them,
what the model said of each, and where else in the draft they stand. `verdicts.py` weighs it.

A piece of evidence is a short string; its first letter says what it is about.
"""

from math import log

from secondlook.pii.names.cues import AM, PARTICLES, SELVES, THANKS_LINKS
from secondlook.pii.names.sentences import PERSON, SURE, Line
from secondlook.pii.names.words import (
    AFTER_HYPHEN,
    AT,
    BEFORE_HYPHEN,
    HASH,
    LOWER_POST,
    OPENS,
    TITLE_LINE,
    UPPER_POST,
)

_SHOWN = LOWER_POST | UPPER_POST | TITLE_LINE | AT | HASH | AFTER_HYPHEN | BEFORE_HYPHEN
_BETWEEN = frozenset((",", "\n", "!", ":"))
_SURE = 0.8
# Dank je wel, Wil: so far a cue may stand from the name.
_FAR = 5
# Of a word that stands in a hundred places a few say enough.
_OFTEN = 12
_MOST = 4.0

Weighed = tuple[tuple[float, float, float], list[str]]


class Scene:
    """A post in which there may be persons."""

    def __init__(self, line: Line) -> None:
        self._line = line
        begins, insides = line.marginals[:, 1::2], line.marginals[:, 2::2]
        persons, places, firms = (begins + insides).T.tolist()
        self._person: dict[int, float] = dict(zip(line.places, persons, strict=True))
        self._place: dict[int, float] = dict(zip(line.places, places, strict=True))
        self._firm: dict[int, float] = dict(zip(line.places, firms, strict=True))
        self._sure = {place for place, chance in self._person.items() if chance > _SURE}
        self._stands: dict[str, list[int]] = {}
        for place in line.places:
            self._stands.setdefault(line.looks[place].low, []).append(place)

    def evidence(self, first: int, last: int) -> Weighed:
        """How sure the model was (log odds: mean, least, most), and what else there is to see."""
        kind, chances = self._kind(first, last), self._line.chances[PERSON]
        if first == last:
            mean = least = most = self._person.get(first, 0.0)
            raised, firm = chances[first], self._firm.get(first, 0.0)
        else:
            raw = [self._person.get(place, 0.0) for place in range(first, last + 1)]
            mean, least, most = sum(raw) / len(raw), min(raw), max(raw)
            raised = max(chances[first : last + 1])
            firm = max([self._firm.get(place, 0.0) for place in range(first, last + 1)])
        others = len(self._sure) - len(self._sure.intersection(range(first, last + 1)))
        grade = round(4 * mean)
        seen = [
            # What kind of words, how sure the model was of such, how sure the rules are.
            f"k{kind}",
            f"g{kind}.{grade}",
            f"m{round(8 * mean)}",
            f"r{round(10 * raised)}{grade}" if raised > mean + 0.05 else "r",
            # How likely it is a firm, and how many others in the post are surely persons.
            f"o{round(5 * firm)}",
            f"p{min(others, 3)}",
        ]
        self._form(seen, first, last, kind)
        self._before(seen, first, kind)
        self._behind(seen, last, kind)
        self._closed(seen, first, last)
        self._elsewhere(seen, first, last)
        return (_odds(mean), _odds(least), _odds(most)), seen

    def _kind(self, first: int, last: int) -> str:
        """1FSC: one word that is a forename, a surname and an ordinary word too."""
        look = self._line.looks[first]
        if first == last:
            # A rare forename counts as much as any.
            return f"1{look.names.replace('f', 'F')}{look.ordinary}"
        end = self._line.looks[last]
        forename = "I" if "." in look.low else "F" if look.forename else "-"
        surname = "S" if "S" in end.names or "s" in end.names else "-"
        ordinary = "C" if look.ordinary and end.ordinary else ""
        return f"{min(last - first + 1, 3)}{forename}{surname}{ordinary}"

    def _form(self, seen: list[str], first: int, last: int, kind: str) -> None:
        """Capitals, signs, digits; whether it begins a sentence; hyphens inside."""
        word, look = self._line.words[first], self._line.looks[first]
        flags = word.flags & _SHOWN
        shouted = (
            look.capital and len(word.form) > 1 and word.form.isalpha() and word.form.isupper()
        )
        case = "U" if shouted else "c" if look.capital else "l"
        seen += (f"f{flags}{case}", f"f{flags}{case}{word.flags & OPENS}{kind}")
        if last > first and word.flags & BEFORE_HYPHEN:
            seen.append(f"h{self._line.looks[last].forename}{last - first}")
        elif first == last and any(map(str.isdigit, word.form)):
            seen.append("d")

    def _before(self, seen: list[str], first: int, kind: str) -> None:
        line = self._line
        if cue := self._cue(first):
            seen.append(f"c{cue}{kind[0]}")
        if not first or line.words[first - 1].form == "\n":
            seen.append(f"b^{kind[0]}")
            return
        low, what = line.looks[first - 1].low, self._what(first - 1)
        chance = self._person.get(first - 1, 0.0)
        seen += (f"b={low}", f"b{what}.{kind}", f"b{what}{kind[0]}", f"i{round(3 * chance)}")

    def _cue(self, first: int) -> str:
        """Groet, Wendy: of what stands before it, perhaps with a comma or a line's end between."""
        line, place = self._line, first - 1
        if place > 0 and line.words[place].form in _BETWEEN:
            place -= 1
        while place > 0 and first - place < _FAR and line.looks[place].low in THANKS_LINKS:
            place -= 1
        if place > 0 and line.looks[place].low in AM and line.looks[place - 1].low in SELVES:
            return "self"
        return line.looks[place].cue if place >= 0 else ""

    def _closed(self, seen: list[str], first: int, last: int) -> None:
        """Groeten Wendy, and nothing behind it; how sure the rules are of what a cue stands by."""
        line = self._line
        if not (cue := self._cue(first)):
            return
        if last + 1 == len(line) or not line.words[last + 1].form[:1].isalnum():
            seen.append(f"z{cue}{line.looks[first].capital}")
        if min(line.chances[PERSON][first : last + 1]) >= SURE:
            seen.append(f"y{cue}")

    def _behind(self, seen: list[str], last: int, kind: str) -> None:
        line = self._line
        if last + 1 == len(line) or line.words[last + 1].form == "\n":
            seen.append(f"a${kind[0]}")
            return
        what, low = self._what(last + 1), line.looks[last + 1].low
        chance = self._person.get(last + 1, 0.0)
        seen += (
            f"a={low}{kind[0]}",
            f"a{what}.{kind}",
            f"a{what}{kind[0]}",
            f"j{round(3 * chance)}",
        )

    def _elsewhere(self, seen: list[str], first: int, last: int) -> None:
        """The same words again, as a name or as none."""
        looks = self._line.looks
        for low in dict.fromkeys([looks[place].low for place in range(first, last + 1)]):
            stands = self._stands.get(low, ())
            if len(stands) < 2 or low in PARTICLES:
                continue
            seen += [
                f"e{looks[place].capital}{round(3 * self._person[place])}"
                for place in stands[:_OFTEN]
                if not first <= place <= last
            ]

    def _what(self, place: int) -> str:
        """What kind of word stands there."""
        word, look = self._line.words[place], self._line.looks[place]
        if not word.form[:1].isalpha():
            return "9" if word.form[:1].isdigit() else word.form[:1]
        if not look.capital or word.flags & OPENS:
            return f"w{look.ordinary}"
        if self._firm.get(place, 0.0) > 0.5:
            return "F"
        return "P" if self._place.get(place, 0.0) > 0.5 else "X"


def _odds(chance: float) -> float:
    return max(-_MOST, min(_MOST, log((chance + 1e-6) / (1 - chance + 1e-6))))
