"""The answers that the demo's offers got, and how they went on, as acts of both sides."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from wiki.access.actor import VISITOR, Actor
from wiki.offers.answers import links, sending, service
from wiki.offers.answers.links import Link
from wiki.offers.answers.rules import CONSENTS, Move, Side, Words
from wiki.offers.answers.sending import Sending
from wiki.offers.answers.service import Why
from wiki.paths import SEED
from wiki.seed import network
from wiki.seed.cast import Cast, document_of
from wiki.seed.days import Act
from wiki.seed.reader import public_id

Told = Mapping[str, Any]

_WORDS = ("organisation", "country", "name", "email", "message", "place", "brings", "call_dates")


class _Correspondence:
    """One answer, from its sending on. Whoever has no account acts by the link of their letter."""

    def __init__(self, cast: Cast, told: Told) -> None:
        self._told = told
        self._offer_id = document_of(told["offer"]).id
        offer = network.read("offers", told["offer"])
        self._keeper = cast.seated[offer["facts"]["organisation"]]
        self._sender: Actor = cast.seated[told["by"]] if "by" in told else VISITOR
        self._key = ""

    def send(self) -> None:
        """Send it; a guest follows the link that proves the address."""
        told = {name: self._told.get(name, "") for name in _WORDS}
        words = Words(**told, spoken=tuple(self._told["spoken"]))
        house = public_id(self._told["by"]) if "by" in self._told else ""
        parcel = Sending(words, CONSENTS, self._told["language"], house)
        self._key = sending.answer(self._sender, self._offer_id, parcel)
        if not house:
            sending.confirm(VISITOR, self._key, self._token())

    def step(self, told: Told) -> None:
        """What one side does next; that of the offer, unless told otherwise."""
        is_sender = told.get("side") == Side.ANSWER
        actor = self._sender if is_sender else self._keeper
        token = self._token() if is_sender and actor is VISITOR else ""
        words = told.get("words", "")
        if told["do"] == "write":
            service.write(actor, self._key, words, token)
        elif told["do"] == Move.OPEN:
            service.open_it(actor, self._key, token)
        else:
            why = Why(told.get("reason", ""), words)
            service.move(actor, self._key, Move(told["do"]), why, token)

    def _token(self) -> str:
        return links.sign(Link(self._key, Side.ANSWER, 0))


def acts(cast: Cast) -> Iterator[Act]:
    """All that was sent, decided and written."""
    for told in tomllib.loads((SEED / "answers.toml").read_text("utf-8"))["answers"]:
        letters = _Correspondence(cast, told)
        yield Act(told["days"], letters.send)
        for step in told.get("steps", []):
            yield Act(step["days"], partial(letters.step, step))
