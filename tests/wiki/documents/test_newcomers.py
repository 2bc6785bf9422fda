"""The outside sites that a text names."""

import pytest
from flask import Flask

from wiki.documents.newcomers import outside_sites


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("Voir https://boulange.example/four et http://pain.example.", 2),
        ("[four](https://boulange.example/a) [pain](https://boulange.example/b)", 1),
        ("<https://boulange.example>", 1),
        ("//boulange.example/a et HTTPS://Boulange.example", 1),
        ("//a.example:80 et //b.example:80", 2),
        ("http://localhost/fr/communs/four", 0),
        ("/fr/communs/four et [[Four]]", 0),
        ("boulange.example", 0),
        ("", 0),
    ],
)
def test_sites_are_counted_once_and_ours_not_at_all(app: Flask, text: str, sites: int) -> None:
    assert len(outside_sites(text.encode())) == sites
