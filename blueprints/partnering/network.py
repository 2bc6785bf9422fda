"""The cooperations that those concerned show: drawn, and as a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import Response

from blueprints.partnering.blueprint import SECTION, blueprint, tabs
from blueprints.partnering.drawing import Drawing, draw
from blueprints.web.actor import current_actor
from blueprints.web.facts import Named
from blueprints.web.render import page
from blueprints.web.routing import document_path, on_section
from wiki.documents.facets import list_facets
from wiki.documents.listings import Item
from wiki.introductions.shown import count_outcomes
from wiki.matching.network import Tie, list_ties
from wiki.texts.typography import typeset
from wiki.vocab import territories, vocabulary

#: organisations that are drawn: those with the most ties; the table has them all
_MOST = 60


@dataclass(frozen=True)
class Row:
    """A tie as the table tells it; the names lead to their pages. `state`, `outcome`: in words."""

    tie: Tie
    one: Named
    other: Named
    offer: Named | None
    state: str
    outcome: str


@on_section(blueprint, SECTION, "/-/network")
def network(language: str) -> Response:
    """Who works together."""
    ties = list_ties(current_actor(), language)
    drawn = _busiest(ties)
    outcomes = vocabulary.load("introduction-outcomes")
    counted = count_outcomes()
    return page(
        "partnering/network.html",
        pages=tabs(language, "partnering.network"),
        drawing=_draw(drawn, ties) if drawn else None,
        left_out=len(_degrees(ties)) - len(drawn),
        rows=[_row(tie, language) for tie in ties],
        outcomes=[
            (term.label_in(language), counted[term.code])
            for term in outcomes
            if term.code in counted
        ],
    )


def _degrees(ties: Sequence[Tie]) -> Counter[Item]:
    return Counter(item for tie in ties for item in (tie.one, tie.other))


def _busiest(ties: Sequence[Tie]) -> list[Item]:
    """Those to draw, countries side by side."""
    degrees = _degrees(ties)
    most = sorted(degrees, key=lambda item: (-degrees[item], item.document_id))[:_MOST]
    facets = list_facets([item.document_id for item in most])
    return sorted(
        most,
        key=lambda item: (
            _country(facets.get(item.document_id, {})),
            item.title.casefold(),
            item.document_id,
        ),
    )


def _country(facets: Mapping[str, Sequence[str]]) -> str:
    codes = facets.get("territory")
    return territories.country_of(min(codes)) if codes else ""


def _draw(drawn: Sequence[Item], ties: Sequence[Tie]) -> Drawing:
    """Each pair once; it is faint when no tie of the two is shown by both."""
    places = {item: place for place, item in enumerate(drawn)}
    pairs: dict[tuple[int, int], bool] = {}
    for tie in ties:
        if tie.one in places and tie.other in places:
            one, other = sorted((places[tie.one], places[tie.other]))
            pairs[one, other] = pairs.get((one, other), True) and not tie.is_shown_by_both
    names = [typeset(item.title, item.language) for item in drawn]
    return draw(names, [(*pair, is_faint) for pair, is_faint in pairs.items()])


def _row(tie: Tie, language: str) -> Row:
    states, outcomes = (vocabulary.load(f"introduction-{name}") for name in ("states", "outcomes"))
    return Row(
        tie=tie,
        one=_named(tie.one, language),
        other=_named(tie.other, language),
        offer=_named(tie.offer, language) if tie.offer else None,
        state=states.label(tie.state, language),
        outcome=outcomes.label(tie.outcome, language) if tie.outcome else "",
    )


def _named(item: Item, language: str) -> Named:
    return Named(
        typeset(item.title, item.language),
        document_path("reading.show", language, item.kind, item.slug),
        item.language if item.language != language else None,
    )
