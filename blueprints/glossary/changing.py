"""Adding a term, saying it otherwise, taking it out."""

from collections.abc import Sequence

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.glossary.blueprint import Said, blueprint, name_of
from blueprints.web import posted
from blueprints.web.actor import current_actor
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.access.actions import Action
from wiki.access.policy import may, require
from wiki.config import current
from wiki.errors import Invalid
from wiki.translation.glossary import queries, rules, service
from wiki.translation.glossary.queries import TermView
from wiki.translation.glossary.rules import Wording, Words
from wiki.vocab import languages


@on_site(blueprint, "/-/glossary/new")
def new(language: str) -> Response:
    """An empty form."""
    require(current_actor(), Action.GLOSSARY_EDIT)
    return _screen(language, None)


@on_site(blueprint, "/-/glossary/new", methods=["POST"])
def add(language: str) -> ResponseReturnValue:
    """Put the term into the glossary."""
    try:
        public_id = service.add(current_actor(), _typed_words({}))
    except Invalid as refusal:
        return _screen(language, None, refusal)
    return _done(language, public_id, _("The glossary has one more term."))


@on_site(blueprint, "/-/glossary/<public_id>/edit")
def edit(language: str, public_id: str) -> Response:
    """The form on the words that stand."""
    require(current_actor(), Action.GLOSSARY_EDIT)
    return _screen(language, queries.get_term(public_id))


@on_site(blueprint, "/-/glossary/<public_id>/edit", methods=["POST"])
def change(language: str, public_id: str) -> ResponseReturnValue:
    """Say the term in these words from now on."""
    actor = current_actor()
    require(actor, Action.GLOSSARY_EDIT)
    term = queries.get_term(public_id)
    number = request.form.get("number", 0, type=int)
    try:
        service.change(actor, public_id, _typed_words(term.words), number)
    except Invalid as refusal:
        return _screen(language, term, refusal)
    return _done(language, public_id, _("The term is saved."))


@on_site(blueprint, "/-/glossary/<public_id>/remove", methods=["POST"])
def remove(language: str, public_id: str) -> ResponseReturnValue:
    """Take the term out."""
    service.remove(current_actor(), public_id)
    flash(_("The term is not in the glossary any more."), "note")
    return redirect(url_for("glossary.terms", language=language), 303)


def _typed_words(held: Words) -> dict[str, Wording]:
    """What the form says in the languages of the site; the term keeps those that it lacks."""
    form = posted.typed()
    told = {
        code: Wording(form.get(f"word-{code}", ""), form.get(f"note-{code}", ""))
        for code in current().languages
    }
    return {**held, **told}


def _screen(language: str, term: TermView | None, refusal: Invalid | None = None) -> Response:
    held: Words = term.words if term else {}
    words = _typed_words(held) if posted.typed() else held
    first = f"word-{current().languages[0]}"
    errors = tell_by_field(refusal.problems) if refusal else {}
    return work(
        "glossary/edit.html",
        422 if refusal else 200,
        name=name_of(held, language) if held else None,
        fields=_fields(words, language),
        number=term.number if term else 0,
        errors={field or first: sentence for field, sentence in errors.items()},
        most=(rules.LONGEST_WORD, rules.LONGEST_NOTE),
        action=request.path,
        list_href=url_for("glossary.terms", language=language),
        back_href=_term_href(language, term.public_id) if term else None,
        remove_href=url_for("glossary.remove", language=language, public_id=term.public_id)
        if term and may(current_actor(), Action.GLOSSARY_REMOVE)
        else None,
    )


def _fields(words: Words, language: str) -> Sequence[Said]:
    none = Wording()
    return [
        Said(
            code,
            languages.name_in(code, language),
            words.get(code, none).word,
            words.get(code, none).note,
        )
        for code in current().languages
    ]


def _term_href(language: str, public_id: str) -> str:
    return url_for("glossary.show", language=language, public_id=public_id)


def _done(language: str, public_id: str, sentence: str) -> ResponseReturnValue:
    if "kept" in request.args:
        posted.forget(request.args["kept"])
    flash(sentence, "note")
    return redirect(_term_href(language, public_id), 303)
