"""What was told so far by one noun."""

from collections.abc import Hashable


class Told:
    """Who was told by one noun so far, in order, who was the last, and whether several were told
    in one breath."""

    def __init__(self) -> None:
        self.order: list[Hashable] = []
        self.last: Hashable = None
        self.together = False

    def add(self, who: Hashable) -> None:
        self.last = who
        if who not in self.order:
            self.order.append(who)
