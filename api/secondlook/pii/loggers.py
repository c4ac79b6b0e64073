"""Keeps Presidio and what it brings along silent: at DEBUG some would log words of a draft."""

import logging

_LOGGERS = ("presidio-analyzer", "decision_process", "tldextract", "spacy", "filelock")


def silence() -> None:
    """Caps the loggers at WARNING and takes away the handlers they got on import.

    Presidio's tracer (`decision_process`) writes whole texts, so it is shut altogether.
    """
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        logger.handlers = [logging.NullHandler()]
        logger.setLevel(logging.WARNING)
    logging.getLogger("decision_process").disabled = True
