"""Bringing a client list forward to the tables this version knows; never back."""

from importlib import resources
from pathlib import Path

import sqlalchemy as sa

from secondlook.clients import sqlite_files
from secondlook.clients.tables import HEAD, state
from secondlook.errors import RegistryError


def migrate(connection: sa.Connection) -> None:
    """Forward to HEAD, in the caller's transaction; a list of a newer version is left alone."""
    if _revision(connection) == HEAD:
        return
    # Only here: Alembic takes a sixth of a second to import, and is needed once per release.
    from alembic import command, script, util
    from alembic.config import Config

    config = Config()
    folder = str(resources.files("secondlook") / "clients" / "migrations")
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        present = _revision(connection)
        if present is not None:
            script.ScriptDirectory.from_config(config).get_revision(present)
        command.upgrade(config, "head")
    except util.CommandError:
        raise RegistryError(
            "the client list was made by a newer version of Second Look; "
            "update this one, or restore a backup of before"
        ) from None


def _revision(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def bring_forward(part: Path, latest: int) -> None:
    """A restored list is brought up to date, and counts on from where the present one was."""
    engine = sqlite_files.engine_for(part).execution_options(writing=True)
    with engine.begin() as connection:
        migrate(connection)
        own = connection.execute(sa.select(state.c.generation)).scalar_one()
        connection.execute(sa.update(state).values(generation=max(int(own), latest) + 1))
