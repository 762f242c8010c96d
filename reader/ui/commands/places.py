"""Every command, by the place where its keys work."""

from collections.abc import Mapping, Sequence

from textual.binding import Binding

from reader.ui.commands.comparing import COMPARING, MEASURE
from reader.ui.commands.everywhere import EVERYWHERE
from reader.ui.commands.figures import FIGURE_TABLE, FILTER
from reader.ui.commands.highlighting import HIGHLIGHT
from reader.ui.commands.hits import FACETS, HITS
from reader.ui.commands.lists import ANNOTATIONS, FIGURES, LIST, SHELF, SIDE_PANEL
from reader.ui.commands.notes import DELETED, NOTEBOOK, NOTES, NOTES_FILTER, TAKING_ALONG
from reader.ui.commands.reading import PANES, READING
from reader.ui.commands.text import FIND_BOX, FINDING, SELECTING, TEXT
from reader.ui.commands.typing import COLOR, DISCARD, NOTE, QUERY, SEARCH, TAGS, VERDICT
from reader.ui.commands.why import WHY

PLACES: Mapping[str, Sequence[Binding]] = {
    "everywhere": (*TAKING_ALONG, *EVERYWHERE),
    "reading": (*READING, *PANES),
    "lists": LIST,
    "articles": SHELF,
    "search": (*SEARCH, *QUERY),
    "hits": HITS,
    "facets": FACETS,
    "text": TEXT,
    "selecting": (*HIGHLIGHT, *SELECTING),
    "finding": FINDING,
    "find box": FIND_BOX,
    "note": (*DISCARD, *NOTE, *TAGS, *COLOR, *VERDICT),
    "side panel": SIDE_PANEL,
    "annotations": ANNOTATIONS,
    "figures": FIGURES,
    "all figures": FIGURE_TABLE,
    "filter": FILTER,
    "deleted notes": DELETED,
    "all notes": (*NOTES, *NOTEBOOK),
    "notes filter": NOTES_FILTER,
    "comparison": (*COMPARING, *MEASURE),
    "why": WHY,
}
"""Every command, by the place where its keys work."""

WIDE = ("reading", "everywhere")
"""Places around all panels of a screen, and around all screens, whichever panel has the keyboard."""

_NEAREST_FIRST = (*(place for place in PLACES if place not in WIDE), *WIDE)
_RANKS = {binding.id: rank for rank, binding in enumerate(one for place in _NEAREST_FIRST for one in PLACES[place])}
_SOMEWHERE = {binding.id for place in PLACES if place not in WIDE for binding in PLACES[place]}

_MOVING = {binding.id for binding in LIST if not binding.show}


def rank(binding: Binding) -> int:
    """Return where `binding` stands when commands are listed: what only some places have comes first."""
    return _RANKS.get(binding.id, len(_RANKS))


def is_everywhere(binding: Binding) -> bool:
    """Whether `binding` works whichever panel has the keyboard."""
    return binding.id not in _SOMEWHERE


def is_moving(binding: Binding) -> bool:
    """Whether `binding` moves the cursor as in any list: what is to be told last of one."""
    return binding.id in _MOVING
