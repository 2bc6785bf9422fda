"""The gallery shows every component."""

import re

from tests.house.tree import TEMPLATES

_COMPONENTS = TEMPLATES / "components"
_IMPORT = re.compile(r'"components/(\w+)\.html" import')


def test_every_component_is_in_the_gallery() -> None:
    shown: set[str] = set()
    pages = [*(TEMPLATES / "gallery").glob("*.html")]
    while pages:
        used = set(_IMPORT.findall(pages.pop().read_text("utf-8"))) - shown
        pages += [_COMPONENTS / f"{name}.html" for name in used]
        shown |= used

    assert {path.stem for path in _COMPONENTS.glob("*.html")} - shown == set()
