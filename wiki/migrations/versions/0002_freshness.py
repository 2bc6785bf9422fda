"""freshness: changes of passages, what the other languages made of them."""

import sqlalchemy as sa
from alembic import op

from wiki.db import Instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=12), nullable=False),
        sa.Column("unit", sa.String(length=24), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("before", sa.LargeBinary(length=16), nullable=True),
        sa.Column("after", sa.LargeBinary(length=16), nullable=True),
        sa.Column("significance", sa.String(length=10), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_changes_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    op.create_index("ix_changes_document_id_part_unit", "changes", ["document_id", "part", "unit"])
    op.create_table(
        "seen",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(length=12), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["accounts.id"], name=op.f("fk_seen_by_id_accounts")),
        sa.ForeignKeyConstraint(
            ["change_id"], ["changes.id"], name=op.f("fk_seen_change_id_changes")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_seen_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("change_id", "language", name=op.f("pk_seen")),
    )
    op.create_index(
        "ix_seen_open",
        "seen",
        ["document_id", "language"],
        sqlite_where=sa.text("how IS NULL"),
        postgresql_where=sa.text("how IS NULL"),
    )
    op.create_table(
        "pairings",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("left", sa.String(length=12), nullable=False),
        sa.Column("right", sa.String(length=12), nullable=False),
        sa.Column("pairs", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_pairings_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "left", "right", name=op.f("pk_pairings")),
    )
    op.create_table(
        "provenances",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=12), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=24), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("source_number", sa.Integer(), nullable=False),
        sa.Column("units", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.LargeBinary(length=16), nullable=False),
        sa.Column("engine", sa.String(length=40), nullable=False),
        sa.Column("is_meaning", sa.Boolean(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("reviewed_by_id", sa.Integer(), nullable=True),
        sa.Column("reviewed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_id"], ["accounts.id"], name=op.f("fk_provenances_by_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_provenances_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["reviewed_by_id"],
            ["accounts.id"],
            name=op.f("fk_provenances_reviewed_by_id_accounts"),
        ),
        sa.PrimaryKeyConstraint(
            "document_id", "part", "number", "unit", "source", name=op.f("pk_provenances")
        ),
    )


def downgrade() -> None:
    """Take the schema back."""
    for table in ("provenances", "pairings", "seen", "changes"):
        op.drop_table(table)
