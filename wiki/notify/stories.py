"""What there is to tell of one document to somebody who watches it, a part of it, or its kin."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wiki.access.actor import Actor
from wiki.documents.freshness.queries import Stale, list_stale
from wiki.documents.rules import FACTS
from wiki.documents.sight import is_hidden
from wiki.documents.views import DocumentView
from wiki.notify import moves, passages
from wiki.notify.marking import mark
from wiki.notify.passages import Block, News, Passage
from wiki.notify.queries import heading_of
from wiki.notify.rules import Move, Target, What, find_loud
from wiki.texts.worddiff import diff_words


@dataclass(frozen=True)
class Due:
    """A watch that has something to tell of a document; what came up to `told` is told already."""

    watch_id: int
    key: str
    target: Target
    document_id: int
    told: int


@dataclass(frozen=True)
class Story:
    """What happened to a document.

    `versions`: the two to compare, if there are two that this person may read.
    """

    document: DocumentView
    blocks: Sequence[Block]
    has_new_facts: bool = False
    versions: tuple[int, int] | None = None


@dataclass(frozen=True)
class _Since:
    """What one watch has not told: the moves that matter, and what readers saw before them."""

    loud: Sequence[Move]
    all: Sequence[Move]
    before: dict[str, int]


def tell(actor: Actor, document: DocumentView, dues: Sequence[Due]) -> Story | None:
    """The story of one document; whoever watches all of it is not told of its sections apart.

    None: nothing is left to tell.
    """
    whole = [due for due in dues if due.target.what in (What.DOCUMENT, What.TOPIC)]
    sections = [due for due in dues if due.target.what is What.SECTION]
    languages = [due for due in dues if due.target.what is What.LANGUAGE]
    if whole:
        earliest = min(whole, key=lambda due: due.told)
        found = [_tell_whole(actor, document, earliest)]
    else:
        found = [_tell_section(actor, document, due) for due in sections]
    found += [_tell_behind(actor, document, due) for due in languages]
    return _join(document, [story for story in found if story is not None])


def _join(document: DocumentView, found: Sequence[Story]) -> Story | None:
    if not found:
        return None
    pairs = [story.versions for story in found if story.versions is not None]
    return Story(
        document,
        [block for story in found for block in story.blocks],
        any(story.has_new_facts for story in found),
        (min(a for a, _ in pairs), max(b for _, b in pairs)) if pairs else None,
    )


def _since(actor: Actor, due: Due) -> _Since | None:
    """Small edits that came first are not told with the next one that matters."""
    moved = moves.list_moves(due.document_id, due.told)
    loud = find_loud(moved, due.target, actor.account_id or 0)
    if not loud:
        return None
    later = [move for move in moved if move.id >= loud[0].id]
    return _Since(loud, later, moves.seen_at(due.document_id, loud[0].id - 1))


def _tell_whole(actor: Actor, document: DocumentView, due: Due) -> Story | None:
    since = _since(actor, due)
    if since is None:
        return None
    parts = dict.fromkeys(move.part for move in since.all)
    blocks = [
        block
        for part in parts
        if part != FACTS
        and (block := passages.tell(actor, document, part, since.before.get(part))) is not None
    ]
    has_new_facts = FACTS in parts and FACTS in since.before
    if not blocks and not has_new_facts:
        return None
    versions = _versions(document, since, parts)
    return Story(document, blocks, has_new_facts, versions)


def _tell_section(actor: Actor, document: DocumentView, due: Due) -> Story | None:
    since = _since(actor, due)
    if since is None:
        return None
    part, unit = due.target.part, due.target.unit
    block = passages.tell(actor, document, part, since.before.get(part), unit)
    if block is None:
        return None
    named = replace(block, heading=heading_of(document, due.target))
    return Story(document, [named], versions=_versions(document, since, [part]))


def _tell_behind(actor: Actor, document: DocumentView, due: Due) -> Story | None:
    """What this language has not taken in of what readers came to see in the others."""
    since, language = _since(actor, due), due.target.part
    if since is None or language not in document.parts:
        return None
    moved = {(move.part, move.number) for move in since.all}
    stale = [one for one in list_stale(document, language) if (one.source, one.number) in moved]
    if not stale:
        return None
    told = [
        Passage("", mark(diff_words(one.before or "", one.after or "")))
        for one in stale
        if not _is_out_of_sight(document, one)
    ]
    sources = dict.fromkeys(one.source for one in stale)
    block = passages.shorten(language, News.BEHIND, told)
    return Story(document, [block], versions=_versions(document, since, sources))


def _is_out_of_sight(document: DocumentView, stale: Stale) -> bool:
    return any(number and is_hidden(document.id, number) for number in (stale.base, stale.number))


def _versions(
    document: DocumentView, since: _Since, parts: Sequence[str] | dict[str, None]
) -> tuple[int, int] | None:
    """The versions between which all of it happened."""
    olds = [since.before[part] for part in parts if part in since.before]
    news = [document.parts[part].number for part in parts if part in document.parts]
    if not olds or not news or min(olds) == max(news):
        return None
    pair = min(olds), max(news)
    return None if any(is_hidden(document.id, number) for number in pair) else pair
