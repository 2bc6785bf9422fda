"""Every field of every kind is called something, in every language."""

import pytest
from flask import g

from blueprints.web.naming import field_name
from wiki.kinds.registry import KINDS
from wiki.vocab import languages

FIELDS = [(kind.name, field.name) for kind in KINDS.values() for field in kind.fields]


@pytest.mark.parametrize("language", languages.known())
def test_every_field_has_a_name(app, language):
    with app.test_request_context(f"/{language}"):
        g.language = language
        nameless = [told for told in FIELDS if not field_name(*told)]

    assert nameless == []


@pytest.mark.parametrize("kind", list(KINDS))
def test_no_two_fields_of_a_kind_have_the_same_name(app, kind):
    with app.test_request_context("/en"):
        g.language = "en"
        names = [field_name(*told) for told in FIELDS if told[0] == kind]

    assert len(set(names)) == len(names)
