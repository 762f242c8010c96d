"""What is known of a library's articles: catalog, index, and the articles that are not in them."""

from collections.abc import Iterator

from reader.articles.reading import read_article
from reader.articles.shelf import ArticleFile
from reader.errors import ReaderError
from reader.library.articles import Articles
from reader.library.doctor.finding import Finding, hint, well, wrong
from reader.search.catalog.catalog import Catalog
from reader.search.health import Health, health_of_catalog, health_of_index

_REBUILD = "reader index --rebuild"
_MOST_READ = 100
"""Articles that are tried, of those that are not known."""


def knowledge_findings(library: Articles) -> Iterator[Finding]:
    """Yield how catalog and index are, and which articles cannot be read."""
    catalog = health_of_catalog(library.cache)
    yield _finding("catalog", catalog)
    if catalog is Health.WELL:  # to open one that is not would begin it anew
        yield _finding("index", health_of_index(library.cache))
        yield from _article_findings(library)


def _finding(name: str, health: Health) -> Finding:
    told = f"The {name} {health.value}."
    match health:
        case Health.WELL:
            return well(name, told)
        case Health.MISSING | Health.OTHER_VERSION | Health.AT_ODDS:  # the next update sees to it
            return hint(name, told, "reader index")
        case _:
            return wrong(name, told, _REBUILD, is_safe=True)


def _article_findings(library: Articles) -> Iterator[Finding]:
    found = library.find_files()
    for trouble in found.troubles:
        yield hint("articles", trouble)
    with Catalog(library.cache) as catalog:
        known = catalog.last_read()
    unknown = [file for file in found.files if file.id not in known or not known[file.id].is_as(file)]
    unread = 0
    for file in unknown[:_MOST_READ]:
        why_not = _trouble_with(file)
        if why_not is None:
            unread += 1
        else:
            yield wrong("articles", why_not, "Mend the file, or take it out of the folder.")
    unread += max(len(unknown) - _MOST_READ, 0)
    if unread:
        yield hint("articles", f"{unread:,} of {len(found.files):,} have changed or come since.", "reader index")
    elif not unknown:
        yield well("articles", f"All {len(found.files):,} are in the index.")


def _trouble_with(file: ArticleFile) -> str | None:
    try:
        read_article(file.path, file=file.file, id=file.id)
    except ReaderError as trouble:
        return str(trouble)
    return None
