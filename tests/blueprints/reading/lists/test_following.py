"""Calendars and feeds of a list, parsed back."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import fromstring

from tests.wiki.offers import stage as stages
from tests.wiki.offers.stage import TERMS, Stage
from wiki.documents.queries import get_to_edit
from wiki.offers import service

Download = Callable[[str], str]

_ATOM = "{http://www.w3.org/2005/Atom}"


def events(text: str) -> list[dict[str, str]]:
    """Each event of a calendar: names with their parameters → values, unfolded."""
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]
    bodies = (one.split("END:VEVENT")[0].strip().split("\r\n") for one in whole)
    return [dict(line.split(":", 1) for line in body) for body in bodies]  # type: ignore[misc]


def test_the_last_day_of_each_offer_is_a_whole_day(download: Download, network: Stage) -> None:
    first, second = events(download("/fr/cooperations/-/list.ics"))

    assert first["SUMMARY"] == "Dernier jour pour répondre: Ovens"
    assert (first["DTSTART;VALUE=DATE"], first["DTEND;VALUE=DATE"]) == ("20260303", "20260304")
    assert (second["DTSTART;VALUE=DATE"], second["DTEND;VALUE=DATE"]) == ("20260901", "20260902")
    assert second["URL"] == "http://localhost/fr/cooperations/une-ecole-qui-voyage"
    assert re.fullmatch(r"20260303T\d{6}Z", second["LAST-MODIFIED"])
    public_id = get_to_edit(network.chloe, network.offer).public_id
    assert second["UID"] == f"{public_id}@localhost"


def test_a_calendar_holds_what_the_list_does(download: Download) -> None:
    assert events(download("/fr/cooperations/-/list.ics?polarity=request")) == []
    assert len(events(download("/fr/cooperations/-/list.ics?tab=ended"))) == 2


def test_long_lines_are_folded_and_signs_escaped(download: Download, network: Stage) -> None:
    told = {**stages.TEXTS["fr"], "title": "Été; « long », " * 9 + "fin\\"}
    made = stages.draft(network.amina, network.group, {"fr": told})
    service.publish(network.chloe, made, TERMS)

    title = next(
        event["SUMMARY"]
        for event in events(download("/fr/cooperations/-/list.ics"))
        if "fin" in event["SUMMARY"]
    )

    assert "Été\\; «long»\\, Été" in title
    assert title.endswith("fin\\\\")


def test_a_feed_has_the_newest_first(download: Download) -> None:
    feed = fromstring(download("/fr/cooperations/-/list.atom?polarity=offer"))  # noqa: S314

    titles = [entry.findtext(f"{_ATOM}title") for entry in feed.findall(f"{_ATOM}entry")]
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{_ATOM}link")}
    assert titles == ["Ovens", "Une école qui voyage"]
    assert links["self"] == "http://localhost/fr/cooperations/-/list.atom?polarity=offer"
    assert links["alternate"] == "http://localhost/fr/cooperations?polarity=offer"


def test_the_feed_of_another_list_is_another(download: Download) -> None:
    feed = fromstring(download("/fr/cooperations/-/list.atom?polarity=request"))  # noqa: S314

    assert feed.findall(f"{_ATOM}entry") == []
