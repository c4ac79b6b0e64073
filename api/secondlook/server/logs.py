"""What is logged: starts, stops and faults by their class; never anything of a request.

Formatters here drop tracebacks, because the message of an exception may hold a draft.
"""

import logging
from types import TracebackType
from typing import Any

# At DEBUG these log words of a text, addresses or SQL with client names, to whoever set up logging.
_TALKATIVE = (
    "presidio-analyzer",
    "presidio-anonymizer",
    "tldextract",
    "filelock",
    "spacy",
    "sqlalchemy",
    "alembic",
    "urllib3",
    "requests",
    "asyncio",
)

_ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]


class Terse(logging.Formatter):
    """One line a record; of an exception only its class."""

    def formatException(self, ei: Any) -> str:  # noqa: N802  # logging's name
        return str(ei[0].__name__) if ei and ei[0] else ""

    def formatStack(self, stack_info: str) -> str:  # noqa: ARG002, N802  # logging's signature
        return ""


LOG_CONFIG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"terse": {"()": Terse, "fmt": "%(levelname)s %(message)s"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "terse",
            "stream": "ext://sys.stderr",
        }
    },
    "loggers": {
        "secondlook": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "uvicorn.access": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}


def quiet_dependencies() -> None:
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))
