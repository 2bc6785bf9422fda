"""Rows become organisations and offers; those in error are listed, the rest go in."""

import json

import pytest
from flask import Flask

from tests.support.cast import Cast
from tests.wiki.exchange.sheets.taking import (
    OFFER_ROW,
    OFFERS,
    ORGANISATIONS,
    PRIVATE,
    codes,
    export,
    take,
)
from wiki.access.actor import VISITOR
from wiki.db import db
from wiki.documents import official, queries, service
from wiki.documents.models import Document
from wiki.documents.saving import Edit
from wiki.errors import Invalid
from wiki.offers.models import Offer
from wiki.organisations.models import Profile

ROWS = """id;type;territory;title_fr;title_en;themes
gal-1;lag;FR;GAL des Vallées;Valleys LAG;innovation|governance
gal-2;Groupe d’action locale (GAL);irlande;;Cork Coast;Gouvernance
"""


def row_of(id_: str) -> Document:
    db.session.rollback()
    return db.session.query(Document).filter_by(external_id=id_).one()


def offers(**told: object) -> str:
    return json.dumps({**OFFER_ROW, **told})


def test_rows_are_public_at_once(app: Flask) -> None:
    counts, refusals = take(ORGANISATIONS, ROWS)

    assert (counts, refusals) == ((2, 0, 0), [])
    seen = queries.find_document(VISITOR, row_of("gal-1").id)
    assert seen is not None
    assert {code: part.title for code, part in seen.parts.items()} == {
        "fr": "GAL des Vallées",
        "en": "Valleys LAG",
    }
    assert seen.facts["themes"] == ["innovation", "governance"]


def test_labels_of_any_language_stand_for_codes(app: Flask) -> None:
    take(ORGANISATIONS, ROWS)

    seen = queries.find_document(VISITOR, row_of("gal-2").id)
    assert seen is not None
    assert (seen.facts["type"], seen.facts["territory"]) == ("lag", "IE")
    assert seen.facts["themes"] == ["governance"]


def test_taking_twice_changes_nothing(app: Flask) -> None:
    take(ORGANISATIONS, ROWS)
    before = export(ORGANISATIONS)

    counts, refusals = take(ORGANISATIONS, ROWS)

    assert (counts, refusals) == ((0, 2, 0), [])
    assert export(ORGANISATIONS) == before
    assert row_of("gal-1").head == 1


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("x;lag;FR;;;", (3, "title_fr", "title.missing")),
        ("x;lag;Atlantide;Un;;", (3, "territory", "fact.unknown_choice")),
        ("x;;FR;Un;;", (3, "type", "fact.missing")),
        (";lag;FR;Un;;", (3, "id", "id.invalid")),
        ("x;lag;FR;Un;;;;;", (3, "", "csv.too_wide")),
    ],
)
def test_a_row_in_error_is_listed_and_the_rest_goes_in(
    app: Flask, row: str, problem: tuple[int, str, str]
) -> None:
    head, first, second = ROWS.splitlines()

    counts, refusals = take(ORGANISATIONS, "\n".join([head, first, row, second]))

    assert counts == (2, 0, 1)
    assert codes(refusals)[0][0] == 3
    assert problem[2] in {code for _line, _column, code in codes(refusals)}


