"""What a behaviour is: something somebody does at a desk, and what must have become of it."""

from collections.abc import Callable

from extension.e2e.desks import Desk

Behaviour = Callable[[Desk], None]
RecordProperty = Callable[[str, object], None]


def worded(check: Behaviour) -> str:
    """Its name as a line of the matrix."""
    return check.__name__.replace("_", " ")
