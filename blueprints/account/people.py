"""The people of the network, for those who look after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.account.blueprint import blueprint
from blueprints.web.actor import current_actor
from blueprints.web.dates import day
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.access.actions import Action
from wiki.access.actor import Actor
from wiki.access.policy import may
from wiki.accounts import queries
from wiki.accounts.queries import Person
from wiki.organisations import moderators
from wiki.organisations.moderators import Entrusted
from wiki.organisations.rules import country_areas
from wiki.vocab import vocabulary


@dataclass(frozen=True)
class PersonEntry:
    """Somebody in the list."""

    name: str
    href: str
    role: str
    state: str
    look: str


@on_site(blueprint, "/-/people")
def people(language: str) -> ResponseReturnValue:
    """The list, by name; some of it when asked."""
    words, state = request.args.get("words", ""), request.args.get("state", "")
    number = request.args.get("page", 1, type=int)
    found = queries.list_accounts(current_actor(), state=state, words=words, number=number)

    def page(other: int) -> str:
        return url_for(".people", language=language, words=words, state=state, page=other)

    return work(
        "account/people.html",
        people=[_entry(person, language) for person in found.people],
        words=words,
        state=state,
        states=list(_states().items()),
        number=found.number,
        previous_href=page(found.number - 1) if found.number > 1 else None,
        next_href=page(found.number + 1) if found.has_more else None,
        moderators_href=url_for("organisations.listed", language=language)
        if may(current_actor(), Action.MODERATOR_CHOOSE)
        else None,
    )


@on_site(blueprint, "/-/people/<int:account_id>")
def person(language: str, account_id: int) -> ResponseReturnValue:
    """One person, and what may be decided about them."""
    actor = current_actor()
    found = queries.get_account(actor, account_id)

    def href(act: str) -> str:
        return url_for(f".{act}", language=language, account_id=account_id)

    return work(
        "account/person.html",
        name=found.name,
        known=_known(found, language),
        acts=[(href(act), label, look) for act, label, look in _acts(found)],
        role=found.role,
        roles=[(term.code, term.label_in(language)) for term in vocabulary.load("roles").offered()],
        role_href=href("set_role") if found.may_set_role else None,
        people_href=url_for(".people", language=language),
        areas=_areas(actor, found, language),
        countries=_countries(language) if found.may_set_role else [],
        entrust_href=url_for("organisations.entrust", language=language, account_id=account_id),
        take_href=url_for("organisations.take_back", language=language, account_id=account_id),
    )


def _areas(actor: Actor, person: Person, language: str) -> Sequence[Entrusted]:
    """The areas that they moderate, for those who choose moderators."""
    return moderators.list_areas(actor, person.id, language) if person.may_set_role else []


def _countries(language: str) -> list[tuple[str, str]]:
    listed = [(area, moderators.label_of(area, language)) for area in country_areas()]
    return sorted(listed, key=lambda one: one[1])


def _states() -> dict[str, str]:
    return {
        "active": _("may sign in"),
        "waiting": _("waits to be let in"),
        "blocked": _("blocked"),
        "credited": _("a name without an account"),
    }


def _known(person: Person, language: str) -> list[tuple[str, str]]:
    known = [(_("State"), _states()[person.state]), (_("Since"), day(person.created_at))]
    if person.state != "credited":
        trust = _("live at once") if person.is_trusted else _("held or limited, as for newcomers")
        known += [(_("Role"), _role(person, language)), (_("Edits"), trust)]
    return known


def _acts(person: Person) -> list[tuple[str, str, str]]:
    """(endpoint, what its button says, how it looks) of each decision that makes sense."""
    if not person.may_moderate:
        return []
    acts = {
        "waiting": [("admit", _("Let this person in"), "main")],
        "blocked": [("unblock", _("Let this person sign in again"), "main")],
    }.get(person.state, [])
    if not person.is_trusted:
        acts.append(("trust", _("Let this person’s edits go live at once"), "quiet"))
    if person.state != "blocked":
        acts.append(("block", _("Block this person"), "danger"))
    return acts


def _role(person: Person, language: str) -> str:
    """The role in words; "" for a name that is only credited."""
    roles = vocabulary.load("roles")
    return roles.label(person.role, language) if person.role in roles else ""


def _entry(person: Person, language: str) -> PersonEntry:
    looks = {"active": "ok", "waiting": "late", "blocked": "bad", "credited": "none"}
    return PersonEntry(
        name=person.name,
        href=url_for(".person", language=language, account_id=person.id),
        role=_role(person, language),
        state=_states()[person.state],
        look=looks[person.state],
    )
