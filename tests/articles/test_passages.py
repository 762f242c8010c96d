"""Passages and their kinds, on invented articles with the habits of real ones."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import PassageKind
from reader.articles.passages import passages_of
from tests.articles.samples import outline, parse, sample

PROSE = (
    "Freight on the lower river fell in the spring for the third year in a row, and the ports along it have begun to "
    "count what the dry months cost them."
)


def test_one_line_each() -> None:
    """A page copied with one paragraph to a line: furniture, head, captions, note, headings, form."""
    assert outline(sample("one_line_each.txt")) == [
        ("boilerplate", "This website uses cookies to i"),
        ("boilerplate", "SELECT YOUR REGION"),
        ("boilerplate", "Skip to content"),
        ("boilerplate", "Home News Business Contact us "),
        ("boilerplate", "京ICP备20008877号-3"),
        ("boilerplate", "Reader hotline: 010-5550 1234"),
        ("title", "Battery plants learn to waste "),
        ("standfirst", "New kilns and old habits: how "),
        ("byline", "By Petra Vance"),
        ("byline", "Published 2024.05.02 09:30 GMT"),
        ("caption", "A technician checks a roll of "),
        ("note", "Editor's note: Petra Vance is "),
        ("heading", "The scrap heap is shrinking"),
        ("paragraph", "For years the makers of batter"),
        ("paragraph", "What changed first was the dry"),
        ("caption", "Workers stack trays in a hall "),
        ("heading", "Where the money goes"),
        ("paragraph", "The savings are not small. A l"),
        ("boilerplate", "Advertisement"),
        ("paragraph", "Nobody expects the last percen"),
        ("boilerplate", "Share this article"),
        ("boilerplate", "Leave a Reply"),
        ("boilerplate", "Your email address will not be"),
        ("boilerplate", "Name *"),
    ]


def test_blank_lines() -> None:
    """A page with blank lines: a paragraph cut by a page's end is no heading, and the list of other stories ends it."""
    assert outline(sample("blank_lines.txt")) == [
        ("title", "River ports count the cost of "),
        ("byline", "Tomas Okafor"),
        ("byline", "7 August 2023"),
        ("paragraph", "Barges on the lower river sail"),
        ("paragraph", "Captains wait for rain. In the"),
        ("paragraph", "autumn brings relief to the up"),
        ("heading", "What the ports can do"),
        ("paragraph", "“We can dredge, or we can wait"),
        ("paragraph", "The council has set aside $3.5"),
        ("bullet", "- two new pumps at the lock"),
        ("bullet", "- a gauge every four kilometre"),
        ("note", "Tomas Okafor is a staff corres"),
        ("boilerplate", "To contact the Inland Shipping"),
        ("boilerplate", "shippingreview.example/contact"),
        ("boilerplate", "Related stories"),
        ("boilerplate", "Locks / 3 August 2023"),
        ("boilerplate", "The engineers who keep the can"),
    ]


def test_newswire() -> None:
    """An agency's telegram: the title in capitals, paragraphs by indentation, figures line by line."""
    assert outline(sample("newswire.txt")) == [
        ("title", "VELDEN REFINERY &lt;VRF> TO RA"),
        ("paragraph", "Velden Refining Co said it wil"),
        ("paragraph", "The company said the plant wou"),
        ("paragraph", "Oper shr 64 cts vs 97 cts"),
        ("paragraph", "Oper net 845,000 vs 1,285,000"),
        ("note", "NOTE: Results exclude a gain o"),
    ]


def test_chinese_page() -> None:
    """A Chinese page has the same parts."""
    kinds = [kind for kind, _ in outline(sample("chinese_page.txt"))]
    assert kinds == [
        *["boilerplate"] * 2,
        *["title", "byline", "byline", "byline", "paragraph", "caption", "heading", "paragraph"],
        *["boilerplate"] * 5,
    ]


