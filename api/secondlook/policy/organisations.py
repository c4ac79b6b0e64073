"""The organisation whose policy it is: its names and addresses, and their use in the rules.

Rules say `{organisation}` where they mean it, so that another organisation only writes another
pack.toml.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondlook.findings import Language
from secondlook.policy.lexicons import Lexicons
from secondlook.policy.tables import Table, Wording
from secondlook.reading import fold

_PLACEHOLDER = re.compile(r"\{([a-z][a-z-]*(?::[a-z.+-]+)?)\}")
# Matches nothing: what a placeholder stands for where the organisation has none of it.
_NOTHING = r"[^\x00-\x{10FFFF}]"


@dataclass(frozen=True, slots=True)
class Organisation:
    """`names` are all spellings, the usual one first; `people` may be named; `consult` is whom to
    ask, per language."""

    names: tuple[str, ...]
    brands: tuple[str, ...]
    accounts: tuple[str, ...]
    domains: tuple[str, ...]
    networks: tuple[str, ...]
    people: tuple[str, ...]
    board: str
    consult: Wording

    @property
    def name(self) -> str:
        return self.names[0]

    def worded(self, text: str, language: Language) -> str:
        """A message of a rule with the organisation's own words in it."""
        filled = text.replace("{organisation}", self.name).replace("{board}", self.board)
        return filled.replace("{consult}", self.consult[language])


def read_organisation(table: Table, languages: Sequence[Language]) -> Organisation:
    names = table.texts("names")
    if not names:
        table.fail("must name the organisation at least once", "names")
    organisation = Organisation(
        names=names,
        brands=table.texts("brands"),
        accounts=table.texts("accounts"),
        domains=table.texts("domains"),
        networks=table.texts("networks"),
        people=table.texts("people"),
        board=table.text("board"),
        consult=table.table("consult").wording(languages),
    )
    table.close()
    return organisation


def expanded(pattern: str, organisation: Organisation, lexicons: Lexicons) -> str:
    """The pattern with its placeholders filled in; raises KeyError for one that does not exist.

    `{words:NAME}` is any word of that list.
    """

    def fill(match: re.Match[str]) -> str:
        return _alternatives(spellings(match.group(1), organisation, lexicons))

    return _PLACEHOLDER.sub(fill, pattern)


def spellings(name: str, organisation: Organisation, lexicons: Lexicons) -> Sequence[str]:
    """What the placeholder of that name stands for; raises KeyError for one that does not exist."""
    if name.startswith("words:"):
        return sorted(lexicons.words(name.removeprefix("words:")))
    kinds = {
        "organisation": organisation.names,
        "brands": organisation.brands,
        "accounts": organisation.accounts,
        "domains": organisation.domains,
        "networks": organisation.networks,
    }
    return kinds[name]


def _alternatives(words: Sequence[str]) -> str:
    if not words:
        return _NOTHING
    # A word before what it begins with, and words that begin alike together: re2 shares those.
    return f"(?:{'|'.join(map(_spelled, sorted(words, key=_letters, reverse=True)))})"


def _letters(words: str) -> str:
    return re.sub("[ -]", "", fold(words))


def _spelled(words: str) -> str:
    """Folded, and with or without the space: The Enablers, TheEnablers, the-enablers."""
    return "[ -]?".join(re.escape(word) for word in fold(words).split())
