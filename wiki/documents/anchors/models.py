"""Rows of former anchors."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class FormerAnchor(Base):
    """An anchor that a heading of a published text had under another title; derived."""

    __tablename__ = "former_anchors"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    anchor: Mapped[str] = mapped_column(String(82), primary_key=True)
    #: the passage of the heading that stands today
    unit: Mapped[str] = mapped_column(String(24))
