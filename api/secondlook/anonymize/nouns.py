"""What a client, a colleague or a datum is called in general: nouns with their article and plural.

A client's noun comes from the registry: its own replacement, else its sector. Sectors are data:
sectors.toml.
"""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from secondlook.findings import Client, Language
from secondlook.reading import fold


@dataclass(frozen=True, slots=True)
class Noun:
    """`neuter`: a Dutch het-word. `size` is an adjective in front of it, or empty. `phrase` is what
    to say the first time where that is not article and noun: "een van onze opdrachtgevers"."""

    one: str
    many: str
    neuter: bool = False
    size: str = ""
    phrase: str = ""


# How many clients' words are kept ready.
_CLIENTS = 2048
_NL, _EN = Language.NL, Language.EN
CLIENT = {_NL: Noun("klant", "klanten"), _EN: Noun("client", "clients")}
CONTACT = {_NL: Noun("contactpersoon", "contactpersonen"), _EN: Noun("contact", "contacts")}
COLLEAGUE = {_NL: Noun("collega", "collega's"), _EN: Noun("colleague", "colleagues")}
PEOPLE = {_NL: Noun("persoon", "mensen"), _EN: Noun("person", "people")}
SOMEBODY = {_NL: "iemand", _EN: "someone"}
SOMEBODY_ELSE = {_NL: "iemand anders", _EN: "someone else"}
ONE_OF_THEM = {_NL: "een van hen", _EN: "one of them"}
THAT_PERSON = {_NL: "deze persoon", _EN: "this person"}

_SIZES = {
    "large": {_NL: "groot", _EN: "large"},
    "groot": {_NL: "groot", _EN: "large"},
    "small": {_NL: "klein", _EN: "small"},
    "klein": {_NL: "klein", _EN: "small"},
}
_OWN = {_NL: re.compile(r"(?:een|de|het) (.+)"), _EN: re.compile(r"(?:an?|the) (.+)")}
# A replacement has no language of its own: without one of these words it is Dutch.
_ENGLISH = re.compile(
    r"(?<!\w)(?:an?|the|our|one|some|client|customer|company|organi[sz]ation|business)(?!\w)",
    re.IGNORECASE,
)
_DUTCH = re.compile(r"(?<!\w)(?:een|de|het|onze?|grote|kleine)(?!\w)", re.IGNORECASE)
# Endings that give away the article; where none fits, three Dutch nouns in four take "de".
_NEUTER = re.compile(
    r".*(?:bedrijf|bureau|huis|kantoor|centrum|fonds|schap|museum|theater|bestuur|team|project"
    r"|platform|systeem|portaal|contract|dossier|plan|pand|gebouw|netwerk|budget|traject|account"
    r"|werk|personeel|magazijn|magazine|jaar|verslag|rapport|overleg|event|feest|beleid|proces"
    r"|programma|archief|register|rooster|lab|hotel|restaurant|station|terrein|park|onderzoek"
    r"|nummer|adres|bericht|boek|antwoord|advies|besluit|formulier|recept|scherm|wachtwoord"
    r"|kenteken"
    r"|dashboard|document|examen|diploma|kind|webinar|seminar|artikel|interview|profiel|scenario"
    r"|voorbeeld|compliment|grapje|cadeau|afscheid|schema|schilderij|signaal|tarief|gezicht|hoofd"
    r"|instituut|college|lyceum|ministerie|middel|logo|ontwerp|idee|nieuws|verhaal|succes|gesprek"
    r"|bezoek|concept|product|publiek|dak|kwartaal|talent|bestand|resultaat|voorstel|model"
    r"|ment|isme|sel|[a-z]tje|[a-z]pje|[a-z]{3}je)"
)
_SCHAP_DE = re.compile(r".*(?:maatschap|boodschap|wetenschap|eigenschap|nalatenschap|vriendschap)")


def is_neuter(word: str) -> bool:
    folded = fold(word)
    return bool(_NEUTER.fullmatch(folded)) and not _SCHAP_DE.fullmatch(folded)


def client_noun(client: Client | None, language: Language) -> Noun:
    """The registry's own words where they are of this language, else its sector and size."""
    if client is None:
        return CLIENT[language]
    return _noun(client.replacement, client.sector, language)


@lru_cache(maxsize=_CLIENTS)
def _noun(replacement: str, sector: str, language: Language) -> Noun:
    words = _own_words(replacement, language)
    own = _OWN[language].fullmatch(words)
    if own:
        return _known(own.group(1), language)
    if not words and language is _EN and fold(sector) not in _telling_sectors():
        dutch = _OWN[_NL].fullmatch(" ".join(replacement.split()))
        narrow = _translated().get(dutch.group(1)) if dutch else None
        if narrow:
            return narrow
    noun = _sectors().get(fold(sector), {}).get(language) or CLIENT[language]
    return replace(noun, phrase=words) if words else noun


