"""Passwords, logins, and keys by what people call them. The span is the secret alone.

Advice about passwords is no secret: the value must look like one, stand in quotes, or follow a
colon or equals sign.
"""

import re

from secondlook.pii.kinds import Kind, Span
from secondlook.pii.secrets import (
    advised,
    assigned,
    bare,
    looks_secret,
    made_up,
    named,
    ordinary,
    surely_secret,
    told,
    words_after,
)
from secondlook.reading import Reading

_LABELS = (
    r"(?:(?:\w{0,20}[-_]?wachtwoord(?:en)?|wachtw\.|wachtw|w8woord|passwort|wachtwrd|wachtzin|passwords?|passwd|passphrase|passw|pwd"
    r"|pw|ww|psw|wwoord|pass|pasw|paswoord|\w{2,12}[-_]password)(?:'s)?)"
)
_NOT_COMPOUND = (
    r"(?![\w-]|[ -](?:managers?|beheer\w{0,8}|kluis|beleid|reset\w{0,8}|policy|hygiene|less"
    r"|protected|through|rate|the))"
)
_KEY_WORDS = (
    r"(?:(?:api|access|auth|secret|client|bearer|private|account|licen[cs]e|product|activation|encryption|signing"
    r"|webhook|bot|service|deploy|master|security|access)[- _]?){0,2}(?:keys?|tokens?|secrets?"
    r"|sleutels?|apikey)|(?:licentie|product|activatie)(?:sleutel|code)|bearer|basic"
)


def _password(reading: Reading, match: re.Match[str]) -> Span | None:
    """The first word behind that is told, or linked and secret-like, or can be nothing else."""
    in_general = _ANYBODYS.search(reading.folded[max(0, match.start() - 9) : match.start()])
    ahead = reading.folded[max(0, match.start() - 40) : match.end()]
    of_network = _NETWORK.search(ahead) is not None
    plural = match.group().endswith(("woorden", "words"))
    if _in_brackets(reading, match):
        return match.span("aside")
    for word in words_after(reading, match.end()):
        value = reading.text[word.start : word.end]
        if word.place > 13:
            return None
        general = in_general and not word.linked
        if word.signed and word.place <= 8 and told(reading, word):
            quoted = plural and word.quoted and advised(reading, match.start(), word.start)
            return None if quoted else assigned(reading.text, word.start, word.end)
        near = word.place == 0 or (word.linked and word.place <= 10)
        secret = looks_secret(value) or (word.quoted and len(value) >= 4 and not ordinary(value))
        secret = secret or (word.linked and named(reading, word))
        secret = secret or (near and of_network and made_up(reading, word))
        if (near and secret) or surely_secret(value):
            if general or advised(reading, match.start(), word.start):
                return None
            return assigned(reading.text, word.start, word.end)
    return None


def _in_brackets(reading: Reading, match: re.Match[str]) -> bool:
    """ "Wachtwoord (Klaver4blad)": what stands in brackets else says something of the word."""
    aside = reading.text[slice(*match.span("aside"))] if match.group("aside") else ""
    return " " not in aside and surely_secret(aside)


_ANYBODYS = re.compile(r"(?<!\w)(?:an?|een|je|jouw|your|geen|no|any|elk|ieders?|every) $")


def _before(reading: Reading, match: re.Match[str]) -> Span | None:
    start, end = bare(reading.text, *match.span("value"))
    secret = looks_secret(reading.text[start:end]) and not advised(reading, start, start)
    return (start, end) if secret else None


def _key(reading: Reading, match: re.Match[str]) -> Span | None:
    """A long word of letters and digits within three words of "key" or "token"."""
    ahead = reading.folded[max(0, match.start() - 60) : match.start()]
    least = 6 if _NETWORK.search(ahead) else 12
    for word in words_after(reading, match.end()):
        start, end = assigned(reading.text, word.start, word.end)
        value = reading.text[start:end]
        if word.place > 7:
            return None
        near = word.place <= 3 or word.signed
        mixed = any(map(str.isalpha, value)) and any(map(str.isdigit, value))
        long = re.fullmatch(r"[\w+/=.~-]{6,200}", value) and len(value) >= least
        if near and mixed and long and looks_secret(value):
            return start, end
    return None


# Words of advice: "wachtwoord: gebruik een zin", "password: ask at the desk".
_SAYING = re.compile(
    r"(?<!\w)(?:gebruik|kies|neem|vraag|zie|use|choose|ask|see|pick|volgt|follows|dan|than|niet|not"
    r"|nooit|never|moet|must|should|kan|can|geen|is|are|zijn|het|the|van|of|your|je|een|a|beter"
    r"|better|genoeg|enough|liever|via|wachtwoord\w*|password\w*)(?!\w)"
)


def _passphrase(reading: Reading, match: re.Match[str]) -> Span | None:
    """Words in quotes, or after a colon up to the end of the line, that give no advice."""
    value = match.group("value")
    told_so = match.group("quote") or match.group().startswith(("wachtzin", "pass"))
    advice = _SAYING.search(value) or advised(reading, match.start(), match.start("value"))
    return match.span("value") if told_so and not advice else None


_NETWORK = re.compile(r"ssid|wi-?fi|netwerk|network")


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
        trigger=r"wachtw|w8woord|wachtzin|passw|passphrase|paswoord|\bpasw\b|\bpwd|(?:\b|_)pw\b|\bww\b|"
        r"(?:\b|_)pass\b|psw|wwoord",
        pattern=re.compile(
            rf"(?<![^\W_]){_LABELS}{_NOT_COMPOUND}(?: ?\((?P<aside>[^()\n]{{1,30}})\))?"
        ),
        score=0.9,
        locate=_password,
    ),
    Kind(
        name="passphrase of several words",
        entity="CREDENTIAL",
        trigger=r"wachtzin|pass ?phrase|wachtwoord|password",
        pattern=re.compile(
            r"(?<![\w-])(?:wachtzin|pass ?phrase|wachtwoord(?:zin)?|password)(?: [a-z]{2,12}){0,5}?"
            r"(?: is(?: nu| now)?:?| wordt:?| =|:) (?P<quote>[\"'])?(?P<value>[a-z]{2,14}"
            r"(?:[ -][a-z]{2,14}){2,7})(?P<close>(?(quote)(?P=quote)|[.!]?(?:\n|$)))"
        ),
        score=0.85,
        locate=_passphrase,
    ),
    Kind(
        name="secret before the word password",
        entity="CREDENTIAL",
        trigger=r"(?:als|as|is het|is the|dat|that's the) (?:[a-z]+ )?(?:wachtwoord|ww|password"
        r"|pw)\b",
        pattern=re.compile(
            r"(?<!\S)(?P<value>\S{4,64}) (?:als|as|is het|is the|dat|that's the) (?:[a-z]{2,12} )?"
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
        name="name and password by their first letters",
        entity="CREDENTIAL",
        trigger=r"\b(?:u|un|user): ?[^\s]+[ ,;/|]+p[a-z]{0,3}:",
        pattern=re.compile(
            r"(?<!\w)(?:un?|user): ?[^\s,;]{2,40}[ ,;/|]{1,3}p(?:w|ass)?: ?(?P<value>[^\s,;]{4,40})"
        ),
        score=0.85,
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
