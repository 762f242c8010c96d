"""Which figures satisfy a condition."""

from collections.abc import Callable, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Article
from reader.articles.span import Span
from reader.figures.figure import Direction, Figure, Kind, Status
from reader.figures.placed import placed
from reader.search.figures.in_article import figures_where
from reader.search.index import SearchIndex
from reader.search.query import filtered_by
from tests.search.figured import FiguredLibrary, Told, article_of, figure

PERCENT, CHANGE, MONEY, COUNT = Kind.PERCENT, Kind.CHANGE, Kind.MONEY, Kind.COUNT
UP, DOWN = Direction.UP, Direction.DOWN

STEEL: Told = (
    "Steel output in the north",
    [
        figure("a: 7.2 percent", CHANGE, 7.2, unit="percent", direction=UP, subject="steel output", period="October",
               period_iso="2025-10"),
        figure("b: 40 percent", PERCENT, 40, unit="percent", subject="share of exports", period="third quarter",
               period_iso="2025-Q3"),
        figure("c: 5 to 9 percent", CHANGE, (5.0, 9.0), unit="percent", direction=DOWN, subject="prices",
               period="September", period_iso="2025-09"),
        figure("d: 2 percentage points", CHANGE, 2, unit="percentage point", direction=UP, subject="share of exports"),
    ],
)  # fmt: skip
PLANTS: Told = (
    "New plants and what they cost",
    [
        figure("e: 1.2 billion yuan", MONEY, 1_200_000_000, unit="CNY", subject="investment in chip plants",
               period="2025", period_iso="2025"),
        figure("f: $90 per barrel", MONEY, 90, unit="USD per barrel", subject="oil", period="last season"),
        figure("g: 12,000 chip plants", COUNT, 12_000, unit="chip plant", subject="high-tech plants"),
        figure("h: 3 million tonnes", Kind.MEASURE, 3_000_000, unit="tonne", direction=UP, subject="capacity",
               period="January to October", period_iso="2025-01..2025-10"),
        figure("i: 2019", Kind.YEAR, None, status=Status.EXCLUDED, reason="a year"),
        figure("j: two years", Kind.DURATION, 2, unit="year", status=Status.SOFT),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("", "abcdefgh"),
        ("percent:>5", "abc"),
        ("percent:>40", ""),
        ("percent:>=40", "b"),
        ("percent:7.2", "ac"),
        ("percent:8..10", "c"),
        ("percent:<6", "c"),
        ("money:>=1bn", "e"),
        ("money:<100", "f"),
        ("count:>1000", "g"),
        ("value:>1k", "egh"),
        ("value:1..10", "acd"),
        ("unit:CNY", "e"),
        ("unit:yuan", "e"),
        ("unit:元", "e"),
        ("unit:$", "f"),
        ("unit:%", "abc"),
        ("unit:percent", "abc"),
        ("unit:tonnes", "h"),
        ("unit:plant", "g"),
        ('unit:"chip plants"', "g"),
        ("unit:barrel", ""),
        ('unit:"USD per barrel"', "f"),
        ("change:up", "adh"),
        ("direction:down", "c"),
        ("change:n", "befg"),
        ("period:2025", "abceh"),
        ("period:2025-Q3", "bc"),
        ("period:2025-09..2025-11", "ac"),
        ("period:2025-09..", "ac"),
        ("period:2025-1", "a"),
        ("period:october", "ah"),
        ('period:"last season"', "f"),
        ("period:third-quarter", "b"),
        ("subject:exports", "bd"),
        ('subject:"share of export"', "bd"),
        ('subject:"exports of share"', ""),
        ("subject:high-tech", "g"),
        ("subject:hightech", "g"),
        ("subject:invest*", "e"),
        ("subject:invest", "e"),
        ("kind:count", "g"),
        ("kind:m", "efh"),
        ("kind:paragraph percent:>5", "abc"),
        ("kind:title", ""),
        ("kind:year", "i"),
        ("status:soft", "j"),
        ("status:soft OR status:excluded", "ij"),
        ("steel", "abcd"),
        ("stee*", "abcd"),
        ('"new plants" unit:CNY', "e"),
        ("steel OR count:>1", "abcdg"),
        ("-steel", "efgh"),
        ("-steel -cost", ""),
        ("-steel -copper", "efgh"),
        ("-change:up", "bcefg"),
        ("percent:>5 -change:down -subject:share", "a"),
        ("(percent:>5 OR money:>1) -(change:up OR period:2025-Q3)", "ef"),
        ("date:2025-11 percent:>5", "abc"),
        ("date:2024", ""),
        ("lang:en change:down", "c"),
        ("lang:zh", ""),
        ("title:report count:>1", "g"),
        ("title:harbour", ""),
        ("publisher:ledger change:down", "c"),
    ],
)
def test_a_condition_finds(where: str, found: str) -> None:
    """Conditions hold of the figure itself, words of its passage; a range is found by any of its values."""
    article, figures = article_of("r", [STEEL, PLANTS], publisher="The Ledger")
    assert not filtered_by(where).faults
    assert "".join(each.text[0] for each in figures_where(article, figures, where)) == found


