"""What the demo tells before it is planted: known codes, words well set, enough of each."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from wiki.kinds.registry import get_kind
from wiki.paths import SEED
from wiki.seed import network
from wiki.seed.people import OFFICERS, PEOPLE
from wiki.vocab import territories

FILES = {"organisations": "organisation", "persons": "person", "offers": "offer"}
ANSWERS = tomllib.loads((SEED / "answers.toml").read_text("utf-8"))["answers"]
BOARDS = tomllib.loads((SEED / "introductions.toml").read_text("utf-8"))
LINES = list(network.lines())
#: what French or English is never written with: a typewriter's signs, two blanks, blanks at an end
TYPED = re.compile("['\"]|\\.\\.\\.|(?<=[^ \n])  |[ \t]+$|--", re.MULTILINE)


def texts() -> Iterator[tuple[str, str]]:
    """Every text of the demo's network, with where it stands."""
    for line in LINES:
        for language, told in line["parts"].items():
            for name, text in told.items():
                yield f"{line['id']} {language} {name}", text
    for number, answer in enumerate(ANSWERS):
        for said in (answer, *answer.get("steps", ())):
            for name in ("message", "words", "brings", "place", "call_dates"):
                yield f"answer {number} {name}", said.get(name, "")
    for one in (*BOARDS["introductions"], *BOARDS["aside"]):
        for said in (one, *one.get("steps", ())):
            for name in ("message", "words"):
                yield f"{one['by']} {one['to']} {name}", said.get(name, "")


def test_there_are_forty_organisations_in_many_countries() -> None:
    facts = [told["facts"] for _, told in network.read_all("organisations")]

    types = Counter(one["type"] for one in facts)
    countries = {territories.country_of(one["territory"]) for one in facts}
    assert len(facts) == 40
    assert (types["lag"], types["third-place"]) == (15, 12)
    assert types["existing-network"] + types["emerging-network"] == 5
    assert len(countries) >= 12


def test_there_are_ten_persons_twenty_offers_and_fifteen_answers() -> None:
    told = {folder: len(list(network.read_all(folder))) for folder in FILES}

    assert (told["persons"], told["offers"], len(ANSWERS)) == (10, 20, 15)


@pytest.mark.parametrize("folder", ["organisations", "offers"])
def test_many_are_told_in_two_languages_and_some_in_each_alone(folder: str) -> None:
    languages = Counter(frozenset(told["texts"]) for _, told in network.read_all(folder))

    assert len(languages) == 3
    assert min(languages.values()) >= 2
    assert languages[frozenset({"fr", "en"})] >= 5


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line['id']}:{line['number']}")
def test_every_code_is_known_and_every_text_can_be_read(line: dict[str, Any]) -> None:
    kind = get_kind(line["kind"])

    problems = kind.read_facts(line["facts"])[1] if "facts" in line else []
    for told in line["parts"].values():
        problems += kind.read_texts({name: told[name] for name in told if name != "slug"})[1]
    assert problems == []


def test_words_are_set_as_print_sets_them() -> None:
    assert [(where, text) for where, text in texts() if TYPED.search(text)] == []


def test_everybody_has_an_address_that_leads_nowhere() -> None:
    addresses = [person.email for person in (*PEOPLE, *OFFICERS)]
    addresses += [answer["email"] for answer in ANSWERS if "email" in answer]

    assert len(set(addresses)) == len(addresses)
    assert all(re.fullmatch(r"[a-z.-]+@demo\.example", address) for address in addresses)
    assert not [where for where, text in texts() if "@" in text]


def test_budgets_add_up() -> None:
    for slug, told in network.read_all("organisations"):
        sums = {name: sum_ for name, sum_ in told["facts"].items() if name.startswith("budget_")}
        assert sums.pop("budget_total", 0) == sum(sums.values()), slug


def test_no_act_lies_in_the_future() -> None:
    days = [act["days"] for _, told in network.read_all("offers") for act in told.get("acts", ())]
    told = [*ANSWERS, *(one for listed in BOARDS.values() for one in listed)]
    days += [said["days"] for one in told for said in (one, *one.get("steps", ()))]

    assert min(days) >= 1
