"""What is exported, taken in elsewhere and exported again is the same."""

import json

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wiki.exchange.sheets.taking import OFFER_ROW, OFFERS, ORGANISATIONS, empty, export, take

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=40
)
lines = words | st.sampled_from(
    ["=1+1", "'=1", "-3", "'-3", "a;b,c", 'dit "oui"', "+33", "@x", "''="]
)
titles = lines.filter(lambda text: any(map(str.isalnum, text)))
organisations = st.fixed_dictionaries(
    {"type": st.sampled_from(["lag", "association"]), "territory": st.sampled_from(["FR", "IE"])},
    optional={
        "title_fr": titles,
        "title_en": titles,
        "city": lines,
        "themes": st.lists(st.sampled_from(["innovation", "governance"]), unique=True),
        "latitude": st.sampled_from(["-3.25", "47.5"]),
        "is_looking": st.just("1"),
        "body_fr": words,
    },
).filter(lambda told: told.get("title_fr") and (told.get("title_en") or "x"))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(organisations, min_size=1, max_size=3), st.booleans())
def test_organisations_come_back(
    app: Flask, listed: list[dict[str, object]], is_json: bool
) -> None:
    empty()
    rows = [json.dumps({"id": f"o-{place}", **told}) for place, told in enumerate(listed)]
    take(ORGANISATIONS, "\n".join(rows), is_json=True)
    first = export(ORGANISATIONS, is_json)

    empty()
    _, refusals = take(ORGANISATIONS, first, is_json)

    assert refusals == []
    assert export(ORGANISATIONS, is_json) == first
    assert take(ORGANISATIONS, first, is_json)[0][0] == 0


@pytest.mark.parametrize("is_json", [False, True])
def test_offers_come_back_as_they_stand(app: Flask, is_json: bool) -> None:
    take(ORGANISATIONS, "id,type,territory,title_fr\ngal,lag,FR,GAL\n")
    ended = {"published_on": "2025-06-01", "ended_on": "2025-12-01"}
    take(
        OFFERS,
        "\n".join(
            json.dumps({**OFFER_ROW, "organisation": "gal", "id": state, **told})
            for state, told in [
                ("draft", {}),
                ("expired", {"state": "expired", "expires_on": "2026-01-31", **ended}),
                ("concluded", {"state": "concluded", "outcome": "found-here", **ended}),
            ]
        ),
        is_json=True,
    )
    both = export(ORGANISATIONS, is_json), export(OFFERS, is_json)

    empty()
    take(ORGANISATIONS, both[0], is_json)
    _, refusals = take(OFFERS, both[1], is_json)

    assert refusals == []
    assert (export(ORGANISATIONS, is_json), export(OFFERS, is_json)) == both
