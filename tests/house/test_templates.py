"""Templates arrange: no idle import, no style nor script, one place that trusts HTML."""

import re

from jinja2 import nodes

from tests.house.sentences import template
from tests.house.tree import ROOT, TEMPLATES, modules, templates, told

_OWN_CODE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:"
    r"|<script(?![^>]*\s(?:src=|type=\"application/ld\+json\"))",  # which never runs
    re.IGNORECASE,
)


def _imported(tree: nodes.Template) -> set[str]:
    pairs = [name for found in tree.find_all(nodes.FromImport) for name in found.names]
    return {name if isinstance(name, str) else name[1] for name in pairs}


def test_every_macro_that_is_imported_is_used() -> None:
    idle = {}
    for path in templates():
        tree = template(path)
        used = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "load"}
        if _imported(tree) - used:
            idle[told(path)] = _imported(tree) - used

    assert idle == {}


def test_every_component_is_one_macro_of_its_name() -> None:
    for path in (TEMPLATES / "components").iterdir():
        macros = [macro.name for macro in template(path).find_all(nodes.Macro)]

        assert macros == [path.stem], told(path)


def test_one_template_trusts_html() -> None:
    trusting = [
        told(path)
        for path in templates()
        for found in template(path).find_all(nodes.Filter)
        if found.name == "safe"
    ]

    assert trusting == ["templates/components/prose.html"]


def test_nothing_else_marks_html_as_safe() -> None:
    marked = re.compile(r"\bMarkup\(|autoescape\s*=\s*False|render_template_string|\|\s*safe\b")
    found = [
        told(path)
        for package in ("wiki", "blueprints")
        for path in modules(package)
        if marked.search(path.read_text("utf-8"))
    ]

    assert found == []


def test_no_style_and_no_script_in_a_page() -> None:
    found = [told(path) for path in templates() if _OWN_CODE.search(path.read_text("utf-8"))]

    assert found == []


def test_every_template_is_shown_by_something() -> None:
    sources = [path.read_text("utf-8") for path in (*modules("wiki"), *modules("blueprints"))]
    sources += [path.read_text("utf-8") for path in templates()]
    everything = "\n".join(sources)
    made_up = re.compile(
        r"templates/(kinds|errors|mail)/"
    )  # found by the name of a kind, a status…

    idle = [
        told(path)
        for path in templates()
        if str(path.relative_to(TEMPLATES)) not in everything and not made_up.match(told(path))
    ]

    assert idle == []


def test_no_style_sheet_asks_for_another_place() -> None:
    for path in (ROOT / "wiki" / "static").rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import", path.read_text("utf-8")), path
