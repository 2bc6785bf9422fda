"""Recent changes as a feed: what anybody may read, whoever asks."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from flask import request, url_for
from flask_babel import gettext as _

from blueprints.feeds import standings
from blueprints.web.atom import Entry, Feed
from blueprints.web.notes import tell_note
from blueprints.web.render import public_href
from wiki.access.actor import VISITOR
from wiki.config import current
from wiki.documents.freshness.origins import Brought, list_brought
from wiki.documents.recent import ChangeView, list_recent
from wiki.documents.views import DocumentView
from wiki.texts.typography import typeset
from wiki.translation.standings import list_standings

_MOST = 50
#: when a feed without entries was last changed
_BEGINNING = datetime.fromtimestamp(0, UTC)


def of_site(language: str) -> Feed:
    """The newest changes of the whole site."""
    href = public_href(url_for("stewarding.recent", language=language))
    title = _("%(site)s: recent changes", site=current().site_name)
    return _feed(title, href, language, list_recent(VISITOR, language, limit=_MOST))


def of_document(document: DocumentView, language: str) -> Feed:
    """The newest changes of one document."""
    part = document.parts[document.language_for(language)]
    href = url_for("reading.show", language=language, kind=document.kind, slug=part.slug)
    changes = list_recent(VISITOR, language, document_id=document.id, limit=_MOST)
    title = _("Changes to “%(title)s”", title=typeset(part.title, part.part))
    return _feed(title, public_href(href), language, changes)


def _feed(title: str, href: str, language: str, changes: list[ChangeView]) -> Feed:
    own = public_href(request.path)
    stand = list_standings(VISITOR, {change.revision.document_id for change in changes})
    brought = list_brought([_key(change) for change in changes])
    return Feed(
        name=own,
        title=title,
        language=language,
        self_href=own,
        href=href,
        entries=[
            _entry(
                change,
                language,
                standings.tell(stand.get(change.revision.document_id, ()), language)
                + standings.tell_brought(_public(change, brought), language),
            )
            for change in changes
        ],
        updated_at=max((change.revision.at for change in changes), default=_BEGINNING),
    )


def _public(
    change: ChangeView, brought: Mapping[tuple[int, int], Sequence[Brought]]
) -> list[Brought]:
    """What it brought over into the languages that readers see of it."""
    return [one for one in brought.get(_key(change), ()) if one.part in change.revision.public]


def _key(change: ChangeView) -> tuple[int, int]:
    return change.revision.document_id, change.revision.number


def _entry(change: ChangeView, language: str, languages_told: Sequence[str]) -> Entry:
    revision = change.revision
    told = (tell_note(revision.note), " ".join(languages_told))
    short = public_href(url_for("reading.short", name=change.public_id))
    return Entry(
        name=f"{short}#{revision.number}",
        title=typeset(change.title, change.language),
        language=change.language,
        href=public_href(
            url_for(
                "history.revision",
                language=language,
                kind=change.kind,
                slug=change.slug,
                number=revision.number,
            )
        ),
        at=revision.at,
        author=revision.author or _("somebody who left no name"),
        summary=" – ".join(filter(None, told)),
    )
