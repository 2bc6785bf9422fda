"""A figure: what was measured, beside what is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """`target` None: told for the record. `is_floor`: the target is the least, not the most."""

    name: str
    measured: float
    unit: str
    target: float | None = None
    is_floor: bool = False
    how: str = ""

    @property
    def is_met(self) -> bool:
        """Whether it is as wanted."""
        if self.target is None:
            return True
        return self.measured >= self.target if self.is_floor else self.measured <= self.target

    def row(self) -> tuple[str, str, str, str, str, str]:
        """Its row of the table."""
        if self.target is None:
            return self.name, "", f"{self.measured:,.4g} {self.unit}", "", "", self.how
        sign = "≥" if self.is_floor else "≤"
        return (
            self.name,
            f"{sign} {self.target:,.4g} {self.unit}",
            f"{self.measured:,.4g} {self.unit}",
            f"{self.measured / self.target:.2f}",
            "met" if self.is_met else "MISSED",
            self.how,
        )


_HEAD = ("figure", "target", "measured", "ratio", "verdict", "how")


def table(figures: Sequence[Figure]) -> str:
    """All of them, in Markdown."""
    rows = [_HEAD, *(figure.row() for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    return "\n".join(
        (lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:])
    )


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of them does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 1) - 1))]
