"""Four processes save six hundred times: nothing is lost, nothing fails."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import saved, write
from tests.wiki.documents.processes import listen, start
from wiki.config import Settings
from wiki.db import db
from wiki.documents.models import Document, Revision

PROCESSES, SAVES = 4, 150


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_six_hundred_saves(cast: Cast, settings: Settings) -> None:
    together = write(cast.amina, "Ensemble")
    apart = [write(cast.amina, f"À part {number}") for number in range(PROCESSES)]
    work = [
        [(together if turn % 2 else own, f"Ligne {number}-{turn}.") for turn in range(SAVES)]
        for number, own in enumerate(apart)
    ]
    db.session.rollback()

    running = [
        start(settings, actor, lines)
        for actor, lines in zip((cast.amina, cast.basile, cast.chloe, cast.ida), work, strict=True)
    ]
    told = [listen(hears) for _, hears in running]
    for process, _ in running:
        process.join()

    assert [process.exitcode for process, _ in running] == [0] * PROCESSES
    assert [[(one[0], one[2]) for one in lines] for lines in told] == work
    for document_id in (together, *apart):
        lines = {line for listed in work for target, line in listed if target == document_id}
        head = db.session.get_one(Document, document_id).head
        assert head == 1 + len(lines)
        assert set(saved(document_id, head).split("\n")) == {"Pétrir.", "", *lines}
    numbers = [(document_id, number) for lines in told for document_id, number, _ in lines]
    assert len(set(numbers)) == PROCESSES * SAVES
    assert db.session.query(Revision).count() == PROCESSES * SAVES + 1 + PROCESSES
