"""What two territories allow."""

import pytest

from wiki.matching.scoring import codes
from wiki.matching.scoring.places import countries, is_about, possible_kinds


def kinds(here: str, there: str) -> set[str]:
    table = possible_kinds(codes.territories().place(here))
    bits = int(table[codes.territories().place(there)])
    order = codes.project_types().order
    return {code for place, code in enumerate(order) if bits >> place & 1}


SEAS = {code for code in codes.project_types().order if code.startswith("sea-basin")}
HOME = {"within-country", "across-regions", "same-region"}


@pytest.mark.parametrize(
    ("here", "there", "possible"),
    [
        ("FRH02", "FRI12", HOME),
        ("FR", "FRI12", HOME),
        ("FRH02", "DE212", {"transnational", "cross-border", "other-member-states"}),
        ("FRH02", "CH", {"transnational", "cross-border", "non-eu-countries"}),
        ("CH", "FRH02", {"transnational", "cross-border", "non-eu-countries"}),
        ("CH", "CH", HOME),
    ],
)
def test_countries_decide_which_kinds_are_possible(
    here: str, there: str, possible: set[str]
) -> None:
    assert kinds(here, there) == possible | SEAS


def test_every_kind_of_project_is_possible_somewhere_and_where_nothing_is_known() -> None:
    everything = set(codes.project_types().order)

    assert kinds("FR", "FR") | kinds("FR", "DE") | kinds("FR", "CH") == everything
    assert kinds("FR", "") == kinds("", "FR") == everything


def test_a_territory_is_looked_for_with_all_that_it_may_be() -> None:
    known = codes.territories()
    about = is_about(known.packed(["FRH", "DE"]))

    assert all(about[known.place(code)] for code in ("FRH", "FRH02", "FR", "DE", "DE212", ""))
    assert not any(about[known.place(code)] for code in ("FRI", "FRI12", "CH", "IT"))


def test_where_no_territory_is_looked_for_all_are() -> None:
    assert is_about(codes.territories().packed([])).all()


def test_a_region_is_in_its_country_and_nowhere_where_it_is_not_known() -> None:
    known = codes.territories()

    assert countries()[known.place("FRH02")] == known.place("FR")
    assert countries()[known.place("")] == -1
