"""The tables are what the code thinks, older lists come along, newer ones are refused."""

import sqlite3
from contextlib import closing
from importlib import resources
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

from clients.samples import named, registry_at
from secondlook.clients.registry import Registry
from secondlook.clients.tables import HEAD, metadata
from secondlook.errors import RegistryError


def test_the_code_is_written_for_the_last_migration() -> None:
    config = Config()
    folder = str(resources.files("secondlook") / "clients" / "migrations")
    config.set_main_option("script_location", folder)

    assert HEAD == ScriptDirectory.from_config(config).get_current_head()


def test_migrations_make_the_tables_the_code_uses(tmp_path: Path) -> None:
    registry_at(tmp_path / "clients.db")
    made = sa.inspect(sa.create_engine(f"sqlite:///{tmp_path}/clients.db"))

    for table in metadata.sorted_tables:
        columns = {(column["name"], column["nullable"]) for column in made.get_columns(table.name)}
        assert columns == {(column.name, bool(column.nullable)) for column in table.columns}


def test_upgrading_twice_changes_nothing(tmp_path: Path) -> None:
    registry = registry_at(tmp_path / "clients.db", named(3))
    before = registry.generation()
    registry.upgrade()

    assert before == registry.generation()
    assert 3 == len(registry.all())


def test_a_list_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "clients.db"
    registry_at(file, named(3))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    with pytest.raises(RegistryError, match="newer version"):
        Registry(f"sqlite:///{file}").upgrade()
    with closing(sqlite3.connect(file)) as connection:
        assert (3,) == connection.execute("SELECT count(*) FROM clients").fetchone()
