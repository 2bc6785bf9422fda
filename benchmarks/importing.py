"""How fast revisions come in, before anything is indexed."""

import time
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks.figure import Figure
from benchmarks.instance import Instance


def measure(instance: Instance) -> list[Figure]:
    """Import the whole corpus with `lieux import`; each line is one revision in each language."""
    before = getrusage(RUSAGE_CHILDREN)
    begun = time.perf_counter()
    instance.run("import", str(instance.corpus))
    seconds = time.perf_counter() - begun
    after = getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    count = instance.query("SELECT count(*) FROM revisions")
    size = instance.query("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    how = f"{count:,} bilingual revisions in {seconds:.1f} s, {1000 * used / count:.2f} CPU ms each"
    return [
        Figure("import", count / seconds, "revisions/s", 200, is_floor=True, how=how),
        Figure("database", size / count, "bytes/article", how=f"{size / 1e6:.1f} MB in all"),
    ]
