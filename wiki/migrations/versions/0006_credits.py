"""credits: whose words readers see."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward; the follower fills the table from the journal's beginning."""
    op.create_table(
        "credits",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_credits_account_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_credits_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "language", "place", name=op.f("pk_credits")),
    )
    op.create_index(op.f("ix_credits_account_id"), "credits", ["account_id"])


def downgrade() -> None:
    """Take the schema back."""
    op.drop_table("credits")
