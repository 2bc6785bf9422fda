"""Saving an edit: read it, compare it with what stands, add the revision, publish or hold it.

All of this runs inside a service's transaction.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may, require
from wiki.accounts import belongings
from wiki.config import current
from wiki.db import db
from wiki.documents import (
    addresses,
    branches,
    contents,
    newcomers,
    official,
    proposals,
    publications,
    revisions,
    rules,
)
from wiki.documents.events import DocumentPublished, DocumentRevised
from wiki.documents.fact_merge import MergedFacts
from wiki.documents.freshness import provenance
from wiki.documents.freshness.provenance import Translated
from wiki.documents.models import Document, Review
from wiki.documents.moments import Moment
from wiki.documents.newcomers import Fate
from wiki.documents.publications import Live
from wiki.documents.revisions import Held
from wiki.documents.rules import FACTS, PartChange, Standing
from wiki.errors import Gone, Invalid, LieuxError, NotFound, Problem
from wiki.journal.service import record
from wiki.kinds.registry import get_kind
from wiki.texts.rows import Conflict
from wiki.texts.significance import Significance
from wiki.texts.units import Unit

Hashes = Mapping[str, revisions.PartHashes]


@dataclass(frozen=True)
class Edit:
    """What an author wants to save. Facts None: they stay as they are.

    `slugs`: the languages whose address is chosen, or moves. `is_to_publish` asks for it to be
    public; whether it is depends on the kind and on the author. `translated`: the passages that say
    what another language says. `weights`: language → passage or field → what it weighs, where that
    is not what the whole weighs.
    """

    parts: Mapping[str, Mapping[str, object]]
    base_number: int
    facts: Mapping[str, object] | None = None
    note: str = ""
    significance: str = Significance.MEANING
    slugs: Mapping[str, str] = field(default_factory=dict)
    is_to_publish: bool = True
    translated: Sequence[Translated] = ()
    weights: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Saved:
    """What became of an edit. `number` None: it changed nothing, and nothing was written; else
    the last version, where passages that weigh otherwise made others.

    `is_offered`: a volunteer translated it, for the people of the document. `taken`: passages that
    others changed meanwhile, and that were merged with the author's; `is_taking_facts`: so were
    facts.
    """

    document_id: int
    public_id: str
    number: int | None
    is_held: bool = False
    published: tuple[str, ...] = ()
    is_offered: bool = False
    taken: int = 0
    is_taking_facts: bool = False


@dataclass(frozen=True)
class Turn:
    """One version of an edit that is saved in several, from version `first` on.

    They have one fate; what there is to review is told with the last one.
    """

    fate: Fate
    first: int
    is_last: bool


@dataclass(frozen=True)
class MergedPart:
    """One language of two edits put together: each text in pieces, settled or in conflict.

    `units`: the passages of the body as they stand until a person decides. `taken` counts those
    that others changed and that are settled.
    """

    texts: Mapping[str, tuple[str | Conflict, ...]]
    units: list[Unit]
    taken: int

    @property
    def is_torn(self) -> bool:
        """Whether a person must decide something."""
        return any(
            isinstance(piece, Conflict) for pieces in self.texts.values() for piece in pieces
        )


class EditConflict(LieuxError):
    """Somebody changed the same part meanwhile. Nothing was written.

    `theirs` and `mine` hold the canonical contents by part; `number` is what stands now. `merged`
    holds the languages that could be put together but for a few choices, `facts` the facts.
    """

    status = 409

    def __init__(
        self,
        number: int,
        mine: Mapping[str, bytes],
        theirs: Mapping[str, bytes],
        merged: Mapping[str, MergedPart] | None = None,
        facts: MergedFacts | None = None,
    ) -> None:
        super().__init__(f"revision {number} changed {', '.join(mine)}")
        self.number, self.mine, self.theirs = number, mine, theirs
        self.merged, self.facts = merged or {}, facts


def get_document(document_id: int) -> Document:
    """The row, for writing. Raises NotFound or Gone."""
    document = db.session.get(Document, document_id)
    if document is None:
        raise NotFound("document")
    if document.deleted_at is not None:
        raise Gone(document.deletion_reason or "")
    return document


def standing_of(document: Document, live: Live | None = None) -> Standing:
    """The document as the permission table sees it. `live`: what readers see, if it is known."""
    live = publications.live_numbers(document.id) if live is None else live
    return Standing(
        kind=document.kind,
        owner_id=document.owner_id,
        audience=document.audience,
        is_public=any(number is not None for number in live.values()),
        organisation_id=document.organisation_id,
    )


def require_now(actor: Actor, action: Action, document: Document) -> None:
    """Go on only if the actor may, with the seats they have at this moment.

    Raises NotSignedIn or Forbidden.
    """
    require(belongings.as_of_now(actor), action, standing_of(document))


def read_parts(document: Document, edit: Edit) -> dict[str, bytes]:
    """The canonical content of each part of an edit. Raises Invalid, all faults at once."""
    kind = get_kind(document.kind)
    problems: list[Problem] = []
    read: dict[str, bytes] = {}
    if edit.facts is not None:
        facts, wrong = kind.read_facts(edit.facts)
        problems += wrong or rules.check_facts(document.kind, facts)
        problems += branches.problems_of(document, kind, facts)
        read[FACTS] = contents.canonical(facts)
    for language, raw in edit.parts.items():
        if language not in current().languages:
            raise Invalid(Problem("language", "language.unknown"))
        texts, wrong = kind.read_texts(raw)
        problems += wrong
        read[language] = contents.canonical(texts)
    problems += rules.check_words(edit.note, edit.significance)
    if any(
        weight not in set(Significance)
        for told in edit.weights.values()
        for weight in told.values()
    ):
        problems.append(Problem("significance", "significance.unknown"))
    if problems:
        raise Invalid(*problems)
    return read


def changed_parts(read: Mapping[str, bytes], base: Hashes, now: Hashes) -> dict[str, PartChange]:
    """What each part of an edit changes; parts that change nothing are left out."""
    found: dict[str, PartChange] = {}
    for part, content in read.items():
        change = PartChange(
            base=base[part][0] if part in base else None,
            mine=contents.hash_of(content),
            current=now[part][0] if part in now else None,
        )
        if not change.is_nothing:
            found[part] = change
    return found


def keep(
    actor: Actor,
    document: Document,
    draft: revisions.Draft,
    edit: Edit,
    public: Collection[str] | None = None,
    turn: Turn | None = None,
) -> Saved:
    """Add the revision, then publish it or hold it; one entry for each thing that happened.

    `public`: the only parts that may be published; None: all that it changes. `turn`: it is not
    the whole edit. Raises Invalid when it changes an official fact.
    """
    is_first = not document.head
    live = {} if is_first else publications.live_numbers(document.id)
    standing = standing_of(document, live)
    official.check(actor, document, standing, draft)
    changed = (*draft.parts, *draft.restored)
    fate = turn.fate if turn else newcomers.decide(actor, document, standing, draft)
    revision = revisions.add(document, draft)
    number = revision.number
    provenance.note(document.id, number, edit.translated, actor.account_id, draft.at)
    if not (is_public := edit.is_to_publish and fate.is_live):
        _reserve(document, edit.slugs, fate, live)
    elif not may(actor, Action.DOCUMENT_READ_DRAFT, standing):
        for language in set(changed) - set(edit.slugs):
            addresses.give_up(document, language)
    if fate.wants_review:
        _ask_for_review(document, number, changed, fate, turn)
    record(actor.account_id, DocumentRevised(document.id, number, changed, fate.is_held))
    moment = _moment(actor, draft, edit, is_first)
    parts = [part for part in changed if public is None or part in public]
    published = _publish(actor, document, revision, parts, live, moment) if is_public else []
    told = tuple(published)
    return Saved(document.id, document.public_id, number, fate.is_held, told, fate.is_offered)


def _moment(actor: Actor, draft: revisions.Draft, edit: Edit, is_first: bool) -> Moment:
    """What is told of a first publication; passages said to be translations have twins already."""
    moment = Moment(actor.account_id, draft.at, current().languages, slugs=edit.slugs)
    return replace(moment, is_first=is_first and not edit.translated)


def _ask_for_review(
    document: Document, number: int, changed: Collection[str], fate: Fate, turn: Turn | None
) -> None:
    """One review for the whole edit, once its last version is there."""
    if turn is not None and not turn.is_last:
        return
    first = turn.first if turn else number
    if fate.is_offered:
        (language,) = changed
        proposals.wait(document.id, language, first, number)
    else:
        review = Review(
            document_id=document.id, number=number, first=first, is_held=fate.is_held, language=""
        )
        db.session.add(review)


def _reserve(document: Document, slugs: Mapping[str, str], fate: Fate, live: Live) -> None:
    """Keep the addresses of a text that is not public yet."""
    free = {  # a held edit moves no public address
        language: slug
        for language, slug in slugs.items()
        if not fate.is_held or live.get(language) is None
    }
    addresses.reserve(document, free, current().languages, at_once=False)


def _publish(
    actor: Actor,
    document: Document,
    revision: Held,
    changed: Sequence[str],
    live: Live,
    moment: Moment,
) -> list[str]:
    """Publish what changed; what an editor withdrew stays so until an editor publishes it."""
    wanted = [part for part in changed if actor.is_editor or live.get(part, 0) is not None]
    if wanted and live.get(FACTS) is None:
        wanted.append(FACTS)
    moved = publications.move(document, revision, wanted, live, moment)
    if moved:
        record(actor.account_id, DocumentPublished(document.id, revision.number, tuple(moved)))
    return moved
