"""Static files, under names that change with their content: a browser keeps them for ever."""

import gzip
import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Flask, Response, abort, request

from wiki.paths import STATIC

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
_YEAR = 31_536_000
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Asset:
    """A file as it is served: bytes, the same compressed, its type."""

    data: bytes
    gzipped: bytes
    type: str


def init_app(app: Flask) -> None:
    """Serve `/static/<name>`; a hashed name is immutable, a plain one is checked again."""
    app.add_url_rule("/static/<path:name>", "static", serve)
    app.add_url_rule("/favicon.svg", "favicon", lambda: serve("favicon.svg"))


@cache
def bundle(name: str) -> bytes:
    """One style sheet: the small files that `css/bundles.toml` lists under `name`, joined.

    Comments and the breaks of lines are for us, and weigh a fifth of what a browser would fetch.
    """
    folder = STATIC / "css"
    listed = tomllib.loads((folder / "bundles.toml").read_text("utf-8"))[name]
    told = "\n".join((folder / file).read_text("utf-8") for file in listed)
    return _BLANKS.sub(" ", _COMMENTS.sub("", told)).encode()


@cache
def href(name: str) -> str:
    """The lasting address of a static file: `site.css` → `/static/site.<hash>.css`."""
    stem, dot, ending = name.rpartition(".")
    digest = hashlib.sha256(_read(name)).hexdigest()[:10]
    return f"/static/{stem}.{digest}{dot}{ending}"


def _read(name: str) -> bytes:
    if name.endswith(".css"):
        return bundle(name.removesuffix(".css"))
    return (STATIC / name).read_bytes()


def _plain_name(name: str) -> tuple[str, bool]:
    """The file behind a name, and whether the name carries its hash."""
    parts = name.split(".")
    if len(parts) == 3 and len(parts[1]) == 10:
        plain = f"{parts[0]}.{parts[2]}"
        try:
            return plain, href(plain) == f"/static/{name}"
        except (OSError, KeyError):
            return plain, False
    return name, False


@cache
def _load(name: str) -> Asset:
    data = _read(name)
    return Asset(data, gzip.compress(data, 9, mtime=0), _TYPES[Path(name).suffix])


def serve(name: str) -> Response:
    """Answer with a static file of ours, and nothing else of the disk."""
    plain, is_lasting = _plain_name(name)
    path = (STATIC / plain).resolve()
    is_bundle = plain in ("site.css", "work.css", "card.css")
    if not is_bundle and (STATIC not in path.parents or not path.is_file()):
        abort(404)
    if Path(plain).suffix not in _TYPES:
        abort(404)
    asset = _load(plain)
    wants_gzip = request.accept_encodings["gzip"] > 0 and asset.type != "image/png"
    answer = Response(asset.gzipped if wants_gzip else asset.data, content_type=asset.type)
    if wants_gzip:
        answer.headers["Content-Encoding"] = "gzip"
    answer.headers["Vary"] = "Accept-Encoding"
    if is_lasting:
        answer.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
    else:
        answer.headers["Cache-Control"] = "public, max-age=300"
        answer.add_etag()
        answer.make_conditional(request)
    return answer
