"""My space: what waits for the person, and what the site knows of them."""

from dataclasses import dataclass
from datetime import datetime

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from blueprints.account import browsers
from blueprints.account.blueprint import blueprint
from blueprints.account.ways import find_local
from blueprints.web import posted
from blueprints.web.presence import current_key, leave, signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.access.actor import Actor
from wiki.accounts import kept, queries, service
from wiki.accounts.kept import Kept
from wiki.accounts.sessions import Browser
from wiki.documents import oversight
from wiki.errors import NotFound
from wiki.introductions import queries as introductions
from wiki.offers import desk
from wiki.offers.answers import queries as answers
from wiki.organisations import queries as organisations
from wiki.translation import queue
from wiki.vocab import languages, vocabulary

_SHORT = 70  # signs of a kept text that make it known again


@dataclass(frozen=True)
class TextEntry:
    """A kept text in the list: its first words, and where it is found."""

    words: str
    href: str
    at: datetime


@dataclass(frozen=True)
class BrowserEntry:
    """A signed-in browser; `href` signs it out, None when it is the one that asks."""

    name: str
    seen_at: datetime
    href: str | None


@on_site(blueprint, "/-/my-space")
def space(language: str) -> ResponseReturnValue:
    """Kept texts, the account, the browsers."""
    actor = signed_in()
    listed = service.list_browsers(actor, current_key())
    return work(
        "account/space.html",
        texts=[_text_entry(text, language) for text in kept.list_kept(actor)],
        facts=_facts(actor, language),
        browsers=[_browser_entry(browser, language) for browser in listed],
        everywhere_href=url_for(".sign_out_everywhere", language=language),
        deeds=_deeds(actor, language),
    )


def _own_edits(actor: Actor, language: str) -> str:
    return url_for("stewarding.recent", language=language, author=actor.account_id)


def _deeds(actor: Actor, language: str) -> list[tuple[str, str]]:
    """(words, address) of what this person may do, what waits for them first."""
    written = [
        (_("Write an article"), url_for("editing.new", language=language, kind="article")),
        (_("What you have written"), _own_edits(actor, language)),
        (_("What there is to translate"), url_for("translating.board", language=language)),
        (_("What you watch"), url_for("watching.watches", language=language)),
        *_boards(actor, language),
        (_("My organisations"), url_for("organisations.mine", language=language)),
        (_("Days of meetings"), url_for("gathering.index", language=language)),
        (_("My offers"), url_for("offering.own", language=language)),
        (_answers(actor), url_for("answering.own", language=language)),
    ]
    waiting = [
        *_translations_to_read(actor, language),
        *_introductions(actor, language),
        *_waiting(actor, language),
        *_offers_to_read(actor, language),
    ]
    if actor.is_moderator:
        network = url_for("organisations.desk", language=language)
        waiting.append((_("What waits in the directory"), network))
    if not actor.is_editor:
        return [*waiting, *written]
    return [
        *waiting,
        (_("What waits for the editors"), url_for("stewarding.desk", language=language)),
        *written,
        (_("Write a page of the site"), url_for("editing.new", language=language, kind="page")),
        (_("The people of the network"), url_for(".people", language=language)),
    ]


def _introductions(actor: Actor, language: str) -> list[tuple[str, str]]:
    """The introductions on which the person's organisations have to decide."""
    return [
        (
            ngettext(
                "%(num)s introduction waits for %(name)s",
                "%(num)s introductions wait for %(name)s",
                count,
                name=own.name.title,
            ),
            url_for("introducing.columns", language=language, organisation=own.name.public_id),
        )
        for own, count in introductions.list_waiting(actor, language)
    ]


def _boards(actor: Actor, language: str) -> list[tuple[str, str]]:
    """The partner boards of the organisations that the person acts for."""
    return [
        (
            _("Partners for %(name)s", name=own.title),
            url_for("matching.proposals", language=language, organisation=own.public_id),
        )
        for own in (mine.organisation for mine in organisations.list_mine(actor, language))
        if own.is_public
    ]


def _waiting(actor: Actor, language: str) -> list[tuple[str, str]]:
    """The passages that wait in the person's language."""
    own = queries.get_own(actor).language
    count = queue.count_waiting(actor, own)
    if not count:
        return []
    words = ngettext(
        "%(num)s passage waits to be translated into %(language)s",
        "%(num)s passages wait to be translated into %(language)s",
        count,
        language=languages.name_in(own, language),
    )
    return [(words, url_for("translating.queue", language=language, into=own))]


