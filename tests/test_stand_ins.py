"""Presidio comes without what could download something, a model or a list of domains, or encrypt."""

import subprocess
import sys

_LOADED = """
import sys
import secondlook.server.applications
import spacy
spacy.blank("nl")("Een zin. Nog een.")
downloads = hasattr(sys.modules["spacy.cli"], "download")
left_out = ("typer", "requests", "urllib3", "rich", "cryptography")
print([name for name in left_out if name in sys.modules], downloads)
"""


def test_the_server_loads_nothing_that_downloads_or_encrypts() -> None:
    told = subprocess.run([sys.executable, "-c", _LOADED], check=True, capture_output=True)
    assert b"[] False" == told.stdout.strip()
