"""Fixtures that several test folders share: real parts, made once."""

from pathlib import Path

import pytest

from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.spreadsheets import read_clients
from secondlook.pii import PersonalDataEngine
from secondlook.policy.packs import load_pack
from secondlook.review import Reviewer

CASES = Path(__file__).parent / "cases"
# These start servers and browsers: left out where quickness counts (`-m "not slow"`).
SLOW_FOLDERS = {"extension", "page", "server"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        folders = item.path.relative_to(Path(__file__).parent).parts[:-1]
        if SLOW_FOLDERS & set(folders) or item.get_closest_marker("postgres"):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def reviewer() -> Reviewer:
    """The reviewer with the client list of tests/cases and the pack of The Enablers."""
    clients = ClientMatcher(read_clients(CASES / "clients.csv"))
    return Reviewer([PersonalDataEngine(), clients], load_pack("the-enablers"), b"a key for tests")
