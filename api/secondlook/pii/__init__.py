"""Personal data, secrets and internal links: the only part that knows presidio-analyzer."""

from secondlook.pii.loggers import silence
from secondlook.pii.spacy_imports import leave_out_commands

# Before Presidio is imported: it logs while it loads, and brings more than is needed.
silence()
leave_out_commands()

from secondlook.pii.engine import PersonalDataEngine  # noqa: E402

__all__ = ["PersonalDataEngine"]
