"""A query with a term more, which narrows it, or with that term taken away again."""

import re

from reader.search.language.fields import LIKE
from reader.search.language.lexemes import Lexeme, lexemes

_OPERATOR = re.compile(r"OR|AND|NOT|NEAR(?:/\d*)?")
_OR = Lexeme("word", "OR")


def narrowed(query: str, term: str) -> str:
    """Return `query` asking also for `term`; what is half typed of it is closed, and alternatives are held together."""
    query = _without_dangling(query)
    depth = 0
    has_alternatives = False
    for lexeme in lexemes(query):
        if lexeme.kind == "unclosed":
            query += '"'
        depth = max(depth + (lexeme.kind == "open") - (lexeme.kind == "close"), 0)
        has_alternatives |= lexeme == _OR and depth == 0
    query += ")" * depth
    return f"({query}) {term}" if has_alternatives else f"{query} {term}".strip()


def _without_dangling(query: str) -> str:
    """Return `query` without operators at its end that wait for something to follow."""
    query = query.strip()
    for lexeme in reversed(lexemes(query)):
        if lexeme.kind != "word" or not _OPERATOR.fullmatch(lexeme.text):
            break
        query = query.removesuffix(lexeme.text).rstrip()
    return query


def holds(query: str, term: str) -> bool:
    """Whether `term` narrows `query`."""
    return _by_itself(term, query) is not None


def widened(query: str, term: str) -> str:
    """Return `query` without `term`."""
    found = _by_itself(term, query)
    if found is None:
        return query
    return f"{query[: found.start()].rstrip()} {query[found.end() :].lstrip()}".strip()


def like(file: str, passage: int) -> str:
    """Return the term that finds passages about the same as the one numbered `passage` in the article in `file`."""
    where = f"{file}:{passage}"
    return f'{LIKE.name}:"{where}"' if re.search(r"[\s()]", where) else f"{LIKE.name}:{where}"


def begins_like(query: str) -> bool:
    """Whether `query` asks first of all for passages about the same as one."""
    return query.lstrip().lower().startswith(f"{LIKE.name}:")


def _by_itself(term: str, query: str) -> re.Match[str] | None:
    """Return where `term` stands in `query` with blanks around it, or nothing."""
    return re.search(rf"(?<!\S){re.escape(term)}(?!\S)", query)
