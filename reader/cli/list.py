"""`reader list`: the shelf."""

from reader.articles.entry import ShelfEntry
from reader.cli.commands import chosen_library, command_named, json_option
from reader.cli.printing import brought_up_to_date, print_json, print_table
from reader.cli.shapes import entry_shape
from reader.errors import NothingFound
from reader.library import Library

COLUMNS = ("Id", "Title", "Authors", "Publisher", "Date", "Words", "Figures", "Notes")


@command_named("list")
@json_option
def command(as_json: bool) -> None:
    """List the articles of the library.

    \b
    reader list
    reader -L ~/articles list --json
    """
    print_shelf(chosen_library(), as_json=as_json)


def print_shelf(library: Library, *, as_json: bool = False) -> None:
    """Print the shelf of `library`, without files that turned out to be no articles.

    Raises:
        NothingFound: it holds no article; an empty JSON array is printed all the same.
    """
    report = brought_up_to_date(library, words=False)
    entries = [entry for entry in library.entries() if entry.is_indexed or report.busy]
    if as_json:
        print_json([entry_shape(entry) for entry in entries])
    elif entries:
        print_table(COLUMNS, map(_row, entries), numbers=COLUMNS[5:])
    if not entries:
        raise NothingFound(f"{library.name} holds no articles. Reader reads text, Markdown, HTML, EPUB and PDF files.")


def _row(entry: ShelfEntry) -> tuple[str, ...]:
    return (
        entry.id,
        entry.title,
        ", ".join(entry.authors),
        entry.publisher or "",
        entry.date or "",
        f"{entry.words:,}",
        "…" if entry.figures is None else str(entry.figures),
        str(entry.annotations),
    )
