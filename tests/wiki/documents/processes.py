"""A process that writes, and tells over a pipe what was acknowledged."""

import multiprocessing
from collections.abc import Iterable
from multiprocessing.connection import Connection

from wiki.access.actor import Actor
from wiki.app import create_app
from wiki.config import Settings
from wiki.db import db
from wiki.documents import queries, service
from wiki.documents.saving import Edit, EditConflict

#: (document, revision number, line)
Told = tuple[int, int, str]

context = multiprocessing.get_context("forkserver")
context.set_forkserver_preload([__name__])


def start(
    settings: Settings, actor: Actor, work: Iterable[tuple[int, str]]
) -> tuple[multiprocessing.process.BaseProcess, Connection]:
    """Start a process that adds each line to its document; gives it and what it tells."""
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=_write, args=(settings, actor, list(work), tells))
    process.start()
    tells.close()
    return process, hears


def listen(hears: Connection) -> list[Told]:
    """All that is told until the process ends."""
    told = []
    try:
        while True:
            told.append(hears.recv())
    except EOFError:
        hears.close()
    return told


def _write(
    settings: Settings, actor: Actor, work: list[tuple[int, str]], tells: Connection
) -> None:
    app = create_app(settings)
    with app.app_context():
        for document_id, line in work:
            tells.send((document_id, _add_line(actor, document_id, line), line))
        db.session.remove()
        db.engine.dispose()


def _add_line(actor: Actor, document_id: int, line: str) -> int | None:
    """Read, add a line, save; who was too late reads again."""
    while True:
        document = queries.get_to_edit(actor, document_id)
        texts = document.parts["fr"].texts
        edit = Edit({"fr": {**texts, "body": f"{texts['body']}\n{line}\n"}}, document.head)
        try:
            return service.revise(actor, document_id, edit).number
        except EditConflict:
            continue
