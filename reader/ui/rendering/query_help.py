"""What a query can say, in Markdown for the help of the boxes in which one is typed."""

from collections.abc import Iterable

from reader.search.language.fields import (
    AMOUNTS,
    ARTICLE,
    COLOR,
    DATE,
    DIRECTIONS,
    FIELDS,
    HAS,
    KIND,
    LANGUAGE,
    LIKE,
    NOTE,
    ON_WORDS,
    PERIOD,
    STATUS,
    SUBJECT,
    TAG,
    UNIT,
    VERDICT,
    Field,
)

_WORDS = {
    "cranes quay": "both words in one passage, in any form",
    '"automatic cranes"': "these words one after the other",
    "cranes -railway": "without this word; `NOT` says the same",
    "cranes OR quay": "one of them; brackets hold together what belongs together",
    "cranes NEAR/5 quay": "at most five words apart; `NEAR` alone means ten",
    "contain*": "words that begin so",
    "harbor~": "words spelt about so",
}
_ABOUT = {
    "The article": (*ON_WORDS, ARTICLE, DATE, LANGUAGE, LIKE),
    "A figure in the passage": (*AMOUNTS, UNIT, *DIRECTIONS, PERIOD, SUBJECT, KIND, STATUS),
    "A note of yours on it": (NOTE, TAG, COLOR, VERDICT, HAS),
}


def fields_list() -> str:
    """Return a line for each field of the query language, with an example."""
    return _listed(FIELDS.values())


def query_card() -> str:
    """Return the query language on one card."""
    words = "\n".join(f"- `{example}` {meaning}" for example, meaning in _WORDS.items())
    about = "\n\n".join(f"## {what}\n\n{_listed(fields)}" for what, fields in _ABOUT.items())
    return f"""
# Search

Type words; the passages that hold them appear as you type. When no passage has all of them, those with some are shown.

{words}

{about}

What is asked of figures holds of one and the same figure: `percent:>40 change:up`; so it does for notes.

## The box

- **Tab** completes what is offered below; so does **→** at the end. **↑** and **↓** choose, **Esc** closes.
- **↑** in the empty box, or **Ctrl+R**, shows saved searches and those used before; **Delete** there forgets one.
- **Ctrl+S** saves the search under a name. **Ctrl+Y** takes another spelling when one is suggested.
- **Enter** or **↓** goes to the hits, **Esc** brings the shelf back.
"""


def _listed(fields: Iterable[Field]) -> str:
    return "\n".join(f"- `{field.example}` {field.help}" for field in fields)
