"""glossary."""

import sqlalchemy as sa
from alembic import op

from wiki.db import Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=8), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("removed_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terms")),
        sa.UniqueConstraint("public_id", name=op.f("uq_terms_public_id")),
    )
    op.create_table(
        "term_forms",
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=400), nullable=False),
        sa.Column("first", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(
            ["term_id"], ["terms.id"], name=op.f("fk_term_forms_term_id_terms")
        ),
        sa.PrimaryKeyConstraint("term_id", "language", "ordinal", name=op.f("pk_term_forms")),
    )
    with op.batch_alter_table("term_forms", schema=None) as batch_op:
        batch_op.create_index("ix_term_forms_language_first", ["language", "first"], unique=False)
        batch_op.create_index("ix_term_forms_language_key", ["language", "key"], unique=False)

    op.create_table(
        "term_versions",
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["accounts.id"], name=op.f("fk_term_versions_author_id_accounts")
        ),
        sa.ForeignKeyConstraint(
            ["term_id"], ["terms.id"], name=op.f("fk_term_versions_term_id_terms")
        ),
        sa.PrimaryKeyConstraint("term_id", "number", name=op.f("pk_term_versions")),
    )


def downgrade() -> None:
    """Take the schema back."""
    op.drop_table("term_versions")
    with op.batch_alter_table("term_forms", schema=None) as batch_op:
        batch_op.drop_index("ix_term_forms_language_key")
        batch_op.drop_index("ix_term_forms_language_first")

    op.drop_table("term_forms")
    op.drop_table("terms")
