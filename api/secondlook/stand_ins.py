"""Stand-ins for what comes along with Presidio and no review needs.

spaCy's command line downloads models; tldextract fetches a list of domains; the anonymizer can
encrypt. Without them, and what they bring along, the server starts a quarter sooner and is 22 MB
smaller.
"""

import sys
from types import ModuleType
from typing import Never


def leave_out_downloads() -> None:
    """To be called before Presidio is imported; what is there already is left alone."""
    if "spacy" not in sys.modules:
        # All that spaCy itself takes from its command line is `info`.
        _stand_in("spacy.cli")
        _stand_in("spacy.cli.info", "info")
    if "tldextract" not in sys.modules:
        _stand_in("tldextract", "extract")


def leave_out_ciphers() -> None:
    """To be called before Presidio's anonymizer is imported; nothing is ever encrypted here."""
    if "presidio_anonymizer" not in sys.modules:
        _stand_in("presidio_anonymizer.operators.aes_cipher", "AESCipher")


def _stand_in(name: str, *functions: str) -> None:
    module = ModuleType(name)
    vars(module).update(dict.fromkeys(functions, _refused))
    sys.modules[name] = module


def _refused(*_: object, **__: object) -> Never:
    raise RuntimeError("Second Look leaves this part of Presidio out")
