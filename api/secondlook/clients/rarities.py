"""How few parties the words of a description leave, whatever the registry holds: the only one, the
biggest of a place, or a kind of which a place has no second.
"""

from secondlook.clients.circumstances import Work
from secondlook.clients.descriptions import Description, Unique
from secondlook.clients.gazetteers import Reach, is_city, is_large
from secondlook.clients.sectors import Scarce

ANY = frozenset(["any"])
# A town hall is its town, which anybody may speak of; "a company" is no kind at all.
TOO_WIDE = frozenset(["municipality", "any"])


def is_singled_out(described: Description) -> bool:
    """Whether the words leave one party: the only, the biggest, whatever the registry holds."""
    place, kinds, unique = described.place, described.sector.kinds, described.unique
    if kinds == ANY:
        return (
            unique >= Unique.MOST
            and described.attached
            and place is not None
            and place.reach is not Reach.COUNTRY
        )
    if unique is Unique.ONLY:
        return True
    if unique is Unique.MOST:
        return place is not None or described.sector.scarce >= Scarce.REGION
    if unique is Unique.DATED:
        return described.definite or (place is not None and place.reach is not Reach.COUNTRY)
    return described.sector.scarce is Scarce.COUNTRY and described.definite and described.says_which


def is_rare_there(described: Description, work: Work) -> bool:
    """Whether a place has so few of a kind that kind and place together tell which."""
    place, sector = described.place, described.sector
    if place is None or place.reach is Reach.COUNTRY or (sector.kinds and sector.kinds <= TOO_WIDE):
        return False
    if place.reach is Reach.REGION:
        said = described.definite or (work >= Work.SAID and not is_large(place.name))
        rare = sector.scarce >= Scarce.REGION or (said and sector.scarce is Scarce.TOWN)
        return (described.attached and rare) or (
            work is Work.RIDDLE and sector.scarce >= Scarce.TOWN
        )
    if work is Work.RIDDLE:
        return True
    if not described.attached or sector.scarce is Scarce.NO:
        return False
    if described.definite or sector.scarce >= Scarce.REGION:
        return True
    return not is_city(place.name, "metropoles" if sector.scarce is Scarce.TOWN else "cities")
