"""What an article says of itself."""

import pytest

from reader.articles.article import Metadata
from tests.articles.samples import parse, sample

PROSE = (
    "Freight on the lower river fell in the spring for the third year in a row, and the ports along it have begun to "
    "count what the dry months cost them."
)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (
            "one_line_each.txt",
            Metadata("Battery plants learn to waste less", ("Petra Vance",), "Harbour Weekly", "2024-05-02", "en"),
        ),
        (
            "blank_lines.txt",
            Metadata(
                "River ports count the cost of low water",
                ("Tomas Okafor",),
                "Inland Shipping Review",
                "2023-08-07",
                "en",
            ),
        ),
        ("newswire.txt", Metadata("VELDEN REFINERY &lt;VRF> TO RAISE OUTPUT", (), None, None, "en")),
        ("chinese_page.txt", Metadata("港口起重机改用电力", ("王小明",), "海港日报", "2024-03-08", "zh")),
    ],
)
def test_samples(name: str, known: Metadata) -> None:
    """The invented articles give what their text tells, and nothing else."""
    assert sample(name).metadata == known


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (f"The ports\n\nBy Ann Lee and Bo Ray\n\n{PROSE}", ("Ann Lee", "Bo Ray")),
        (f"The ports\n\nAnn Lee, 8 March 2024\n\n{PROSE}", ("Ann Lee",)),
        (f"The ports\n\nWhat a dry summer costs the harbours, writes ANN LEE\n\n{PROSE}", ("Ann Lee",)),
        (f"Editor's note: Ann Lee is a reporter, and Bo Ray is a student at Velden.\n\n{PROSE}", ("Ann Lee", "Bo Ray")),
        (f"Editor's note: This was written by Ann Lee, a fellow at the Institute.\n\n{PROSE}", ("Ann Lee",)),
        (f"{PROSE}\n\nAnn Lee is a senior fellow at the Institute of Rivers.", ("Ann Lee",)),
        (f"{PROSE}\n\n(Reporting by Ann Lee; Editing by Bo Ray)", ("Ann Lee",)),
        (f"Correction: Velden Motors is a maker of engines, not a bank.\n\n{PROSE}", ()),
        (f"The ports\n\n{PROSE}\n\nBo Ray, who runs a mill, is a reporter's dream, said the paper.\n\n{PROSE}" * 2, ()),
    ],
)
def test_authors(text: str, authors: tuple[str, ...]) -> None:
    """Authors are named by a byline, a standfirst, a note or the credits; people in the news are none."""
    assert parse(text).metadata.authors == authors


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Editor's note: not necessarily the views of Harbour Weekly.\n\n{PROSE}", "Harbour Weekly"),
        (f"{PROSE}\n\nThis article was originally published in the Velden Post.", "Velden Post"),
        (f"VELDEN, March 3 (River Agency) - {PROSE}", "River Agency"),
        (f"VELDEN (River Agency) — {PROSE}", "River Agency"),
        (f"新华社北京3月3日电 {PROSE}", "新华社"),
        (f"{PROSE}\n\nTo contact the Harbour Weekly visit:", "Harbour Weekly"),
        (f"{PROSE}\n\nCopyright © 2024 The Velden Post. All rights reserved.", "Velden Post"),
        (f"{PROSE}\n\n© 2024 All rights reserved.", None),
        (f"{PROSE}\n\nAnn Lee is a Harbour Weekly reporter — www.weekly.example.", None),
        (f"The ports\n\nBy Ann Lee\n\n{PROSE}\n\n© 2024 Ann Lee", None),
        (f"{PROSE} These are the views of Harbour Weekly, he said, and of no one else in the town.", None),
    ],
)
def test_publisher(text: str, publisher: str | None) -> None:
    """A publisher is named by a disclaimer, a dateline, an imprint; where the author works is no proof."""
    assert parse(text).metadata.publisher == publisher


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"The ports\n\n8 March 2024\n\n{PROSE}", "2024-03-08"),
        (f"2024年3月8日 09:30\n\nThe ports\n\n{PROSE}", "2024-03-08"),
        (f"The ports\n\nUpdated 9 March 2024\n\nPublished 8 March 2024\n\n{PROSE}", "2024-03-08"),
        (f"VELDEN, March 3, 2024 (River Agency) - {PROSE}", "2024-03-03"),
        (f"Barges in Velden, May 2, 2024. /VCG\n\n{PROSE}", None),
        (f"The ports\n\n{PROSE} It was closed on 8 March 2024.", None),
        (f"The ports\n\n{PROSE}\n\n{PROSE}\n\nRelated stories\n\nLocks / 3 August 2023\n\n3 August 2023", None),
    ],
)
def test_date(text: str, date: str | None) -> None:
    """The date is the one of publication, never a caption's, another story's or one in the news."""
    assert parse(text).metadata.date == date


def test_metadata_is_harmless() -> None:
    """What is shown in lists has neither line breaks nor controls in it."""
    article = parse("The ports\x1b[31m of\u202e Velden\n\nBy Ann Lee\n\n" + PROSE)
    assert article.metadata.title == "The ports␛[31m of\N{REPLACEMENT CHARACTER} Velden"
