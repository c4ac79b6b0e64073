"""What a secret looks like, and where it stands after the word that announces it. Shared by the
recognizers of passwords, codes and keys; advice about passwords is to be left alone.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from secondlook.pii.kinds import Span, listed
from secondlook.reading import Reading
from secondlook.wordlists import ordinary as known

_OPENING = "\"'“‘`«([{<„*"
_CLOSING = "\"'”’`»)]}>.,;:?…"
_QUOTES = "\"'“‘`«„"
_LINKS = listed(
    "is wordt blijft luidt was naar in to nu now becomes stays remains nog are that's dat's"
    " still gewoon steeds altijd always"
    " it's its"
    " : = -> => → 👉 ➡ ➡️"
)
_WORD = re.compile(r"[^\s;]+")
_REST = re.compile(r"[^\s;]{0,80}")
_SIGN = re.compile(r"\s{0,3}(?:=>|->|[→👉]|➡️?|[:=])\s{0,3}")
_HORIZON = 120
# Has letters and digits or signs, and is no secret all the same.
_NO_SECRET = re.compile(
    r"(?i)(?:(?:https?://|www\.).*|[^\s@]{1,64}@[^\s@]{1,80}\.[a-z]{2,12}"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[:.]\d\d|[12]?fa|2fa|mfa|2-?factor\w*|1password|o365"
    r"|office365|m365|covid-?19|iphone\w*|win(?:dows)?1[01]|nis2|iso\d*|a4|mp3|b2[bc]|h2\w*|24/7"
    r"|\d+[x×e]|\d+(?:st|nd|rd|th)|[\d.,]+%?|q[1-4]|v\d[\d.]*|[€$£]\S*|\d+[-+]?(?:factor|staps?"
    r"|step|tekens|cijferige?|digit|character|letter|bit)\w*|\d+\+|[#@]\w+|\d+k|\d+[-/]\w{1,8}"
    r"|[a-z]+[-/](?:en|and|or)[-/]?[a-z]*|e-?mail\S*|wi-?fi\S*|log-?in\S*|[a-z]+'s|en/of|and/or"
    r"|i\.p\.v|[a-z]+/[a-z]+|[a-z]+-[a-z]+|(?-i:(?:[ei]|[Ll]inked|[Yy]ou|[Gg]it|[Pp]ay|[Ww]hat"
    r"|[Dd]rop|[Pp]ower|[Ss]hare|[Pp]ost|[Mm]y|[Jj]ava|[Tt]ype|[Oo]ne)[A-Z][A-Za-z]*)|s?sms\w*"
    r"|aes-?\d+|python\d\S*|wcag\S*|c\+\+\d*|\d+[gmtk]b\S*|sha-?\d+|[a-z]+\(\w+\))"
)
_ORDINARY = listed(
    """
    wachtwoord password vergeten verlopen gewijzigd geheim kwijt reset resetten ja nee nvt volgt
    zelf geen none null tbd todo onbekend same zelfde idem unknown forgotten expired changed
    secret xxx xxxx sterk strong check gedaan done intranet keepass lastpass bitwarden kluis vault
    teams welke hoe waarom wat why what how niet not nooit never altijd always kies gebruik use
    choose lang long eerst first yes no
    vertrouwen geduld samenwerking samenwerken respect liefde humor passie aandacht plezier rust
    trust patience teamwork love humour kindness courage passion fun
