"""Rows of the versioned document."""

from datetime import date, datetime

from sqlalchemy import (
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from wiki.db import Base

HASH = LargeBinary(32)  # SHA-256


class Document(Base):
    """Something people read. It has no content of its own: revisions name it."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: eight random signs of base 32, in /r/<id> and the API, kept through export and import
    public_id: Mapped[str] = mapped_column(String(8), unique=True)
    #: the id it had where it was imported from
    external_id: Mapped[str | None] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(20), index=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    #: the organisation whose people answer for it; an organisation's own is itself
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    audience: Mapped[str] = mapped_column(String(20))
    #: the language it was first written in
    origin: Mapped[str] = mapped_column(String(12))
    #: number of its newest revision
    head: Mapped[int]
    created_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    deletion_reason: Mapped[str | None] = mapped_column(String(500))


class Content(Base):
    """A text under its hash, stored once, compressed.

    It is kept whole, or as what differs from another one that is kept whole (`base_hash`).
    Bytes that were erased leave `data` NULL; the hash stays.
    """

    __tablename__ = "contents"

    hash: Mapped[bytes] = mapped_column(HASH, primary_key=True)
    base_hash: Mapped[bytes | None] = mapped_column(HASH, ForeignKey("contents.hash"), index=True)
    data: Mapped[bytes | None]


class Revision(Base):
    """One state of a document. Only ever added."""

    __tablename__ = "revisions"
    __table_args__ = (Index("ix_revisions_at", "at"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    #: counted per document, from 1
    number: Mapped[int] = mapped_column(primary_key=True)
    #: the revision its author had before their eyes; 0 for the first
    base: Mapped[int]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    at: Mapped[datetime]
    note: Mapped[str] = mapped_column(String(500))
    significance: Mapped[str] = mapped_column(String(10))


class RevisionPart(Base):
    """The content of one part (`facts` or a language) in one revision, and its passages.

    A part that did not change names the same two hashes again.
    """

    __tablename__ = "revision_parts"
    __table_args__ = (
        ForeignKeyConstraint(
            ["document_id", "number"], ["revisions.document_id", "revisions.number"]
        ),
        Index("ix_revision_parts_content_hash", "content_hash"),
    )

    document_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[str] = mapped_column(String(12), primary_key=True)
    content_hash: Mapped[bytes] = mapped_column(HASH, ForeignKey("contents.hash"))
    units_hash: Mapped[bytes] = mapped_column(HASH, ForeignKey("contents.hash"))


class Publication(Base):
    """What readers see of one part: from when, until when. Only ever added, then closed."""

    __tablename__ = "publications"
    __table_args__ = (
        Index(
            "uq_publications_live",
            "document_id",
            "part",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
        Index("ix_publications_document_id_number", "document_id", "number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    part: Mapped[str] = mapped_column(String(12))
    #: NULL: nothing, from then on (the part was withdrawn)
    number: Mapped[int | None]
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Address(Base):
    """An address of a document in one language. Never deleted, never given to another."""

    __tablename__ = "addresses"
    __table_args__ = (
        UniqueConstraint("language", "kind", "slug"),
        Index("ix_addresses_document_id_language_state", "document_id", "language", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(12))
    kind: Mapped[str] = mapped_column(String(20))
    slug: Mapped[str] = mapped_column(String(80))
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    #: see `wiki.documents.rules.AddressState`
    state: Mapped[str] = mapped_column(String(10))


class Facet(Base):
    """A (name, value) that a published document answers to in filters; derived."""

    __tablename__ = "facets"
    __table_args__ = (Index("ix_facets_name_value", "name", "value"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    value: Mapped[str] = mapped_column(String(100), primary_key=True)
    #: "" for facts, which have none
    language: Mapped[str] = mapped_column(String(12), primary_key=True)


class Place(Base):
    """Where on the map a published document says it is, in degrees; derived."""

    __tablename__ = "places"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    latitude: Mapped[float]
    longitude: Mapped[float]


class Heading(Base):
    """The title and summary of a published part, ready for lists; derived."""

    __tablename__ = "headings"
    __table_args__ = (Index("ix_headings_language_published_at", "language", "published_at"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    title: Mapped[str] = mapped_column(String(300))
    #: the title folded, to sort by
    sort_key: Mapped[str] = mapped_column(String(300))
    summary: Mapped[str] = mapped_column(Text)
    slug: Mapped[str] = mapped_column(String(80))
    #: the words a menu shows instead of the title; "" for the title
    menu: Mapped[str] = mapped_column(String(80))
    published_at: Mapped[datetime]
    #: how many words the whole text has
    words: Mapped[int]
    #: how many of its passages a machine wrote and nobody read yet
    unread: Mapped[int]


class Link(Base):
    """A wiki link of a published part; derived. No target: somebody wants that page."""

    __tablename__ = "links"
    __table_args__ = (
        Index("ix_links_target_id", "target_id"),
        Index("ix_links_slug", "slug"),
    )

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    #: what stands between the brackets, before any `|` or `#`
    raw: Mapped[str] = mapped_column(String(300), primary_key=True)
    target_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    #: the title asked for, as an address writes it
    slug: Mapped[str] = mapped_column(String(80))
    #: "" unless the link asks for that language, or that kind, only
    language_asked: Mapped[str] = mapped_column(String(12))
    kind_asked: Mapped[str] = mapped_column(String(20))


class Branch(Base):
    """Where a published document stands in the tree of pages; derived."""

    __tablename__ = "branches"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    #: public id of the page above; it may come later, or never
    parent: Mapped[str] = mapped_column(String(8))
    place: Mapped[int]
    is_in_menu: Mapped[bool]


class FormerUnit(Base):
    """The identity that a passage's text had: text pasted back keeps it; derived."""

    __tablename__ = "former_units"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    part: Mapped[str] = mapped_column(String(12), primary_key=True)
    #: the first 16 bytes of the SHA-256 of the text without the blanks around it
    text_hash: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    unit_id: Mapped[str] = mapped_column(String(24))


class OfficialFact(Base):
    """A fact that came from official data: its people read it and do not change it."""

    __tablename__ = "official_facts"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    #: the name of the fact in its kind
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    source: Mapped[str] = mapped_column(String(200))
    told_on: Mapped[date]


class Review(Base):
    """Versions `first` to `number`: a newcomer's edit, or a volunteer's translation; `is_held`
    until an editor, or the people of the document, have read it.
    """

    __tablename__ = "reviews"
    __table_args__ = (
        ForeignKeyConstraint(
            ["document_id", "number"], ["revisions.document_id", "revisions.number"]
        ),
        Index("ix_reviews_decided_at", "decided_at"),
    )

    document_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[int]
    is_held: Mapped[bool]
    #: "" of a newcomer's edit
    language: Mapped[str] = mapped_column(String(12))
    #: when its people were told that a translation waits
    told_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    is_accepted: Mapped[bool | None]


class Report(Base):
    """Somebody says that something is wrong with a document."""

    __tablename__ = "reports"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    reporter_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    reason: Mapped[str] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    closed_at: Mapped[datetime | None] = mapped_column(index=True)
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Hidden(Base):
    """A revision, or only its note, that an editor took out of sight; reversible."""

    __tablename__ = "hidden"
    __table_args__ = (
        ForeignKeyConstraint(
            ["document_id", "number"], ["revisions.document_id", "revisions.number"]
        ),
    )

    document_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    #: "revision" (texts and note) or "note"
    what: Mapped[str] = mapped_column(String(10))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    at: Mapped[datetime]
