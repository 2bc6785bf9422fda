"""What became of the demo's offers, as acts of their people and of moderators."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from wiki.access.actor import Actor
from wiki.documents import queries
from wiki.documents import service as documents
from wiki.documents.saving import Edit
from wiki.offers import concluding, keeping, moderating, service
from wiki.offers.concluding import Ending
from wiki.offers.keeping import Terms
from wiki.offers.rules import CONSENTS
from wiki.seed import network
from wiki.seed.cast import Cast, document_of
from wiki.seed.days import Act
from wiki.seed.network import Texts
from wiki.seed.reader import public_id

Told = Mapping[str, Any]


@dataclass(frozen=True)
class _Scene:
    """An offer with those who decide about it. `today`: the day of the planting."""

    slug: str
    document_id: int
    keeper: Actor
    moderator: Actor
    today: date


def acts(cast: Cast) -> Iterator[Act]:
    """All that was done to every offer."""
    for slug, told in network.read_all("offers"):
        facts = told["facts"]
        scene = _Scene(
            slug,
            document_of(slug).id,
            cast.seated[facts["organisation"]],
            cast.moderator_of(facts["territory"]),
            keeping.today(),
        )
        for act in told.get("acts", []):
            yield Act(act["days"], partial(_DONE[act["do"]], scene, act))
            if act.get("ends", 0) < 0:
                yield Act(-act["ends"] - 1)  # the day on which it has expired


def _submit(scene: _Scene, act: Told) -> None:
    terms = Terms(scene.today + timedelta(days=act["ends"]), CONSENTS)
    service.submit(scene.keeper, scene.document_id, terms)


def _accept(scene: _Scene, _act: Told) -> None:
    moderating.accept(scene.moderator, scene.document_id)


def _return(scene: _Scene, act: Told) -> None:
    moderating.give_back(scene.moderator, scene.document_id, act["reason"])


def _revise(scene: _Scene, act: Told) -> None:
    view = queries.get_to_edit(scene.keeper, scene.document_id)
    texts: Texts = {language: dict(part.texts) for language, part in view.parts.items()}
    for edit in act["edits"]:
        network.change(texts, edit, f"{scene.slug}, {act['days']} days ago")
    touched = {edit["language"] for edit in act["edits"]}
    edit = Edit({language: texts[language] for language in touched}, view.head, note=act["note"])
    documents.revise(scene.keeper, scene.document_id, edit)


def _publish(scene: _Scene, _act: Told) -> None:
    service.publish(scene.keeper, scene.document_id, Terms())


def _conclude(scene: _Scene, act: Told) -> None:
    ending = Ending(
        outcome=act["outcome"],
        reason=act.get("reason", ""),
        words=act["words"],
        partners=[public_id(one) for one in act.get("partners", [])],
        article=public_id(act["article"]) if "article" in act else "",
    )
    concluding.conclude(scene.keeper, scene.document_id, ending)


def _archive(scene: _Scene, _act: Told) -> None:
    service.archive(scene.keeper, scene.document_id)


_DONE: dict[str, Callable[[_Scene, Told], None]] = {
    "submit": _submit,
    "accept": _accept,
    "return": _return,
    "revise": _revise,
    "publish": _publish,
    "conclude": _conclude,
    "archive": _archive,
}