"""
)
_ADVICE = re.compile(
    r"\b(?:nooit|never|meest gebruikte|most (?:common|used)|zwakke?|weak|slechte?|bijvoorbeeld"
    r"|zoals|such as|for example|tips?|geen|don'?t use|do not use|voorbeeld"
    r"|(?<!\.)example(?!\.\w)|gekraakt"
    r"|cracked|populairste)\b"
)

_ADVICE_BEHIND = re.compile(
    r"\b(?:nooit (?:meer )?(?:te )?gebruik|never (?:be )?use|meest gebruikte|most (?:common|used)"
    r"|(?:geen|not a) (?:sterk|goed|veilig|strong|good)|gekraakt|cracked|(?:een |a )?(?:zwak|weak"
    r"|slecht|bad) (?:wachtw|passw))"
)


class Word(NamedTuple):
    """A word after a label: its bare span, and what stands before it."""

    start: int
    end: int
    place: int
    signed: bool
    linked: bool
    quoted: bool


def words_after(reading: Reading, start: int) -> Iterator[Word]:
    """The words behind a label that ends at `start`, without quotes and the sentence's punctuation.

    `signed` follows a colon or equals sign, `linked` a word such as "is", `place` counts from 0.
    """
    text = reading.text
    sign = _SIGN.match(text, start)
    signed, linked = sign is not None, False
    cursor = sign.end() if sign else start
    for place, found in enumerate(_WORD.finditer(text[cursor : start + _HORIZON])):
        first, last = cursor + found.start(), _word_end(text, cursor + found.end())
        inner = bare(text, first, last)
        if inner[0] < inner[1]:
            quoted = text[inner[0] - 1 : inner[0]] in _QUOTES and inner[0] > first
            yield Word(*inner, place, signed, linked, quoted)
        shown = text[first:last]
        signed = shown.endswith((":", "=")) or shown in ("->", "=>", "→", "👉", "➡", "➡️")
        linked = shown.lower() in _LINKS


def _word_end(text: str, end: int) -> int:
    """A word cut off at the horizon runs on to its own end, within reason."""
    rest = _REST.match(text, end)
    return rest.end() if rest else end


_ASSIGNED = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{1,40}=(?=[^\s=]{8})")


def assigned(text: str, start: int, end: int) -> Span:
    """In `NAME=value` the value alone."""
    name = _ASSIGNED.match(text, start, end)
    return bare(text, name.end(), end) if name else (start, end)


def bare(text: str, start: int, end: int) -> Span:
    """An exclamation mark may be the secret's own, so it stays."""
    while start < end and text[start] in _OPENING:
        start += 1
    while start < end and text[end - 1] in _CLOSING:
        end -= 1
    return start, end


def looks_secret(value: str) -> bool:
    """Letters with digits, with a sign inside, or with a capital inside."""
    if not 4 <= len(value) <= 200 or _NO_SECRET.fullmatch(value):
        return False
    letters = any(map(str.isalpha, value))
    numbers = any(map(str.isdigit, value))
    signs = re.search(r"[^\w\s'’.,:;()/…-]", value[:-1].rstrip("!?")) is not None
    inner_capital = re.search(r"[a-z][A-Z]", value) is not None
    return letters and (numbers or signs or inner_capital)


def surely_secret(value: str) -> bool:
    """Hardly anything else: letters and digits with a sign or in both cases."""
    if len(value) < 6 or not looks_secret(value):
        return False
    mixed = any(map(str.isalpha, value)) and any(map(str.isdigit, value))
    signs = re.search(r"[!@#$%^&*_+=?~]", value) is not None
    cases = any(map(str.islower, value)) and any(map(str.isupper, value))
    return mixed and (signs or (cases and len(value) >= 8))


def ordinary(value: str) -> bool:
    """A word that says something about the secret, or hides it."""
    return value.lower().strip("!?.*") in _ORDINARY or set(value) <= set("*x.•_-…#?!")


def told(reading: Reading, word: Word) -> bool:
    """After a colon or equals sign: any word that is not the start of a sentence."""
    value = reading.text[word.start : word.end]
    if len(value) < 3 or ordinary(value):
        return False
    if looks_secret(value) or (value.isdigit() and len(value) >= 4):
        return True
    behind = reading.text[word.end : word.end + 12]
    closed = re.match(r"[\"'“”’`.,;!?)]*(?:\s*(?:$|\n|[,;(/|])|[.,!]\s|\s(?:en|and)\b)", behind)
    return closed is not None and not _NO_SECRET.fullmatch(value)


def named(reading: Reading, word: Word) -> bool:
    """One capitalised word that closes the sentence: "the password is Stroopwafel!"."""
    value = reading.text[word.start : word.end]
    closed = re.match(r"[\"'”’]?(?:$|\n|[.,;)!]|\s*$)", reading.text[word.end : word.end + 3])
    proper = re.fullmatch(r"[A-Z][a-z]{4,30}!{0,2}", value)
    return proper is not None and closed is not None and not ordinary(value)


def made_up(reading: Reading, word: Word) -> bool:
    """A word in small letters that no list knows, closing its clause: "the key is saltyrope"."""
    value = reading.text[word.start : word.end]
    closed = re.match(r"[\"'”’]?(?:$|[\n.,;)!/]|\s*$)", reading.text[word.end : word.end + 3])
    shaped = re.fullmatch(r"[a-z]{7,30}", value) is not None
    return shaped and closed is not None and not known(value)


def advised(reading: Reading, start: int, end: int) -> bool:
    """Does the sentence speak about secrets in general?"""
    sentence = reading.sentence_at(start)
    ahead = reading.folded[sentence.start : end]
    return bool(_ADVICE.search(ahead) or _ADVICE_BEHIND.search(reading.folded[end : end + 90]))
