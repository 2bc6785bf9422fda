"""The site is served while it is backed up: one state is kept, and nobody waits."""

from io import BytesIO
from pathlib import Path

from tests.support.cast import Cast
from tests.wiki.backup.instances import Instance
from tests.wiki.documents.desk import write
from wiki.backup.archive import look_through
from wiki.backup.restoring import restore
from wiki.backup.saving import save
from wiki.db import db
from wiki.documents import checking
from wiki.documents.models import Document


class _Interrupted(BytesIO):
    """A file during whose first bytes somebody else writes in the instance."""

    def __init__(self, instance: Instance, cast: Cast) -> None:
        super().__init__()
        self._instance, self._cast = instance, cast

    def write(self, content: object) -> int:
        if not self.tell():
            with self._instance.opened():
                write(self._cast.ida, "Entre-temps", "Bonjour.\n")
        return super().write(content)  # type: ignore[arg-type]


def test_what_is_written_meanwhile_is_for_the_next_backup(
    lived: Instance, cast: Cast, tmp_path: Path
) -> None:
    kept, stream = tmp_path / "all.tar.gz", _Interrupted(lived, cast)
    with lived.opened():
        save(stream, tmp_path)
        assert db.session.query(Document).count() == 3
    kept.write_bytes(stream.getvalue())

    with Instance(tmp_path / "new").opened():
        restore(kept, look_through(kept))

        assert db.session.query(Document).count() == 2
        assert list(checking.faults()) == []
