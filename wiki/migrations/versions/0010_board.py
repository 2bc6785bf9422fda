"""board: silent interest, introductions, what boards showed and told, days of meetings."""

import sqlalchemy as sa
from alembic import op

from wiki.db import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "board_settings",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("learns_since", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_board_settings_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_board_settings")),
    )
    op.create_table(
        "digest_watches",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("looked_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_digest_watches_account_id_accounts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_digest_watches_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "account_id", name=op.f("pk_digest_watches")),
    )
    with op.batch_alter_table("digest_watches", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_digest_watches_account_id"), ["account_id"], unique=False
        )

    op.create_table(
        "exposures",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("shown_on", sa.Date(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_exposures_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("document_id", "shown_on", name=op.f("pk_exposures")),
    )
    with op.batch_alter_table("exposures", schema=None) as batch_op:
        batch_op.create_index("ix_exposures_shown_on", ["shown_on"], unique=False)

    op.create_table(
        "gatherings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=8), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("starts_at", sa.Time(), nullable=False),
        sa.Column("tables", sa.Integer(), nullable=False),
        sa.Column("slots", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("pause", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=True),
        sa.Column("drawn_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["made_by_id"],
            ["accounts.id"],
            name=op.f("fk_gatherings_made_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gatherings")),
        sa.UniqueConstraint("key", name=op.f("uq_gatherings_key")),
    )
    op.create_table(
        "interests",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.Integer(), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["accounts.id"],
            name=op.f("fk_interests_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["documents.id"], name=op.f("fk_interests_offer_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_interests_organisation_id_documents"),
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["documents.id"], name=op.f("fk_interests_other_id_documents")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "other_id", name=op.f("pk_interests")),
    )
    with op.batch_alter_table("interests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_interests_other_id"), ["other_id"], unique=False)

    op.create_table(
        "introductions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=8), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("asked_id", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.Integer(), nullable=True),
        sa.Column("is_mutual", sa.Boolean(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("state_at", Instant(), nullable=False),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("accepted_by_id", sa.Integer(), nullable=True),
        sa.Column("agreed_at", Instant(), nullable=True),
        sa.Column("nudges", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("note_number", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("outcome_words", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["accepted_by_id"],
            ["accounts.id"],
            name=op.f("fk_introductions_accepted_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["documents.id"], name=op.f("fk_introductions_article_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by_id"],
            ["accounts.id"],
            name=op.f("fk_introductions_asked_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["asked_id"], ["documents.id"], name=op.f("fk_introductions_asked_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["documents.id"], name=op.f("fk_introductions_asker_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["documents.id"], name=op.f("fk_introductions_offer_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introductions")),
        sa.UniqueConstraint("key", name=op.f("uq_introductions_key")),
    )
    with op.batch_alter_table("introductions", schema=None) as batch_op:
        batch_op.create_index(
            "ix_introductions_asked_id_state", ["asked_id", "state"], unique=False
        )
        batch_op.create_index(
            "ix_introductions_asker_id_state", ["asker_id", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_introductions_offer_id"), ["offer_id"], unique=False)

    op.create_table(
        "matches_told",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_matches_told_account_id_accounts"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_matches_told_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_matches_told_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint(
            "account_id", "organisation_id", "document_id", name=op.f("pk_matches_told")
        ),
    )
    with op.batch_alter_table("matches_told", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_matches_told_document_id"), ["document_id"], unique=False
        )

    op.create_table(
        "set_aside",
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("is_blocked", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("words", sa.String(length=1000), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["accounts.id"],
            name=op.f("fk_set_aside_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_set_aside_document_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_set_aside_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "document_id", name=op.f("pk_set_aside")),
    )
    with op.batch_alter_table("set_aside", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_set_aside_document_id"), ["document_id"], unique=False)

    op.create_table(
        "gathering_guests",
        sa.Column("gathering_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("agreed_at", Instant(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["accounts.id"],
            name=op.f("fk_gathering_guests_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["gathering_id"],
            ["gatherings.id"],
            name=op.f("fk_gathering_guests_gathering_id_gatherings"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_gathering_guests_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint(
            "gathering_id", "organisation_id", name=op.f("pk_gathering_guests")
        ),
    )
    with op.batch_alter_table("gathering_guests", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_gathering_guests_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "introduction_sides",
        sa.Column("introduction_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("note_number", sa.Integer(), nullable=False),
        sa.Column("next_step", sa.String(length=300), nullable=False),
        sa.Column("remind_on", sa.Date(), nullable=True),
        sa.Column("reminded_at", Instant(), nullable=True),
        sa.Column("is_shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["introduction_id"],
            ["introductions.id"],
            name=op.f("fk_introduction_sides_introduction_id_introductions"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_introduction_sides_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint(
            "introduction_id", "organisation_id", name=op.f("pk_introduction_sides")
        ),
    )
    with op.batch_alter_table("introduction_sides", schema=None) as batch_op:
        batch_op.create_index("ix_introduction_sides_remind_on", ["remind_on"], unique=False)

    op.create_table(
        "introduction_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("introduction_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"],
            ["accounts.id"],
            name=op.f("fk_introduction_steps_by_id_accounts"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["introduction_id"],
            ["introductions.id"],
            name=op.f("fk_introduction_steps_introduction_id_introductions"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["documents.id"],
            name=op.f("fk_introduction_steps_organisation_id_documents"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction_steps")),
    )
    with op.batch_alter_table("introduction_steps", schema=None) as batch_op:
        batch_op.create_index(
            "ix_introduction_steps_introduction_id", ["introduction_id"], unique=False
        )

    op.create_table(
        "meetings",
        sa.Column("gathering_id", sa.Integer(), nullable=False),
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("slot_number", sa.Integer(), nullable=True),
        sa.Column("table_number", sa.Integer(), nullable=True),
        sa.Column("is_kept", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gathering_id"], ["gatherings.id"], name=op.f("fk_meetings_gathering_id_gatherings")
        ),
        sa.ForeignKeyConstraint(
            ["one_id"], ["documents.id"], name=op.f("fk_meetings_one_id_documents")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["documents.id"], name=op.f("fk_meetings_other_id_documents")
        ),
        sa.PrimaryKeyConstraint("gathering_id", "one_id", "other_id", name=op.f("pk_meetings")),
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(
            "ix_meetings_gathering_id_slot_number", ["gathering_id", "slot_number"], unique=False
        )


def downgrade() -> None:
    """Take the schema back."""
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index("ix_meetings_gathering_id_slot_number")

    op.drop_table("meetings")
    with op.batch_alter_table("introduction_steps", schema=None) as batch_op:
        batch_op.drop_index("ix_introduction_steps_introduction_id")

    op.drop_table("introduction_steps")
    with op.batch_alter_table("introduction_sides", schema=None) as batch_op:
        batch_op.drop_index("ix_introduction_sides_remind_on")

    op.drop_table("introduction_sides")
    with op.batch_alter_table("gathering_guests", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_gathering_guests_organisation_id"))

    op.drop_table("gathering_guests")
    with op.batch_alter_table("set_aside", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_set_aside_document_id"))

    op.drop_table("set_aside")
    with op.batch_alter_table("matches_told", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_matches_told_document_id"))

    op.drop_table("matches_told")
    with op.batch_alter_table("introductions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_introductions_offer_id"))
        batch_op.drop_index("ix_introductions_asker_id_state")
        batch_op.drop_index("ix_introductions_asked_id_state")

    op.drop_table("introductions")
    with op.batch_alter_table("interests", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_interests_other_id"))

    op.drop_table("interests")
    op.drop_table("gatherings")
    with op.batch_alter_table("exposures", schema=None) as batch_op:
        batch_op.drop_index("ix_exposures_shown_on")

    op.drop_table("exposures")
    with op.batch_alter_table("digest_watches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_digest_watches_account_id"))

    op.drop_table("digest_watches")
    op.drop_table("board_settings")
