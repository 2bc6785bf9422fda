"""Addresses: reserved by drafts, live when published, redirecting for ever once they moved.

All of this runs inside a service's transaction.
"""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, select, update

from wiki.db import Base, db
from wiki.documents import rules
from wiki.documents.models import Address, Document, Link
from wiki.documents.rules import AddressState
from wiki.errors import Invalid, Problem
from wiki.texts import slugs

_PUBLIC = (AddressState.LIVE, AddressState.OLD)

_TABLE = Base.metadata.tables[Address.__tablename__]
_LINKS = Base.metadata.tables[Link.__tablename__]
_OWN = select(Address).where(Address.document_id == bindparam("owner"))
_CURRENT = (
    select(_TABLE.c.language, _TABLE.c.slug, _TABLE.c.state)
    .where(
        _TABLE.c.document_id == bindparam("owner"),
        _TABLE.c.state.in_((AddressState.LIVE, AddressState.RESERVED)),
    )
    .order_by(_TABLE.c.state)  # "live", then "reserved", which wins
)
_TAKEN = select(_TABLE.c.slug).where(
    _TABLE.c.kind == bindparam("owner_kind"),
    _TABLE.c.slug.in_(bindparam("wanted", expanding=True)),
    _TABLE.c.document_id != bindparam("owner"),
)
_OWNED = select(_TABLE.c.slug).where(
    _TABLE.c.document_id == bindparam("owner"),
    _TABLE.c.language == bindparam("spoken"),
    _TABLE.c.state.in_(_PUBLIC),
)
_ANSWER = (
    update(_LINKS)
    .where(
        _LINKS.c.target_id.is_(None),
        _LINKS.c.slug.in_(_OWNED),
        _LINKS.c.language_asked.in_(("", bindparam("spoken"))),
        _LINKS.c.kind_asked.in_(("", bindparam("owner_kind"))),
    )
    .values(target_id=bindparam("owner"))
)


class _Own:
    """Every address of one document, loaded at once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.has_grown = False
        self._rows = list(db.session.scalars(_OWN, {"owner": document.id}))

    def find(self, language: str, slug: str) -> Address | None:
        """The row of this address."""
        return next((row for row in self._of(language) if row.slug == slug), None)

    def find_state(self, language: str, state: AddressState) -> Address | None:
        """The address of this language in that state; one is live, and one reserved, at most."""
        return next((row for row in self._of(language) if row.state == state), None)

    def add(self, language: str, slug: str, state: AddressState) -> None:
        """Give the document one more address."""
        row = Address(
            language=language,
            kind=self._document.kind,
            slug=slug,
            document_id=self._document.id,
            state=state,
        )
        self._rows.append(row)
        self.has_grown = True
        db.session.add(row)

    def public(self) -> dict[str, set[str]]:
        """Language → the slugs that lead to the document."""
        found: dict[str, set[str]] = {}
        for row in self._rows:
            if row.state in _PUBLIC:
                found.setdefault(row.language, set()).add(row.slug)
        return found

    def _of(self, language: str) -> list[Address]:
        return [row for row in self._rows if row.language == language]


def reserve(
    document: Document,
    language: str,
    slug: str,
    site_languages: Sequence[str],
    at_once: bool = True,
) -> None:
    """Make `slug` the address that the part `language` will have once published.

    `at_once` False: that may be long; an address that redirects today goes on doing so. Raises
    Invalid when it cannot be an address, or another document ever had it in any language.
    """
    problem = rules.check_slug(document.kind, slug, site_languages)
    if problem is None and _taken(document, [slug]):
        problem = Problem("slug", "address.taken", {"slug": slug})
    if problem is not None:
        raise Invalid(problem)
    own = _Own(document)
    waiting = own.find_state(language, AddressState.RESERVED)
    held = own.find(language, slug)
    if held is None and waiting is not None:
        waiting.slug = slug  # it was never public: nothing can point at it
    elif held is None:
        own.add(language, slug, AddressState.RESERVED)
    elif held is not waiting and (at_once or held.state != AddressState.OLD):
        if waiting is not None:
            db.session.delete(waiting)
        if held.state != AddressState.LIVE:
            held.state = AddressState.RESERVED
    db.session.flush()


def give_up(document: Document, language: str) -> None:
    """Forget the address that waits for a draft which somebody else wrote over."""
    waiting = _Own(document).find_state(language, AddressState.RESERVED)
    if waiting is not None:
        db.session.delete(waiting)
        db.session.flush()


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
    wanted = sorted({slug for states in told.values() for slug in states})
    problems = [rules.check_slug(document.kind, slug, site_languages) for slug in wanted]
    problems += [
        Problem("slug", "address.taken", {"slug": slug})
        for slug in sorted(_taken(document, wanted))
    ]
    if any(problems):
        raise Invalid(*filter(None, problems))
    own = _Own(document)
    touched: list[str] = []
    for language, states in told.items():
        for slug, state in states.items():
            if own.find(language, slug) is None:
                is_alone = state in (AddressState.LIVE, AddressState.RESERVED)
                has_one = is_alone and own.find_state(language, AddressState(state)) is not None
                own.add(language, slug, AddressState.OLD if has_one else AddressState(state))
                touched.append(language)
    db.session.flush()
    for language in dict.fromkeys(touched):
        _answer_wishes(document, language)
    return touched


def go_live(
    document: Document,
    titles: Mapping[str, str],
    site_languages: Sequence[str],
    is_newest: bool = True,
) -> None:
    """These languages are published: each is read at the address reserved for it.

    `titles`: language → title. `is_newest` False: what is published is not the text that an address
    waits for, unless there is no other. Raises Invalid when one has no address.
    """
    if not titles:
        return
    own = _Own(document)
    before = own.public()
    remembered = _free_titles(document, own, titles, site_languages)
    for language in titles:
        slug = _turn(own, language, is_newest)
        if remembered.get(language) and own.find(language, remembered[language]) is None:
            own.add(language, remembered[language], AddressState.OLD)
        for other in site_languages:
            if own.find(other, slug) is None:  # until there is a twin, it shows this text
                own.add(other, slug, AddressState.STANDIN)
    leads = own.public()
    wanted = [language for language in leads if leads[language] != before.get(language)]
    if own.has_grown or wanted:
        db.session.flush()
    for language in wanted:
        _answer_wishes(document, language)


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


def _answer_wishes(document: Document, language: str) -> None:
    """Wiki links that wanted one of this document's addresses lead to it now."""
    db.session.execute(
        _ANSWER, {"owner": document.id, "spoken": language, "owner_kind": document.kind}
    )


def _taken(document: Document, wanted: Collection[str]) -> set[str]:
    """Those of these slugs that another document of this kind ever had, in any language."""
    if not wanted:
        return set()
    asked = {"owner": document.id, "owner_kind": document.kind, "wanted": list(wanted)}
    return set(db.session.scalars(_TAKEN, asked))
