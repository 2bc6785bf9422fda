"""The tree of pages: who stands above and beneath whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprints.reading.addresses import Pointer, point_to
from wiki.documents.listings import Item, Node


@dataclass(frozen=True)
class Branch:
    """A page and the pages beneath it."""

    link: Pointer
    branches: Sequence["Branch"]


def ancestors(nodes: Sequence[Node], public_id: str) -> list[Item]:
    """The pages above this one, the top first."""
    by_id = {node.item.public_id: node for node in nodes}
    found: list[Item] = []
    node = by_id.get(public_id)
    while node is not None and node.parent in by_id and len(found) < len(nodes):
        node = by_id[node.parent]
        found.insert(0, node.item)
    return found


def children(nodes: Sequence[Node], public_id: str) -> list[Item]:
    """The pages just beneath this one, in menu order."""
    return [node.item for node in nodes if node.parent == public_id]


def grow(nodes: Sequence[Node], language: str) -> list[Branch]:
    """Every page in its place; one whose parent cannot be read stands at the top."""
    known = {node.item.public_id for node in nodes}
    tops = [node.item for node in nodes if node.parent not in known]
    return [_branch(nodes, item, language) for item in tops]


def _branch(nodes: Sequence[Node], item: Item, language: str) -> Branch:
    beneath = [_branch(nodes, child, language) for child in children(nodes, item.public_id)]
    return Branch(point_to(item, language), beneath)
