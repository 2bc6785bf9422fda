"""offer duplicates: which offer goes on for one that was told twice."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "offer_duplicates",
        sa.Column("offer_id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["offer_id"],
            ["offers.document_id"],
            name=op.f("fk_offer_duplicates_offer_id_offers"),
        ),
        sa.ForeignKeyConstraint(
            ["kept_id"],
            ["offers.document_id"],
            name=op.f("fk_offer_duplicates_kept_id_offers"),
        ),
        sa.PrimaryKeyConstraint("offer_id", name=op.f("pk_offer_duplicates")),
    )
    op.create_index(op.f("ix_offer_duplicates_kept_id"), "offer_duplicates", ["kept_id"])


def downgrade() -> None:
    """Take the schema back."""
    op.drop_index(op.f("ix_offer_duplicates_kept_id"), table_name="offer_duplicates")
    op.drop_table("offer_duplicates")
