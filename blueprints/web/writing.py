"""What every screen that writes a document does first and last: find it, tell what became of it."""

from flask import flash, request
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.web.actor import current_actor
from wiki.documents import queries
from wiki.documents.queries import Moved
from wiki.documents.saving import Saved
from wiki.documents.views import DocumentView
from wiki.errors import NotFound


def find(language: str, kind: str, slug: str, part: str | None = None) -> DocumentView:
    """The document to write, as this person edits it, or that language `part` of it.

    A form that was opened at a former address is still taken: its text must not travel again.
    Raises NotFound, Forbidden, NotSignedIn, and Moved for a page that is only opened.
    """
    actor = current_actor()
    try:
        document = queries.find_to_edit(actor, language, kind, slug, part)
    except Moved as moved:
        if request.method != "POST":
            raise
        document = queries.find_to_edit(actor, moved.language, moved.kind, moved.slug, part)
    if document is None:
        raise NotFound(slug)
    return document


def tell(saved: Saved) -> None:
    """Say on the next page what became of an edit."""
    if saved.number is None:
        flash(_("Nothing had changed: nothing was saved."), "note")
    elif saved.is_offered:
        flash(
            _("Saved. Its own people will read your translation before it becomes public."), "note"
        )
    elif saved.is_held:
        flash(_("Saved. An editor will read it before it becomes public."), "warn")
    elif saved.published:
        flash(_("Saved. Version %(number)s is online.", number=saved.number), "note")
    else:
        flash(_("Saved as a draft: version %(number)s is not public.", number=saved.number), "note")
    if saved.is_taking_facts:
        flash(_("Facts that others changed meanwhile were merged with yours."), "note")
    if saved.taken:
        flash(
            ngettext(
                "What others changed meanwhile was merged with yours: one passage.",
                "What others changed meanwhile was merged with yours: %(num)s passages.",
                saved.taken,
            ),
            "note",
        )
