"""What is offered below a query box: ways to go on with what is typed, or queries used before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.search.language.completion import FieldValues, completions


@dataclass(frozen=True, slots=True)
class Offer:
    """A query that may take the place of what is typed, the cursor at an offset of it."""

    shown: str
    query: str
    cursor: int
    about: str = ""
    """What stands beside it: what a field asks for, what is saved under a name."""
    count: int | None = None
    is_past: bool = False
    """Whether it is a query used before, or saved, and not what is typed with a piece completed."""
    name: str | None = None
    """The name it is saved under."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered, the likeliest first; `marked` tells which one the reader came to, if any."""

    rows: tuple[Offer, ...] = ()
    marked: int | None = None

    @property
    def taken(self) -> Offer | None:
        """The offer that is meant when one is taken: the marked one, or else the first."""
        return self.rows[self.marked or 0] if self.rows else None

    def stepped(self, by: int) -> "Offers":
        """Return them with the mark moved; between the last and the first lies what is typed, with none marked."""
        stops = [None, *range(len(self.rows))]
        return replace(self, marked=stops[(stops.index(self.marked) + by) % len(stops)])


def completed(query: str, cursor: int, values: FieldValues) -> Offers:
    """Return what the piece at the cursor may become."""
    return Offers(
        tuple(
            Offer(one.shown, one.query, one.cursor, about=one.about, count=one.count)
            for one in completions(query, cursor, values)
        )
    )


def from_past(typed: str, used: Iterable[str], saved: Iterable[tuple[str, str]]) -> Offers:
    """Return the `saved` queries, each with its name before it, and those `used` that `typed` is in.

    Those that begin with `typed` come first.
    """
    wanted = " ".join(typed.split()).casefold()
    named = [
        Offer(name, query, len(query), about=query, is_past=True, name=name)
        for name, query in saved
        if wanted in name.casefold() or wanted in query.casefold()
    ]
    shown = {offer.query for offer in named}
    return Offers((*named, *_used(wanted, [query for query in used if query not in shown])))


def _used(wanted: str, used: list[str]) -> Iterator[Offer]:
    fitting = [query for query in used if wanted in query.casefold() and query.casefold() != wanted]
    for query in sorted(fitting, key=lambda query: not query.casefold().startswith(wanted)):
        yield Offer(query, query, len(query), is_past=True)
