"""The operator that presidio-anonymizer applies for us: put the planned words in place.

Presidio's own `replace` turns an empty replacement into `<ENTITY>`, and its operators know only the
entity type; a plan has words for every single finding.
"""

from typing import Any

from presidio_anonymizer.operators import Operator, OperatorType


class Rewrite(Operator):
    """params: `words`, the text that comes instead."""

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:  # noqa: ARG002  # Presidio's signature
        words: str = (params or {})["words"]
        return words

    def validate(self, params: dict[str, Any] | None = None) -> None:
        if not isinstance((params or {}).get("words"), str):
            raise TypeError("`words` is a string")

    def operator_name(self) -> str:
        return "rewrite"

    def operator_type(self) -> OperatorType:
        return OperatorType.Anonymize
