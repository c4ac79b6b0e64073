"""Phrasing in Dutch and in English: what the words around a thing ask of the words instead."""

from secondlook.anonymize.phrasing.dutch import DUTCH
from secondlook.anonymize.phrasing.english import ENGLISH
from secondlook.anonymize.phrasing.grammars import Grammar
from secondlook.findings import Language

GRAMMARS: dict[Language, Grammar] = {Language.NL: DUTCH, Language.EN: ENGLISH}

__all__ = ["GRAMMARS", "Grammar"]
