"""anchors and acts: where former titles of sections lead; one review of several versions, or of a
volunteer's translation.
"""

import sqlalchemy as sa
from alembic import op

from wiki.db import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; the follower fills the table from the journal's beginning."""
    op.create_table(
        "former_anchors",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("anchor", sa.String(length=82), nullable=False),
        sa.Column("unit", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_former_anchors_document_id_documents")
        ),
        sa.PrimaryKeyConstraint(
            "document_id", "language", "anchor", name=op.f("pk_former_anchors")
        ),
    )

    op.add_column(
        "reviews", sa.Column("first", sa.Integer(), nullable=False, server_default=sa.text("0"))
    )
    op.execute("UPDATE reviews SET first = number")
    op.add_column(
        "reviews", sa.Column("language", sa.String(length=12), nullable=False, server_default="")
    )
    op.add_column("reviews", sa.Column("told_at", Instant(), nullable=True))


def downgrade() -> None:
    """Take the schema back."""
    op.drop_column("reviews", "told_at")
    op.drop_column("reviews", "language")
    op.drop_column("reviews", "first")
    op.drop_table("former_anchors")
