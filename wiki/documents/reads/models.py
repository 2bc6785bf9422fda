"""Rows of reads."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class Read(Base):
    """How often a language of a document was read on a day of the network's zone."""

    __tablename__ = "reads"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    read_on: Mapped[date] = mapped_column(primary_key=True)
    times: Mapped[int]
