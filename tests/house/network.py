"""The part of the small site that is about the network: an organisation, its offer, its person."""

from collections.abc import Mapping
from datetime import time, timedelta

from sqlalchemy import select

from tests.support.cast import Cast
from wiki.access.actor import Actor
from wiki.accounts import belongings
from wiki.db import db, writing
from wiki.documents import service
from wiki.documents.models import Document, Heading
from wiki.documents.saving import Edit, Saved
from wiki.gatherings import hosting, keeping, registering
from wiki.gatherings.announcing import Day
from wiki.gatherings.rules import State, Times
from wiki.introductions import introducing
from wiki.introductions.introducing import Asking
from wiki.offers import service as offers
from wiki.offers.answers import sending
from wiki.offers.answers.rules import CONSENTS as SENDERS_CONSENTS
from wiki.offers.answers.rules import Words
from wiki.offers.answers.sending import Sending
from wiki.offers.keeping import Terms, today
from wiki.offers.rules import CONSENTS
from wiki.organisations import claiming, inviting

PUBLIC = {
    ("organisation", "fr"): "gal-des-trois-vallons",
    ("organisation", "en"): "three-valleys-group",
    ("offer", "fr"): "une-ecole-itinerante",
    ("offer", "en"): "a-travelling-school",
    ("person", "fr"): "jeanne-a",
    ("person", "en"): "jeanne-from-the-valleys",
}
HIDDEN = {
    ("organisation", "fr"): "groupe-zanzibar",
    ("organisation", "en"): "group-zanzibar",
    ("offer", "fr"): "offre-zanzibar",
    ("offer", "en"): "offer-zanzibar",
    ("person", "fr"): "quelqu-un-zanzibar",
    ("person", "en"): "somebody-zanzibar",
}
_GROUP: dict[str, object] = {
    "type": "lag",
    "territory": "FRI34",
    "phone": "+33 5 00 00 00 00",
    "website": "https://vallons.example/",
    "languages": ["fr", "en"],
    "themes": ["innovation"],
    "is_looking": True,
    "inhabitants": 61_000,
    "budget_total": 2_000_000,
}
_IDEA: dict[str, object] = {
    "polarity": "request",
    "territory": "FRI34",
    "project_types": ["other-member-states"],
    "themes": ["innovation"],
    "partner_types": ["lag"],
    "partner_territories": ["IE", "PT"],
    "places_min": 2,
    "starts_on": "2027-01-11",
}


def add(cast: Cast) -> list[Saved]:
    """Basile's group, its offer and its person, public in two languages; each in two versions."""
    names = ("GAL des Trois-Vallons", "Three Valleys group")
    group = _write(cast.basile, "organisation", *names, _GROUP)
    basile = belongings.as_of_now(cast.basile)
    its: dict[str, object] = {"organisation": group.public_id}
    offer = _write(basile, "offer", "Une école itinérante", "A travelling school", _IDEA | its)
    offers.publish(cast.chloe, offer.document_id, Terms(today() + timedelta(days=90), CONSENTS))
    role = its | {"role": "team"}
    person = _write(basile, "person", "Jeanne A.", "Jeanne from the valleys", role)
    return [group, offer, person]


def wait(cast: Cast, group: Saved) -> Mapping[str, object]:
    """What waits for an answer: an invitation to the group, and whose a pier is.

    Gives the values of the addresses about them.
    """
    basile = belongings.as_of_now(cast.basile)
    invited = inviting.invite(basile, group.document_id, "lena@test.example", "contact", "en")
    facts: dict[str, object] = {"type": "third-place", "territory": "EL30"}
    pier = service.create(
        cast.chloe, "organisation", "fr", Edit({"fr": _part("organisation", "La Jetée")}, 0, facts)
    )
    asked = claiming.claim(cast.nour, pier.document_id, "J’y suis chaque samedi.")
    return {"invitation_id": invited, "claim_id": asked}


def introduce(cast: Cast, group: Saved) -> Mapping[str, object]:
    """Amina's mill asks the group to be introduced; the values of the addresses of its board."""
    facts: dict[str, object] = {"type": "third-place", "territory": "FRI34"}
    mill = _write(cast.amina, "organisation", "Le Moulin à idées", "The mill of ideas", facts)
    amina, asking = belongings.as_of_now(cast.amina), Asking("We would like to meet.", "en")
    key = introducing.introduce(amina, mill.document_id, group.document_id, asking)
    screens = ("introduction", "act")
    return {"organisation": mill.public_id} | {f"introducing.{one} key": key for one in screens}


def gather(cast: Cast, mill: str) -> Mapping[str, object]:
    """A day of meetings to which Amina's mill comes, told; the values of the addresses about it."""
    texts = {"fr": "La journée des lieux", "en": "The day of places"}
    held_on = today() + timedelta(days=30)
    times = Times(held_on, time(10, 0), "Europe/Paris", slots=2, minutes=20, pause=5)
    key = hosting.make(cast.chloe, Day(texts, texts, times, tables=2))
    amina = belongings.as_of_now(cast.amina)
    own = db.session.scalars(select(Document.id).where(Document.public_id == mill)).one()
    registering.register(amina, key, own, 2)
    with writing():
        keeping.get_row(key).state = State.TOLD
    screens = ("show", "act", "change", "save", "timetable", "move", "calendar")
    return {f"gathering.{one} key": key for one in screens}


def answer(cast: Cast) -> str:
    """What Amina answers to the offer; gives the key of her answer."""
    offer = db.session.scalars(
        select(Heading.document_id).where(Heading.slug == PUBLIC["offer", "fr"])
    ).one()
    words = Words("Kainuu Leader", "FI", message="We come.")
    return sending.answer(cast.amina, offer, Sending(words, SENDERS_CONSENTS, "fr"))


def hide(cast: Cast, secret: str) -> None:
    """The same, by an editor, and nobody else reads it."""
    group = _draft(cast, "organisation", f"Groupe {secret}", f"Group {secret}", _GROUP)
    its: dict[str, object] = {"organisation": group.public_id}
    _draft(cast, "offer", f"Offre {secret}", f"Offer {secret}", _IDEA | its)
    role = its | {"role": "team"}
    _draft(cast, "person", f"Quelqu’un {secret}", f"Somebody {secret}", role)


def _write(
    actor: Actor, kind: str, french: str, english: str, facts: Mapping[str, object]
) -> Saved:
    saved = service.create(actor, kind, "fr", Edit({"fr": _part(kind, french)}, 0, facts))
    english_part = Edit({"en": _part(kind, english)}, 1, note="English")
    service.revise(belongings.as_of_now(actor), saved.document_id, english_part)
    return saved


def _draft(cast: Cast, kind: str, french: str, english: str, facts: Mapping[str, object]) -> Saved:
    parts = {"fr": _part(kind, french), "en": _part(kind, english)}
    return service.create(cast.chloe, kind, "fr", Edit(parts, 0, facts, is_to_publish=False))


def _part(kind: str, title: str) -> dict[str, object]:
    texts: dict[str, object] = {"title": title, "body": f"{title}, in a few words.\n"}
    if kind == "offer":
        texts |= {
            "summary": "In **short**.",
            "objectives": "1. Meet.\n2. Write it down.\n",
            "context": "Valleys, and [[Nos missions]].\n",
        }
    return texts
