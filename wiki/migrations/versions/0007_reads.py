"""reads: how often documents are read."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "reads",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_reads_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "language", "read_on", name=op.f("pk_reads")),
    )


def downgrade() -> None:
    """Take the schema back."""
    op.drop_table("reads")
