"""Presidio comes without spaCy's command line: nothing of what loads can download a model."""

import subprocess
import sys

_LOADED = """
import sys
import secondlook.server.applications
import spacy
spacy.blank("nl")("Een zin. Nog een.")
print("typer" in sys.modules, hasattr(sys.modules["spacy.cli"], "download"))
"""


def test_the_server_loads_spacy_without_its_commands() -> None:
    told = subprocess.run([sys.executable, "-c", _LOADED], check=True, capture_output=True)
    assert b"False False" == told.stdout.strip()
