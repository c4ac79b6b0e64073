"""What a draft speaks of that could be found: places, trades, and parties told by them.

Each is looked for at most once per draft, by whoever asks first.
"""

from functools import cached_property

from secondlook.clients.descriptions import Description, descriptions
from secondlook.clients.gazetteers import Gazetteer, Place
from secondlook.clients.sectors import SectorWords, sector_words
from secondlook.reading import Reading


class Terrain:
    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.reading, self._gazetteer = reading, gazetteer

    @cached_property
    def places(self) -> list[Place]:
        return list(self._gazetteer.places(self.reading))

    @cached_property
    def trades(self) -> list[SectorWords]:
        return list(sector_words(self.reading))

    @cached_property
    def descriptions(self) -> list[Description]:
        return descriptions(self.reading, self.places, self.trades)
