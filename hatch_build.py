"""A build hook: the catalogues travel compiled."""

from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface[Any]):
    """Write `messages.mo` beside each `messages.po`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before anything is packed."""
        for source in Path(self.root, "translations").glob("*/LC_MESSAGES/messages.po"):
            target = _compile(source)
            if version != "editable":
                inside = f"wiki/translations/{source.parts[-3]}/LC_MESSAGES/messages.mo"
                build_data["force_include"][str(target)] = inside


def _compile(source: Path) -> Path:
    """The compiled catalogue; left alone when it says the same already, for others may read it."""
    compiled = BytesIO()
    with source.open("rb") as po:
        write_mo(compiled, read_po(po, locale=source.parts[-3]))
    target = source.with_suffix(".mo")
    if not target.exists() or target.read_bytes() != compiled.getvalue():
        target.write_bytes(compiled.getvalue())
    return target
