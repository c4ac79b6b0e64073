"""The kinds of checks: few, one module each, registered here by hand. Checks are data."""

from secondlook.policy.checks.capitals import CapitalsCheck
from secondlook.policy.checks.drafts import DraftsCheck
from secondlook.policy.checks.entities import EntitiesCheck
from secondlook.policy.checks.hits import Check, Hit
from secondlook.policy.checks.likenesses import LikenessesCheck
from secondlook.policy.checks.phrases import PhrasesCheck
from secondlook.policy.checks.words import WordsCheck

KINDS: tuple[type[Check], ...] = (
    CapitalsCheck,
    DraftsCheck,
    EntitiesCheck,
    LikenessesCheck,
    PhrasesCheck,
    WordsCheck,
)

__all__ = ["KINDS", "Check", "Hit"]
