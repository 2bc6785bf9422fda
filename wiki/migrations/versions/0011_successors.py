"""successors: which document goes on for one that was deleted."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "successors",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_successors_document_id_documents"),
        ),
        sa.ForeignKeyConstraint(
            ["kept_id"],
            ["documents.id"],
            name=op.f("fk_successors_kept_id_documents"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_successors")),
    )
    op.create_index(op.f("ix_successors_kept_id"), "successors", ["kept_id"])


def downgrade() -> None:
    """Take the schema back."""
    op.drop_index(op.f("ix_successors_kept_id"), table_name="successors")
    op.drop_table("successors")
