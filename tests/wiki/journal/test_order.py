"""No entry is skipped: they become visible in the order of their numbers, whoever writes."""

import random
import time
from concurrent.futures import ThreadPoolExecutor

from flask import Flask

from tests.wiki.journal.notebook import LampLit
from wiki.db import db, writing
from wiki.journal.follower import read_on
from wiki.journal.service import record

WRITERS, ENTRIES = 4, 25


def test_a_reader_of_the_newest_entries_misses_none_of_four_writers(app: Flask) -> None:
    def write(writer: int) -> None:
        slow = random.Random(writer)
        with app.app_context():
            for number in range(ENTRIES):
                with writing():
                    record(writer, LampLit(number, "kitchen"))
                    db.session.flush()  # the number is taken; others may hurry past before the end
                    time.sleep(slow.random() / 200)

    read: list[int] = []
    with ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, writer) for writer in range(WRITERS)]
        while not all(writer.done() for writer in writers):
            read += [entry.sequence for entry in read_on(read[-1] if read else 0)]
    read += [entry.sequence for entry in read_on(read[-1] if read else 0)]

    assert [writer.result() for writer in writers] == [None] * WRITERS
    assert len(read) == WRITERS * ENTRIES
    assert read == sorted(entry.sequence for entry in read_on(0))
