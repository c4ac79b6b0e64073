"""Which clients changed with which write, so that a compiled list can be brought up to date."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("registry_state", sa.Column("mark", sa.Text, nullable=False, server_default=""))
    changes = op.create_table(
        "registry_changes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("mark", sa.Text, nullable=False, index=True),
        sa.Column("client", sa.Integer, nullable=True),
    )
    mark = secrets.token_hex(16)
    op.execute(sa.text("UPDATE registry_state SET mark = :mark").bindparams(mark=mark))
    op.bulk_insert(changes, [{"mark": mark, "client": None}])
