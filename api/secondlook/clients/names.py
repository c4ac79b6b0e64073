"""The list of people who may be named, beside that of the clients: same database, same rules.

A change raises the registry's generation, so that running services take it over.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

import sqlalchemy as sa

from secondlook.clients.records import ClientRecord, checked, same_name
from secondlook.clients.tables import MOST_PER_PAGE, names, next_generation
from secondlook.errors import RegistryError, UnknownName
from secondlook.reading import fold

_Connected = Callable[[], AbstractContextManager[sa.Connection]]


@dataclass(frozen=True, slots=True)
class NameRecord:
    """`id` is the registry's."""

    id: int
    name: str


class Names:
    """`reading` and `writing` are the registry's transactions, `scrub` clears the disk of what was
    removed."""

    def __init__(self, reading: _Connected, writing: _Connected, scrub: Callable[[], None]) -> None:
        self._reading, self._writing, self._scrub = reading, writing, scrub

    def every(self, search: str = "") -> list[NameRecord]:
        with self._reading() as connection:
            return _records(connection, _found_by(search).order_by(names.c.same_name))

    def page(
        self, search: str = "", offset: int = 0, limit: int = 50
    ) -> tuple[int, list[NameRecord]]:
        """How many there are, and those from `offset` on."""
        found = _found_by(search)
        shown = found.order_by(names.c.same_name).offset(max(offset, 0))
        with self._reading() as connection:
            counted = sa.select(sa.func.count()).select_from(found.subquery())
            total = int(connection.execute(counted).scalar_one())
            return total, _records(connection, shown.limit(min(max(limit, 1), MOST_PER_PAGE)))

    def by_name(self, name: str) -> NameRecord:
        with self._reading() as connection:
            found = _records(connection, _called(name))
        if not found:
            raise UnknownName("there is nobody of that name in the list")
        return found[0]

    def add(self, name: str) -> NameRecord:
        """Raises RegistryError for what is no name, or stands in the list already."""
        name = checked_name(name)
        with self._writing() as connection:
            if _records(connection, _called(name)):
                raise RegistryError("this name is in the list already")
            row = {"name": name, "same_name": same_name(name), "found_by": fold(name)}
            connection.execute(sa.insert(names).values(row))
            next_generation(connection)
            return _records(connection, _called(name))[0]

    def remove(self, key: int) -> None:
        with self._writing() as connection:
            done = connection.execute(sa.delete(names).where(names.c.id == key))
            if not done.rowcount:
                raise UnknownName("there is nobody of that name in the list")
            next_generation(connection)
        self._scrub()


def checked_name(name: str) -> str:
    """The name in composed Unicode, held to what a client's name is held to."""
    return checked(ClientRecord(name.strip())).name


def _called(name: str) -> "sa.Select[tuple[object, ...]]":
    return sa.select(names).where(names.c.same_name == same_name(name))


def _found_by(search: str) -> "sa.Select[tuple[object, ...]]":
    wanted = names.c.found_by.contains(fold(search.strip()), autoescape=True)
    return sa.select(names).where(wanted)


def _records(
    connection: sa.Connection, chosen: "sa.Select[tuple[object, ...]]"
) -> list[NameRecord]:
    return [
        NameRecord(row._mapping["id"], row._mapping["name"]) for row in connection.execute(chosen)
    ]
