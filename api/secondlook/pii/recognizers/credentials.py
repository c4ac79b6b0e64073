"""Passwords, logins, and keys by what people call them. The span is the secret alone.

Advice about passwords is no secret: the value must look like one, stand in quotes, or follow a
colon or equals sign.
"""

import re

from secondlook.pii.kinds import Kind, Span
from secondlook.pii.secrets import (
    advised,
    bare,
    looks_secret,
    named,
    ordinary,
    surely_secret,
    told,
    words_after,
)
from secondlook.reading import Reading

_LABELS = (
    r"(?:\w{0,20}[-_]?wachtwoord(?:en)?|wachtwrd|wachtzin|passwords?|passwd|passphrase|passw|pwd"
    r"|pw|ww|psw|wwoord|pass|pasw|paswoord|\w{2,12}[-_]password)"
)
_NOT_COMPOUND = (
    r"(?![\w-]|[ -](?:managers?|beheer\w{0,8}|kluis|beleid|reset\w{0,8}|policy|hygiene|less"
    r"|protected|through|rate|the))"
)
_KEY_WORDS = (
    r"(?:(?:api|access|auth|secret|client|bearer|private|account|licen[cs]e|encryption|signing"
    r"|webhook|bot|service|deploy|master|security|access)[- _]?){0,2}(?:keys?|tokens?|secrets?"
    r"|sleutels?|apikey)|bearer|basic"
)


def _password(reading: Reading, match: re.Match[str]) -> Span | None:
    """The first word behind that is told, or linked and secret-like, or can be nothing else."""
    for word in words_after(reading, match.end()):
        value = reading.text[word.start : word.end]
        if word.place > 13:
            return None
        if word.signed and word.place <= 8 and told(reading, word):
            return word.start, word.end
        near = word.place == 0 or (word.linked and word.place <= 10)
        secret = looks_secret(value) or (word.quoted and len(value) >= 4 and not ordinary(value))
        secret = secret or (word.linked and named(reading, word))
        if (near and secret) or surely_secret(value):
            return None if advised(reading, match.start(), word.start) else (word.start, word.end)
    return None


def _before(reading: Reading, match: re.Match[str]) -> Span | None:
    start, end = bare(reading.text, *match.span("value"))
    secret = looks_secret(reading.text[start:end]) and not advised(reading, start, start)
    return (start, end) if secret else None


def _key(reading: Reading, match: re.Match[str]) -> Span | None:
    """A long word of letters and digits within three words of "key" or "token"."""
    for word in words_after(reading, match.end()):
        value = reading.text[word.start : word.end]
        if word.place > 3:
            return None
        mixed = any(map(str.isalpha, value)) and any(map(str.isdigit, value))
        if mixed and re.fullmatch(r"[\w+/=.~-]{12,200}", value) and looks_secret(value):
            return word.start, word.end
    return None


def _login(reading: Reading, match: re.Match[str]) -> Span | None:
    """The second of "name / password"; it must look like a secret and the name like a name."""
    start, end = match.span("value")
    value = reading.text[start:end].rstrip(".,;:?)\"'”’")
    if len(value) < 5 or not looks_secret(value) or value.lower().startswith(("http", "www.")):
        return None
    return start, start + len(value)


_LOGIN_WORDS = (
    r"log(?:ging|gen|t|t)? ?in|inlog\w{0,12}|login\w{0,12}|credentials?|account\w{0,8}"
    r"|gebruikers?(?:naam)?|user(?:name)?|(?:demo|test)-?(?:omgeving|account|login)|wi-?fi"
    r"|gasten-?wi-?fi|netwerk|network|ssid|toegang"
)

KINDS = (
    Kind(
        name="password",
        entity="CREDENTIAL",
        trigger=r"wachtw|wachtzin|passw|passphrase|paswoord|\bpasw\b|\bpwd|(?:\b|_)pw\b|\bww\b|"
        r"(?:\b|_)pass\b|psw|wwoord",
        pattern=re.compile(rf"(?<![^\W_]){_LABELS}{_NOT_COMPOUND}(?: ?\([^()\n]{{1,30}}\))?"),
        score=0.9,
        locate=_password,
    ),
    Kind(
        name="secret before the word password",
        entity="CREDENTIAL",
        trigger=r"(?:als|as|is het|is the) (?:[a-z]+ )?(?:wachtwoord|ww|password|pw)\b",
        pattern=re.compile(
            r"(?<!\S)(?P<value>\S{4,64}) (?:als|as|is het|is the) (?:[a-z]{2,12} )?"
            r"(?:wachtwoord|ww|password|pw)(?!\w)"
        ),
        score=0.8,
        locate=_before,
    ),
    Kind(
        name="key or token",
        entity="CREDENTIAL",
        trigger=r"key|token|secret|sleutel|bearer|basic",
        pattern=re.compile(rf"(?<![^\W_])(?:{_KEY_WORDS})(?!\w)"),
        score=0.85,
        locate=_key,
    ),
    Kind(
        name="name and password of a login",
        entity="CREDENTIAL",
        trigger=r"log[a-z]* ?in|inlog|credential|account|gebruiker|user|toegang|wi-?fi|netwerk"
        r"|network|ssid",
        pattern=re.compile(
            rf"(?<!\w)(?:{_LOGIN_WORDS})(?!\w)[^\n/]{{0,50}}?(?<![^\s:'\"(])[\w.@-]{{2,40}}['\"]?"
            r"(?: ?/ ?| : |:| \+ | en (?:ww |wachtwoord )?| and )['\"]?(?P<value>[^\s/]{5,64})"
        ),
        score=0.85,
        locate=_login,
    ),
)
