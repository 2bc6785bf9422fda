"""Sentences are translated whole: literal, unglued, typeset, and none stands outside gettext."""

import re
from pathlib import Path

from tests.house.sentences import calls
from tests.house.tree import TEMPLATES, templates, told

#: stand alone, in all languages at once, when nothing behind them can be trusted
_IN_ALL_LANGUAGES = {TEMPLATES / "errors" / "500.html"}
_BRAND = re.compile(r"Lieux|communs")
_HIDDEN = re.compile(r"\{#.*?#\}|\{%.*?%\}|<!--.*?-->", re.DOTALL)
_VALUES = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_TAGS = re.compile(r"<[^<>]*>")
_ATTRIBUTES = re.compile(r"[a-z-]+=\"[^\"]*\"|\b(?:required|checked|selected|disabled|open)\b")
_SPOKEN = re.compile(r'\s(?:aria-label|title|placeholder|alt|content)="([^"]*)"')
_MACHINES = re.compile(r"width=device-width.*|noindex.*|light dark|utf-8")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def test_every_sentence_is_a_literal() -> None:
    vague = [call.where for call in calls() if not all(isinstance(m, str) for m in call.msgids)]

    assert vague == []


def test_no_sentence_is_glued_to_another() -> None:
    assert [call.where for call in calls() if call.is_glued] == []


def test_sentences_are_whole_and_typeset() -> None:
    for call in calls():
        for msgid in map(str, call.msgids):
            assert msgid.strip() == msgid != "", call
            assert "'" not in msgid.replace("%'", ""), call
            assert '"' not in msgid, call
            assert "..." not in msgid, call
            assert re.search(r"[^\W\d_]|€", re.sub(r"%\(\w+\)[sd]", "", msgid)), call


def test_templates_say_nothing_outside_gettext() -> None:
    told_bare = {
        told(path): words
        for path in templates()
        if _is_read(path) and (words := _bare_words(path.read_text("utf-8")))
    }

    assert told_bare == {}


def _is_read(path: Path) -> bool:
    return path not in _IN_ALL_LANGUAGES and path.parent.name != "gallery"


def _bare_words(source: str) -> list[str]:
    markup = _VALUES.sub("", _HIDDEN.sub("", source))
    spoken = [text for text in _SPOKEN.findall(markup) if not _MACHINES.fullmatch(text)]
    text = _BRAND.sub("", " ".join([_ATTRIBUTES.sub("", _TAGS.sub(" ", markup)), *spoken]))
    return _LETTERS.findall(re.sub(r"&\w+;|https?://\S+", "", text))
