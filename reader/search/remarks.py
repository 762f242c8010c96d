"""What to tell the user about names in a query that nothing goes by, and about notes that no hit shows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches

from reader.printable import tidy_line
from reader.search.called import Called
from reader.search.language.fields import ARTICLE, LANGUAGE, NOTE, PUBLISHER, TAG
from reader.search.language.note_conditions import NoteCondition, tags_called
from reader.search.language.together import asks_figures
from reader.search.language.tree import And, Filter, Leaf, Like, Node, Or, Within, all_parts, liked, noted, written
from reader.search.notes.finding import NoteFinder

_MOST_TAGS = 8
"""Tags that are named."""
_MOST_PUBLISHERS = 5
"""Publishers that are all named where none is called alike."""


def remarks(tree: Node, notes: NoteFinder, called: Called) -> Iterator[str]:
    """Yield a sentence for each tag and article in `tree` that there is not."""
    for part in dict.fromkeys(all_parts(tree)):
        match part:
            case NoteCondition(TAG.name, typed) if not tags_called(typed, notes.all.tags):
                yield _no_tag(typed, notes.all.tags)
            case Filter(ARTICLE.name, typed) | Like(typed) if not called(typed):
                yield f"No article is called “{typed}”."


def unknown_languages(tree: Node, languages: Callable[[], Iterable[str]]) -> Iterator[str]:
    """Yield a sentence for each language in `tree` that no article is in."""
    for part in dict.fromkeys(all_parts(tree)):
        if isinstance(part, Filter) and part.field == LANGUAGE.name and part.value not in (known := {*languages()}):
            there = f"; there are: {', '.join(sorted(known))}" if known else ""
            yield f"No article is in the language “{part.value}”{there}."


def unknown_publishers(
    tree: Node, is_found: Callable[[Node], bool], names: Callable[[], Sequence[str]]
) -> Iterator[str]:
    """Yield a sentence for each publisher in `tree` that nothing found is by, with those of all `names` it may be."""
    for part in dict.fromkeys(all_parts(tree)):
        if isinstance(part, Within) and part.field == PUBLISHER.name and not is_found(part):
            yield _no_publisher(written(part.leaf).strip('"'), [*map(tidy_line, names())])


def unseen(tree: Node, notes: NoteFinder) -> Iterator[str]:
    """Yield a sentence for the notes that answer to `tree` but have no passage to be found by."""
    if not any(noted(tree)):
        return
    answering = notes.unseen(tree)
    lost = sum(note.span is None for note in answering)
    if lost == 1:
        yield "1 note that answers has no place in its article any more; A shows it."
    elif lost:
        yield f"{lost:,} notes that answer have no place in their articles any more; A shows them."
    if len(answering) > lost:
        yield f"Notes on boilerplate, which is not searched, answer too: {len(answering) - lost:,}; A shows them."


def unread_figures(tree: Node, to_come: Callable[[], int]) -> Iterator[str]:
    """Yield a sentence where `tree` asks for figures, and some articles are yet to be read for them."""
    if any(map(asks_figures, all_parts(tree))):
        yield from figures_to_come(to_come())


def figures_to_come(many: int) -> Iterator[str]:
    """Yield a sentence where so `many` articles are yet to be read for their figures."""
    if many:
        yield f"Figures are still being read: {many:,} article{'s' * (many > 1)} to come."


def in_notes(tree: Node, notes: NoteFinder) -> Iterator[str]:
    """Yield a sentence where notes have the words of `tree`, which asks for nothing but words."""
    asked = _of_notes(tree)
    many = len(notes.answering(asked)) if asked is not None else 0
    if asked is not None and many:
        yield f"{many:,} of your notes {'has' if many == 1 else 'have'} it: {written(asked)}"


def like_nothing(tree: Node, called: Called) -> Iterator[str]:
    """Yield a sentence for each passage of an article there is that nothing in `tree` was found to be like."""
    for asked in liked(tree):
        if called(asked.file):
            yield f"Nothing is like passage {asked.passage} of {asked.file}, or it has no such passage."


def _no_tag(typed: str, tags: Sequence[str]) -> str:
    if not tags:
        return f"There is no tag “{typed}”; no note has a tag yet."
    more = f" and {len(tags) - _MOST_TAGS:,} more" if len(tags) > _MOST_TAGS else ""
    return f"There is no tag “{typed}”; tags in use: {', '.join(tags[:_MOST_TAGS])}{more}."


def _no_publisher(typed: str, names: Sequence[str]) -> str:
    words = {word.casefold(): name for name in names for word in (*name.split(), name)}
    if near := dict.fromkeys(words[word] for word in get_close_matches(typed.casefold(), words)):
        return f"No publisher is called “{typed}”; did you mean {' or '.join(near)}?"
    there = f"; there are: {', '.join(names)}" if 0 < len(names) <= _MOST_PUBLISHERS else ""
    return f"No publisher is called “{typed}”{there}."


def _of_notes(tree: Node) -> Node | None:
    """Return `tree` asking for its words in notes instead; None where it asks for anything else."""
    if isinstance(tree, Leaf):
        return Within(NOTE.name, tree)
    if not isinstance(tree, And | Or):
        return None
    nodes = [asked for node in tree.nodes if (asked := _of_notes(node)) is not None]
    return type(tree)(tuple(nodes)) if len(nodes) == len(tree.nodes) else None
