"""Laying meetings out on slots and tables: plain values in and out.

Slots are colours of the edges of a graph whose nodes are the guests. A meeting that finds no slot
exchanges two slots along the chain of talks that hang together (Kempe 1879): where guests are of
two camps it always finds one, if nobody has more talks than there are slots (König 1916). The same
chains even out slots that have more talks than tables (de Werra 1971).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, permutations, product

from wiki.gatherings.pairing import Pair


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """Where a meeting takes place; both counted from 1."""

    slot: int
    table: int


@dataclass(frozen=True, slots=True)
class Room:
    """How many talks one after the other, at how many tables."""

    slots: int
    tables: int


class Obstacle(StrEnum):
    """Why a meeting has no seat."""

    #: in every slot one of the two meets somebody else
    BUSY = "busy"
    #: where both are free all tables are taken
    TABLES = "tables"


Plan = Mapping[Pair, Seat]


def lay_out(pairs: Sequence[Pair], room: Room, kept: Plan) -> dict[Pair, Seat]:
    """A seat for each meeting that finds one; the first ones of `pairs` find one first.

    Nobody is twice in a slot, and nothing is twice at a table. Those of `kept` stay where they are.
    """
    slots = _Slots(room, kept)
    wanted = [two for two in pairs if two not in kept]
    for two in wanted[: max(0, room.slots * room.tables - len(kept))]:
        slots.colour(two)
    slots.even_out(wanted)
    for two in wanted:
        slots.squeeze_in(two)
    return dict(kept) | _seats([(two, slots.of[two]) for two in wanted if two in slots.of], kept)


def obstacle(pair: Pair, plan: Plan, room: Room) -> Obstacle:
    """What keeps a meeting from a seat, once all others of the plan have theirs."""
    taken = {seat.slot for other, seat in plan.items() if set(pair) & set(other)}
    return Obstacle.BUSY if len(taken) == room.slots else Obstacle.TABLES


def moved(pair: Pair, seat: Seat, plan: Plan) -> dict[Pair, Seat] | None:
    """The plan once the meeting is there; the one that was there changes places with it.

    It has no seat any more when the other had none. None: somebody would be twice in a slot.
    """
    changed = dict(plan)
    before = changed.pop(pair, None)
    there = next((other for other, taken in changed.items() if taken == seat), None)
    if there:
        del changed[there]
    changed[pair] = seat
    if there and before:
        changed[there] = before
    busy = [(one, taken.slot) for two, taken in changed.items() for one in two]
    return changed if len(busy) == len(set(busy)) else None


def _seats(placed: Sequence[tuple[Pair, int]], kept: Plan) -> dict[Pair, Seat]:
    taken, seats = set(kept.values()), dict[Pair, Seat]()
    for pair, slot in placed:
        seats[pair] = next(s for n in count(1) if (s := Seat(slot, n)) not in taken)
        taken.add(seats[pair])
    return seats


class _Slots:
    """Which meeting is in which slot, while they are laid out. `at`: by guest and slot."""

    def __init__(self, room: Room, kept: Plan) -> None:
        self.of: dict[Pair, int] = {}
        self._at: dict[tuple[int, int], Pair] = {}
        self._load = dict.fromkeys(range(1, room.slots + 1), 0)
        self._tables, self._kept = room.tables, frozenset(kept)
        for pair, seat in kept.items():
            self._put(pair, seat.slot)

    def colour(self, pair: Pair) -> None:
        """A slot in which both are free, if there is one or can be made: tables do not count."""
        free = self._free(pair)
        if free:
            self._put(pair, min(free, key=lambda slot: (self._load[slot] >= self._tables, slot)))
            return
        for one, other in permutations(pair):
            for mine, theirs in product(self._free((one,)), self._free((other,))):
                chain = self._chain(other, mine, theirs)
                if self._may_flip(chain) and not any(one in two for two in chain):
                    self._flip(chain, mine, theirs)
                    self._put(pair, mine)
                    return

    def even_out(self, pairs: Sequence[Pair]) -> None:
        """Bring every slot down to the number of tables; what then is too much loses its slot."""
        for full in self._load:
            while self._load[full] > self._tables:
                if not any(self._relieve(full, other) for other in self._load):
                    self._take(next(p for p in reversed(pairs) if self.of.get(p) == full))

    def squeeze_in(self, pair: Pair) -> None:
        """Into the first slot that has a table and both guests free, if it has no slot yet."""
        if pair not in self.of:
            free = [slot for slot in self._free(pair) if self._load[slot] < self._tables]
            for slot in free[:1]:
                self._put(pair, slot)

    def _relieve(self, full: int, other: int) -> bool:
        """Exchange the two slots along one chain, so that `full` has one talk less."""
        if self._load[other] >= self._tables:
            return False
        for chain in self._chains(full, other):
            surplus = sum(1 if self.of[pair] == full else -1 for pair in chain)
            if surplus == 1 and self._may_flip(chain):
                self._flip(chain, full, other)
                return True
        return False

    def _free(self, guests: Sequence[int]) -> list[int]:
        return [s for s in self._load if not any((one, s) in self._at for one in guests)]

    def _chains(self, one: int, other: int) -> Iterator[set[Pair]]:
        seen: set[Pair] = set()
        for pair in sorted(self.of):
            if self.of[pair] in (one, other) and pair not in seen:
                chain = self._chain(pair[0], one, other)
                seen |= chain
                yield chain

    def _chain(self, guest: int, one: int, other: int) -> set[Pair]:
        """The talks of two slots that hang together with the guest's."""
        found, todo = set[Pair](), [guest]
        while todo:
            here = todo.pop()
            pairs = {self._at[here, slot] for slot in (one, other) if (here, slot) in self._at}
            for pair in pairs - found:
                found.add(pair)
                todo += pair
        return found

    def _may_flip(self, chain: Collection[Pair]) -> bool:
        return self._kept.isdisjoint(chain)

    def _flip(self, chain: Collection[Pair], one: int, other: int) -> None:
        before = {pair: self._take(pair) for pair in chain}
        for pair, slot in before.items():
            self._put(pair, other if slot == one else one)

    def _put(self, pair: Pair, slot: int) -> None:
        self.of[pair] = slot
        self._load[slot] += 1
        self._at |= {(one, slot): pair for one in pair}

    def _take(self, pair: Pair) -> int:
        slot = self.of.pop(pair)
        self._load[slot] -= 1
        for one in pair:
            del self._at[one, slot]
        return slot
