"""The last gate: only the elements, attributes and addresses listed here go out.

Whatever the renderer does wrong, no script, style, form or foreign id passes.
"""

import re

import nh3

from wiki.markup.headings import SECTION_SCHEME
from wiki.markup.trees import SLOT_SCHEME

_BLOCKS = {"blockquote", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "section", "ul"}
_HEADINGS = {"h2", "h3", "h4", "h5", "h6"}
_FIGURES = {"caption", "figcaption", "figure", "table", "tbody", "td", "th", "thead", "tr"}
_INLINE = {"a", "abbr", "br", "code", "em", "img", "input", "span", "strong", "sup"}
_TAGS = _BLOCKS | _HEADINGS | _FIGURES | _INLINE
_UNIT = re.compile(r"[\w.-]+( [\w.-]+)*")
_ID = re.compile(r"u[\w-]+|s-[\w-]*|(?:fn|fnref|notes)-[\w-]*")
_REL = re.compile("external nofollow noopener")
_NUMBER = re.compile(r"\d{1,9}")
_TEXT = re.compile(r"[^\x00]*")
_CLASSES = {
    "div": re.compile("note|note warn|scroll|sech"),
    "section": re.compile("small"),
    "li": re.compile("task"),
    "td": re.compile("[rc]"),
    "th": re.compile("[rc]"),
    "code": re.compile(r"language-[\w+#.-]{1,30}"),
}
_ATTRIBUTES: dict[str, dict[str, re.Pattern[str]]] = {
    "a": {"href": _TEXT, "title": _TEXT, "rel": _REL, "aria-label": _TEXT},
    "abbr": {"title": _TEXT},
    "div": {"role": re.compile("region"), "tabindex": re.compile("0"), "aria-label": _TEXT},
    "img": {"src": _TEXT, "alt": _TEXT, "title": _TEXT},
    "input": {"checked": _TEXT, "aria-label": _TEXT},
    "ol": {"start": _NUMBER},
    "section": {"aria-labelledby": _ID},
    "th": {"scope": re.compile("col")},
}
_EVERYWHERE = {"id": _ID, "data-unit": _UNIT}
_FORCED = {
    "img": {"loading": "lazy", "decoding": "async"},
    "input": {"type": "checkbox", "disabled": ""},
}
_SCHEMES = {"http", "https", "tel", SLOT_SCHEME[:-1], SECTION_SCHEME[:-1]}


def _rules_for(tag: str) -> dict[str, re.Pattern[str]]:
    rules = {**_EVERYWHERE, **_ATTRIBUTES.get(tag, {})}
    if tag in _CLASSES:
        rules["class"] = _CLASSES[tag]
    for attribute, value in _FORCED.get(tag, {}).items():
        rules[attribute] = re.compile(value)
    return rules


_RULES = {tag: _rules_for(tag) for tag in _TAGS}


def _keep(tag: str, attribute: str, value: str) -> str | None:
    rule = _RULES.get(tag, {}).get(attribute)
    return value if rule and rule.fullmatch(value) else None


def _local(address: str) -> str | None:
    """An address without a scheme stays when no browser takes it for that of another host."""
    return None if address.startswith("//") or "\\" in address else address


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style"},
    attributes={tag: set(rules) for tag, rules in _RULES.items()},
    attribute_filter=_keep,
    link_rel=None,
    set_tag_attribute_values=_FORCED,
    url_schemes=_SCHEMES,
    url_relative=_local,
)


def sanitise(html: str) -> str:
    """The HTML with nothing in it but what pages may hold."""
    return _CLEANER.clean(html)
