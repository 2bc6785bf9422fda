"""A network drawn as a circle: each node on it under its name, each tie a curve across it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

#: room for names around the circle, for each name on it, and the least radius
_NAMES, _EACH, _LEAST = 230, 22, 130
_BESIDE = 14  # from a node to its name
_BEND = 0.35  # how near the middle of the circle a curve stays to its own ends: 1, a straight line
_LONGEST = 30  # characters of a name


@dataclass(frozen=True)
class Node:
    """A name at its place, read outwards: `turn` in degrees; `is_left`: it ends at the node."""

    x: float
    y: float
    name_x: float
    name_y: float
    turn: float
    is_left: bool
    name: str


@dataclass(frozen=True)
class Curve:
    """A tie as an SVG path; `is_faint`: only one side tells of it."""

    path: str
    is_faint: bool


@dataclass(frozen=True)
class Drawing:
    """What is drawn, in a square of `size`."""

    size: int
    nodes: Sequence[Node]
    curves: Sequence[Curve]


def draw(names: Sequence[str], ties: Sequence[tuple[int, int, bool]]) -> Drawing:
    """The names around a circle, in this order, and the ties between their places.

    A tie: two places of `names`, and whether it is faint.
    """
    radius = max(_LEAST, len(names) * _EACH / (2 * pi))
    centre = radius + _NAMES
    angles = [2 * pi * place / len(names) for place in range(len(names))]
    ends = [_at(centre, radius, angle) for angle in angles]
    curves = [
        Curve(_curve(centre, ends[one], ends[other]), is_faint) for one, other, is_faint in ties
    ]
    nodes = [_node(name, centre, radius, angle) for name, angle in zip(names, angles, strict=True)]
    return Drawing(round(2 * centre), nodes, curves)


def _node(name: str, centre: float, radius: float, angle: float) -> Node:
    is_left = cos(angle) < -1e-9
    turn = angle * 180 / pi - (180 if is_left else 0)
    short = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
    return Node(
        *_at(centre, radius, angle),
        *_at(centre, radius + _BESIDE, angle),
        turn=round(turn, 1),
        is_left=is_left,
        name=short,
    )


def _curve(centre: float, one: tuple[float, float], other: tuple[float, float]) -> str:
    bend_x, bend_y = (
        round(centre + ((one[axis] + other[axis]) / 2 - centre) * _BEND, 1) for axis in (0, 1)
    )
    return f"M{one[0]} {one[1]}Q{bend_x} {bend_y} {other[0]} {other[1]}"


def _at(centre: float, radius: float, angle: float) -> tuple[float, float]:
    return round(centre + radius * cos(angle), 1), round(centre + radius * sin(angle), 1)
