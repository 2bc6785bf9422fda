"""Is the pool what the rows say? It is built once more, and compared side by side."""

from collections.abc import Iterator

import numpy as np

from wiki.documents.fault import Fault
from wiki.journal.queries import newest
from wiki.matching import keeping, reading
from wiki.matching.file import Unusable
from wiki.matching.scoring.pool import Pool


def faults() -> Iterator[Fault]:
    """Sides that are missing, stale, or of what is not public; none while the file lags behind,
    or is yet to be made.
    """
    if not keeping.path().exists():
        return
    try:
        held, position = keeping.pool(), keeping.position()
    except Unusable as error:
        yield Fault("pool.unavailable", "pool", str(error))
        return
    if position < newest():
        return
    wanted = Pool.build([side for batch in reading.read_all() for side in batch], held.today)
    ours, theirs = wanted.plain.document, held.plain.document
    for document_id in np.setdiff1d(ours, theirs):
        yield Fault("pool.missing", str(document_id))
    for document_id in np.setdiff1d(theirs, ours):
        yield Fault("pool.of_nothing", str(document_id))
    for document_id in np.intersect1d(ours, theirs):
        if _row(wanted, document_id) != _row(held, document_id):
            yield Fault("pool.stale", str(document_id))


def _row(pool: Pool, document_id: int) -> list[bytes]:
    """What the pool says of a document, its texts left out: they are counted once for all."""
    row = pool.find_row(document_id)
    told = (*pool.plain.named(), *pool.sets.named())
    return [np.ascontiguousarray(array[..., row]).tobytes() for _, array in told]
