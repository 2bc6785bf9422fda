"""Those who moderate an area: choosing them, and their desk."""

from dataclasses import dataclass

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.organisations.blueprint import blueprint, decide, href_of
from blueprints.web.presence import signed_in
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.documents import reviewing
from wiki.organisations import desk as desks
from wiki.organisations import moderators, service
from wiki.organisations.desk import Some, Waiting


@dataclass(frozen=True)
class Pile:
    """What waits for one reason. `acts`: (words, look, address) of what each may be answered."""

    code: str
    title: str
    total: int
    entries: list[tuple[Waiting, str, list[tuple[str, str]]]]


@on_site(blueprint, "/-/network")
def desk(language: str) -> Response:
    """What waits for this person in the areas entrusted to them."""
    actor = signed_in()
    found = desks.open_desk(actor, language)
    piles = {
        "held": (_("Edits to read"), found.held),
        "claims": (_("Organisations that somebody says are theirs"), found.claims),
        "reported": (_("Reported"), found.reported),
        "unconfirmed": (_("Never confirmed"), found.unconfirmed),
        "alone": (_("Nobody acts for them"), found.without_people),
    }
    return work(
        "organisations/desk.html",
        piles=[_pile(code, title, some, language) for code, (title, some) in piles.items()],
        areas=moderators.list_areas(actor, actor.account_id or 0, language),
        is_editor=actor.is_editor,
    )


@on_site(blueprint, "/-/moderators")
def listed(language: str) -> Response:
    """Everybody who moderates an area."""
    found = moderators.list_moderators(signed_in(), language)
    return work(
        "organisations/moderators.html",
        moderators=[
            (one, url_for("account.person", language=language, account_id=one.account_id))
            for one in found
        ],
        people_href=url_for("account.people", language=language),
    )


@on_site(blueprint, "/-/people/<int:account_id>/areas", methods=("POST",))
def entrust(language: str, account_id: int) -> ResponseReturnValue:
    """Let somebody moderate an area."""
    actor, form = signed_in(), request.form
    network = form.get("network", "").strip().rpartition("/")[2]
    area = f"network:{network}" if network else form.get("area", "")
    decide(
        lambda: service.entrust(actor, account_id, area), _("This person moderates that area now.")
    )
    return _back(language, account_id)


@on_site(blueprint, "/-/people/<int:account_id>/areas/take", methods=("POST",))
def take_back(language: str, account_id: int) -> ResponseReturnValue:
    """They moderate it no more."""
    actor, area = signed_in(), request.form.get("area", "")
    decide(
        lambda: service.take_back(actor, account_id, area),
        _("This person does not moderate that area any more."),
    )
    return _back(language, account_id)


@on_site(blueprint, "/-/network/reports/<int:report_id>/close", methods=("POST",))
def close_report(language: str, report_id: int) -> ResponseReturnValue:
    """It is dealt with."""
    actor = signed_in()
    decide(lambda: reviewing.close_report(actor, report_id), _("The report is closed."))
    return redirect(url_for(".desk", language=language), 303)


def _back(language: str, account_id: int) -> ResponseReturnValue:
    return redirect(url_for("account.person", language=language, account_id=account_id), 303)


def _pile(code: str, title: str, some: Some, language: str) -> Pile:
    entries = [
        (one, href_of(one.organisation, language), _acts(code, one, language))
        for one in some.listed
    ]
    return Pile(code, title, some.total, entries)


def _acts(code: str, one: Waiting, language: str) -> list[tuple[str, str]]:
    """(words, address) of the ways to deal with it that are links."""
    name = one.organisation
    if code == "held":
        review = url_for(
            "stewarding.review", language=language, public_id=name.public_id, number=one.id
        )
        return [(_("Read and decide"), review)]
    if code == "alone" and name.slug:
        people = url_for(".people", language=language, kind=name.kind, slug=name.slug)
        return [(_("Invite its people"), people)]
    return []
