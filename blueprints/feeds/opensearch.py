"""The search of the site, described for browsers (OpenSearch 1.1)."""

from xml.etree.ElementTree import Element

from flask import url_for

from blueprints.web.render import public_href
from blueprints.web.xml import add, written
from wiki.config import current
from wiki.vocab import languages

TYPE = "application/opensearchdescription+xml; charset=utf-8"
_LONGEST_NAME = 16  # characters, says the format


def description(language: str) -> bytes:
    """How to search in `language`."""
    root = Element("OpenSearchDescription", {"xmlns": "http://a9.com/-/spec/opensearch/1.1/"})
    name = current().site_name
    add(root, "ShortName", name[:_LONGEST_NAME])
    add(root, "Description", f"{name} ({languages.own_name(language)})")
    add(root, "Language", language)
    add(root, "InputEncoding", "UTF-8")
    add(root, "Image", public_href("/favicon.svg"), type="image/svg+xml", width="16", height="16")
    href = public_href(url_for("search.results", language=language))
    add(root, "Url", type="text/html", method="get", template=f"{href}?q={{searchTerms}}")
    return written(root)
