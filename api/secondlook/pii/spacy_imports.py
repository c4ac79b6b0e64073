"""spaCy without its command line, which comes along with Presidio.

That is the part that downloads models, and a quarter of the time to start. No review needs it.
"""

import sys
from types import ModuleType
from typing import Never


def leave_out_commands() -> None:
    """To be called before Presidio is imported; a spaCy that is there already is left alone."""
    if "spacy" not in sys.modules:
        commands, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
        vars(info).update(info=_refused)  # all that spaCy itself takes from there
        sys.modules.update({commands.__name__: commands, info.__name__: info})


def _refused() -> Never:
    raise RuntimeError("Second Look loads spaCy without its commands")