def test_no_title_behind_a_caption() -> None:
    """Where a caption or a note opens the text, the short line after it is a section's heading and not the title."""
    article = parse(f"Barges in Velden, May 2, 2024. /VCG\n\nA quick recovery\n\n{PROSE}\n\n{PROSE}")
    assert [kind for kind, _ in outline(article)] == ["caption", "heading", "paragraph", "paragraph"]
    assert article.metadata.title is None
    assert article.title == "article"


def test_no_title_at_all() -> None:
    """A text that begins with a paragraph has no title."""
    assert [kind for kind, _ in outline(parse(f"{PROSE}\n\n{PROSE}"))] == ["paragraph", "paragraph"]


ABSTRACT = "the pans were heated from below and the rates at which the brine moves were measured in four basins ."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (f"flow of brine in heated pans .\n\n{ABSTRACT}", ["title", "paragraph"]),
        (f"flow of brine in heated pans .\n\n{ABSTRACT} So says Orrin .", ["paragraph", "paragraph"]),
        (f"{ABSTRACT}\n\nflow of brine in heated pans .", ["paragraph", "paragraph"]),
    ],
)
def test_a_title_in_small_letters(text: str, kinds: list[str]) -> None:
    """A text without any capital may begin with its title, even where that ends in a full stop."""
    assert [kind for kind, _ in outline(parse(text))] == kinds


def test_short_lines_in_a_row_are_no_headings() -> None:
    """Several short lines in a row are a list."""
    lines = "Velden\n\nLindau\n\nUpper Reach\n\nThe Narrows"
    kinds = [kind for kind, _ in outline(parse(f"The ports\n\n{PROSE}\n\n{lines}\n\n{PROSE}"))]
    assert "heading" not in kinds


def test_numbered_headings() -> None:
    """A number before a short line with a paragraph under it makes no list of it; several in a row are one."""
    headed = parse(f"The ports\n\n{PROSE}\n\n1. Freight\n\n{PROSE}\n\n2. Passengers\n\n{PROSE}")
    assert [kind for kind, _ in outline(headed)].count("heading") == 2
    listed = parse(f"The ports\n\n{PROSE}\n\n1. Freight\n\n2. Passengers\n\n3. Mail\n\n{PROSE}")
    assert [kind for kind, _ in outline(listed)].count("bullet") == 3


def test_levels() -> None:
    """A title is of the first order, what is found under it of the next."""
    article = sample("one_line_each.txt")
    levels = {passage.kind: passage.level for passage in article.passages}
    assert levels[PassageKind.TITLE] == 1
    assert levels[PassageKind.HEADING] == 2
    assert levels[PassageKind.PARAGRAPH] == 0


def test_given_text_keeps_its_offsets() -> None:
    """Text from standard input is cut as it stands, with its line ends and backslashes."""
    text = "The ports\r\n\r\nIt cost \\$3 million to dredge the harbour."
    passages = passages_of(text)
    assert [passage.span.of(text) for passage in passages] == [
        "The ports",
        "It cost \\$3 million to dredge the harbour.",
    ]


LINES = st.sampled_from(
    [
        PROSE,
        "A heading",
        "Home",
        "By Ann Lee",
        "2 May 2024",
        "- entry",
        "Related stories",
        "x. /VCG",
        "",
        "\t",
        "中文。",
        "\x1b[0m",
    ]
)


@given(st.lists(LINES, max_size=15))
def test_any_article(lines: list[str]) -> None:
    """Passages are numbered in order, hold every word once, and neither begin nor end with white space."""
    text = "\n".join(lines)
    end = 0
    for number, passage in enumerate(passages_of(text)):
        words = passage.span.of(text)
        assert passage.id == number
        assert words
        assert words == words.strip()
        assert not text[end : passage.span.start].strip()
        end = passage.span.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "text",
    ["a" * 10**6, " " * 10**6 + "x", "\n" * 10**6 + "x", "(" * 10**6, "中" * 10**6, "By A" * 250_000, "x/ " * 300_000],
    ids=lambda text: repr(text[:4]),
)
def test_hostile_text(text: str) -> None:
    """A megabyte of one thing is cut in a moment."""
    began = time.process_time()
    assert passages_of(text)
    assert time.process_time() - began < 2
