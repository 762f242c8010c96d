"""Passages are found by the notes on them, and notes by a query, with real articles, notes and index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations.anchor import annotate
from reader.annotations.annotation import Color, FigureVerdict
from reader.annotations.noted_figure import figure_record, figures_at
from reader.annotations.store import AnnotationStore
from reader.articles.span import Span
from reader.library import Library
from reader.library.articles import NOTES_FOLDER
from reader.locations import Locations
from reader.search.hit import Hit
from reader.search.language.fields import COLOR, VERDICT
from reader.search.query import filtered_by

ORCHARDS = """Orchards of the coast

Apple growers sold 12 percent more cider in May.

Pear growers sold nothing, and 3,400 crates of pears stood in the barns.

Outlook

Plums will follow in autumn, say the growers of Brenna.
"""
MILLS = """Mills by the river

The mill at Orsa ground 40 percent less rye than a year before.

Rye bread cost more in every town.
"""
FERRIES = """Ferries

Boats carried rye and cider over the strait.
"""


@dataclass
class Desk:
    """A library of a few articles in one window; each note it is given is a minute newer than the one before."""

    library: Library
    now: datetime = datetime(2026, 1, 5, 9, tzinfo=UTC)

    def note(
        self,
        article: str,
        quote: str,
        note: str = "",
        *tags: str,
        color: Color = Color.YELLOW,
        verdict: FigureVerdict | None = None,
    ) -> None:
        there = self.library.article(article)
        start = there.text.index(quote)
        span = Span(start, start + len(quote))
        about = figures_at(span, self.library.figures(there))[0] if verdict else None
        record = figure_record(about, verdict) if about else None
        self.now += timedelta(minutes=1)
        made = annotate(there, span, note=note, tags=tags, color=color, figure=record, now=self.now)
        AnnotationStore(self.library.roots[0] / NOTES_FOLDER).put(made)

    def window(self) -> Library:
        """Return another window on the same library."""
        return Library(self.library.roots, self.library.locations)

    def hits(self, query: str) -> tuple[Hit, ...]:
        return self.library.search(query).hits

    def found(self, query: str) -> list[str]:
        """Return the first word of each passage found, best first."""
        return [first_word(self.library, hit) for hit in self.hits(query)]

    def hint(self, query: str) -> str | None:
        return self.library.search(query).hint

    def quotes(self, query: str = "") -> list[str]:
        """Return the first word of each note's quote, in the order of the list of all notes."""
        return [
            placed.annotation.quote.split()[0] for one in self.library.annotated(query) for placed in one.annotations
        ]

    def write(self, name: str, text: str) -> None:
        (self.library.roots[0] / f"{name}.txt").write_text(text, encoding="utf-8")


def first_word(library: Library, hit: Hit) -> str:
    return hit.span.of(library.article(hit.article).text).split()[0]


