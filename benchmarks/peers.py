"""The engines that Reader is measured beside: each indexes title and body of whole articles, and nothing else."""

# mypy: disable-error-code="no-untyped-call"
# Whoosh is typed only in part.

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from benchmarks.corpus import texts

HITS = 20
"""How many hits a query asks for, each with a snippet where the engine makes them."""

Ask: TypeAlias = Callable[[str], object]


def index_with_whoosh(folder: Path, work: Path) -> Ask:
    """Index with Whoosh as it comes: its stemming analyzer, title and body stored."""
    from whoosh.analysis.analyzers import StemmingAnalyzer
    from whoosh.fields import ID, TEXT, Schema
    from whoosh.index import create_in
    from whoosh.qparser.default import MultifieldParser

    words = StemmingAnalyzer()
    schema = Schema(id=ID(stored=True), title=TEXT(words, stored=True), body=TEXT(words, stored=True))
    index = create_in(str(work), schema)
    with index.writer() as writer:
        for name, title, body in texts(folder):
            writer.add_document(id=name, title=title, body=body)
    parser = MultifieldParser(["title", "body"], schema)
    searcher = index.searcher()
    return lambda query: [hit.highlights("body") for hit in searcher.search(parser.parse(query), limit=HITS)]


def index_with_fts5(folder: Path, work: Path) -> Ask:
    """Index with SQLite's FTS5 and its Porter stemmer."""
    db = sqlite3.connect(work / "fts.sqlite")
    db.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61')")
    db.executemany("INSERT INTO articles VALUES (?, ?, ?)", texts(folder))
    db.commit()
    question = (
        "SELECT id, snippet(articles, 2, '[', ']', '…', 30) FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?"
    )
    return lambda query: db.execute(question, [query.replace("4.8", '"4.8"'), HITS]).fetchall()


def index_with_tantivy(folder: Path, work: Path) -> Ask:
    """Index with Tantivy and its English stemmer."""
    import tantivy

    fields = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
    for name in ("title", "body"):
        fields = fields.add_text_field(name, stored=True, tokenizer_name="en_stem")
    schema = fields.build()
    index = tantivy.Index(schema, path=str(work))
    with index.writer() as writer:
        for name, title, body in texts(folder):
            writer.add_document(tantivy.Document(id=name, title=title, body=body))
    index.reload()
    searcher = index.searcher()

    def ask(query: str) -> object:
        parsed = index.parse_query(query, ["title", "body"], conjunction_by_default=True)
        snippets = tantivy.SnippetGenerator.create(searcher, parsed, schema, "body")
        return [snippets.snippet_from_doc(searcher.doc(at)).to_html() for _, at in searcher.search(parsed, HITS).hits]

    return ask


PEERS = {"stock Whoosh": index_with_whoosh, "SQLite FTS5": index_with_fts5, "Tantivy": index_with_tantivy}
