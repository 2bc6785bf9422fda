"""The catalogues: exactly the sentences of the program, all of them translated and typeset."""

import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.house.sentences import extracted
from tests.house.tree import ROOT
from wiki.vocab import languages

#: msgids are written in this language: its catalogue needs words only where they differ
SOURCE = "en"
TRANSLATED = [code for code in languages.known() if code != SOURCE]
_NAMES = re.compile(r"%\((\w+)\)[sd]")
_PLAIN_SPACE = re.compile(r" [;:!?»%]|« ")
_WRONG_SPACE = re.compile(r"\u00a0[;!?]|\u202f[:»%]|«(?!\u00a0)|(?<!\u00a0)»")
_NO_SPACE = re.compile(r"(?<=\w)[;!?](?!\w)|(?<=[^\W\d_]):(?=\s|$)")


@cache
def catalogue(language: str) -> Catalog:
    path = ROOT / "translations" / language / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [])


@pytest.mark.parametrize("language", languages.known())
def test_a_catalogue_holds_exactly_the_sentences_of_the_program(language: str) -> None:
    held = {message.id for message in messages(language)}

    assert sorted(map(str, extracted().keys() - held)) == []
    assert sorted(map(str, held - extracted().keys())) == []


@pytest.mark.parametrize("language", languages.known())
def test_nothing_is_doubtful_or_left_over(language: str) -> None:
    assert [message.id for message in messages(language) if message.fuzzy] == []
    assert list(catalogue(language).obsolete) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_is_translated(language: str) -> None:
    untranslated = [
        message.id
        for message in messages(language)
        if not forms(message) or not all(form.strip() for form in forms(message))
    ]

    assert untranslated == []


@pytest.mark.parametrize("language", languages.known())
def test_translations_name_the_same_values(language: str) -> None:
    wrong = []
    for message in messages(language):
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        wanted = [set(_NAMES.findall(one)) for one in ids]
        for form in filter(None, forms(message)):
            if set(_NAMES.findall(form)) not in wanted:
                wrong.append(message.id)

    assert wrong == []


def test_french_is_typeset() -> None:
    """A narrow no-break space before ; ! ?, a no-break one before : » % and after «."""
    written = [_NAMES.sub("…", form) for message in messages("fr") for form in forms(message)]
    rules = (_PLAIN_SPACE, _WRONG_SPACE, _NO_SPACE)
    faults = [form for form in written if any(rule.search(form) for rule in rules)]

    assert faults == []


@pytest.mark.parametrize("language", languages.known())
def test_apostrophes_and_quotation_marks_are_curly(language: str) -> None:
    faults = [
        form
        for message in messages(language)
        for form in forms(message)
        if re.search("['\"]", form)
    ]

    assert faults == []
