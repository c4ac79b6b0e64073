"""The words around a name, and words that look like one and are none: data/model/cues.toml."""

import re
import tomllib
from collections.abc import Iterable
from importlib import resources

_CUES = tomllib.loads(
    (resources.files("secondlook") / "data" / "model" / "cues.toml").read_text("utf-8")
)


def _words(name: str) -> frozenset[str]:
    return frozenset(_CUES[name].split())


def _any(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, phrases))


HONORIFICS = _words("honorifics")
ROLES = _words("roles")
NAMED = _words("named")
NAMED_THINGS = _words("named_things")
NAMED_TOOLS = _words("named_tools")
DEPARTMENTS = _words("departments")
GREETINGS = _words("greetings")
THANKS = _words("thanks")
THANKS_LINKS = _words("thanks_links")
SIGN_OFFS = _words("sign_offs")
BETWEEN = _words("between")
BETWEEN_LOWER = _words("between_lower")
ANDS = _words("ands")
ADDRESSED = _words("addressed")
NEVER = _words("never")
GO_ON = _words("go_on")
DETERMINERS = _words("determiners")
CALLED_AFTER = _words("called_after")
DEGREES = _words("degrees")
FIRM_TAILS = _words("firm_tails")
STREET_WORDS = _words("street_words")
FIRM_ENDINGS = tuple(_words("firm_endings"))
MONTHS = _words("months")
ROLE_ENDINGS = tuple(_words("role_endings"))
STREET_ENDINGS = tuple(_words("street_endings"))
PARTICLES = _words("particles")
ARTICLES = _words("articles")
HALLS = _words("halls")
INDEFINITE = _words("indefinite")
NATIONS = _words("nations")
SELVES = _words("selves")
AM = _words("am")
TITLES = _words("titles")
YOUNGER = _words("younger")
LANGUAGES = _words("languages")
SPOKEN = _words("spoken")
TOGETHER = _words("together")
SAINTS = _words("saints")

# By their first word: Jan Modaal, Jane Eyre, Captain Morgan.
SAYINGS: dict[str, list[str]] = {}
for _saying in _CUES["sayings"]:
    SAYINGS.setdefault(re.split(r"[ ,-]", _saying)[0], []).append(_saying)

# Of folded text: jip-en-janneketaal, Murphy's law, de wet van Murphy.
LAWS = re.compile(
    rf"(?<!\w)(?:jip[- ]en[- ]janneke\w*|wet van (?:{_any(_CUES['eponyms'])})"
    rf"|(?:{_any(_CUES['eponyms'])})(?:'?s'?)? (?:{_any(_words('eponym_tails'))}))(?!\w)"
)

# The words of which a saying is made: where a name is none of them, there is no need to look.
_SAID = frozenset(
    word
    for saying in (*_CUES["sayings"], *_CUES["eponyms"])
    for word in re.split(r"[ ,-]+", saying)
) - (PARTICLES | ANDS)

_CUES_OF = {
    "sign-off": SIGN_OFFS,
    "thanks": THANKS,
    "greeting": GREETINGS,
    "role": ROLES | NAMED,
    "honorific": HONORIFICS,
}
_MARKS = FIRM_TAILS | STREET_WORDS | CALLED_AFTER


def cue_of(low: str) -> str:
    """What the word says of the next one: that it is somebody's name; empty for most words."""
    word = low.removesuffix(".")
    found = next((cue for cue in reversed(_CUES_OF) if word in _CUES_OF[cue]), "")
    return "role" if found != "honorific" and word.endswith(ROLE_ENDINGS) else found


def is_marked(low: str) -> bool:
    """Whether the word makes something else of a name: a firm, a street, a younger man."""
    return (
        low in _MARKS
        or low.endswith(FIRM_ENDINGS + STREET_ENDINGS)
        or low.removesuffix(".") in YOUNGER
    )


def is_said(low: str) -> bool:
    """Whether the word may be part of a saying."""
    return low in _SAID or low.removesuffix("s") in _SAID or low.startswith(("jip", "janneke"))
