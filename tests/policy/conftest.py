"""The shipped pack, an invented one, and a draft's findings in one call."""

from collections.abc import Callable
from pathlib import Path

import pytest

from secondlook.findings import Channel, Context, Draft, Finding, Language, Mention
from secondlook.language import read
from secondlook.policy.packs import Pack, load_pack

PACKS = Path(__file__).parent / "packs"

Check = Callable[..., list[Finding]]


@pytest.fixture(scope="session")
def enablers() -> Pack:
    return load_pack("the-enablers")


@pytest.fixture(scope="session")
def harbour() -> Pack:
    return load_pack(PACKS / "harbour")


@pytest.fixture
def check(enablers: Pack) -> Check:
    """The findings of the shipped pack, all of them or those of one rule."""

    def checked(
        text: str,
        *,
        rule: str | None = None,
        pack: Pack = enablers,
        channel: Channel = Channel.LINKEDIN,
        language: Language | None = None,
        mentions: tuple[Mention, ...] = (),
        reader: Language = Language.EN,
        **context: object,
    ) -> list[Finding]:
        draft = Draft(text, channel, language, Context(**context))
        found = pack.check(draft, read(text, language), mentions, reader)
        return [finding for finding in found if rule in (None, finding.rule)]

    return checked
