"""A small site on which every address answers something: two languages, drafts, a held edit."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from tests.house import network
from tests.house.addresses import Samples
from tests.support import cast as casting
from tests.support.cast import Cast
from wiki.access.actor import Actor, Audience
from wiki.accounts import kept, sessions
from wiki.db import db, writing
from wiki.documents import publishing, removing, reviewing, service
from wiki.documents.models import Report
from wiki.documents.saving import Edit, Saved
from wiki.notify import service as notify
from wiki.notify.rules import Target, What
from wiki.translation.glossary import service as glossary
from wiki.translation.glossary.rules import Wording

#: words that stand in texts which a stranger may not read, and nowhere else
SECRET = "Zanzibar"

_PUBLIC = {
    ("article", "fr"): "une-bibliotheque-d-outils",
    ("article", "en"): "a-tool-library",
    ("page", "fr"): "nos-missions",
    ("page", "en"): "our-missions",
}
_HIDDEN = {
    ("article", "fr"): "entre-nous-zanzibar",
    ("article", "en"): "among-us-zanzibar",
    ("page", "fr"): "projet-zanzibar",
    ("page", "en"): "plan-zanzibar",
}
_TERM_SCREENS = ("show", "edit", "change", "remove")
_TITLE = "Une bibliothèque d’outils"
_TEXT = "Quelques mots.\n\n## Une partie\n\nEncore des mots, et [[Nos missions]].\n"


@dataclass(frozen=True)
class World:
    """What the tests ask about: who, and what stands at which address."""

    cast: Cast
    keys: Mapping[str, str]  # person → the session of their browser
    public: Samples  # what everybody reads
    hidden: Samples  # what only its editors read


def build() -> World:
    """Write the site, through the services."""
    cast = casting.gather()
    article = _article(cast)
    page = _by_chloe(cast, "page", "Nos missions", "Our missions")
    service.revise(cast.chloe, page.document_id, Edit({"en": _part("Our missions, today")}, 1))
    publishing.publish(cast.chloe, page.document_id, 2, ["fr", "en"])
    group, *others = network.add(cast)
    for document in (article, page, group, *others):
        removing.hide(cast.chloe, document.document_id, 2, "note")
    former = _hide(cast)
    _leave_work_to_editors(cast, article)
    people = {"member": cast.amina, "editor": cast.chloe, "administrator": cast.ida}
    keys = {person: _sign_in(actor) for person, actor in people.items()}
    answer = network.answer(cast)
    board = network.introduce(cast, group)
    values = _values(cast, article) | {
        **network.wait(cast, group),
        **board,
        **network.gather(cast, str(board["organisation"])),
        **{f"answering.{screen} key": answer for screen in ("answer", "act")},
        "stewarding.undelete public_id": former.public_id,
        "mark": sessions.list_browsers(cast.amina, keys["member"])[0].mark,
    }
    return World(
        cast=cast,
        keys=keys,
        public=Samples(values, _PUBLIC | network.PUBLIC),
        hidden=Samples(values, _HIDDEN | network.HIDDEN),
    )


def _hide(cast: Cast) -> Saved:
    """Write what only some may know of; gives a page that was deleted."""
    former = _by_chloe(cast, "article", f"Jadis {SECRET}", f"Once {SECRET}")
    removing.delete_document(cast.chloe, former.document_id, "Elle ne servait plus.")
    _by_chloe(cast, "page", f"Projet {SECRET}", f"Plan {SECRET}")
    inner = _by_chloe(cast, "article", f"Entre nous {SECRET}", f"Among us {SECRET}")
    publishing.set_audience(cast.chloe, inner.document_id, Audience.EDITORS)
    publishing.publish(cast.chloe, inner.document_id, 1, ["fr", "en"])
    network.hide(cast, SECRET)
    return former


def _values(cast: Cast, article: Saved) -> dict[str, object]:
    words = {"fr": Wording("tiers-lieu", "Un mot"), "en": Wording("third place")}
    term = glossary.add(cast.amina, words)
    return {
        "name": article.public_id,
        "static name": "favicon.svg",
        "public_id": article.public_id,
        **{f"glossary.{screen} public_id": term for screen in _TERM_SCREENS},
        "number": 1,
        "history.show number": 2,
        **{f"stewarding.{act} number": 4 for act in ("review", "accept", "reject")},
        "rest": "une-bibliotheque-d-outils",
        "account_id": cast.basile.account_id,
        "key": notify.watch(cast.amina, Target(What.DOCUMENT, article.document_id), "daily"),
        "report_id": db.session.scalars(select(Report.id)).one(),
        "kept_id": kept.keep(cast.amina.account_id or 0, "/fr/communs/-/new", {"body": ["Mots"]}),
    }


def _article(cast: Cast) -> Saved:
    first = Edit({"fr": {"title": _TITLE, "body": _TEXT}}, 0, facts={"type": "method"})
    saved = service.create(cast.amina, "article", "fr", first)
    english = Edit({"en": _part("A tool library")}, 1, note="English")
    service.revise(cast.amina, saved.document_id, english)
    longer = {"title": _TITLE, "body": f"{_TEXT}\nUne fin.\n"}
    service.revise(cast.basile, saved.document_id, Edit({"fr": longer}, 2, note="Une fin"))
    return saved


def _by_chloe(cast: Cast, kind: str, french: str, english: str) -> Saved:
    parts = {"fr": _part(french), "en": _part(english)}
    facts: dict[str, object] = {"in_menu": True} if kind == "page" else {"type": "method"}
    return service.create(cast.chloe, kind, "fr", Edit(parts, 0, facts, is_to_publish=False))


def _part(title: str) -> dict[str, object]:
    return {"title": title, "body": f"{title}, in a few words.\n"}


def _leave_work_to_editors(cast: Cast, article: Saved) -> None:
    words = {"title": _TITLE, "body": f"{_TEXT}\nhttps://ailleurs.example/\n"}
    service.revise(cast.nour, article.document_id, Edit({"fr": words}, 3))
    reviewing.report(cast.basile, article.document_id, "wrong", "Le samedi, c’est fermé.")


def _sign_in(actor: Actor) -> str:
    with writing():
        return sessions.start(actor.account_id or 0, "a test")
