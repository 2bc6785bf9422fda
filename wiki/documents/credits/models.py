"""Rows of credit."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base


class Credit(Base):
    """How many words of a published language somebody brought in; derived."""

    __tablename__ = "credits"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    #: counted from 0: whoever brought in most comes first
    place: Mapped[int] = mapped_column(primary_key=True)
    #: see `wiki.documents.credits.rules.Role`
    role: Mapped[str] = mapped_column(String(10))
    #: the machine, when it is one; else ""
    engine: Mapped[str] = mapped_column(String(40))
    #: the person; of a machine's words, who found them right; None: nobody known
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    words: Mapped[int]
