"""A writing process is killed again and again: what it acknowledged is there, and all is sound."""

import os
import random
import signal
import time

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import saved, write
from tests.wiki.documents.processes import Told, listen, start
from wiki.config import Settings
from wiki.db import db
from wiki.documents import checking

KILLS = 20


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_while_it_writes(cast: Cast, settings: Settings) -> None:
    when = random.Random(9)
    told: list[Told] = []
    for round_ in range(KILLS):
        oven = write(cast.amina, f"Four {round_}")
        db.session.rollback()
        work = [(oven, f"Ligne {round_}-{turn}.") for turn in range(1_000)]
        process, hears = start(settings, cast.amina, work)

        hears.poll(60)  # it has begun
        time.sleep(when.random() / 5)
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()

        told += listen(hears)
        assert process.exitcode == -signal.SIGKILL
        assert list(checking.faults()) == []
        db.session.rollback()

    assert len(told) > KILLS
    for document_id, number, line in told:
        assert line in saved(document_id, number)
