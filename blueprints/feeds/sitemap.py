"""Site maps for search engines (sitemaps.org), with the languages of each document."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from flask import url_for

from blueprints.web.render import public_href
from blueprints.web.xml import add, written
from wiki.documents.public import PublicDocument

#: how many addresses one file may hold
MOST = 50_000

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def index(hrefs: Iterable[str]) -> bytes:
    """The list of the files."""
    root = Element("sitemapindex", {"xmlns": _SITEMAP})
    for href in hrefs:
        add(add(root, "sitemap"), "loc", href)
    return written(root)


def urlset(documents: Iterable[PublicDocument], homes: Sequence[tuple[str, str]]) -> bytes:
    """One file; `homes` are (language, address) of the home pages, in the first file only."""
    root = Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    if homes:
        _add(root, homes, {})
    for document in documents:
        addresses = [
            (language, _href(language, document.kind, slug))
            for language, (slug, _at) in document.addresses.items()
        ]
        days = {
            language: at.date().isoformat() for language, (_slug, at) in document.addresses.items()
        }
        _add(root, addresses, days)
    return written(root)


def _add(root: Element, addresses: Sequence[tuple[str, str]], days: dict[str, str]) -> None:
    """One address for each language, each naming them all."""
    for language, href in addresses:
        url = add(root, "url")
        add(url, "loc", href)
        if language in days:
            add(url, "lastmod", days[language])
        if len(addresses) > 1:
            for other, there in addresses:
                add(url, "xhtml:link", rel="alternate", hreflang=other, href=there)


def _href(language: str, kind: str, slug: str) -> str:
    return public_href(url_for("reading.show", language=language, kind=kind, slug=slug))
