"""The engine, made once, and `mark`: a draft as the engine marks it, to compare with marks by hand.

Without the names model: these tests are about identifiers, their drafts are full of names.
"""

from collections.abc import Callable

import pytest

from cases.scoring import unmarked
from secondlook.pii import PersonalDataEngine


@pytest.fixture(scope="session")
def engine() -> PersonalDataEngine:
    return PersonalDataEngine(names_model="none")


@pytest.fixture(scope="session")
def mark(engine: PersonalDataEngine) -> Callable[[str], str]:
    def marked(draft: str) -> str:
        case = unmarked(draft)
        text = case.text
        for mention in reversed(engine.find(case.reading)):
            shown = f"⟦{mention.entity} {text[mention.start : mention.end]}⟧"
            text = text[: mention.start] + shown + text[mention.end :]
        return text

    return marked
