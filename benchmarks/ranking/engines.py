"""Reader and its peers: each indexes the articles and ranks them for each query.

All are asked the same words. A peer is asked twice: for articles with any of the words, and for those with all of them,
in title and text together, followed by those with any, which is the better of its defaults and helps it most.
"""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from benchmarks.corpus import texts

Rankings: TypeAlias = Sequence[Sequence[str]]
"""The file names of the articles found for each query, best first."""

DEPTH = 50
"""Articles that a ranking has at most."""

_HITS = 300
"""Passages that Reader is asked for, to have enough articles: one has several."""


def ask_reader(corpus: Sequence[Path], work: Path, queries: Sequence[str]) -> Mapping[str, Rankings]:
    """Rank articles by their first hits."""
    from reader.library.library import Library
    from reader.locations import Locations

    library = Library(corpus, Locations(*(work / name for name in ("config", "data", "state", "cache"))))
    library.bring_up_to_date()
    found = [library.search(query, limit=_HITS).hits for query in queries]
    return {"Reader": [_first(Path(hit.file).name for hit in hits) for hits in found]}


def ask_fts5(corpus: Sequence[Path], work: Path, queries: Sequence[str]) -> Mapping[str, Rankings]:
    """Rank articles by SQLite's BM25 over title and body, with its Porter stemmer."""
    with sqlite3.connect(work / "fts.sqlite") as db:
        db.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61')")
        db.executemany("INSERT INTO articles VALUES (?, ?, ?)", _texts(corpus))

    def ask(operator: str, words: Sequence[str]) -> Iterable[str]:
        joined = f" {operator} ".join(f'"{word}"' for word in words)
        found = db.execute("SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?", [joined, DEPTH])
        return (file for (file,) in found)

    return _both_ways("SQLite FTS5", ask, queries)


def ask_tantivy(corpus: Sequence[Path], work: Path, queries: Sequence[str]) -> Mapping[str, Rankings]:
    """Rank articles by Tantivy's BM25 over title and body, with its English stemmer."""
    import tantivy

    fields = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
    for name in ("title", "body"):
        fields = fields.add_text_field(name, tokenizer_name="en_stem")
    index = tantivy.Index(fields.build(), path=str(work))
    with index.writer() as writer:
        for file, title, body in _texts(corpus):
            writer.add_document(tantivy.Document(id=file, title=title, body=body))
    index.reload()
    searcher = index.searcher()

    def ask(operator: str, words: Sequence[str]) -> Iterable[str]:
        required = "+" if operator == "AND" else ""
        query = index.parse_query(" ".join(required + word for word in words), ["title", "body"])
        return (searcher.doc(address)["id"][0] for _, address in searcher.search(query, DEPTH).hits)

    return _both_ways("Tantivy", ask, queries)


def ask_whoosh(corpus: Sequence[Path], work: Path, queries: Sequence[str]) -> Mapping[str, Rankings]:
    """Rank articles by Whoosh's BM25F over title and body, with its stemming analyzer."""
    from whoosh.analysis.analyzers import StemmingAnalyzer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.index import create_in
    from whoosh.qparser.default import MultifieldParser
    from whoosh.qparser.syntax import AndGroup, OrGroup

    words_of = StemmingAnalyzer()
    schema = Schema(id=ID(stored=True), title=TEXT(words_of), body=TEXT(words_of))
    index = create_in(str(work), schema)
    with index.writer() as writer:
        for file, title, body in _texts(corpus):
            writer.add_document(id=file, title=title, body=body)
    searcher = index.searcher()
    groups = {"AND": AndGroup, "OR": OrGroup}

    def ask(operator: str, words: Sequence[str]) -> Iterable[str]:
        query = MultifieldParser(["title", "body"], schema, group=groups[operator]).parse(" ".join(words))
        return (str(hit["id"]) for hit in searcher.search(query, limit=DEPTH))

    return _both_ways("stock Whoosh", ask, queries)


def _both_ways(
    engine: str, ask: Callable[[str, Sequence[str]], Iterable[str]], queries: Sequence[str]
) -> Mapping[str, Rankings]:
    questions = [re.findall(r"\w+", query.lower()) for query in queries]
    any_word = [_first(ask("OR", words)) for words in questions]
    all_first = [_first([*ask("AND", words), *some]) for words, some in zip(questions, any_word, strict=True)]
    return {f"{engine}, any word": any_word, f"{engine}, all first": all_first}


def _first(files: Iterable[str]) -> Sequence[str]:
    return list(dict.fromkeys(files))[:DEPTH]


def _texts(corpus: Sequence[Path]) -> Iterable[tuple[str, str, str]]:
    return (text for folder in corpus for text in texts(folder))
