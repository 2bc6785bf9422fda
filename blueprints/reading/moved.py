"""Addresses that people write with the section word of another language, or a stroke too many."""

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from wiki.vocab import languages, sections


def redirect_words(blueprint: Blueprint) -> None:
    """Lead `/fr/commons/x` to `/fr/communs/x`, former words to today's, and `/fr/` to `/fr`."""
    for language in languages.known():
        blueprint.add_url_rule(f"/{language}/", view_func=bare, defaults={"language": language})
        for word in sections.reserved_words():
            section = str(sections.find_code(word))
            if word != sections.word(section, language):
                _redirect_word(blueprint, language, word, section)


def _redirect_word(blueprint: Blueprint, language: str, word: str, section: str) -> None:
    for rest in ("", "/<path:rest>"):
        blueprint.add_url_rule(
            f"/{language}/{word}{rest}",
            view_func=other_word,
            defaults={"language": language, "section": section},
        )


def bare(language: str) -> Response:
    """The home page, asked for with a stroke at the end."""
    return redirect(url_for("reading.home", language=language), 301)


def other_word(language: str, section: str, rest: str = "") -> Response:
    """The same address with the word of its language."""
    path = f"/{language}/{sections.word(section, language)}/{rest}".rstrip("/")
    query = request.query_string.decode("ascii", "ignore")
    return redirect(f"{path}?{query}" if query else path, 301)
