"""Random lives of documents, played through the services; what is refused is part of life."""

from collections.abc import Callable, Sequence

from hypothesis import strategies as st
from sqlalchemy import select

from tests.support.cast import Cast
from wiki.db import db
from wiki.documents import publishing, queries, removing, reviewing, service, undoing
from wiki.documents.freshness import confirming, twins
from wiki.documents.freshness.provenance import Translated
from wiki.documents.freshness.queries import list_stale
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.documents.undoing import Words
from wiki.documents.views import DocumentView
from wiki.errors import LieuxError
from wiki.markup.passages import split
from wiki.texts import units
from wiki.texts.significance import Significance

_LANGUAGES = ("fr", "en")
_TITLES = ("Accueillir", "Le café", "A tool library", "Prix libre", "Œuvrer « ensemble » !")
_SLUGS = ("accueillir", "cafe", "open-lab", "prix-libre", "a-tool-library")
_PARAGRAPHS = (
    "Ouvrir le lieu à sept heures.\n\n",
    "## Le matin\n\n",
    "- une cafetière\n- deux tables\n",
    "Lire [[Prix libre]] et [[en:A tool library|the other]].\n\n",
    "Bring cups, and “quotes” \u2028 \\ too.\n\n",
    "Compter trois personnes.\n",
)
_FACTS: tuple[dict[str, object], ...] = (
    {"type": "method", "topics": ["making"]},
    {"type": "experience", "minutes": 90, "cost": 0},
)

#: what happens, and four numbers that say to what and how
Act = tuple[str, int, int, int, int]


def acts() -> st.SearchStrategy[list[Act]]:
    """Some acts, at first always a document."""
    numbers = [st.integers(0, 30)] * 4
    first = st.tuples(st.just("create"), *numbers)
    act = st.tuples(st.sampled_from(_OFTEN + sorted(_ACTS)), *numbers)
    then = st.lists(act, min_size=8, max_size=24)
    return st.tuples(st.lists(first, min_size=1, max_size=2), then).map(
        lambda all_: [*all_[0], *all_[1]]
    )


def play(cast: Cast, story: Sequence[Act]) -> None:
    """Do these acts."""
    people = (cast.chloe, cast.amina, cast.nour, cast.ida)
    for name, *numbers in story:
        documents = list(db.session.scalars(select(Document).order_by(Document.id)))
        db.session.rollback()
        document = documents[numbers[0] % len(documents)] if documents else Document(id=0, head=0)
        actor = cast.ida if name in _BY_IDA else people[numbers[3] % 4]
        try:
            _ACTS[name](actor, document, *numbers[1:3])
        except LieuxError:
            continue


def _texts(first: int, second: int) -> dict[str, object]:
    size = len(_PARAGRAPHS)
    body = "".join(_PARAGRAPHS[(first + step) % size] for step in range(second % size))
    if first % 2:
        body += f"Relu par {second} personnes.\n"
    return {
        "title": _TITLES[first % len(_TITLES)],
        "summary": "En bref" if second % 3 else "",
        "tags": "café, ouverture",
        "body": body,
    }


def _create(actor, document, first, second):  # type: ignore[no-untyped-def]
    language = _LANGUAGES[second % 2]
    parts = {language: _texts(first, second)}
    if second % 3 == 0:
        parts[_LANGUAGES[(second + 1) % 2]] = _texts(first + 1, second)
    kind = "page" if first % 4 == 0 else "article"
    facts = {} if kind == "page" else _FACTS[first % 2]
    service.create(actor, kind, language, Edit(parts, 0, facts if second % 5 else None))


def _revise(actor, document, first, second):  # type: ignore[no-untyped-def]
    language = _LANGUAGES[first % 2]
    slugs = {language: _SLUGS[second % len(_SLUGS)]} if second % 4 == 0 else {}
    edit = Edit(
        {language: _texts(first, second)},
        document.head - (1 if second % 6 == 1 else 0),
        _FACTS[second % 2] if document.kind == "article" and first % 3 == 0 else None,
        note="" if first % 2 else "Une note « utile »",
        significance=list(Significance)[second % 3],
        slugs=slugs,
        is_to_publish=first % 5 != 0,
    )
    service.revise(actor, document.id, edit)