def test_everything_is_judged_when_asked_for() -> None:
    """Soft and excluded mentions come with `everything`."""
    article, figures = article_of("r", [STEEL, PLANTS])
    assert figures_where(article, figures, "", everything=True) == figures
    assert [each.text[0] for each in figures_where(article, figures, "value:2", everything=True)] == ["d", "j"]


@pytest.mark.parametrize(
    "where", ["percent:", "percent:>", "unit:", "change:", "kind:", 'subject:"', "period:", "-percent:", "title:"]
)
def test_what_is_half_typed_asks_for_nothing_yet(where: str) -> None:
    """While a condition is typed the figures stay, and nothing is said to be wrong; only a script is told."""
    article, figures = article_of("r", [STEEL])
    asked = filtered_by(where)
    assert (asked.tree, asked.hint) == (None, None)
    assert asked.faults
    assert figures_where(article, figures, where) == figures


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("percent:x change:up", "percent: wants a number or range (5..10), such as percent:>5."),
        ("change:sideways change:up", "change: wants a direction, such as change:down; there are up, down, none."),
        ("money:>$5 change:up", "money: wants a number or range (5..10), such as money:>=1bn."),
        ("unit:… change:up", "unit: wants a code, a sign or a noun, such as unit:CNY."),
    ],
)
def test_what_cannot_be_used_is_told_and_the_rest_holds(where: str, said: str) -> None:
    """The sentence says what would do."""
    article, figures = article_of("r", [STEEL])
    assert filtered_by(where).hint == said
    assert [each.text[0] for each in figures_where(article, figures, where)] == ["a", "d"]


NUMBERS = (0, 1, 2, 5, 7, 7.5, 40, 1000, 2_000_000)
UNITS = ("percent", "CNY", "USD", "tonne", "chip plant", None)
SUBJECTS = ("steel output", "output of chips", "chip exports", "steel", None)
WORDS = ("north", "south", "copper", "tin")

Judge = Callable[[Figure, str], bool]
"""Says of a figure, and the words of its passage, whether it satisfies."""
Asked = tuple[str, Judge]
"""A condition as it is written, and what it means."""


def on_amounts(field: str, sign: str, number: float) -> Asked:
    def judge(figure: Figure, _: str) -> bool:
        if field == "percent" and not (figure.kind in (PERCENT, CHANGE) and figure.unit == "percent"):
            return False
        if field in (MONEY, COUNT) and figure.kind != field:
            return False
        if figure.value is None:
            return False
        low, high = sorted(figure.value) if isinstance(figure.value, tuple) else (figure.value, figure.value)
        return {">": high > number, ">=": high >= number, "<": low < number, "": low <= number <= high}[sign]

    return f"{field}:{sign}{number}", judge


def on_subjects(word: str) -> Asked:
    stem = word.removesuffix("s")
    return f"subject:{word}", lambda figure, _: stem in [w.removesuffix("s") for w in (figure.subject or "").split()]


def on_months(first: int, last: int) -> Asked:
    wanted = [f"2025-{month:02}" for month in range(first, last + 1)]
    return f"period:2025-{first:02}..2025-{last:02}", lambda figure, _: figure.period_iso in wanted


