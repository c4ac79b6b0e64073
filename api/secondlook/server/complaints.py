"""What pydantic finds wrong with a request, for the reader: which field and why, never the value.

An unknown field is not named either: its name came from the request.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from secondlook.server.bodies import BODY
from secondlook.server.refusals import Refused, Words

_Model = TypeVar("_Model", bound=BaseModel)

_REASONS = {
    "missing": Words("ontbreekt", "is missing"),
    "extra_forbidden": Words("heeft een onbekend veld", "has an unknown field"),
    "string_type": Words("hoort tekst te zijn", "must be text"),
    "model_type": Words("hoort een object te zijn", "must be an object"),
    "dict_type": Words("hoort een object te zijn", "must be an object"),
    "list_type": Words("hoort een lijst te zijn", "must be a list"),
    "frozen_set_type": Words("hoort een lijst te zijn", "must be a list"),
    "int_parsing": Words("hoort een getal te zijn", "must be a number"),
    "bool_parsing": Words("hoort true of false te zijn", "must be true or false"),
    "string_too_long": Words(
        "is langer dan {max_length} tekens", "is longer than {max_length} characters"
    ),
    "too_long": Words("heeft meer dan {max_length} waarden", "has more than {max_length} values"),
    "greater_than_equal": Words("is kleiner dan {ge}", "is less than {ge}"),
    "less_than_equal": Words("is groter dan {le}", "is more than {le}"),
}
_CHOICES = frozenset(["enum", "literal_error"])
_CHOICE = Words("hoort een van deze te zijn: {expected}", "must be one of: {expected}")
_OTHERWISE = Words("klopt niet", "is not valid")


def parsed(model: type[_Model], values: Mapping[str, Any]) -> _Model:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False)
        raise complaint(problems) from None


def complaint(problems: Sequence[Mapping[str, Any]]) -> Refused:
    """About the first problem: one at a time is what a reader can act on."""
    problem = problems[0]
    kind, place = problem["type"], problem["loc"]
    if kind == "extra_forbidden":
        place = place[:-1]
    steps = [str(step) for step in place if step not in ("body", "query", "path")]
    return Refused("schema", field=".".join(steps) or BODY, reason=_reason(kind, problem))


def _reason(kind: str, problem: Mapping[str, Any]) -> Words:
    limits = problem.get("ctx", {})
    if kind in _CHOICES:
        choices = limits.get("expected", "").replace(" or ", ", ").replace("'", "")
        return _filled(_CHOICE, {"expected": choices})
    return _filled(_REASONS.get(kind, _OTHERWISE), limits)


def _filled(words: Words, limits: Mapping[str, Any]) -> Words:
    return Words(words.nl.format_map(limits), words.en.format_map(limits))