@pytest.mark.parametrize("column", ["titre", "mailbox", "id"])
def test_columns_that_are_wrong_refuse_the_file(app: Flask, column: str) -> None:
    with pytest.raises(Invalid):
        take(ORGANISATIONS, f"id;type;{column}\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("separator", [";", ","])
def test_spreadsheets_write_in_their_ways(app: Flask, mark: str, separator: str) -> None:
    lines = [
        ["id", "type", "territory", "title_fr"],
        ["a", "lag", "FR", '"Le ""GAL"";, deux\nlignes"'],
    ]

    counts, _ = take(ORGANISATIONS, mark + "\r\n".join(map(separator.join, lines)))

    assert counts == (1, 0, 0)
    seen = queries.find_document(VISITOR, row_of("a").id)
    assert seen is not None
    assert seen.parts["fr"].title == 'Le "GAL";, deux lignes'


def test_what_the_row_does_not_tell_stays(app: Flask) -> None:
    take(ORGANISATIONS, ROWS)

    counts, _ = take(ORGANISATIONS, "id;city\ngal-1;Redon\n")

    assert counts == (1, 0, 0)
    seen = queries.find_document(VISITOR, row_of("gal-1").id)
    assert seen is not None
    assert (seen.facts["city"], seen.facts["type"]) == ("Redon", "lag")
    assert seen.parts["fr"].title == "GAL des Vallées"


def test_what_somebody_wrote_since_is_theirs(app: Flask, cast: Cast) -> None:
    take(ORGANISATIONS, ROWS)
    edit = Edit({"fr": {"title": "GAL des Trois Vallées"}}, 1)
    service.revise(cast.chloe, row_of("gal-1").id, edit)

    counts, refusals = take(ORGANISATIONS, ROWS)

    assert counts == (0, 1, 1)
    assert codes(refusals) == [(2, "", "row.written_since")]


def test_two_of_the_same_name_have_addresses_of_their_own(app: Flask) -> None:
    counts, _ = take(
        ORGANISATIONS, "id,type,territory,title_fr\na,lag,FR,Mairie\nb,lag,FR,Mairie\n"
    )

    assert counts == (2, 0, 0)
    seen = queries.find_document(VISITOR, row_of("b").id)
    assert seen is not None
    assert seen.parts["fr"].slug == "mairie-b"


def test_a_network_may_come_after_its_members(app: Flask) -> None:
    rows = "id,type,territory,title_fr,networks\na,lag,FR,Un,b\nb,rural-network,FR,Deux,\n"

    counts, refusals = take(ORGANISATIONS, rows)

    assert (counts, codes(refusals)) == ((2, 0, 0), [])


def test_official_facts_are_locked_and_a_mailbox_is_private(app: Flask) -> None:
    rows = (
        "id,type,territory,title_fr,city,official,source,as_of,mailbox\n"
        "a,lag,FR,Un,Redon,city|territory,Registre,2026-01-02,gal@example.org\n"
    )

    counts, _ = take(PRIVATE, rows)

    assert counts == (1, 0, 0)
    held = official.list_official(row_of("a").id)
    assert {name: one.source for name, one in held.items()} == {
        "city": "Registre",
        "territory": "Registre",
    }
    assert db.session.get_one(Profile, row_of("a").id).mailbox == "gal@example.org"
    assert b"example.org" not in export(ORGANISATIONS)
    assert b"gal@example.org" in export(PRIVATE)
    assert take(PRIVATE, rows)[0] == (0, 1, 0)


def test_an_offer_is_a_draft_unless_told(app: Flask) -> None:
    take(ORGANISATIONS, ROWS)

    counts, refusals = take(OFFERS, offers(), is_json=True)

    assert (counts, codes(refusals)) == ((1, 0, 0), [])
    assert db.session.get_one(Offer, row_of("o-1").id).state == "draft"
    assert queries.find_document(VISITOR, row_of("o-1").id) is None


def test_an_offer_may_have_ended(app: Flask) -> None:
    take(ORGANISATIONS, ROWS)
    told = offers(state="expired", expires_on="2026-01-31", published_on="2025-06-01")

    counts, _ = take(OFFERS, told, is_json=True)

    assert counts == (1, 0, 0)
    assert db.session.get_one(Offer, row_of("o-1").id).state == "expired"
    assert queries.find_document(VISITOR, row_of("o-1").id) is not None
    assert take(OFFERS, told, is_json=True)[0] == (0, 1, 0)


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ({"state": "published"}, ("expires_on", "offer.no_expiry")),
        ({"state": "published", "expires_on": "2020-01-01"}, ("expires_on", "offer.expiry_past")),
        ({"state": "expired", "summary_en": ""}, ("summary_en", "field.needed")),
        ({"state": "lost"}, ("state", "fact.unknown_choice")),
        ({"organisation": "nobody"}, ("organisation", "fact.unknown_document")),
    ],
)
def test_an_offer_that_cannot_be_is_refused(
    app: Flask, told: dict[str, str], problem: tuple[str, str]
) -> None:
    take(ORGANISATIONS, ROWS)

    counts, refusals = take(OFFERS, offers(**told), is_json=True)

    assert counts == (0, 0, 1)
    assert codes(refusals) == [(1, *problem)]
