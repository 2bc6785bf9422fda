"""Anything that people may do to documents, drawn at random, each text with a word of its own."""

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from flask import current_app
from hypothesis import strategies as st
from sqlalchemy import delete, select

from tests.support.cast import Cast
from wiki.access.actor import Actor
from wiki.accounts.models import Account
from wiki.db import Base, db, writing
from wiki.documents import publishing, queries, removing, reviewing, service, sweeping, undoing
from wiki.documents.freshness import answering, confirming
from wiki.documents.models import Document
from wiki.documents.saving import Edit, EditConflict
from wiki.documents.undoing import Words
from wiki.documents.views import DocumentView
from wiki.errors import LieuxError
from wiki.texts import units
from wiki.texts.significance import Significance

WORD = re.compile(r"zq\d+q[a-z]*x")
WRITERS = ("amina", "amina", "basile", "basile", "nour", "nour", "chloe", "stranger")
EDITORS = ("chloe", "chloe", "chloe", "ida", "ida", "amina", "basile", "nour")
LANGUAGES = ("fr", "fr", "en")
TYPES = ("method", "experience")

#: what, and five numbers to choose with: who, which document …
Act = tuple[str, int, int, int, int, int]


def acts() -> st.SearchStrategy[list[Act]]:
    """Some acts, one after the other."""
    small = st.integers(0, 7)
    act = st.tuples(st.sampled_from(NAMES), small, small, small, small, small)
    return st.lists(act, min_size=5, max_size=20)


#: where each story begins: two articles and a page, a translation, a draft, an edit that waits
BEGINNING: list[Act] = [
    ("write", 0, 0, 7, 1, 0),
    ("write", 2, 0, 7, 1, 0),
    ("write", 6, 0, 7, 0, 0),
    ("revise", 0, 0, 2, 7, 2),
    ("revise", 0, 0, 0, 7, 1),
    ("revise", 4, 1, 0, 7, 2),
]


@dataclass
class World:
    """What was done so far: `minted` says who wrote each word."""

    cast: Cast
    minted: dict[str, int | None] = field(default_factory=dict)

    def do(self, act: Act) -> tuple[Actor, str]:
        """Try it; people are refused many things. Gives who did, and the text they were shown."""
        what, who, *numbers = act
        crowd = EDITORS if what in EDITORIAL else WRITERS
        actor: Actor = getattr(self.cast, crowd[who])
        shown = ""
        try:
            ACTS[what](self, actor, *numbers)
        except EditConflict as torn:
            shown = repr((torn.theirs, torn.merged, torn.facts))
        except LieuxError:
            pass
        db.session.rollback()
        return actor, shown

    def word(self, actor: Actor) -> str:
        """A word that nobody wrote before."""
        word = f"zq{len(self.minted)}q{actor.name[:2].lower()}x"
        self.minted[word] = actor.account_id
        return word

    def edit(self, actor: Actor, language: str, base: int, *, slug: bool, public: bool) -> Edit:
        """An edit full of new words."""
        links = " ".join(f"[[{word}]]" for word in list(self.minted)[:3])
        return Edit(
            parts={
                language: {
                    "title": f"Titre {self.word(actor)}",
                    "summary": self.word(actor),
                    "tags": self.word(actor),
                    "body": f"## Un {self.word(actor)}\n\nDeux {self.word(actor)}.\n\n{links}\n",
                }
            },
            base_number=base,
            facts={"type": TYPES[len(self.minted) % 2]},
            note=self.word(actor),
            slugs={language: self.word(actor)} if slug else {},
            is_to_publish=public,
        )


def documents() -> list[Document]:
    """All of them, deleted ones too."""
    return list(db.session.scalars(select(Document).order_by(Document.id)))


def choose(number: int) -> Document:
    """One of the newest three."""
    held = documents()[-3:]
    return held[number % len(held)]


def past(document: Document, number: int) -> int:
    """The number of one of its revisions, or of the one after."""
    return 1 + number % (document.head + (number == 7))


def passages(document: DocumentView, language: str) -> list[str]:
    """What the passages of one of its languages are called."""
    part = document.parts.get(language)
    return [unit.id for unit in units.decode(part.units, part.body)] if part else []


def _write(world: World, actor: Actor, language: int, public: int, kind: int, _: int) -> None:
    spoken = LANGUAGES[language % 3]
    edit = world.edit(actor, spoken, 0, slug=False, public=public > 2)
    service.create(actor, "page" if kind == 0 else "article", spoken, edit)


def _revise(world: World, actor: Actor, which: int, language: int, base: int, how: int) -> None:
    document = choose(which)
    number = document.head if base > 1 else base
    edit = world.edit(
        actor, LANGUAGES[language % 3], number, slug=how % 3 == 0, public=how % 2 == 0
    )
    with contextlib.suppress(LieuxError):  # many look at the form first
        queries.get_to_edit(actor, document.id)
    service.revise(actor, document.id, edit)


