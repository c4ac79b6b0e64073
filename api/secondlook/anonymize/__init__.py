"""Anonymizes drafts: the only package that knows presidio-anonymizer."""

from secondlook.anonymize.anonymizer import Anonymizer

__all__ = ["Anonymizer"]
