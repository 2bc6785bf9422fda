"""My watches: all that a person watches, sooner, later or no more."""

from dataclasses import dataclass

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.watching.blueprint import blueprint, pace_options, signed_in
from blueprints.web.addresses import document_href
from blueprints.web.render import work
from blueprints.web.routing import on_site
from blueprints.web.typeset import typeset
from wiki.notify import queries, service
from wiki.notify.queries import WatchView
from wiki.notify.rules import What
from wiki.vocab import languages, vocabulary


@dataclass(frozen=True)
class Entry:
    """A watch in the list. `href`: where what it is about is read; None when it is not."""

    words: str
    lang: str | None
    href: str | None
    pace: str
    pace_href: str
    stop_href: str
    key: str


@on_site(blueprint, "/-/my-space/watches")
def watches(language: str) -> ResponseReturnValue:
    """The list, with a small form on each."""
    actor = signed_in()
    return work(
        "watching/watches.html",
        entries=[_entry(watch, language) for watch in queries.list_watches(actor)],
        paces=pace_options(language),
        has_habit=queries.has_habit(actor),
        habit_href=url_for(".set_habit", language=language),
        behind_href=url_for(".behind", language=language),
        articles_href=url_for("reading.index", language=language, kind="article"),
    )


@on_site(blueprint, "/-/my-space/watches/<key>/pace", methods=("POST",))
def change_pace(language: str, key: str) -> ResponseReturnValue:
    """Hear of it sooner, or later."""
    service.change_pace(signed_in(), key, request.form.get("pace", ""))
    return _back(language, _("It is told at that pace from now on."))


@on_site(blueprint, "/-/my-space/watches/<key>/stop", methods=("POST",))
def unwatch(language: str, key: str) -> ResponseReturnValue:
    """Hear of it no more."""
    service.unwatch(signed_in(), key)
    return _back(language, _("You watch it no more."))


@on_site(blueprint, "/-/my-space/watches/habit", methods=("POST",))
def set_habit(language: str) -> ResponseReturnValue:
    """Watch what one creates, or do not."""
    service.set_habit(signed_in(), bool(request.form.get("own")))
    return _back(language, _("Your choice is saved."))


def _back(language: str, sentence: str) -> ResponseReturnValue:
    flash(sentence, "note")
    return redirect(url_for(".watches", language=language), 303)


def _entry(watch: WatchView, language: str) -> Entry:
    words, lang, href = _about(watch, language)
    return Entry(
        words=words,
        lang=lang if lang != language else None,
        href=href,
        pace=watch.pace,
        pace_href=url_for(".change_pace", language=language, key=watch.key),
        stop_href=url_for(".unwatch", language=language, key=watch.key),
        key=watch.key,
    )


def _about(watch: WatchView, language: str) -> tuple[str, str | None, str | None]:
    """(words, their language when they are a document's, where it is read)."""
    target, document = watch.target, watch.document
    if target.what is What.TOPIC:
        label = vocabulary.load("topics").label(target.topic, language)
        href = url_for("reading.index", language=language, kind="article", topics=target.topic)
        return _("Articles about: %(topic)s", topic=label), None, href
    if target.what is What.LANGUAGE:
        name = languages.name_in(target.part, language)
        return _("What falls behind in %(language)s", language=name), None, None
    if document is None:
        return _("A page that you may no longer read"), None, None
    spoken = document.language_for(language)
    title = typeset(document.parts[spoken].title, spoken)
    href = document_href(document, language, "reading.show")
    if target.what is What.DOCUMENT:
        return title, spoken, href
    if not watch.heading:
        return _("A section of “%(title)s” that is there no more", title=title), None, href
    heading = typeset(watch.heading, target.part)
    return _("“%(heading)s” in “%(title)s”", heading=heading, title=title), None, href
