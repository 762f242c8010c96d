"""The examination of a library, and the mending of what can be mended without harm."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from reader.library.doctor.finding import Finding, Severity
from reader.library.doctor.folders import library_findings, own_findings
from reader.library.doctor.knowledge import knowledge_findings
from reader.library.doctor.left_overs import left_over_findings, left_overs
from reader.library.doctor.notes import note_findings
from reader.library.doctor.out_of_place import out_of_place_findings
from reader.library.library import Library
from reader.search.place import usable_cache

_REBUILT = frozenset({"catalog", "index"})
_BROUGHT_UP_TO_DATE = _REBUILT | {"cache"}


def examine(library: Library) -> Iterator[Finding]:
    """Yield how everything is that belongs to `library`; nothing is changed by looking."""
    yield from library_findings(library)
    own = [*own_findings(library.locations, library.cache), *out_of_place_findings(library)]
    yield from own
    is_usable = _is_well("cache", own)
    known = [*knowledge_findings(library)] if is_usable else []  # what others could change is not opened
    yield from known
    yield from note_findings(library, can_be_placed=_is_well("catalog", known))
    yield from left_over_findings(library)


def _is_well(subject: str, findings: Iterable[Finding]) -> bool:
    about = [one for one in findings if one.subject == subject]
    return bool(about) and all(one.severity is Severity.WELL for one in about)


def mend(library: Library, findings: Iterable[Finding]) -> None:
    """Do what is safe: build catalog and index anew, clear the cache and close it to others, remove temporary files.

    Raises:
        FileTrouble: the cache cannot be written.
    """
    broken = {one.subject for one in findings if one.is_safe and one.severity is not Severity.WELL}
    if broken & _BROUGHT_UP_TO_DATE:
        usable_cache(library.cache)
        library.bring_up_to_date(rebuild=bool(broken & _REBUILT))
    for file in left_overs(library) if "left-overs" in broken else ():
        with suppress(OSError):
            file.unlink()
