"""Section words: `communs` and `commons` are the same section, told in two languages."""

from functools import cache

from wiki.vocab import vocabulary


def word(code: str, language: str) -> str:
    """The word that stands for section `code` in addresses of `language`."""
    return vocabulary.load("sections").terms[code].label[language]


@cache
def _codes() -> dict[str, str]:
    """Every word that ever named a section, in any language, to its code."""
    found: dict[str, str] = {}
    for term in vocabulary.load("sections"):
        for spoken in (*term.label.values(), *(w for ws in term.also.values() for w in ws)):
            found[spoken] = term.code
    return found


def find_code(spoken: str) -> str | None:
    """The section that `spoken` names in any language, if it names one."""
    return _codes().get(spoken)


def reserved_words() -> frozenset[str]:
    """Words that no page may take as its address."""
    return frozenset(_codes())
