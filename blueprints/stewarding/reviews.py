"""What waits for a second pair of eyes, newcomers' edits and volunteers' translations: the queues,
one of them, the decision.
"""

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.stewarding.blueprint import blueprint, tabs
from blueprints.stewarding.lines import by_day, line, review_href
from blueprints.web.actor import current_actor
from blueprints.web.addresses import document_href, name_href
from blueprints.web.comparison import show
from blueprints.web.notes import tell_note
from blueprints.web.presence import signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell
from wiki.access.actor import Actor
from wiki.documents import history, notes, oversight, proposals, queries, reviewing
from wiki.documents.comparing import compare, weigh
from wiki.documents.history import PastPart
from wiki.documents.recent import ChangeView
from wiki.documents.saving import EditConflict
from wiki.documents.undoing import Words
from wiki.documents.views import DocumentView
from wiki.errors import Invalid
from wiki.kinds.registry import get_kind
from wiki.vocab import languages

State = dict[str, PastPart]


@on_site(blueprint, "/-/reviews")
def reviews(language: str) -> Response:
    """The queue, oldest first."""
    changes = oversight.list_open_reviews(current_actor(), language)
    days = by_day(changes, language, is_editor=True)
    return work("stewarding/reviews.html", days=days, tabs=tabs(language, "reviews"))


@on_site(blueprint, "/-/translations/offered")
def offered(language: str) -> Response:
    """The translations that wait for this person, oldest first."""
    changes = oversight.list_offered(signed_in(), language)
    days = by_day(changes, language, is_editor=True)
    return work("stewarding/offered.html", days=days)


@on_site(blueprint, "/-/reviews/<public_id>/<int:number>")
def review(language: str, public_id: str, number: int) -> Response:
    """What one edit changed, and the two decisions."""
    change = oversight.get_open_review(current_actor(), language, public_id, number)
    return _screen(language, change)


@on_site(blueprint, "/-/reviews/<public_id>/<int:number>/accept", methods=["POST"])
def accept(language: str, public_id: str, number: int) -> ResponseReturnValue:
    """The edit is right."""
    actor = current_actor()
    change = oversight.get_open_review(actor, language, public_id, number)
    try:
        reviewing.accept(actor, change.revision.document_id, number)
    except Invalid as refusal:
        flash(" ".join(tell(problem) for problem in refusal.problems), "err")
        return redirect(review_href(change, language), 303)
    flash(_("Accepted. Readers see it."), "note")
    return _onward(actor, language, change)


@on_site(blueprint, "/-/reviews/<public_id>/<int:number>/reject", methods=["POST"])
def reject(language: str, public_id: str, number: int) -> ResponseReturnValue:
    """The edit is not kept; when others built upon it, it is undone passage by passage."""
    actor = current_actor()
    change = oversight.get_open_review(actor, language, public_id, number)
    document, old, new = _states(actor, change)
    words = Words(request.form.get("note", "").strip(), weigh(new, old))
    try:
        reviewing.reject(actor, change.revision.document_id, number, words)
    except Invalid as refusal:
        return _screen(language, change, refusal)
    except EditConflict:
        flash(
            _("Others built upon it. Decide here, passage by passage; then accept what is left."),
            "warn",
        )
        first = change.revision.first
        to = document_href(document, language, "history.undo", first=first, last=number)
        return redirect(to, 303)
    flash(_("Not kept. Readers do not see it."), "note")
    return _onward(actor, language, change)


def _screen(language: str, change: ChangeView, refusal: Invalid | None = None) -> Response:
    actor = current_actor()
    document, old, new = _states(actor, change)
    number = change.revision.number
    return work(
        "stewarding/translation.html" if change.revision.offered else "stewarding/review.html",
        422 if refusal else 200,
        line=line(change, language, is_editor=True),
        change=change,
        shown=show(compare(old, new), change.kind),
        note=request.form.get("note", ""),
        unsaid=_unsaid(change),
        errors=[tell(problem) for problem in refusal.problems] if refusal else [],
        is_outdated=oversight.is_outdated(change),
        accept_href=review_href(change, language, "stewarding.accept"),
        reject_href=review_href(change, language, "stewarding.reject"),
        compare_href=document_href(
            document, language, "history.compare", a=number, b=document.head
        ),
        edit_href=document_href(document, language, "editing.edit"),
        tabs=tabs(language, "reviews") if actor.is_editor else [],
        read_href=name_href(change, language),
        **(_translated(document, change, language) if change.revision.offered else {}),
    )


def _translated(document: DocumentView, change: ChangeView, language: str) -> dict[str, object]:
    """What is told of a translation besides what it changes: the text that it translates."""
    view = change.revision
    others = [code for code in document.parts if code != view.offered]
    source = document.origin if document.origin in others else others[0]
    texts = document.parts[source].texts
    kind = get_kind(document.kind)
    return {
        "into": languages.name_in(view.offered, language),
        "source": source,
        "source_name": languages.name_in(source, language),
        "source_texts": [(one.name, texts[one.name]) for one in kind.texts if one.name in texts],
        "is_partial": not proposals.is_complete(
            document.id, document.kind, view.offered, view.number
        ),
    }


def _onward(actor: Actor, language: str, change: ChangeView) -> ResponseReturnValue:
    """Back to what waits: translations, what the editors read, or the moderators' directory."""
    desk = "stewarding.reviews" if actor.is_editor else "organisations.desk"
    if change.revision.offered:
        desk = "stewarding.offered"
    return redirect(url_for(desk, language=language), 303)


def _states(actor: Actor, change: ChangeView) -> tuple[DocumentView, State, State]:
    """The document, and how it stood before and after the edit; a translation stands beside what
    readers see in that language.
    """
    document = queries.get_document(actor, change.public_id)
    if code := change.revision.offered:
        new = history.read_at(actor, document, change.revision.number)
        return document, history.read_public(document, code), {code: new[code]}
    first, last = change.revision.first, change.revision.number
    before = history.read_at(actor, document, first - 1) if first > 1 else {}
    return document, before, history.read_at(actor, document, last)


def _unsaid(change: ChangeView) -> str:
    """What readers are told of an edit that is not kept, when the editor says nothing."""
    first, last = change.revision.first, change.revision.number
    return tell_note(notes.NOT_KEPT if first == 1 else notes.of_undo(first, last))
