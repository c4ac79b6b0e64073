"""What works in which editor, as a table that the test run prints."""

from collections import defaultdict


class Matrix:
    def __init__(self) -> None:
        self._marks: dict[str, dict[str, str]] = defaultdict(dict)
        self._behaviours: list[str] = []

    def note(self, editor: str, behaviour: str, mark: str) -> None:
        """Notes "ok", "FAILS" or "-" (does not apply)."""
        if behaviour not in self._behaviours:
            self._behaviours.append(behaviour)
        self._marks[editor][behaviour] = mark

    def lines(self) -> list[str]:
        if not self._marks:
            return []
        width = max(map(len, self._behaviours))
        editors = list(self._marks)
        lines = ["", "behaviours × editors"]
        lines += [f"  {number}. {editor}" for number, editor in enumerate(editors, 1)]
        lines.append(
            " " * (width + 2) + "".join(f"{number:>7}" for number in range(1, len(editors) + 1))
        )
        for behaviour in self._behaviours:
            marks = [self._marks[editor].get(behaviour, "") for editor in editors]
            lines.append(f"{behaviour:<{width + 2}}" + "".join(f"{mark:>7}" for mark in marks))
        return lines
