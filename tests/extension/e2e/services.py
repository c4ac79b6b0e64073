"""A real server for the extension, which also gives pairing codes."""

import re
import subprocess
import sys
from pathlib import Path

from page.desks import Service as PageService


class Service(PageService):
    def __init__(self, data: Path, **settings: str) -> None:
        super().__init__(data)
        self._environment |= {
            f"SECONDLOOK_{name.upper()}": words for name, words in settings.items()
        }

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def code(self) -> str:
        """Six digits, as `secondlook pair` shows them."""
        command = [sys.executable, "-m", "secondlook", "pair"]
        shown = subprocess.run(
            command, env=self._environment, check=True, capture_output=True, text=True
        ).stdout
        found = re.search(r"\d{3}[ -]?\d{3}", shown)
        assert found, shown
        return found.group()