def _translations_to_read(actor: Actor, language: str) -> list[tuple[str, str]]:
    """What volunteers translated of theirs."""
    count = oversight.count_offered(actor)
    if not count:
        return []
    words = ngettext("%(num)s translation to read", "%(num)s translations to read", count)
    return [(words, url_for("stewarding.offered", language=language))]


def _answers(actor: Actor) -> str:
    """The answers that wait for a decision are counted."""
    count = answers.count_undecided(actor)
    words = ngettext("%(num)s answer waits for you", "%(num)s answers wait for you", count)
    return str(words if count else _("My answers"))


def _offers_to_read(actor: Actor, language: str) -> list[tuple[str, str]]:
    """The way to the moderators' desk, for those who have one."""
    if not actor.is_moderator:
        return []
    count = desk.count_submitted(actor)
    words = ngettext("%(num)s offer to read", "%(num)s offers to read", count)
    told = words if count else _("Offers to look after")
    return [(told, url_for("offering.desk", language=language))]


@on_site(blueprint, "/-/my-space/kept/<int:kept_id>")
def kept_text(language: str, kept_id: int) -> ResponseReturnValue:
    """One kept text, to copy or to take up again."""
    text = kept.find_kept(signed_in(), kept_id)
    if text is None:
        raise NotFound(kept_id)
    path = find_local(text.path.partition("?")[0])
    return work(
        "account/kept.html",
        texts=posted.texts(text.form),
        at=text.at,
        drop_href=url_for(".drop_kept", language=language, kept_id=text.id),
        resume_href=f"{path}?kept={text.id}" if path else None,
    )


@on_site(blueprint, "/-/my-space/kept/<int:kept_id>/drop", methods=("POST",))
def drop_kept(language: str, kept_id: int) -> ResponseReturnValue:
    """Throw a kept text away."""
    kept.drop(signed_in(), kept_id)
    flash(_("The text is thrown away."), "note")
    return _back(language)


@on_site(blueprint, "/-/my-space/browsers/<mark>/sign-out", methods=("POST",))
def sign_out_browser(language: str, mark: str) -> ResponseReturnValue:
    """Sign out one of the other browsers."""
    service.sign_out_browser(signed_in(), mark)
    flash(_("That browser is signed out."), "note")
    return _back(language)


@on_site(blueprint, "/-/my-space/sign-out-everywhere", methods=("POST",))
def sign_out_everywhere(language: str) -> ResponseReturnValue:
    """Sign out all the browsers, this one included."""
    service.sign_out_everywhere(signed_in())
    leave()
    return redirect(url_for("account.sign_in", language=language), 303)


def _back(language: str) -> ResponseReturnValue:
    return redirect(url_for("account.space", language=language), 303)


def _facts(actor: Actor, language: str) -> list[tuple[str, str, str, str | None]]:
    """(term, value, what the link says, where it leads)."""
    own = queries.get_own(actor)
    role = vocabulary.load("roles").label(own.role, language)
    letters_in = languages.name_in(own.language, language)
    return [
        (_("Name"), own.name, _("Change the name"), url_for(".name", language=language)),
        (
            _("E-mail address"),
            own.email,
            _("Change the address"),
            url_for(".email", language=language),
        ),
        (
            _("Password"),
            "••••••••••",
            _("Change the password"),
            url_for(".password", language=language),
        ),
        (
            _("E-mails in"),
            letters_in,
            _("Change the language"),
            url_for(".letters_language", language=language),
        ),
        (_("Role"), role, "", None),
    ]


def _text_entry(text: Kept, language: str) -> TextEntry:
    words = next((value for _name, value in posted.texts(text.form)), text.path)
    short = words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
    return TextEntry(short, url_for(".kept_text", language=language, kept_id=text.id), text.at)


def _browser_entry(browser: Browser, language: str) -> BrowserEntry:
    href = url_for(".sign_out_browser", language=language, mark=browser.mark)
    return BrowserEntry(
        browsers.name_of(browser.name), browser.seen_at, None if browser.is_this_one else href
    )
