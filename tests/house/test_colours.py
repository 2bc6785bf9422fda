"""What is dark differs from what is light in colours alone: axe looks at nothing else there."""

import re

from tests.house.tree import ROOT, files, told

_ASKS = re.compile(r"prefers-color-scheme|light-dark\(|color-scheme: *dark")
_COLOURS_ALONE = re.compile(
    r"@media \(prefers-color-scheme: dark\) \{\s*"
    r":root \{(\s*--[a-z-]+: #[0-9a-f]{3,6};?)+\s*\}\s*\}"
)


def test_the_dark_changes_colours_only() -> None:
    found = []
    for path in [*files(ROOT / "wiki/static"), *files(ROOT / "templates")]:
        if path.suffix in {".css", ".js", ".html"}:
            without = _COLOURS_ALONE.sub("", path.read_text("utf-8"))
            found += [told(path) for asked in _ASKS.findall(without) if asked]

    assert found == []
