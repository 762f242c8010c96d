"""What all passages found have in common, so that a query can be narrowed to some of them.

How many passages a value stands for is how many the narrowed query finds: `publisher:"Daily News"` finds those of the
Daily News of Leeds, too.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from reader.search.answering.best import FoundInPart
from reader.search.answering.evaluation import Evaluation
from reader.search.answering.labels import Codes, Labels
from reader.search.answering.sums import Numbers, Places, sums
from reader.search.hit import Facet, FacetValue
from reader.search.language.fields import DATE, KIND, TAG
from reader.search.language.grammar import Unparsed, parse
from reader.search.language.note_conditions import NoteCondition, tags_called
from reader.search.language.tree import Node, Within
from reader.search.notes.note import AllNotes
from reader.search.segments.fields import KINDS

MOST_VALUES = 20
"""Values of a facet: the most frequent ones."""

_PUBLISHER = "publisher"
_YEAR = re.compile("[0-9]{4}")

CountOf = Callable[[str], int]
"""Returns how many passages the query finds when it asks for a term more."""


def facets(
    found: Sequence[FoundInPart],
    evaluations: Sequence[Evaluation],
    labels: Labels,
    notes: AllNotes,
    narrowed: CountOf | None,
) -> tuple[Facet, ...]:
    """Return the facets of what was `found`, of which `evaluations` know the words.

    Where the query asks something of notes, `narrowed` counts what it finds with a tag more.
    """
    values = {
        _PUBLISHER: _publishers(found, evaluations, labels),
        DATE.name: _years(found, labels),
        KIND.name: _kinds(found),
        TAG.name: _tags(found, notes, narrowed),
    }
    made = ((name, sorted(of, key=lambda value: (-value.count, value.value))) for name, of in values.items())
    return tuple(Facet(name, tuple(of[:MOST_VALUES])) for name, of in made if of)


def _publishers(
    found: Sequence[FoundInPart], evaluations: Sequence[Evaluation], labels: Labels
) -> Iterator[FacetValue]:
    seen = set()
    for publisher in _commonest(found, labels.publishers):
        narrowing = f'{_PUBLISHER}:"{publisher.replace(chr(34), " ")}"'
        asked = _parsed(narrowing)
        if not isinstance(asked, Within) or asked.leaf in seen:
            continue
        seen.add(asked.leaf)
        count = sum(
            int(_by_article(each)[evaluation.tally(asked.field, asked.leaf).units].sum())
            for each, evaluation in zip(found, evaluations, strict=True)
        )
        yield FacetValue(publisher, count, narrowing)


def _years(found: Sequence[FoundInPart], labels: Labels) -> Iterator[FacetValue]:
    codes = labels.years
    for code in np.flatnonzero(counts := _counts(found, codes)):
        year = codes.values[code]
        if _YEAR.fullmatch(year):
            yield FacetValue(year, int(counts[code]), f"{DATE.name}:{year}")


def _kinds(found: Sequence[FoundInPart]) -> Iterator[FacetValue]:
    counts = sum(np.bincount(each.part.postings.kinds[each.passages], minlength=len(KINDS)) for each in found)
    for kind, count in zip(KINDS, np.atleast_1d(counts), strict=False):
        if count:
            yield FacetValue(kind.value, int(count), f"{KIND.name}:{kind.value}")


def _tags(found: Sequence[FoundInPart], notes: AllNotes, narrowed: CountOf | None) -> Iterator[FacetValue]:
    keys = defaultdict(set)
    present = _present(found, sorted({note.key for note in notes.notes if note.key is not None and note.tags}))
    for note in notes.notes:
        if note.key in present:
            for tag in note.tags:
                keys[tag].add(note.key)
    seen = set()
    for tag in sorted(keys, key=lambda tag: (-len(keys[tag]), tag))[:MOST_VALUES]:
        narrowing = f'{TAG.name}:"{tag}"' if re.search(r"\W", tag) else f"{TAG.name}:{tag}"
        asked = _parsed(narrowing)
        meant = tags_called(asked.typed, keys) if isinstance(asked, NoteCondition) else frozenset()
        if tag not in meant or meant in seen:
            continue
        seen.add(meant)
        count = narrowed(narrowing) if narrowed else len(set[int]().union(*(keys[each] for each in meant)))
        if count:
            yield FacetValue(tag, count, narrowing)


def _commonest(found: Sequence[FoundInPart], codes: Codes) -> list[str]:
    """Return the values that most passages found have."""
    counts = _counts(found, codes)
    order = np.argsort(-counts, kind="stable")[:MOST_VALUES]
    return [codes.values[code] for code in order if counts[code]]


def _counts(found: Sequence[FoundInPart], codes: Codes) -> Numbers:
    """Return how many passages found have each value."""
    rows = np.concatenate([each.rows for each in found])
    counts = np.concatenate([each.counts for each in found])
    return sums(codes.codes[rows], counts, len(codes.values) + 1)[: len(codes.values)]


def _by_article(found: FoundInPart) -> Places:
    """Return how many passages were found in each article of the part."""
    postings = found.part.postings
    counts = np.zeros(len(postings.numbers), np.intp)
    counts[postings.article[found.passages[found.firsts]]] = found.counts
    return counts


def _present(found: Sequence[FoundInPart], keys: Sequence[int]) -> frozenset[int]:
    """Return those of `keys` whose passages were found."""
    wanted = np.array(keys, np.int64)
    present: set[int] = set()
    for each in found:
        passages, places = each.part.with_keys(wanted)
        present.update(wanted[places[np.isin(passages, each.passages)]].tolist())
    return frozenset(present)


@lru_cache(256)
def _parsed(term: str) -> Node | None:
    """Return what `term` asks for by itself, None where it cannot be asked."""
    try:
        return parse(term).tree
    except Unparsed:
        return None
