"""The process that writes letters is killed again and again: each change is told exactly once."""

import multiprocessing
import os
import random
import re
import signal
import time
from collections import Counter
from multiprocessing.connection import Connection

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import DAY, deliver, letters, watch
from wiki.app import create_app
from wiki.config import Settings

KILLS = 15
_LINE = re.compile(r"\{\+Ligne (\d+)\.\+\}")

context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload([__name__])


def _tell_for_ever(settings: Settings, tells: Connection) -> None:
    with create_app(settings).app_context():
        tells.send("ready")
        while True:
            deliver()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_while_it_tells(cast: Cast, settings: Settings) -> None:
    when = random.Random(5)
    oven = write(cast.basile, "Four à pain", "Début.\n")
    watch(cast.amina, oven)
    text = "Début.\n"
    for number in range(KILLS):
        hears, tells = context.Pipe(duplex=False)
        process = context.Process(target=_tell_for_ever, args=(settings, tells))
        process.start()
        hears.poll(60)
        for step in range(4):
            text += f"\nLigne {4 * number + step}.\n"
            revise(cast.basile, oven, text)
            time.sleep(when.random() / 3)
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
    deliver(DAY)

    told = Counter(int(line) for letter in letters() for line in _LINE.findall(letter.body))
    hidden = sum(int(more) for x in letters() for more in re.findall(r"et (\d+) autre", x.body))
    assert max(told.values()) == 1
    assert len(told) + hidden == 4 * KILLS
    assert len(letters()) > 2