def desk_in(folder: Path) -> Desk:
    """Return three articles with six notes, those further down the newer ones."""
    articles = folder / "articles"
    articles.mkdir()
    homes = {name: folder / name for name in ("config", "data", "state", "cache")}
    desk = Desk(Library([articles], Locations(**homes)))
    for name, text in {"orchards": ORCHARDS, "rye-mills": MILLS, "ferries_2": FERRIES}.items():
        desk.write(name, text)
    desk.library.bring_up_to_date()
    desk.note(
        "orchards", "12 percent", "Compare with the merchants' own tables", "growth", verdict=FigureVerdict.DISPUTED
    )
    desk.note("orchards", "Pear growers", "odd: no export at all?", "growth", "Export controls", color=Color.GREEN)
    desk.note("orchards", "crates of pears", "high-tech crates", "storage", color=Color.PINK)
    desk.note("orchards", "Plums", color=Color.PURPLE)
    desk.note("rye-mills", "40 percent", "too steep", "growth", color=Color.GREEN, verdict=FigureVerdict.CONFIRMED)
    desk.note("ferries_2", "Boats carried rye", "", "growth-abroad")
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk to change things at."""
    return desk_in(tmp_path)


@pytest.fixture(scope="module")
def quiet_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk where everything stays as it is."""
    return desk_in(tmp_path_factory.mktemp("quiet"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("note:export", "Pear"),
        ("note:merchant", "Apple"),
        ("note:EXPORTS", "Pear"),
        ('note:"own table"', "Apple"),
        ('note:"table own"', ""),
        ("note:hightech", "Pear"),
        ("note:mercha*", "Apple"),
        ("note:steap~", "The"),
        ("note:rye", ""),
        ("tag:growth", "The Pear Apple"),
        ("tag:growth*", "Boats The Pear Apple"),
        ("tag:#GROWTH", "The Pear Apple"),
        ("tag:gro", "Boats The Pear Apple"),
        ('tag:"export controls"', "Pear"),
        ("tag:export", "Pear"),
        ("color:green", "The Pear"),
        ("color:p", "Plums Pear"),
        ("verdict:disputed", "Apple"),
        ("verdict:c", "The"),
        ("has:note", "Boats The Plums Pear Apple"),
        ("tag:growth color:green", "The Pear"),
        ("tag:growth color:pink", ""),
        ("(tag:growth) (color:pink)", ""),
        ("tag:growth -color:green", "Apple"),
        ("tag:storage OR verdict:confirmed", "The Pear"),
        ("rye has:note", "Boats The"),
        ("rye -has:note", "Rye"),
        ("rye -tag:growth", "Rye Boats"),
        ("growers tag:growth -color:green", "Apple"),
        ("has:note percent:>20", "The"),
        ("tag:growth -percent:>20", "Pear Apple"),
        ("article:rye-mills rye", "The Rye"),
        ("article:rye-mills.txt rye -has:note", "Rye"),
        ("article:mill rye -has:note", "Rye"),
        ("article:ferries has:note", "Boats"),
        ("article:2 has:note", "Boats"),
        ("has:note -article:orchards", "Boats The"),
        ("has:figure rye", "The"),
        ("in:outlook has:note", "Plums"),
        ("kind:heading has:note", ""),
    ],
)
def test_a_query_finds_passages_by_their_notes(quiet_desk: Desk, query: str, found: str) -> None:
    """Conditions that stand together hold of one note; asked for notes alone, the newest note comes first."""
    assert not filtered_by(query).faults
    assert (sorted if "rye" in query else list)(quiet_desk.found(query)) == (sorted if "rye" in query else list)(
        found.split()
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "12 Pear crates Plums 40 Boats"),
        ("  ", "12 Pear crates Plums 40 Boats"),
        ("tag:", "12 Pear crates Plums 40 Boats"),
        ("pear", "Pear crates"),
        ("pea", "Pear crates"),
        ("growth", "12 Pear 40 Boats"),
        ('"export controls"', "Pear"),
        ("tag:growth -note:odd", "12 40"),
        ("-tag:growth", "crates Plums Boats"),
        ("color:green OR color:purple", "Pear Plums 40"),
        ("percent:>5", "12 40"),
        ("percent:>5 -percent:>20", "12"),
        ("count:>1000", "crates"),
        ("verdict:disputed percent:12", "12"),
        ("title:orchard color:green", "Pear"),
        ("in:outlook", "Plums"),
        ("article:mills", "40"),
        ("has:note", "12 Pear crates Plums 40 Boats"),
        ("kind:title", ""),
        ("zebra", ""),
    ],
)
def test_the_list_of_notes_is_filtered_in_the_same_language(quiet_desk: Desk, query: str, found: str) -> None:
    """Words stand in quote, note or tags, a figure in the quote; the rest holds of article and passage."""
    assert sorted(quiet_desk.quotes(query)) == sorted(found.split())