def own_words(client: Client | None, language: Language) -> str:
    """The registry's own replacement as it was written, on one line; empty in another language."""
    return _own_words(client.replacement, language) if client else ""


@lru_cache(maxsize=_CLIENTS)
def _own_words(replacement: str, language: Language) -> str:
    words = " ".join(replacement.split())
    known = fold(words.rpartition(" ")[2]) in _english_heads()
    english = _ENGLISH.search(words) is not None or (known and not _DUTCH.search(words))
    return words if english is (language is _EN) else ""


def sized_noun(client: Client, language: Language) -> Noun | None:
    """Sector and size, "een grote gemeente"; None where the registry does not say so much."""
    noun = _sectors().get(fold(client.sector), {}).get(language)
    size = _SIZES.get(fold(client.size), {}).get(language)
    return Noun(noun.one, noun.many, noun.neuter, size) if noun and size else None


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files(__package__) / "sectors.toml").read_text("utf-8"))


@cache
def _telling_sectors() -> frozenset[str]:
    """Those whose noun says what any client of theirs is."""
    tables = [(name, table) for name, table in _tables().items() if not table.get("broad")]
    return frozenset(fold(each) for name, table in tables for each in (name, *table["also"]))


@cache
def _sectors() -> dict[str, dict[Language, Noun]]:
    sectors: dict[str, dict[Language, Noun]] = {}
    for name, table in _tables().items():
        article, one, many = table["nl"]
        nouns = {_NL: Noun(one, many, article == "het"), _EN: Noun(*table["en"])}
        sectors |= dict.fromkeys(map(fold, (name, *table["also"])), nouns)
    return sectors


def sector_noun(word: str, language: Language) -> Noun | None:
    """What those of a sector are called, from that very word: "gemeente"."""
    return _by_word(language).get(word)


@cache
def _english_heads() -> frozenset[str]:
    """The last words of what sectors are called in English only: insurer, municipality."""
    heads = {
        language: {
            fold(noun.rpartition(" ")[2])
            for nouns in _sectors().values()
            for noun in (nouns[language].one, nouns[language].many)
        }
        for language in Language
    }
    return frozenset(heads[_EN] - heads[_NL])


@cache
def _by_word(language: Language) -> dict[str, Noun]:
    return {nouns[language].one: nouns[language] for nouns in _sectors().values()}


@cache
def _translated() -> dict[str, Noun]:
    return {nouns[_NL].one: nouns[_EN] for nouns in _sectors().values()}


def _known(word: str, language: Language) -> Noun:
    """A noun the registry wrote itself: its plural is guessed where no sector has it."""
    known = _by_word(language).get(word)
    if known:
        return known
    many = dutch_plural(word) if language is _NL else english_plural(word)
    return Noun(word, many, language is _NL and is_neuter(word))


def shorter(noun: Noun, language: Language) -> Noun:
    """What is said the second time, of the only client: transportbedrijf, het bedrijf."""
    heads = _HEADS[language]
    found = heads.search(noun.one) if not noun.size else None
    if found is None or found.group() == noun.one:
        return noun
    one = found.group().strip()
    return Noun(one, one, noun.neuter)


_HEADS = {
    _NL: re.compile(
        r"(?:bedrijf|kantoor|corporatie|instelling|fonds|organisatie|maatschappij|bureau)\Z"
    ),
    _EN: re.compile(r"(?<= )(?:company|firm|fund|organisation|agency|business|chain)\Z"),
}


def dutch_plural(word: str) -> str:
    for ending, plural in _DUTCH_PLURALS:
        if word.endswith(ending):
            return word.removesuffix(ending) + plural
    return word + ("en" if re.search(r"[bcdfghjklmnpqrstvwxz]$", word) else "s")


_DUTCH_PLURALS = (
    ("bedrijf", "bedrijven"),
    ("huis", "huizen"),
    ("kantoor", "kantoren"),
    ("school", "scholen"),
    ("centrum", "centra"),
    ("museum", "musea"),
    ("fonds", "fondsen"),
    ("bureau", "bureaus"),
    ("zaak", "zaken"),
    ("eur", "eurs"),
    ("aar", "aars"),
    ("er", "ers"),
    ("keten", "ketens"),
    ("el", "els"),
    ("ij", "ijen"),
    ("ie", "ies"),
    ("stad", "steden"),
    ("groep", "groepen"),
    ("opvang", "opvanglocaties"),
    ("y", "y's"),
    ("o", "o's"),
)


def english_plural(word: str) -> str:
    if re.search(r"(?:s|x|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"
