"""Whatever an author types, a page holds nothing that runs, styles, posts or impersonates."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wiki.markup.rendering import render_saved
from wiki.markup.slots import Slot, fill

CORPUS = Path(__file__).parents[2] / "data" / "xss.txt"
VECTORS = [
    line.replace("⏎", "\n")
    for line in CORPUS.read_text("utf-8").splitlines()
    if not line.startswith("%")
]

TAGS = {
    *("a", "abbr", "blockquote", "br", "caption", "code", "dd", "div", "dl", "dt", "em"),
    *("figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "li", "ol", "p"),
    *("pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {
    *("alt", "aria-label", "aria-labelledby", "checked", "class", "data-unit", "decoding"),
    *("disabled", "href", "id", "lang", "loading", "rel", "role", "scope", "src", "start"),
    *("tabindex", "title", "type"),
}
CLASSES = {"", "note", "note warn", "scroll", "sech", "small", "task", "r", "c", "wanted", "vh"}
ID = re.compile(r"u3-\d+|s-[a-z0-9-]*|(fn|fnref|notes)-k7f2m3qa(-\d+)*")


def fault_in(html: str) -> str | None:
    """What a browser would find in the HTML that has no place in a page."""
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in TAGS:
            return f"element {element.tag}"
        for name, value in element.attrib.items():
            if fault := _fault_of(element.tag, name, value):
                return fault
    return None


def _fault_of(tag: str, name: str, value: str) -> str | None:
    address = urlsplit(value.strip()) if name in ("href", "src") else None
    faults = {
        "attribute": name not in ATTRIBUTES,
        "id": name == "id" and not ID.fullmatch(value),
        "class": name == "class" and value not in CLASSES and not value.startswith("language-"),
        "input": (tag, name) == ("input", "type") and value != "checkbox",
        "unit": name == "data-unit" and not re.fullmatch(r"3\.\d+( 3\.\d+)*", value),
    }
    if address:
        faults["scheme"] = address.scheme not in ("", "http", "https", "mailto", "tel")
        faults["host"] = bool(address.netloc) and address.scheme not in ("http", "https")
        faults["backslash"] = "\\" in value
        faults["picture"] = name == "src" and bool(address.scheme or address.netloc)
    return next((f"{kind} {name}={value}" for kind, is_so in faults.items() if is_so), None)


def resolve(raw: str, words: str | None) -> Slot:
    """Every page is still to be written, under the name that its author chose."""
    return Slot("/-/new", words or raw, is_wanted=True, title=raw, hidden=raw)


@pytest.mark.parametrize("vector", VECTORS)
def test_a_known_attempt_fails(vector: str) -> None:
    for source in (vector, f"- {vector}", f"before {vector} after", f"> {vector}\n\n{vector}"):
        assert fault_in(fill(render_saved(source).html, resolve)) is None


@given(st.lists(st.sampled_from(VECTORS), min_size=2, max_size=3), st.integers(0, 60))
@settings(deadline=None)
def test_attempts_cut_and_put_together_fail_too(parts: list[str], cut: int) -> None:
    source = parts[0][:cut] + parts[1][cut:] + "".join(parts[2:])

    assert fault_in(fill(render_saved(source).html, resolve)) is None


def test_the_corpus_is_whole() -> None:
    assert len(VECTORS) >= 120