@pytest.mark.parametrize(
    "where", ["tag:growth", "tag:growth color:green", "has:note", "note:steep", "-has:note", "article:mills"]
)
def test_figures_are_found_by_the_notes_on_their_passages(quiet_desk: Desk, where: str) -> None:
    """A table of the library and one article judged by itself agree."""
    asked = f"{where} value:>0"
    table = {(row.article, row.figure.text) for row in quiet_desk.library.figure_table(asked)}
    alone = {
        (entry.id, figure.text)
        for entry in quiet_desk.library.entries()
        for article in [quiet_desk.library.article(entry.id)]
        for figure in quiet_desk.library.figures_where(article, asked)
    }
    assert table == alone
    assert ("rye-mills", "40 percent") in table or where == "-has:note"


def test_a_hit_names_the_notes_that_answered(quiet_desk: Desk) -> None:
    """The newest comes first, with what the user wrote, or else its tags, or else the words it is on."""
    (hit,) = quiet_desk.hits("note:odd OR note:crates")
    newest, older = quiet_desk.library.annotated("article:orchards pear")[0].annotations[::-1]
    assert hit.notes == (newest.annotation.id, older.annotation.id)
    assert hit.written == "high-tech crates"
    assert [hit.written for hit in quiet_desk.hits("color:purple")] == ["“Plums”"]
    assert [hit.written for hit in quiet_desk.hits("tag:growth-abroad")] == ["#growth-abroad"]
    assert [(hit.notes, hit.written) for hit in quiet_desk.hits("plums")] == [((), "")]


def test_a_long_passage_is_shown_where_its_note_is(desk: Desk) -> None:
    """The snippet is cut around the note when no word was looked for."""
    desk.write("long", "Long\n\n" + "The quiet sea again. " * 60 + "A heron stood there.")
    desk.library.bring_up_to_date()
    desk.note("long", "heron", "which one?")
    (hit,) = desk.hits("note:which")
    assert "heron" in hit.snippet.text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("tag:grwoth", "There is no tag “grwoth”; tags in use: growth, Export controls, storage, growth-abroad."),
        ("rye -tag:zoo", "There is no tag “zoo”; tags in use: growth, Export controls, storage, growth-abroad."),
        ("article:nowhere rye", "No article is called “nowhere”."),
        (
            "color:orange rye",
            "color: wants a colour, such as color:green; there are yellow, green, blue, pink, purple.",
        ),
        ("steep", "1 of your notes has it: note:steep"),
        ("steep OR odd", "2 of your notes have it: note:steep OR note:odd"),
        ("rye tag:", None),
        ("rye note:", None),
        ("rye color:", None),
        ("tag: rye", None),
        ("article: rye", None),
        ("growers", None),
    ],
)
def test_what_a_query_cannot_find_is_told(quiet_desk: Desk, query: str, said: str | None) -> None:
    """A name that nothing goes by comes with those there are; a field half typed leaves what was found."""
    result = quiet_desk.library.search(query)
    assert result.hint == said
    assert result.hits or said
    if said is not None and said.startswith("There is no"):
        assert quiet_desk.library.figure_table(query).hint == said


def test_without_notes_there_is_no_tag(desk: Desk) -> None:
    """A library without notes has an answer to every question about them."""
    for one in desk.library.annotated():
        for placed in one.annotations:
            desk.library.notes.remove(one.article, placed.annotation)
    assert desk.hint("tag:growth") == "There is no tag “growth”; no note has a tag yet."
    assert desk.found("has:note") == desk.quotes("has:note") == []


def test_a_note_that_lost_its_place_is_told_of(desk: Desk) -> None:
    """It is no hit, for it is on no passage, but the hint counts it, and the list of notes finds it."""
    desk.write("orchards", "Orchards of the coast\n\nNothing is left of what stood here once.\n")
    desk.library.bring_up_to_date()
    assert desk.found("tag:growth") == ["The"]
    assert desk.hint("tag:growth") == "2 notes that answer have no place in their articles any more; A shows them."
    assert desk.hint("note:odd") == "1 note that answers has no place in its article any more; A shows it."
    assert desk.hint("note:odd article:mills") is None
    assert desk.quotes("tag:growth article:orchards") == ["12", "Pear"]
    (desk.library.roots[0] / "orchards.txt").unlink()
    desk.library.bring_up_to_date()
    assert desk.hint("note:odd") == "1 note that answers has no place in its article any more; A shows it."
    assert desk.quotes("note:odd") == ["Pear"]


