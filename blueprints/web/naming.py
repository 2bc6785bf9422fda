"""What the fields of a kind are called, as its template says it."""

from flask import get_template_attribute


def field_name(kind: str, field: str) -> str:
    """The name of a fact or a text of this kind, in the language of the page."""
    name_of = get_template_attribute(f"kinds/{kind}/facts.html", "name_of")
    named = get_template_attribute("components/named.html", "named")
    return str(named(name_of, field))
