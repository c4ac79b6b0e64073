"""Personal data, secrets and internal links: the only part that knows presidio-analyzer."""

from secondlook.pii.loggers import silence
from secondlook.stand_ins import leave_out_downloads

# Before Presidio is imported: it logs while it loads, and brings along what downloads.
silence()
leave_out_downloads()

from secondlook.pii.engine import PersonalDataEngine  # noqa: E402

__all__ = ["PersonalDataEngine"]
