"""The page of one introduction, for the people of one side: how it stands, and what they do."""

from dataclasses import dataclass

from flask import Response
from flask_babel import gettext as _

from blueprints.introducing.blueprint import blueprint, columns_href, introduction_href, private
from blueprints.introducing.words import BACK, BUTTONS, MARKS, MEANINGS
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.posted import typed
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.errors import Invalid
from wiki.introductions import queries, rules
from wiki.introductions.queries import IntroductionView, Step
from wiki.introductions.rules import REASONS, Move, Place, State
from wiki.offers.keeping import today
from wiki.vocab import vocabulary

_CALLED = {state: REASONS[move] for move in REASONS for state in [rules.after(move)]}


@dataclass(frozen=True)
class Sheet:
    """An introduction and what its page says of it."""

    view: IntroductionView
    language: str

    @property
    def state(self) -> tuple[str, str]:
        """What its state is called, and how it is marked."""
        return self._label(self.view.state), MARKS[self.view.state]

    @property
    def meaning(self) -> str:
        """What the state means to this side."""
        return str(MEANINGS[self.view.place][self.view.state])

    @property
    def is_waiting(self) -> bool:
        """Whether this side has to decide."""
        return Move.ACCEPT in self.view.moves

    @property
    def is_asker(self) -> bool:
        """Whether this side asked for it, and the other did not."""
        return self.view.place == Place.ASKER and not self.view.is_mutual

    @property
    def buttons(self) -> list[tuple[Move, str, str]]:
        """The moves that one press does, and how each looks; those that lead on first."""
        told = {move: BUTTONS[move] for move in self.view.moves if move in BUTTONS}
        back = {move: words for (state, move), words in BACK.items() if state == self.view.state}
        onward = [move for move in told if move not in back]
        return [
            *((move, str(told[move]), "quiet" if at else "main") for at, move in enumerate(onward)),
            *((move, str(words), "quiet") for move, words in back.items()),
        ]

    @property
    def outcome(self) -> str:
        """What came of it, in words."""
        told = self.view.ending.outcome
        return vocabulary.load(REASONS[Move.TELL]).label(told, self.language) if told else ""

    def reasons(self, move: Move) -> list[tuple[str, str]]:
        """What can be said of why, or of what came of it; empty when this side may not do it."""
        if move not in self.view.moves:
            return []
        listed = vocabulary.load(REASONS[move]).offered()
        return [(term.code, term.label_in(self.language)) for term in listed]

    def tell(self, step: Step) -> str:
        """One line of the history."""
        told = self._label(step.state) if step.state else str(_("Message"))
        if not step.reason:
            return told
        reason = vocabulary.load(_CALLED[State(step.state)]).label(step.reason, self.language)
        return f"{told} ({reason})"

    def _label(self, state: str) -> str:
        return vocabulary.load("introduction-states").label(state, self.language)


@on_site(blueprint, "/-/board/<organisation>/introductions/<key>")
def introduction(language: str, organisation: str, key: str) -> Response:
    """How the introduction stands."""
    return show(language, organisation, key)


def show(
    language: str, organisation: str, key: str, refusal: Invalid | None = None, deed: str = ""
) -> Response:
    """The page; `refusal` says what was wrong with what was asked by `deed`."""
    found = queries.get_introduction(current_actor(), organisation, key, language)
    return private(
        page(
            "introducing/introduction.html",
            Page(is_work=True),
            refusal.status if refusal else 200,
            sheet=Sheet(found, language),
            view=found,
            action=introduction_href(organisation, key, language),
            columns_href=columns_href(organisation, language),
            own_href=name_href(found.own.name, language),
            other_href=name_href(found.other, language),
            offer_href=name_href(found.offer, language) if found.offer else None,
            article_href=name_href(found.ending.article, language)
            if found.ending.article
            else None,
            today=today(),
            deed=deed or typed().get("do", ""),
            said=typed(),
            errors=tell_by_field(refusal.problems) if refusal else {},
            longest=(rules.LONGEST_MESSAGE, rules.LONGEST_NOTE, rules.LONGEST_STEP),
        )
    )
