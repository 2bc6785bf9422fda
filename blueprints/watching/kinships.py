"""Watching a topic, or what one language has not taken in of the others."""

from flask import Response, abort, request, url_for
from flask.typing import ResponseReturnValue

from blueprints.watching.blueprint import begun, blueprint, choosing, signed_in
from blueprints.web.posted import typed
from blueprints.web.render import Page
from blueprints.web.routing import on_site
from wiki.config import current
from wiki.errors import Invalid
from wiki.notify import service
from wiki.notify.rules import Target, What
from wiki.vocab import languages, vocabulary


@on_site(blueprint, "/-/watch-topic")
def topic(language: str) -> ResponseReturnValue:
    """The form: how soon to hear of the articles of a topic."""
    signed_in()
    return _topic_page(language)


@on_site(blueprint, "/-/watch-topic", methods=("POST",))
def watch_topic(language: str) -> ResponseReturnValue:
    """Watch it."""
    target = Target(What.TOPIC, topic=_asked())
    try:
        service.watch(signed_in(), target, request.form.get("pace", ""))
    except Invalid as refusal:
        return _topic_page(language, refusal)
    return begun(language)


@on_site(blueprint, "/-/watch-language")
def behind(language: str) -> ResponseReturnValue:
    """The form: which language, and how soon."""
    signed_in()
    return _language_page(language)


@on_site(blueprint, "/-/watch-language", methods=("POST",))
def watch_language(language: str) -> ResponseReturnValue:
    """Watch what falls behind in it."""
    target = Target(What.LANGUAGE, part=request.form.get("language", ""))
    try:
        service.watch(signed_in(), target, request.form.get("pace", ""))
    except Invalid as refusal:
        return _language_page(language, refusal)
    return begun(language)


def _asked() -> str:
    """The topic in the address. Answers 404 when there is no such topic."""
    code = request.args.get("topic", "")
    if code not in vocabulary.load("topics"):
        abort(404)
    return code


def _topic_page(language: str, refusal: Invalid | None = None) -> Response:
    code = _asked()
    here = {other: url_for(".topic", language=other, topic=code) for other in current().languages}
    return choosing(
        "watching/topic.html",
        language,
        refusal,
        Page(switch=here, is_work=True),
        topic=vocabulary.load("topics").label(code, language),
        list_href=url_for("reading.index", language=language, kind="article", topics=code),
    )


def _language_page(language: str, refusal: Invalid | None = None) -> Response:
    return choosing(
        "watching/language.html",
        language,
        refusal,
        options=[(code, languages.own_name(code)) for code in current().languages],
        chosen=typed().get("language", language),
    )
