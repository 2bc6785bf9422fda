"""Addresses: reserved by drafts, live when published, redirecting for ever once they moved.

All of this runs inside a service's transaction.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import bindparam, delete, insert, select, update

from wiki.db import Base, db
from wiki.documents import rules
from wiki.documents.models import Address, Document
from wiki.documents.rules import AddressState
from wiki.errors import Invalid, Problem
from wiki.gathering import APART
from wiki.texts import slugs

_TABLE = Base.metadata.tables[Address.__tablename__]
#: addresses never wait to be written
_OWN = (
    select(_TABLE.c.id, _TABLE.c.language, _TABLE.c.slug, _TABLE.c.state)
    .where(_TABLE.c.document_id == bindparam("owner"))
    .execution_options(**APART)
)
_CURRENT = (
    select(_TABLE.c.language, _TABLE.c.slug, _TABLE.c.state)
    .where(
        _TABLE.c.document_id == bindparam("owner"),
        _TABLE.c.state.in_((AddressState.LIVE, AddressState.RESERVED)),
    )
    .order_by(_TABLE.c.state)  # "live", then "reserved", which wins
    .execution_options(**APART)
)
_TAKEN = (
    select(_TABLE.c.slug)
    .where(
        _TABLE.c.kind == bindparam("owner_kind"),
        _TABLE.c.slug.in_(bindparam("wanted", expanding=True)),
        _TABLE.c.document_id != bindparam("owner"),
    )
    .execution_options(**APART)
)
_INSERT = insert(_TABLE)
_MOVE = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("its_id"))
    .values(slug=bindparam("its_slug"), state=bindparam("its_state"))
)
_DELETE = delete(_TABLE).where(_TABLE.c.id == bindparam("its_id"))


@dataclass
class _Address:
    """One row. `id` None: it is not written yet."""

    id: int | None
    language: str
    slug: str
    state: str


class _Own:
    """Every address of one document, loaded at once, and written at once."""

    def __init__(self, document: Document, is_first: bool = False) -> None:
        self._document = document
        rows = [] if is_first else db.session.execute(_OWN, {"owner": document.id}).all()
        self._rows = [_Address(*row) for row in rows]
        self._written = {row.id: (row.slug, row.state) for row in rows}

    def find(self, language: str, slug: str) -> _Address | None:
        """The row of this address."""
        return next((row for row in self._of(language) if row.slug == slug), None)

    def find_state(self, language: str, state: AddressState) -> _Address | None:
        """The address of this language in that state; one is live, and one reserved, at most."""
        return next((row for row in self._of(language) if row.state == state), None)

    def add(self, language: str, slug: str, state: AddressState) -> None:
        """Give the document one more address."""
        self._rows.append(_Address(None, language, slug, state))

    def remove(self, row: _Address) -> None:
        """Take away an address that nobody can have seen."""
        self._rows.remove(row)

    def write(self) -> None:
        """Write what is not so already."""
        stays = {row.id for row in self._rows}
        gone = [{"its_id": id_} for id_ in self._written if id_ not in stays]
        moved = [
            {"its_id": row.id, "its_slug": row.slug, "its_state": row.state}
            for row in self._rows
            if row.id is not None and self._written[row.id] != (row.slug, row.state)
        ]
        new = [
            {
                "language": row.language,
                "kind": self._document.kind,
                "slug": row.slug,
                "document_id": self._document.id,
                "state": row.state,
            }
            for row in self._rows
            if row.id is None
        ]
        for statement, rows in ((_DELETE, gone), (_MOVE, moved), (_INSERT, new)):
            if rows:
                db.session.execute(statement, rows)

    def _of(self, language: str) -> list[_Address]:
        return [row for row in self._rows if row.language == language]


def reserve(
    document: Document,
    slugs_by_language: Mapping[str, str],
    site_languages: Sequence[str],
    at_once: bool = True,
) -> None:
    """Make each slug the address that the part in its language will have once published.

    `at_once` False: that may be long; an address that redirects today goes on doing so. Raises
    Invalid when one cannot be an address, or another document ever had it in any language.
    """
    if not slugs_by_language:
        return
    _check(document, slugs_by_language.values(), site_languages)
    own = _Own(document)
    for language, slug in slugs_by_language.items():
        _reserve(own, language, slug, at_once)
    own.write()


def _reserve(own: _Own, language: str, slug: str, at_once: bool) -> None:
    waiting = own.find_state(language, AddressState.RESERVED)
    held = own.find(language, slug)
    if held is None and waiting is not None:
        waiting.slug = slug  # it was never public: nothing can point at it
    elif held is None:
        own.add(language, slug, AddressState.RESERVED)
    elif held is not waiting and (at_once or held.state != AddressState.OLD):
        if waiting is not None:
            own.remove(waiting)
        if held.state != AddressState.LIVE:
            held.state = AddressState.RESERVED


def _check(document: Document, wanted: Iterable[str], site_languages: Sequence[str]) -> None:
    """Go on only if all of these can be addresses of the document. Raises Invalid."""
    each = sorted(set(wanted))
    problems = [rules.check_slug(document.kind, slug, site_languages) for slug in each]
    problems += [
        Problem("slug", "address.taken", {"slug": slug}) for slug in sorted(_taken(document, each))
    ]
    if any(problems):
        raise Invalid(*filter(None, problems))


def give_up(document: Document, language: str) -> None:
    """Forget the address that waits for a draft which somebody else wrote over."""
    own = _Own(document)
    waiting = own.find_state(language, AddressState.RESERVED)
    if waiting is not None:
        own.remove(waiting)
        own.write()


def current_slug(document: Document, language: str) -> str | None:
    """The slug that this part has: the one it waits for, else the one it is read at."""
    return current_slugs(document).get(language)


def current_slugs(document: Document) -> dict[str, str]:
    """Language → the slug that it has: the one it waits for, else the one it is read at."""
    rows = db.session.execute(_CURRENT, {"owner": document.id})
    return {row.language: row.slug for row in rows}


def require_live(document: Document, languages: Collection[str]) -> None:
    """Go on only if each of these languages has a live address. Raises Invalid."""
    rows = db.session.execute(_CURRENT, {"owner": document.id})
    if set(languages) - {row.language for row in rows if row.state == AddressState.LIVE}:
        raise Invalid(Problem("slug", "address.empty"))


def declare(
    document: Document, told: Mapping[str, Mapping[str, str]], site_languages: Sequence[str]
) -> list[str]:
    """Give the document the addresses it has elsewhere: language → slug → state.

    Those it has here already stay as they are, and are where it is read. Gives the languages that
    got one. Raises Invalid when one cannot be an address, or another document ever had it.
    """
    _check(document, (slug for states in told.values() for slug in states), site_languages)
    own = _Own(document)
    touched: list[str] = []
    for language, states in told.items():
        for slug, state in states.items():
            if own.find(language, slug) is None:
                is_alone = state in (AddressState.LIVE, AddressState.RESERVED)
                has_one = is_alone and own.find_state(language, AddressState(state)) is not None
                own.add(language, slug, AddressState.OLD if has_one else AddressState(state))
                touched.append(language)
    own.write()
    return touched


def go_live(
    document: Document,
    titles: Mapping[str, str],
    site_languages: Sequence[str],
    is_newest: bool = True,
    slugs_by_language: Mapping[str, str] = MappingProxyType({}),
    is_first: bool = False,
) -> None:
    """These languages are published: each is read at the address reserved for it.

    `titles`: language → title. `is_newest` False: what is published is not the text that an address
    waits for, unless there is no other. `slugs_by_language`: addresses that are reserved now, as
    `reserve` does, and written once. `is_first`: the document had no address before. Raises Invalid
    when one has no address, or not that one.
    """
    if not titles:
        reserve(document, slugs_by_language, site_languages)
        return
    _check(document, slugs_by_language.values(), site_languages)
    own = _Own(document, is_first)
    for language, slug in slugs_by_language.items():
        _reserve(own, language, slug, at_once=True)
    remembered = _free_titles(document, own, titles, site_languages)
    for language in titles:
        slug = _turn(own, language, is_newest)
        if remembered.get(language) and own.find(language, remembered[language]) is None:
            own.add(language, remembered[language], AddressState.OLD)
        for other in site_languages:
            if own.find(other, slug) is None:  # until there is a twin, it shows this text
                own.add(other, slug, AddressState.STANDIN)
    own.write()


def _turn(own: _Own, language: str, is_newest: bool) -> str:
    """Make what waits live, and what was live old. Gives the slug that is live."""
    live = own.find_state(language, AddressState.LIVE)
    waiting = own.find_state(language, AddressState.RESERVED)
    if waiting is not None and (is_newest or live is None):
        if live is not None:
            live.state = AddressState.OLD
        waiting.state = AddressState.LIVE
        live = waiting
    if live is None:
        raise Invalid(Problem("slug", "address.empty"))
    return live.slug


def _free_titles(
    document: Document, own: _Own, titles: Mapping[str, str], site_languages: Sequence[str]
) -> dict[str, str]:
    """A title ever used leads here, whatever the address says, unless another page has it."""
    asked = {language: slugs.slugify(title) for language, title in titles.items()}
    new = {
        language: slug
        for language, slug in asked.items()
        if own.find(language, slug) is None
        and not rules.check_slug(document.kind, slug, site_languages)
    }
    taken = _taken(document, new.values())
    return {language: slug for language, slug in new.items() if slug not in taken}


def _taken(document: Document, wanted: Collection[str]) -> set[str]:
    """Those of these slugs that another document of this kind ever had, in any language."""
    if not wanted:
        return set()
    asked = {"owner": document.id, "owner_kind": document.kind, "wanted": list(wanted)}
    return set(db.session.scalars(_TAKEN, asked))
