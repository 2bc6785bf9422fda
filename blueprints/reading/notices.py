"""What a reader should know before reading: it is a draft, it is not for everybody."""

from typing import NamedTuple

from flask_babel import gettext as _

from blueprints.reading.life import tell_life, tell_slowness
from blueprints.reading.shown import Shown
from blueprints.web.offered import list_offered
from wiki.access.actions import Action
from wiki.access.actor import Audience
from wiki.documents import queries


class Notice(NamedTuple):
    """A first word, a sentence, and what one can do about it; see `components/notice.html`."""

    lead: str
    sentence: str
    links: list[tuple[str, str]]
    level: str = "warn"


def _ways(shown: Shown) -> list[tuple[str, str]]:
    """Where it is decided whether readers see the text, for those who decide."""
    if shown.kind.is_published_apart:
        told = _("Complete and publish it")
        return [(told, shown.href("offering.panel"))] if shown.is_kept else []
    told = _("Publish or withdraw")
    return [(told, shown.href("editing.publications"))] if shown.offers_publishing else []


def _newer(shown: Shown) -> Notice | None:
    """That this text goes on out of readers' sight; those alone are told who decide of it."""
    if not (shown.actor.is_editor or shown.is_kept):
        return None
    part, document = shown.part, shown.document
    newest = queries.last_changes(document.id).get(part.part, 0)
    if newest <= part.number:
        return None
    compared = shown.href("history.compare", a=str(part.number), b=str(newest))
    return Notice(
        _("A newer version waits."),
        _(
            "Readers see version %(live)s; version %(newest)s is not public.",
            live=part.number,
            newest=newest,
        ),
        [(_("See what it changes"), compared), *_ways(shown)],
    )


def _offered(shown: Shown) -> Notice | None:
    """That a volunteer translated it, for its people."""
    if shown.document.standing.is_common or not shown.may(Action.TRANSLATION_DECIDE):
        return None
    offered = list_offered(shown.actor, shown.document.id, shown.language)
    if not offered:
        return None
    ways = [(_("Read it in %(language)s", language=one.name), one.href) for one in offered]
    return Notice(_("A translation waits for you."), _("Nobody else reads it yet."), ways)


def notices(shown: Shown) -> list[Notice]:
    """Everything to say on top of this text to this reader."""
    found: list[Notice] = []
    if shown.kind.is_published_apart:
        told = filter(None, (tell_life(shown), tell_slowness(shown)))
        found += [Notice(lead, sentence, [], level) for level, lead, sentence in told]
    if not shown.part.is_live:
        found.append(Notice(_("Draft."), _("Visitors do not see this text yet."), _ways(shown)))
    elif newer := _offered(shown) or _newer(shown):
        found.append(newer)
    if shown.edits_passages and shown.offers_translating(shown.part.part):
        found.append(
            Notice(
                _("Passage by passage."),
                _("Each passage has a link that edits it alone."),
                [(_("Read without these links"), shown.href("reading.show"))],
            )
        )
    audience = shown.document.standing.audience
    if audience == Audience.MEMBERS:
        found.append(Notice(_("For members."), _("Only people who sign in read this page."), []))
    elif audience == Audience.EDITORS:
        found.append(Notice(_("For editors."), _("Only editors read this page."), []))
    return found
