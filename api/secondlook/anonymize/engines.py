"""Presidio's engine for our edits: it puts the planned words in place.

Presidio keys operators by entity type, its own `replace` turns an empty replacement into
`<ENTITY>`, and a plan has words for every single edit: so each edit is an entity of its own, and
our operator puts the words it is given.
"""

from collections.abc import Sequence
from typing import Any

from presidio_anonymizer.core import EngineBase
from presidio_anonymizer.entities import OperatorConfig, PIIEntity
from presidio_anonymizer.operators import Operator, OperatorsFactory, OperatorType

from secondlook.findings import Edit


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

    def __repr__(self) -> str:
        return "rewrite"


class _Place(PIIEntity):
    """Where an edit goes. Presidio checks again what a plan is sure of, and writes out every entity
    for a log that nobody keeps."""

    def __init__(self, start: int, end: int, entity_type: str) -> None:
        self.start, self.end, self.entity_type = start, end, entity_type

    def __repr__(self) -> str:
        return "an edit"


class _OneOperator(OperatorsFactory):
    """Presidio looks every operator up among all classes it knows, once for each edit."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Presidio's __init__
        self._operator = Rewrite()

    def create_operator_class(
        self,
        operator_name: str,  # noqa: ARG002  # Presidio's signature
        operator_type: OperatorType,  # noqa: ARG002
    ) -> Operator:
        return self._operator


class RewritingEngine(EngineBase):
    """Presidio's AnonymizerEngine settles conflicts between entities first and then does this: our
    edits are sorted and apart, so that there is none to settle, and that was half of the time."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # Presidio's __init__
        self.operators_factory = _OneOperator()

    def rewritten(self, text: str, edits: Sequence[Edit]) -> str:
        entities: list[PIIEntity] = []
        operators: dict[str, OperatorConfig] = {}
        for number, edit in enumerate(edits):
            kind = f"EDIT_{number}"
            entities.append(_Place(edit.start, edit.end, kind))
            operators[kind] = OperatorConfig("rewrite", {"words": edit.replacement})
        result = self._operate(text, entities, operators, OperatorType.Anonymize)
        rewritten: str = result.text
        return rewritten
