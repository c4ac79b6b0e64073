"""Personal data, secrets and internal links: the only part that knows presidio-analyzer."""

from secondlook.pii.loggers import silence

silence()  # before Presidio is imported: it logs while it loads

from secondlook.pii.engine import PersonalDataEngine  # noqa: E402

__all__ = ["PersonalDataEngine"]
