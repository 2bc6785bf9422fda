"""The themes that the topics of articles stand for."""

from wiki.vocab import topics


def test_a_topic_stands_for_themes() -> None:
    assert topics.themes_of("governance") == ("shared-governance", "governance")


def test_a_topic_no_longer_known_stands_for_nothing() -> None:
    assert topics.themes_of("gold") == ()