def _translate(actor, document, first, second):  # type: ignore[no-untyped-def]
    source, language = _LANGUAGES[first % 2], _LANGUAGES[(first + 1) % 2]
    texts = _texts(first, second)
    there = _passages(queries.get_to_edit(actor, document.id), source)
    brought = [
        Translated(
            language,
            None if second % 5 == 0 else passage.text,
            source,
            there[step:][: second % 3],
            max(document.head - second % 2, 1),
            engine="apertium" if first % 3 == 0 else "",
            is_meaning=second % 7 == 0,
        )
        for step, passage in enumerate(split(str(texts["body"])))
        if passage.text.strip()
    ]
    edit = Edit({language: texts}, document.head, translated=brought[: 1 + first % 4])
    service.revise(actor, document.id, edit)


def _passages(seen: DocumentView, language: str) -> list[str]:
    part = seen.parts.get(language)
    return [unit.id for unit in units.decode(part.units, part.body)] if part else []


def _see(actor, document, first, second):  # type: ignore[no-untyped-def]
    language = _LANGUAGES[first % 2]
    stale = list_stale(queries.get_to_edit(actor, document.id), language)
    changes = [change for one in stale[: 1 + second % 3] for change in one.changes]
    confirming.see(actor, document.id, language, changes[: 1 + second % 4])


def _pair(actor, document, first, second):  # type: ignore[no-untyped-def]
    seen = queries.get_to_edit(actor, document.id)
    left, right = _passages(seen, "en"), _passages(seen, "fr")
    told = dict.fromkeys(left[first % 4 :][:1], right[second % 4 :][: second % 3])
    confirming.pair(actor, document.id, "en", "fr", told)


def _confirm(actor, document, first, second):  # type: ignore[no-untyped-def]
    pairs = list(twins.load(document.id).between("fr", "en"))
    confirming.confirm(actor, document.id, "fr", "en", pairs[first % 3 :][: second % 3])


def _review(actor, document, first, second):  # type: ignore[no-untyped-def]
    units_told = [f"{1 + first % 3}.{step}" for step in range(5)]
    confirming.review(actor, document.id, _LANGUAGES[second % 2], units_told)


def _publish(actor, document, first, second):  # type: ignore[no-untyped-def]
    parts = [("fr",), ("en",), ("facts",), ("fr", "en")][second % 4]
    publishing.publish(actor, document.id, 1 + first % max(document.head, 1), parts)


def _withdraw(actor, document, first, second):  # type: ignore[no-untyped-def]
    publishing.withdraw(actor, document.id, [("fr",), ("en",), ("facts",)][second % 3])


def _rename(actor, document, first, second):  # type: ignore[no-untyped-def]
    slug = _SLUGS[second % len(_SLUGS)]
    service.rename(actor, document.id, _LANGUAGES[first % 2], slug)


def _restore(actor, document, first, second):  # type: ignore[no-untyped-def]
    undoing.restore(actor, document.id, 1 + first % max(document.head, 1), Words("retour"))


def _undo(actor, document, first, second):  # type: ignore[no-untyped-def]
    begin = 2 + first % max(document.head - 1, 1)
    undoing.undo(actor, document.id, begin, begin + second % 2, Words("défait"))


def _audience(actor, document, first, second):  # type: ignore[no-untyped-def]
    publishing.set_audience(actor, document.id, ("public", "members", "editors")[first % 3])


def _delete(actor, document, first, second):  # type: ignore[no-untyped-def]
    removing.delete_document(actor, document.id, "en double")


def _undelete(actor, document, first, second):  # type: ignore[no-untyped-def]
    removing.undelete(actor, document.id)


def _hide(actor, document, first, second):  # type: ignore[no-untyped-def]
    number = 1 + first % max(document.head, 1)
    removing.hide(actor, document.id, number, ("revision", "note")[second % 2])


def _erase(actor, document, first, second):  # type: ignore[no-untyped-def]
    number = 1 + first % max(document.head, 1)
    removing.erase(actor, document.id, number, _LANGUAGES[second % 2])


def _accept(actor, document, first, second):  # type: ignore[no-untyped-def]
    reviewing.accept(actor, document.id, max(document.head - first % 2, 1))


_BY_IDA = ("erase", "undelete", "accept")
_OFTEN = ["revise"] * 8 + ["translate"] * 5 + ["see", "publish", "restore", "undo", "rename"]
_ACTS: dict[str, Callable[..., None]] = {
    "create": _create,
    "revise": _revise,
    "translate": _translate,
    "see": _see,
    "pair": _pair,
    "confirm": _confirm,
    "review": _review,
    "publish": _publish,
    "withdraw": _withdraw,
    "rename": _rename,
    "restore": _restore,
    "undo": _undo,
    "audience": _audience,
    "delete": _delete,
    "undelete": _undelete,
    "hide": _hide,
    "erase": _erase,
    "accept": _accept,
}