def test_a_note_on_boilerplate_is_told_of(desk: Desk) -> None:
    """Such passages are not searched, so it is no hit; the hint counts it, and the list of notes finds it."""
    desk.write("web", "Web\n\nA goose flew over.\n\nShare this article\n\nAll rights reserved.\n")
    desk.library.bring_up_to_date()
    article = desk.library.article("web")
    assert [passage.kind.is_read for passage in article.passages].count(False) > 0
    desk.note("web", next(p.span.of(article.text) for p in article.passages if not p.kind.is_read), "a lynx")
    assert desk.hint("note:lynx") == "Notes on boilerplate, which is not searched, answer too: 1; A shows them."
    assert desk.found("note:lynx") == []
    assert len(desk.quotes("note:lynx")) == 1


def test_notes_move_with_their_words(desk: Desk) -> None:
    """After the article is edited a note is found at the passage that its words are in now."""
    desk.write("orchards", ORCHARDS.replace("coast\n", "coast\n\nA new beginning.\n"))
    desk.library.bring_up_to_date()
    assert desk.found("tag:growth") == ["The", "Pear", "Apple"]


def test_what_another_window_writes_is_found_at_once(desk: Desk) -> None:
    """A note added, changed or deleted elsewhere answers, or not, the next time one asks."""
    other = desk.window()
    assert desk.found("note:zebra") == desk.quotes("note:zebra") == []
    article = other.article("rye-mills")
    start = article.text.index("Rye bread")
    made = other.notes.add(article, Span(start, start + 9), note="a zebra", tags=["stripes"])
    assert desk.found("note:zebra tag:stripes") == desk.found("tag:str") == ["Rye"]
    assert desk.quotes("zebra") == ["Rye"]
    other.notes.revise(article, made, note="a horse", tags=[], color=Color.BLUE, verdict=None)
    assert (desk.found("note:zebra"), desk.found("note:horse color:blue")) == ([], ["Rye"])
    assert (desk.quotes("zebra"), desk.quotes("horse")) == ([], ["Rye"])
    other.notes.remove(article, made)
    assert desk.found("note:horse") == desk.quotes("note:horse") == []


def test_notes_of_articles_not_indexed_yet_are_listed(desk: Desk) -> None:
    """The list of all notes does not wait for the index."""
    desk.write("late", "Late\n\nA swan came by.\n")
    desk.note("late", "swan", "white")
    assert desk.quotes("white") == desk.quotes("note:white title:late") == ["swan"]
    assert desk.found("note:white") == []


def test_colours_and_verdicts_are_those_of_notes() -> None:
    """The query language knows each by its name."""
    assert COLOR.values == tuple(Color)
    assert VERDICT.values == tuple(FigureVerdict)


PIECES = (
    *(
        "note:",
        "tag:",
        "color:",
        "has:",
        "verdict:",
        "article:",
        "percent:>5",
        "title:",
        "note",
        "figure",
        "gr",
        "green",
    ),
    *("growth", "export", "p", "rye", "#", "*", "~", '"', "(", ")", "-", " ", " ", " OR ", "\x1b", "\ud800", "…", "高"),
)


def pieced(pieces: Sequence[str]) -> str:
    return "".join(pieces)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(pieced) | st.text(max_size=30))
def test_whatever_is_typed_is_answered(quiet_desk: Desk, query: str) -> None:
    """There are hits, or a sentence where there cannot be any; lists of notes and figures never fail."""
    result = quiet_desk.library.search(query)
    assert result.parsed or result.hint
    assert all(hit.written for hit in result.hits if hit.notes)
    assert len(quiet_desk.quotes(query)) <= 6
    assert len(quiet_desk.library.figure_table(query)) <= 4