CONDITIONS: st.SearchStrategy[Asked] = st.one_of(
    st.builds(
        on_amounts,
        st.sampled_from(["percent", "money", "count", "value"]),
        st.sampled_from([">", ">=", "<", ""]),
        st.sampled_from(NUMBERS),
    ),
    st.builds(on_subjects, st.sampled_from(["steel", "output", "chips", "exports"])),
    st.builds(on_months, st.integers(7, 9), st.integers(8, 12)),
    st.sampled_from(UNITS[:-1]).map(lambda unit: (f'unit:"{unit}"', lambda figure, _: figure.unit == unit)),
    st.sampled_from(Direction).map(lambda way: (f"change:{way}", lambda figure, _: figure.direction is way)),
    st.sampled_from([MONEY, COUNT]).map(lambda kind: (f"kind:{kind}", lambda figure, _: figure.kind is kind)),
)
ON_WORDS: st.SearchStrategy[Asked] = st.sampled_from(WORDS).map(lambda word: (word, lambda _, words: word in words))


def all_of(wanted: Sequence[Asked], forbidden: Sequence[Asked]) -> Asked:
    written = [f"({each})" for each, _ in wanted] + [f"-({each})" for each, _ in forbidden]
    return (
        " ".join(written),
        lambda figure, words: (
            all(judge(figure, words) for _, judge in wanted) and not any(judge(figure, words) for _, judge in forbidden)
        ),
    )


def one_of(asked: Sequence[Asked]) -> Asked:
    written = " OR ".join(f"({each})" for each, _ in asked)
    return written, lambda figure, words: any(judge(figure, words) for _, judge in asked)


def mixed(leaves: st.SearchStrategy[Asked]) -> st.SearchStrategy[Asked]:
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(all_of, st.lists(inner, min_size=1, max_size=2), st.lists(inner, max_size=2)),
            st.lists(inner, min_size=1, max_size=2).map(one_of),
        ),
        max_leaves=5,
    )


def made_up() -> list[tuple[Article, list[Figure]]]:
    """Return articles of figures that differ in everything a condition can ask for."""
    chance = Random(7)
    numbers = [None, *NUMBERS, (1.0, 7.0), (1000.0, 2.0)]
    articles = []
    for each in range(6):
        passages = []
        for _ in range(6):
            figures = [
                figure(
                    "number",
                    chance.choice([PERCENT, CHANGE, MONEY, COUNT]),
                    chance.choice(numbers),
                    unit=chance.choice(UNITS),
                    direction=chance.choice(list(Direction)),
                    subject=chance.choice(SUBJECTS),
                    period_iso=chance.choice([None, f"2025-{chance.randint(7, 12):02}"]),
                    status=chance.choice([Status.FIGURE, Status.FIGURE, Status.SOFT]),
                )
                for _ in range(chance.randrange(5))
            ]
            passages.append((" ".join(chance.sample(WORDS, 2)), figures))
        articles.append(article_of(f"a{each}", passages))
    return articles


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> FiguredLibrary:
    return FiguredLibrary(tmp_path_factory.mktemp("cache"), made_up())


ARTICLES = made_up()


@settings(max_examples=80, deadline=None)
@given(mixed(CONDITIONS | ON_WORDS), st.booleans())
def test_a_condition_means_the_same_everywhere(library: FiguredLibrary, asked: Asked, everything: bool) -> None:
    """A table of a library, a file judged by itself, and going through the figures one by one agree."""
    where, judge = asked
    wanted = [
        placed(each, article)
        for article, figures in ARTICLES
        for each in figures
        if everything or each.status is Status.FIGURE
        if judge(each, passage_around(each, article))
    ]
    found = [
        placed(each, article)
        for article, figures in ARTICLES
        for each in figures_where(article, figures, where, everything=everything)
    ]
    assert found == wanted
    assert list(library.table(where, everything=everything)) == wanted


@settings(max_examples=50, deadline=None)
@given(mixed(CONDITIONS))
def test_a_passage_is_found_by_one_figure_that_satisfies_all(library: FiguredLibrary, asked: Asked) -> None:
    """Conditions that stand together are not satisfied by two figures that share them; the right ones are shown."""
    where, judge = asked
    wanted: dict[tuple[str, int], set[Span]] = {}
    for article, figures in ARTICLES:
        for each in figures:
            if each.status is Status.FIGURE and judge(each, ""):
                row = placed(each, article)
                wanted.setdefault((row.article, row.passage), set()).add(each.span)
    index = SearchIndex(library.folder)
    result = index.search(where, limit=1000)
    index.close()
    assert result.total == len(wanted)
    assert {(hit.article, hit.passage): set(hit.spans) for hit in result.hits} == wanted


def passage_around(figure: Figure, article: Article) -> str:
    passage = article.passage_at(figure.span.start)
    assert passage is not None
    return passage.span.of(article.text)
