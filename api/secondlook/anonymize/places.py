"""The place of a client behind its name: " in Haarlem" goes along."""

from secondlook.anonymize.phrasing import Grammar
from secondlook.anonymize.things import Spot
from secondlook.reading import fold


def place_length(spot: Spot, grammar: Grammar) -> int:
    """How long the client's place is that follows."""
    client = spot.thing.client
    joint = grammar.cues.place.match(spot.after) if client and client.city else None
    if joint is None or client is None:
        return 0
    place = fold(client.city)
    behind = spot.after[joint.end() :]
    if not behind.startswith(place) or behind[len(place) : len(place) + 1].isalnum():
        return 0
    bracket = joint.group() == " (" and behind[len(place) : len(place) + 1] == ")"
    if joint.group() == " (" and not bracket:
        return 0
    return joint.end() + len(place) + (1 if bracket else 0)
