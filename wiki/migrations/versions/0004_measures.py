"""measures: how many words texts and changes have, how many passages nobody read."""

import sqlalchemy as sa
from alembic import op

from wiki.documents.contents import parse, unpack
from wiki.documents.freshness.measures import count_words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SHOWN = sa.text(
    "SELECT p.document_id, p.part, c.data, b.data FROM publications p"
    " JOIN revision_parts r"
    " ON r.document_id = p.document_id AND r.number = p.number AND r.part = p.part"
    " JOIN contents c ON c.hash = r.content_hash LEFT JOIN contents b ON b.hash = c.base_hash"
    " WHERE p.until IS NULL AND p.part <> 'facts' AND c.data IS NOT NULL"
)
_TELL = sa.text(
    "UPDATE headings SET words = :words WHERE document_id = :owner AND language = :part"
)


def upgrade() -> None:
    """Bring the schema forward; what is published is measured. No machine wrote anything yet."""
    for table, column in (("headings", "words"), ("headings", "unread"), ("changes", "words")):
        op.add_column(
            table, sa.Column(column, sa.Integer(), nullable=False, server_default=sa.text("0"))
        )
    connection = op.get_bind()
    for owner, part, data, base in connection.execute(_SHOWN).all():
        count = count_words(parse(unpack(bytes(data), bytes(base) if base else None)))
        connection.execute(_TELL, {"words": count, "owner": owner, "part": part})


def downgrade() -> None:
    """Take the schema back."""
    for table, column in (("changes", "words"), ("headings", "unread"), ("headings", "words")):
        op.drop_column(table, column)
