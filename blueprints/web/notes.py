"""Notes and reasons as readers are told them: people's words as they are, codes in sentences."""

from flask_babel import gettext as _

from blueprints.web.routing import interface_language
from wiki.config import current
from wiki.documents import notes
from wiki.texts.typography import typeset
from wiki.vocab import languages


def tell_note(note: str) -> str:
    """What people wrote, typeset; else what the software did, in the language of the page."""
    if note == notes.NOT_KEPT:
        return str(_("This page was not kept."))
    if (source := notes.find_order(note)) in current().languages:
        name = languages.name_in(str(source), interface_language())
        return str(_("Put in the order of the text in %(language)s", language=name))
    if note == notes.MERGED:
        return str(_("Two profiles of one organisation became one."))
    step = notes.find_step(note)
    if step is None:
        return typeset(note, interface_language())
    if step.act == "restore":
        return str(_("Back to version %(number)s", number=step.first))
    if step.first == step.last:
        return str(_("Undo of version %(number)s", number=step.first))
    return str(_("Undo of versions %(first)s to %(last)s", first=step.first, last=step.last))
