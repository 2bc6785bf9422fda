"""What a form will look like once saved, with remarks on what may surprise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from blueprints.editing.form import EditForm
from blueprints.web.actor import current_actor
from blueprints.web.clarity import hints
from blueprints.web.naming import field_name
from blueprints.web.prose import prose
from blueprints.web.routing import interface_language
from wiki.config import current
from wiki.documents import listings, rendering
from wiki.kinds.kind import BODY
from wiki.kinds.offer import OFFER
from wiki.markup.errors import RenderFailed
from wiki.offers import clarity
from wiki.texts.mixing import find_other_language
from wiki.vocab import languages


@dataclass(frozen=True)
class Preview:
    """`html`: the body; `apart`: the texts that stand apart from it, (name, HTML) each.

    `clearness`: for an offer, its score and its hints, each with the field that it is about.
    """

    html: str
    apart: Sequence[tuple[str, str]]
    remarks: Sequence[str]
    clearness: tuple[int, Sequence[tuple[str, str]]] | None = None


def look_ahead(form: EditForm, public_id: str, body: str) -> Preview:
    """The texts as they will be laid out. Hostile text is told plainly, and kept."""
    texts = {name: str(text) for name, text in form.texts.items()} | {"body": body}
    names = () if form.is_piece else form.kind.long_texts
    remarks: list[str] = []
    apart = [
        (field_name(form.kind.name, name), _laid_out(form, public_id, name, texts[name], remarks))
        for name in names
        if texts.get(name, "").strip()
    ]
    html = _laid_out(form, public_id, BODY.name, body, remarks)
    return Preview(html, apart, [*dict.fromkeys(remarks), *mixed(form)], _clearness(form))


def _clearness(form: EditForm) -> tuple[int, Sequence[tuple[str, str]]] | None:
    """How clear an offer is as it is typed."""
    if form.kind != OFFER or form.is_piece:
        return None
    facts, _wrong = form.kind.read_facts(form.facts or {})
    found = clarity.look(facts, {name: str(text) for name, text in form.texts.items()}, form.part)
    return found.score, [(f"#{field}", str(hint)) for field, hint in hints(found)]


def mixed(form: EditForm) -> Iterator[str]:
    """A suggestion for each text that seems to hold another language of the site as well."""
    for text in form.kind.texts:
        typed = str(form.texts.get(text.name, ""))
        other = find_other_language(typed, form.part, current().languages)
        if other:
            yield str(
                _(
                    "“%(field)s” seems to hold words in %(language)s. Each language has its own"
                    " form: readers find them best there.",
                    field=field_name(form.kind.name, text.name),
                    language=languages.name_in(other, interface_language()),
                )
            )


def _laid_out(form: EditForm, public_id: str, field: str, source: str, remarks: list[str]) -> str:
    try:
        rendered = rendering.preview(public_id, form.part, source, field)
    except RenderFailed:
        remarks.append(_("This text takes too long to lay out. Simplify its brackets and lists."))
        return ""
    if rendered.raw_html:
        remarks.append(_("HTML tags are not kept: only their words are shown."))
    targets = listings.find_link_targets(current_actor(), form.part, source)
    return prose(rendered, targets, interface_language(), form.part)
