"""What somebody knows of the states of a document: all of them, or what is public and theirs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.db import db
from wiki.documents import publications, revisions
from wiki.documents.models import Hidden, Publication, Revision, RevisionPart
from wiki.documents.revisions import PartHashes
from wiki.documents.rules import FACTS, Standing

_Before = aliased(RevisionPart)

Parts = dict[str, PartHashes]


@dataclass(frozen=True)
class Sight:
    """How one person sees one document. Insiders see everything, hidden revisions apart unless
    they are editors; others see each part as they wrote it themselves, else as readers see it.
    """

    document_id: int
    is_insider: bool
    sees_hidden: bool = False
    account_id: int | None = None

    def parts_now(self, head: int) -> Parts:
        """The parts as they stand; `head` is the newest revision."""
        if self.is_insider:
            return revisions.parts_of(self.document_id, head)
        live = publications.live_numbers(self.document_id)
        public = {part: number for part, number in live.items() if number is not None}
        return self._read(public) | self._own(head)

    def parts_at(self, number: int) -> Parts:
        """The parts at revision `number`; what is public no more is left out."""
        if self.is_insider:
            shown = number if self.sees_hidden else self._last_shown(number)
            return revisions.parts_of(self.document_id, shown)
        live = publications.live_numbers(self.document_id)
        seen = self._seen_at(number)
        return self._read({p: n for p, n in seen.items() if live.get(p) is not None}) | self._own(
            number
        )

    def parts_before_them(self, newest: int) -> Parts:
        """The parts that they had before their eyes while `newest` was the newest revision."""
        if self.is_insider:
            return revisions.parts_of(self.document_id, newest)
        return self._read(self._seen_until(newest)) | self._own(newest)

    def _last_shown(self, number: int) -> int:
        """The revision itself, or the last one before it that is not hidden."""
        found = db.session.scalar(
            select(func.max(Revision.number)).where(
                Revision.document_id == self.document_id,
                Revision.number <= number,
                ~hiding(self.document_id, Revision.number),
            )
        )
        return found or 0

    def _read(self, numbers: Mapping[str, int]) -> Parts:
        held = {number: revisions.parts_of(self.document_id, number) for number in numbers.values()}
        return {part: held[number][part] for part, number in numbers.items()}

    def _seen_at(self, number: int) -> dict[str, int]:
        """Part → what readers saw of it at revision `number`: that one, else the last before."""
        shown = and_(
            Publication.document_id == self.document_id,
            Publication.number <= number,
            or_(Publication.part == FACTS, ~hiding(self.document_id, Publication.number)),
        )
        last = select(func.max(Publication.id)).where(shown).group_by(Publication.part)
        rows = db.session.execute(
            select(Publication.part, Publication.number)
            .where(shown, or_(Publication.number == number, Publication.id.in_(last)))
            .order_by(Publication.number)
        )
        return {part: seen for part, seen in rows if seen is not None}

    def _seen_until(self, newest: int) -> dict[str, int]:
        """Part → what readers saw of it last, before anything newer than `newest` was public."""
        here = Publication.document_id == self.document_id
        newer = select(func.min(Publication.id)).where(here, Publication.number > newest)
        first = newer.scalar_subquery()
        before = or_(first.is_(None), Publication.id < first)
        last = select(func.max(Publication.id)).where(here, before).group_by(Publication.part)
        rows = db.session.execute(
            select(Publication.part, Publication.number).where(Publication.id.in_(last))
        )
        return {part: seen for part, seen in rows if seen is not None}

    def _own(self, number: int) -> Parts:
        if self.account_id is None:
            return {}
        own = written_by(self.account_id, self.document_id, number)
        held = revisions.parts_of(self.document_id, number) if own else {}
        return {part: pair for part, pair in held.items() if (part, pair[0]) in own}


def sight_of(actor: Actor, document_id: int, standing: Standing) -> Sight:
    """How this actor sees the document."""
    is_insider = may(actor, Action.DOCUMENT_READ_DRAFT, standing)
    return Sight(document_id, is_insider, actor.is_editor, actor.account_id)


def sight_of_readers(document_id: int) -> Sight:
    """How anybody who may read the document sees it."""
    return Sight(document_id, is_insider=False)


def sight_of_editors(document_id: int) -> Sight:
    """Everything."""
    return Sight(document_id, is_insider=True, sees_hidden=True)


def written_by(account_id: int, document_id: int, number: int) -> set[tuple[str, bytes]]:
    """(part, content hash) of every text that an account wrote, up to revision `number`.

    Bringing back what somebody else wrote is not writing it.
    """
    first = (
        select(func.min(_Before.number))
        .where(
            _Before.document_id == RevisionPart.document_id,
            _Before.part == RevisionPart.part,
            _Before.content_hash == RevisionPart.content_hash,
        )
        .correlate(RevisionPart)
        .scalar_subquery()
    )
    rows = db.session.execute(
        select(RevisionPart.part, RevisionPart.content_hash)
        .join(
            Revision,
            and_(
                Revision.document_id == RevisionPart.document_id,
                Revision.number == RevisionPart.number,
            ),
        )
        .where(
            RevisionPart.document_id == document_id,
            RevisionPart.number <= number,
            RevisionPart.number == first,
            Revision.author_id == account_id,
            ~hiding(document_id, RevisionPart.number),
        )
    )
    return {(part, bytes(key)) for part, key in rows}


def is_hidden(document_id: int, number: int) -> bool:
    """Whether an editor took this revision out of sight."""
    row = db.session.get(Hidden, (document_id, number))
    return row is not None and row.what == "revision"


def hidden_among(document_id: int, numbers: Collection[int]) -> set[int]:
    """Those of these revisions that an editor took out of sight."""
    return set(
        db.session.scalars(
            select(Hidden.number).where(
                Hidden.document_id == document_id,
                Hidden.number.in_(numbers),
                Hidden.what == "revision",
            )
        )
    )


def hiding(
    document_id: InstrumentedAttribute[int] | int,
    number: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
) -> ColumnElement[bool]:
    """Whether an editor took this revision out of sight, as a condition of a query."""
    return (
        select(Hidden.number)
        .where(
            Hidden.document_id == document_id, Hidden.number == number, Hidden.what == "revision"
        )
        .exists()
    )
