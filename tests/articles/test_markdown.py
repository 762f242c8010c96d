"""Markdown."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Metadata
from tests.articles.samples import outline, parse, sample


def test_sample() -> None:
    """Headings, lists, quotes, captions and tables keep their kinds, and every mark is gone."""
    article = sample("article.md")
    assert [(str(passage.kind), passage.level, passage.span.of(article.text)) for passage in article.passages] == [
        ("title", 1, "Harbour cranes go electric"),
        ("standfirst", 0, "Diesel is on its way out along the quays"),
        ("paragraph", 0, "The port paid $3.4 million for x and a fund more. The second line goes on."),
        ("caption", 0, "A crane at work."),
        ("heading", 2, "What it costs"),
        ("quote", 0, "We had no idea, said the harbour master."),
        ("bullet", 1, "1. One crane"),
        ("bullet", 1, "2. Two cranes"),
        ("bullet", 2, "one of them blue"),
        ("paragraph", 0, "Year | Cranes"),
        ("paragraph", 0, "2022 | 4"),
        ("paragraph", 0, "Inside a tag"),
        ("paragraph", 0, "kept  as\n  it stands"),
    ]


def test_sample_metadata() -> None:
    """What front matter says is known as it says it."""
    assert sample("article.md").metadata == Metadata(
        title="Harbour cranes go electric",
        authors=("Mara Lindqvist", "Bo Ray"),
        publisher="The Tidewater Post",
        date="2024-03-08",
        language="en",
        kind="digest",
        url="https://tidewater.example/cranes",
    )


@pytest.mark.parametrize(
    ("front", "known"),
    [
        ("author: Ann Lee and Bo Ray", {"authors": ("Ann Lee", "Bo Ray")}),
        ("Author: Ann Lee; Bo Ray", {"authors": ("Ann Lee", "Bo Ray")}),
        ("date: 2024-03-08T10:00:00+01:00", {"date": "2024-03-08"}),
        ("date: March 8, 2024", {"date": "2024-03-08"}),
        ("date: 2024", {"date": "2024"}),
        ("source: Harbour Weekly", {"publisher": "Harbour Weekly"}),
        ("title: 2024", {"title": "2024"}),
        ('title: "two\\nlines \\e[0m"', {"title": "two lines ␛[0m"}),
        ("lang: zh_CN", {"language": "zh"}),
        ("title: {a: b}\nauthor: [[7]]\ndate: [x]\nlanguage: 99", {}),
        ("", {}),
    ],
)
def test_front_matter(front: str, known: dict[str, object]) -> None:
    """Each field is read in the forms people write it in, and one of a wrong type says nothing."""
    metadata = parse(f"---\n{front}\n---\n\nSome text.", "x.md").metadata
    found = {name: getattr(metadata, name) for name in ("title", "authors", "publisher", "date", "language")}
    assert {name: value for name, value in found.items() if value} == known


@pytest.mark.parametrize(
    "front",
    [
        "title: [",
        "- a\n- b",
        "a: &a [x]\nb: *a",
        "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]",
        "a: " + "[" * 5000,
        "? [x]\n: y",
        "a: " + "x" * 20_000,
    ],
    ids=lambda front: front[:16],
)
def test_damaged_front_matter(front: str) -> None:
    """Front matter that is damaged or hostile says nothing, stays visible as text, and harms nothing."""
    article = parse(f"---\ntitle: Never\n{front}\n---\n\nSome text.", "x.md")
    assert article.metadata.title is None
    assert "title: Never" in article.text
    assert article.text.endswith("Some text.")


@pytest.mark.parametrize(
    ("front", "known"),
    [
        ("title: 1984", Metadata(title="1984")),
        ("title: yes", Metadata(title="yes")),
        ("title: 12:30:45", Metadata(title="12:30:45")),
        ("title: " + "9" * 5000, Metadata(title="9" * 5000)),
        ("title: ~\nauthors: null", Metadata()),
        ("title: [x]\nauthors: {a: b}\ndate: [2024, 1]", Metadata()),
        ("authors: [Ann Lee, [x], {a: b}, ~, '']", Metadata(authors=("Ann Lee",))),
        ("date: 2024-13-45", Metadata()),
        ("date: 2024-12-14t21:59:43.10-05:00", Metadata(date="2024-12-14")),
        ("date: 20241214", Metadata()),
        ("x: !!python/object/apply:os.getcwd []", Metadata()),
        ("x: !expr now()", Metadata()),
        ('title: T\ndate: "\\e[31m"\nlanguage: "\\u202e"', Metadata(title="T")),
        ('title: "\\e[31m\\u202e\\u2028\\x9b\\ud83d"', Metadata(title="\u241b[31m\ufffd \ufffd\ufffd")),
    ],
    ids=lambda front: str(front)[:24],
)
def test_odd_values_in_front_matter(front: str, known: Metadata) -> None:
    """A value that makes no sense says nothing, and keeps no other from being read; what is said is safe to print."""
    article = parse(f"---\nkind: test\n{front}\n---\n\nX.", "x.md")
    assert article.metadata == replace(known, kind="test")
    assert article.text == "X."


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_of_front_matter(line_end: str) -> None:
    """Front matter is read whatever ends its lines."""
    article = parse("---\ntitle: Ports\n---\n\n# Ports\n\nClosed.\n".replace("\n", line_end), "x.md")
    assert article.metadata.title == "Ports"
    assert article.text == "Ports\n\nClosed."


@pytest.mark.parametrize("marks", ["[", "![", "*a ", "> ", "`a ", "[a](b", "- x\n", "x|y\n", "a\n\n", "&a;", "<a "])
def test_nothing_but_marks_is_read_in_seconds(marks: str) -> None:
    """A file of nothing but marks is read as it stands, before its parsing takes longer than anybody waits."""
    started = process_time()
    article = parse("Opening words.\n\na|b\n-|-\n" + marks * (300_000 // len(marks)), "x.md")
    assert article.text.startswith("Opening words.")
    assert process_time() - started < 8


def test_rules_are_no_front_matter() -> None:
    """A line of dashes inside the text opens nothing."""
    assert parse("Some text.\n\n---\n\ntitle: x\n\n---\n\nMore.", "x.md").metadata.title is None


def test_only_a_heading_of_the_first_level_is_the_title() -> None:
    """A section's heading at the top is no title."""
    article = parse("## Costs\n\nThey rose.\n\n# Late\n\nMore.", "x.md")
    assert [kind for kind, _ in outline(article)] == ["heading", "paragraph", "heading", "paragraph"]
    assert article.metadata.title is None


def test_picture_without_a_caption() -> None:
    """A picture's own words stand for it."""
    assert outline(parse("# T\n\n![A crane at work](x.jpg)\n\nText.", "x.md"))[1] == ("caption", "A crane at work")


def test_furniture_in_clippings() -> None:
    """What a clipper saved along with the article is told apart here too."""
    paragraph = (
        "The cranes of the northern quay turn without a sound, and the neighbours have begun to sleep again. " * 2
    )
    article = parse(f"# Cranes\n\n{paragraph}\n\nShare this article\n\n## Related stories\n\n- Locks\n", "x.md")
    assert [kind for kind, _ in outline(article)][2:] == ["boilerplate"] * 3


@given(st.text(alphabet="#*_`[]()!<>-|\\$&;= \n\ta1.~:\x1b", max_size=200))
def test_any_markdown(text: str) -> None:
    """Whatever the marks, passages cover the text, and nothing in it could control a terminal."""
    article = parse(f"Opening words.\n\n{text}", "x.md")
    end = 0
    for passage in article.passages:
        assert passage.span.of(article.text).strip()
        assert not article.text[end : passage.span.start].strip()
        end = passage.span.end
    assert not article.text[end:].strip()
    assert "\x1b" not in article.text
