"""What a field of text takes, how it tidies it, and what it says of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.kinds.fields import Text, Wrong

TITLE = Text(name="title", most=20, required=True)
NOTES = Text(name="notes", most=20)
BODY = Text(name="body", most=20, is_line=False)

READ = [
    (TITLE, "Café", "Café"),
    (TITLE, "  Café \n associatif ", "Café associatif"),
    (TITLE, "Café\t\tet   thé", "Café et thé"),
    (TITLE, "a\x00b\x0bc\u2028d", "ab c d"),
    (TITLE, "Prix\u00a0: 2\u202f€", "Prix\u00a0: 2\u202f€"),
    (TITLE, "é" * 10, "é" * 10),
    (NOTES, None, ""),
    (NOTES, "   ", ""),
    (BODY, "one\r\ntwo\rthree", "one\ntwo\nthree"),
    (BODY, "  kept\n\n  as is ", "  kept\n\n  as is "),
    (BODY, "nul\x00l", "null"),
]

REFUSED = [
    (TITLE, None, "title.missing"),
    (TITLE, "", "title.missing"),
    (TITLE, " \u00a0\n", "title.missing"),
    (TITLE, "\x00\x01", "title.missing"),
    (TITLE, 12, "text.not_a_text"),
    (TITLE, ["Café"], "text.not_a_text"),
    (BODY, b"bytes", "text.not_a_text"),
    (TITLE, "é" * 11, "text.too_long"),
    (BODY, "x" * 21, "text.too_long"),
    (TITLE, "\ud800", "text.bad_encoding"),
    (BODY, "half \udc9f sign", "text.bad_encoding"),
]


@pytest.mark.parametrize(("field", "told", "value"), READ)
def test_a_text_is_read(field: Text, told: object, value: str) -> None:
    assert field.read(told) == value


@pytest.mark.parametrize(("field", "told", "code"), REFUSED)
def test_a_text_is_refused_under_its_name(field: Text, told: object, code: str) -> None:
    with pytest.raises(Wrong) as refused:
        field.read(told)

    assert (refused.value.problem.field, refused.value.problem.code) == (field.name, code)


def test_the_length_is_told_in_bytes() -> None:
    with pytest.raises(Wrong) as refused:
        TITLE.read("é" * 11)

    assert refused.value.problem.values == {"most": 20, "size": 22}


@given(st.text(max_size=15))
def test_what_was_tidied_once_stays(told: str) -> None:
    read = Text(name="notes", most=1_000).read(told)

    assert Text(name="notes", most=1_000).read(read) == read
    assert "\n" not in read
