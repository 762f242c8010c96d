"""Front matter: what a Markdown file says of itself between two lines of dashes, in YAML."""

import re
from collections.abc import Mapping

import yaml

from reader.articles.article import Metadata
from reader.articles.dates import iso_date
from reader.articles.language import primary_language

_LONGEST = 16 * 1024
"""Characters; what is longer is no front matter but text."""
_FENCED = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

_NOTHING = ("", "~", "null")


def split_front_matter(text: str) -> tuple[Metadata, str]:
    """Return what the front matter of `text` says, and the text behind it.

    Front matter that is damaged says nothing, and stays in the text where a reader can see it.
    """
    if not text.startswith("---"):
        return Metadata(), text
    fenced = _FENCED.match(text, 0, _LONGEST)
    fields = _fields_of(fenced["yaml"]) if fenced else None
    if fenced is None or fields is None:
        return Metadata(), text
    return _metadata_of(fields), text[fenced.end() :]


class _Loader(yaml.BaseLoader):
    """YAML's loader for which all values are words, so that none is refused, and no tag means anything.

    Aliases, by which a few lines can grow to gigabytes, are not read.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def _fields_of(source: str) -> dict[str, object] | None:
    """Return the fields by their names in lower case, or None when `source` is no list of fields."""
    try:
        loaded = yaml.load(source, _Loader)  # noqa: S506 - a child of the base loader, the safest
    except (yaml.YAMLError, RecursionError):
        return None
    if loaded == "":
        return {}
    return {str(name).lower(): value for name, value in loaded.items()} if isinstance(loaded, dict) else None


def _metadata_of(fields: Mapping[str, object]) -> Metadata:
    source = _words(fields, "source", "publisher", "publication", "site", "site_name", "website")
    url = _words(fields, "url", "link", "canonical", "canonical_url")
    if source and source.startswith(("http://", "https://")):
        source, url = _words(fields, "publisher", "publication", "site", "site_name", "website"), url or source
    return Metadata(
        title=_words(fields, "title", "headline"),
        authors=_all_words(fields, "authors", "author", "by", "byline"),
        publisher=source,
        date=_date(fields, "date", "published", "publish_date", "date_published", "pubdate"),
        language=primary_language(_words(fields, "language", "lang")),
        kind=_words(fields, "kind", "type"),
        url=url,
    )


def _words(fields: Mapping[str, object], *names: str) -> str | None:
    """Return the first of the fields `names` that holds words."""
    values = (fields.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value.lower() not in _NOTHING), None)


def _all_words(fields: Mapping[str, object], *names: str) -> tuple[str, ...]:
    """Return the first of the fields `names` that holds a list of words, or words between commas or semicolons."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.lower() not in _NOTHING:
            return tuple(piece.strip() for piece in re.split(r";|,| and ", value) if piece.strip())
        if isinstance(value, list):
            return tuple(piece for piece in value if isinstance(piece, str) and piece.lower() not in _NOTHING)
    return ()


def _date(fields: Mapping[str, object], *names: str) -> str | None:
    values = (fields.get(name) for name in names)
    dates = (iso_date(value) for value in values if isinstance(value, str))
    return next(filter(None, dates), None)
