"""Anonymizes drafts: the only package that knows presidio-anonymizer."""

from secondlook.stand_ins import leave_out_ciphers

# Before Presidio is imported: it brings along what encrypts.
leave_out_ciphers()

from secondlook.anonymize.anonymizer import Anonymizer  # noqa: E402

__all__ = ["Anonymizer"]