def _weigh(world: World, actor: Actor, which: int, language: int, first: int, step: int) -> None:
    """Every passage, and the title, weighs something of its own."""
    document, spoken = choose(which), LANGUAGES[language % 3]
    seen = queries.get_to_edit(actor, document.id)
    edit = world.edit(actor, spoken, seen.head, slug=False, public=step > 1)
    listed = ["title", *passages(seen, spoken)]
    weights = [list(Significance)[(first + step * at) % 3] for at in range(len(listed))]
    weighed = replace(edit, weights={spoken: dict(zip(listed, weights, strict=True))})
    service.revise(actor, document.id, weighed)


def _pair(_w: World, actor: Actor, which: int, left: int, right: int, how: int) -> None:
    """Two passages answer each other; or the first has no counterpart, or may have one again."""
    document = choose(which)
    seen = queries.get_document(actor, document.public_id)
    here, there = (passages(seen, part) or ["9.9"] for part in ("fr", "en"))
    unit, twin = here[left % len(here)], there[right % len(there)]
    if how < 2:
        confirming.unpair(actor, document.id, "fr", "en", here)
    elif how == 2:
        confirming.confirm(actor, document.id, "fr", "en", [(unit, twin)])
    else:
        told = {unit: [twin] if how > 4 else []}
        confirming.pair(actor, document.id, "fr", "en", told)


def _see(_w: World, actor: Actor, which: int, language: int, *_: int) -> None:
    """Nothing to change in half of what a language has not taken in."""
    document = choose(which)
    behind = [one.id for one in answering.list_open(document.id)]
    confirming.see(actor, document.id, LANGUAGES[language % 3], behind[::2])


def _rename(world: World, actor: Actor, which: int, language: int, *_: int) -> None:
    service.rename(actor, choose(which).id, LANGUAGES[language % 3], world.word(actor))


def _publish(_w: World, actor: Actor, which: int, number: int, language: int, _: int) -> None:
    document = choose(which)
    publishing.publish(actor, document.id, past(document, number), [LANGUAGES[language % 3]])


def _withdraw(_w: World, actor: Actor, which: int, language: int, *_: int) -> None:
    publishing.withdraw(actor, choose(which).id, [LANGUAGES[language % 3]])


def _audience(_w: World, actor: Actor, which: int, audience: int, *_: int) -> None:
    names = ("public", "members", "editors")
    publishing.set_audience(actor, choose(which).id, names[audience % 3])


def _restore(_w: World, actor: Actor, which: int, number: int, *_: int) -> None:
    document = choose(which)
    undoing.restore(actor, document.id, past(document, number), Words(""))


def _undo(_w: World, actor: Actor, which: int, first: int, length: int, _: int) -> None:
    document = choose(which)
    start = past(document, first)
    undoing.undo(actor, document.id, start, start + length % 2, Words(""))


def _accept(_w: World, actor: Actor, which: int, number: int, *_: int) -> None:
    document = choose(which)
    reviewing.accept(actor, document.id, past(document, number))


def _reject(_w: World, actor: Actor, which: int, number: int, *_: int) -> None:
    document = choose(which)
    reviewing.reject(actor, document.id, past(document, number), Words("non"))


def _hide(_w: World, actor: Actor, which: int, number: int, what: int, _: int) -> None:
    document = choose(which)
    removing.hide(actor, document.id, past(document, number), "note" if what == 0 else "revision")


def _show(_w: World, actor: Actor, which: int, number: int, *_: int) -> None:
    document = choose(which)
    removing.show(actor, document.id, past(document, number))


def _erase(_w: World, actor: Actor, which: int, number: int, language: int, _: int) -> None:
    document = choose(which)
    removing.erase(actor, document.id, past(document, number), LANGUAGES[language % 3])


def _delete(_w: World, actor: Actor, which: int, *_: int) -> None:
    document = choose(which)
    if document.deleted_at is not None:
        removing.undelete(actor, document.id)
    else:
        removing.delete_document(actor, document.id, "Doublon")


def _sweep(world: World, actor: Actor, *_: int) -> None:
    sweeping.undo_all_of(actor, world.cast.nour.account_id or 0, Words("non"), "Publicité")


ACTS: dict[str, Callable[..., None]] = {
    "write": _write,
    "revise": _revise,
    "weigh": _weigh,
    "pair": _pair,
    "see": _see,
    "rename": _rename,
    "publish": _publish,
    "withdraw": _withdraw,
    "audience": _audience,
    "restore": _restore,
    "undo": _undo,
    "accept": _accept,
    "reject": _reject,
    "hide": _hide,
    "show": _show,
    "erase": _erase,
    "delete": _delete,
    "sweep": _sweep,
}
EDITORIAL = {
    "publish",
    "withdraw",
    "audience",
    "accept",
    "reject",
    "hide",
    "show",
    "erase",
    "sweep",
}
NAMES = (
    ("revise",) * 6
    + ("weigh", "pair", "pair")
    + ("publish", "hide", "undo", "restore", "accept")
    + tuple(ACTS)
)


def forget_everything() -> None:
    """Empty the database, but for the people; and forget the lists made of what it held."""
    for made in ("lieux_catalogues", "lieux_tally"):
        current_app.extensions.pop(made, None)
    with writing():
        for table in reversed(Base.metadata.sorted_tables):
            if table is not Base.metadata.tables[Account.__tablename__]:
                db.session.execute(delete(table))
    db.session.expunge_all()
