"""The page of one answer, for either of its sides: how it stands, what was sent, what happened."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, request, url_for
from flask_babel import gettext as _

from blueprints.answering.blueprint import blueprint
from blueprints.answering.words import BUTTONS, MARKS, MEANINGS
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.posted import typed
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from blueprints.web.words import tell_by_field
from wiki.config import current
from wiki.errors import Invalid
from wiki.offers.answers import queries, rules
from wiki.offers.answers.letters import speak
from wiki.offers.answers.queries import AnswerView, Step
from wiki.offers.answers.rules import REASONS, Move, Side, State
from wiki.vocab import vocabulary


@dataclass(frozen=True)
class Sheet:
    """An answer and what its page says of it."""

    answer: AnswerView
    language: str

    @property
    def state(self) -> tuple[str, str]:
        """What its state is called, and how it is marked."""
        label = vocabulary.load("answer-states").label(self.answer.state, self.language)
        return label, MARKS[self.answer.state]

    @property
    def meaning(self) -> str:
        """What the state means to this side; an editor reads none."""
        side = self.answer.side
        return str(MEANINGS[side].get(self.answer.state, "")) if side else ""

    @property
    def is_sealed(self) -> bool:
        """Whether the offer's people have still to say that they read it."""
        return self.answer.side == Side.OFFER and self.answer.state == State.SENT

    @property
    def country(self) -> str:
        """Where it comes from."""
        return vocabulary.load("territories").label(self.answer.words.country, self.language)

    @property
    def spoken(self) -> str:
        """The languages they speak."""
        return speak(" ".join(self.answer.words.spoken), self.language)

    @property
    def buttons(self) -> list[tuple[Move, str]]:
        """The moves that one press does."""
        return [(move, str(BUTTONS[move])) for move in self.answer.moves if move in BUTTONS]

    def reasons(self, move: Move) -> list[tuple[str, str]]:
        """What can be said of why; empty when this side may not do it."""
        if move not in self.answer.moves:
            return []
        listed = vocabulary.load(REASONS[move]).offered()
        return [(term.code, term.label_in(self.language)) for term in listed]

    def tell(self, step: Step) -> str:
        """One line of the history."""
        label = vocabulary.load("answer-states").label(step.state, self.language)
        told = label if step.state else str(_("Message"))
        if not step.reason:
            return told
        move = Move.DECLINE if step.state == State.DECLINED else Move.END
        reason = vocabulary.load(REASONS[move]).label(step.reason, self.language)
        return f"{told} ({reason})"

    def author(self, step: Step) -> str:
        """Which side did it, as this reader calls it."""
        if self.answer.side and step.side == self.answer.side:
            return str(_("you"))
        return str(_("the people of the offer") if step.side == Side.OFFER else _("the sender"))


@on_site(blueprint, "/-/answers/<key>")
def answer(language: str, key: str) -> Response:
    """How the answer stands; opening it changes nothing, for mail scanners open links."""
    return show(language, key)


def secret() -> str:
    """What the link of a letter holds, "" for those who sign in."""
    return request.args.get("t", "")


def here(language: str, key: str) -> str:
    """This page, with the secret it was opened with."""
    return url_for("answering.answer", language=language, key=key, t=secret() or None)


def show(language: str, key: str, refusal: Invalid | None = None, deed: str = "") -> Response:
    """The page; `refusal` says what was wrong with what was asked by `deed`."""
    try:
        found = queries.get_answer(current_actor(), key, language, secret())
    except Invalid:
        return _dead(language)
    return _private(
        page(
            "answering/answer.html",
            Page(switch={code: here(code, key) for code in current().languages}, is_work=True),
            422 if refusal else 200,
            sheet=Sheet(found, language),
            answer=found,
            action=here(language, key),
            read_href=name_href(found.offer, language),
            kept_href=name_href(found.kept, language) if found.kept else None,
            house_href=name_href(found.house, language) if found.house else None,
            own_href=url_for("answering.own", language=language),
            deed=deed or typed().get("do", ""),
            said=typed(),
            errors=tell_by_field(refusal.problems) if refusal else {},
            longest=_longest(),
            months=rules.KEPT_MONTHS,
        )
    )


def _longest() -> Sequence[int]:
    return rules.LONGEST_MESSAGE, rules.LONGEST_NOTE


def _dead(language: str) -> Response:
    """The link is cut, or was replaced by another."""
    own_href = url_for("answering.own", language=language)
    return _private(page("answering/dead.html", Page(is_work=True), 410, own_href=own_href))


def _private(answer: Response) -> Response:
    """Never told to the pages that it leads to, never kept by anybody on the way."""
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
