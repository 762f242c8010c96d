"""The fields of the query language: what each is called, what it asks for, which values it takes."""

from dataclasses import dataclass

from reader.articles.article import PassageKind
from reader.figures.figure import Direction, Kind, Status

_NUMBER = "a number or range (5..10)"
_WORDS = "a word or phrase"


@dataclass(frozen=True, slots=True)
class Field:
    """What may be written before a colon, and what after it: one of `values`, or anything where there are none."""

    name: str
    help: str
    takes: str
    example: str
    values: tuple[str, ...] = ()

    @property
    def takes_words(self) -> bool:
        """Whether it takes what is looked for in a text: a word, a phrase, the beginning of a word."""
        return self.takes == _WORDS

    @property
    def wants(self) -> str:
        """A sentence for the user who wrote something else, or nothing yet; what may be cropped comes last."""
        there_are = f"; there are {', '.join(self.values)}" if self.values else ""
        return f"{self.name}: wants {self.takes}, such as {self.example}{there_are}."


AMOUNTS = (
    Field("percent", "percentages, and changes in percent", _NUMBER, "percent:>5"),
    Field("money", "amounts of money, in any currency", _NUMBER, "money:>=1bn"),
    Field("count", "numbers of things", _NUMBER, "count:1000..5000"),
    Field("value", "any figure by its number", _NUMBER, "value:<0.5"),
)
"""Fields that take a number, a comparison or a range."""

DIRECTIONS = (
    Field("change", "where the measured thing went", "a direction", "change:down", tuple(Direction)),
    Field("direction", "the same as change:", "a direction", "direction:up", tuple(Direction)),
)
UNIT = Field("unit", "what the number counts: a code, a sign, a noun", "a code, a sign or a noun", "unit:CNY")
PERIOD = Field(
    "period",
    "when it holds: a year, quarter, month, range, or words",
    "a year, quarter, month or words",
    "period:2025-Q3",
)
SUBJECT = Field("subject", "words in what is measured", _WORDS, 'subject:"high-tech output"')
STATUS = Field("status", "figures, or what was not taken for one", "a status", "status:excluded", tuple(Status))
KIND = Field("kind", "the kind of figure, or of passage", "a kind", "kind:count", (*Kind, *PassageKind))
DATE = Field(
    "date",
    "when the article came out: a year, month, day or range",
    "a year, month, day or range",
    "date:2025-09..2025-11",
)
LANGUAGE = Field("lang", "the article's language", "a code of two letters", "lang:en")
ARTICLE = Field("article", "one article: its id, file name, or words of them", "the name of one", "article:trade")
IS = Field(
    "is", "on the shelf: articles not begun, begun, or read", "a state", "is:unread", ("unread", "begun", "read")
)
LIKE = Field(
    "like", "passages about the same as one: its article and number", "a file and a number", "like:trade.md:12"
)

NOTE = Field("note", "words in what you wrote", _WORDS, 'note:"check this"')
# Colours and verdicts are those of annotations, of which a search knows nothing; a test holds them the same.
TAG = Field("tag", "notes with this tag, or one that begins so", "a tag", "tag:growth")
COLOR = Field("color", "notes in this colour", "a colour", "color:green", ("yellow", "green", "blue", "pink", "purple"))
VERDICT = Field(
    "verdict",
    "what you hold of a figure",
    "a verdict",
    "verdict:disputed",
    ("confirmed", "disputed", "unclear", "stale"),
)
HAS = Field("has", "passages with a note, or with a figure", "a thing", "has:note", ("figure", "note"))

PUBLISHER = Field("publisher", "words in the publisher's name", _WORDS, "publisher:gazette")
ON_WORDS = (
    Field("title", "words in the article's title", _WORDS, "title:trade"),
    Field("author", "words in the authors' names", _WORDS, "author:li"),
    PUBLISHER,
    Field("in", "words in the heading above", _WORDS, 'in:"next steps"'),
)
"""Fields of a passage and its article that take a word, a phrase, or the beginning of a word."""

FIELDS = {
    field.name: field
    for field in (
        *AMOUNTS,
        UNIT,
        *DIRECTIONS,
        PERIOD,
        SUBJECT,
        KIND,
        STATUS,
        *(NOTE, TAG, COLOR, VERDICT, HAS),
        *(ARTICLE, LIKE, DATE, LANGUAGE, *ON_WORDS),
    )
}
"""Every field by its name, in the order in which a page of help tells of them."""

UNDERSTOOD = FIELDS | {IS.name: IS}
"""Those, and what only the shelf can be asked."""
