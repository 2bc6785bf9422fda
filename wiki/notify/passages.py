"""The words that changed in one language of a document, as somebody may read them now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wiki.access.actor import Actor
from wiki.documents import history
from wiki.documents.comparing import PartChange, compare
from wiki.documents.history import PastPart
from wiki.documents.sight import is_hidden
from wiki.documents.views import DocumentView, PartView
from wiki.errors import NotFound
from wiki.notify.marking import mark, says_something
from wiki.notify.rules import section_of
from wiki.texts import units
from wiki.texts.unitdiff import ChangeKind

MOST_PASSAGES = 6  # of one language that a letter tells


class News(StrEnum):
    """What happened to a language of a document."""

    NEW = "new"  # readers had none
    CHANGED = "changed"
    UNTOLD = "untold"  # it changed, and its words are not to be told
    WITHDRAWN = "withdrawn"
    BEHIND = "behind"  # it has not taken in what another language says


@dataclass(frozen=True)
class Passage:
    """A passage with its changes marked; `field`: "" in the body, else the name of the text."""

    field: str
    words: str


@dataclass(frozen=True)
class Block:
    """What there is to tell of one language; `more` passages are left out.

    `heading`: of the section that it is about, "" for all of the text.
    """

    language: str
    news: News
    passages: Sequence[Passage] = ()
    more: int = 0
    heading: str = ""


def tell(
    actor: Actor, document: DocumentView, part: str, before: int | None, heading: str = ""
) -> Block | None:
    """What changed for readers who saw revision `before` of this language; None: no word did.

    `heading`: only what stands under it.
    """
    view = document.parts.get(part)
    if view is None:
        return Block(part, News.WITHDRAWN) if before is not None else None
    if before is None:
        return None if heading else Block(part, News.NEW)
    old = _find_old(actor, document, part, before)
    if old is None or old.is_erased or is_hidden(document.id, view.number):
        return Block(part, News.UNTOLD)
    old, new = (_within(state, heading) for state in (old, _present(view)))
    found = compare({part: old}, {part: new}).parts
    passages = _marked(found[0]) if found else []
    return shorten(part, News.CHANGED, passages) if passages else None


def shorten(language: str, news: News, passages: Sequence[Passage]) -> Block:
    """The first of them, and how many are left out."""
    shown = passages[:MOST_PASSAGES]
    return Block(language, news, shown, more=len(passages) - len(shown))


def _find_old(actor: Actor, document: DocumentView, part: str, number: int) -> PastPart | None:
    """What readers saw then, unless it was hidden or taken away since."""
    if is_hidden(document.id, number):
        return None
    try:
        return history.read_at(actor, document, number).get(part)
    except NotFound:
        return None


def _present(view: PartView) -> PastPart:
    return PastPart(view.texts, units.decode(view.units, view.body))


def _within(state: PastPart, heading: str) -> PastPart:
    """The whole text, or one of its sections alone."""
    if not heading:
        return state
    inside = section_of(state.units, heading)
    body = "".join(unit.text for unit in inside)
    return replace(state, content={"body": body}, units=inside)


def _marked(change: PartChange) -> list[Passage]:
    """The passages whose words changed; those that only moved, or changed a sign, are left out."""
    told = [
        *((text.name, text.kind, text.pieces) for text in change.texts),
        *(("", passage.kind, passage.pieces) for passage in change.passages),
    ]
    return [
        Passage(field, mark(pieces))
        for field, kind, pieces in told
        if kind not in (ChangeKind.SAME, ChangeKind.TYPOGRAPHY) and says_something(pieces)
    ]
