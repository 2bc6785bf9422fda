"""The process that does what is due is killed again and again: each letter is written once."""

import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from datetime import timedelta
from multiprocessing.connection import Connection

import pytest
import time_machine

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import END, TERMS, Stage
from wiki.app import create_app
from wiki.config import Settings
from wiki.offers import reminding, service

OFFERS, KILLS = 25, 12

context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload([__name__])


def _do_for_ever(settings: Settings, tells: Connection) -> None:
    with create_app(settings).app_context(), time_machine.travel(END + timedelta(days=1)):
        tells.send("ready")
        while True:
            reminding.do_due()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_while_it_expires(stage: Stage, settings: Settings) -> None:
    when = random.Random(5)
    offers = [stage.offer] + [
        stages.draft(stage.amina, stage.group, {"fr": {**stages.TEXTS["fr"], "title": f"N° {n}"}})
        for n in range(1, OFFERS)
    ]
    for offer in offers:
        service.publish(stage.chloe, offer, TERMS)
    for _ in range(KILLS):
        hears, tells = context.Pipe(duplex=False)
        process = context.Process(target=_do_for_ever, args=(settings, tells))
        process.start()
        hears.poll(60)
        time.sleep(when.random() / 8)
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
    with time_machine.travel(END + timedelta(days=1)):
        reminding.do_due()

    told = Counter(letter.subject for letter in stages.letters())
    assert (len(told), max(told.values())) == (OFFERS, 1)
    assert {stages.state(offer) for offer in offers} == {("expired", "")}
    assert all(stages.journal(offer).count("offer.expired") == 1 for offer in offers)
