"""Which rules of a pack have anything to look at in a draft: in most drafts, most have not."""

from collections.abc import Iterable, Sequence

from secondlook.policy.rules import Rule
from secondlook.policy.scenes import Sign


class Roster:
    """A rule is called by the signs of its checks; a check without signs looks at every draft."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._always: set[int] = set()
        called: dict[Sign, set[int]] = {}
        for place, rule in enumerate(rules):
            for check in rule.checks:
                if not check.signs:
                    self._always.add(place)
                for sign in check.signs:
                    called.setdefault(sign, set()).add(place)
        self._called = {sign: tuple(sorted(places)) for sign, places in called.items()}

    def called_by(self, signs: Iterable[Sign]) -> list[Rule]:
        """The rules to ask, in the order of the pack."""
        places = self._always.union(*(self._called.get(sign, ()) for sign in signs))
        return [self._rules[place] for place in sorted(places)]
