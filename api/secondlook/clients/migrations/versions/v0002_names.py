"""The people who may be named in a post: colleagues who agreed, and others known in public."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "names",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("same_name", sa.Text, nullable=False, unique=True),
        sa.Column("found_by", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
    )
