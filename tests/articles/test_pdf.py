"""PDF files, as one gets them and as nobody should."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.articles.article import Article, PassageKind
from reader.articles.formats.pdf import Limits, read
from reader.articles.formats.pdf_lines import flowing
from reader.articles.reading import parse_article
from reader.errors import BadInput
from tests.articles.pdfs import pdf, stream

PATH = Path("ice.pdf")
LINES = [
    "The harbour of Tarn was closed on Monday because of the ice, its master said",
    "in a short statement, and about 400 ships wait outside for the high-tech ice-",
    "breaker. The manufac-",
    "turer of the high-",
    "tech engine sends parts.",
    "Ships of the navy have taken 12 percent of the freight, and the rest of it waits",
    "for a thaw that nobody in the north expects before the end of next February.",
]


def article(content: bytes) -> Article:
    return parse_article(content, PATH, file="ice.pdf")


def refused(content: bytes, words: str, **limits: float) -> None:
    with pytest.raises(BadInput, match=words) as told:
        read(content, PATH, Limits(**limits))  # type: ignore[arg-type]  # numbers all
    assert "ice.pdf" in str(told.value)


def test_lines_become_paragraphs() -> None:
    """Lines are put together, words divided at their ends too, and a compound keeps its hyphen."""
    read_article = article(pdf(LINES))
    assert [passage.span.of(read_article.text) for passage in read_article.passages] == [
        "The harbour of Tarn was closed on Monday because of the ice, its master said in a short statement, and about "
        "400 ships wait outside for the high-tech icebreaker. The manufacturer of the high-tech engine sends parts.",
        "Ships of the navy have taken 12 percent of the freight, and the rest of it waits for a thaw that nobody in "
        "the north expects before the end of next February.",
    ]


def test_paragraphs_go_on_over_pages() -> None:
    """What stands on every page is no part of the text, and does not divide a paragraph."""
    towns = ("Tarn", "Aller", "Brenn", "Corve", "Dunn")
    bodies = [
        [f"from {town} to the next harbour it is a journey of some days in winter, and", f"{town}'s pilots say"]
        for town in towns
    ]
    pages = [[f"Tarn Review {number}", *body, str(number)] for number, body in enumerate(bodies, start=1)]
    flow = flowing(["\n".join(page) for page in pages])
    assert [paragraph.words for paragraph in flow.paragraphs] == [" ".join(line for body in bodies for line in body)]
    assert flow.running == ("Tarn Review 1",)
    boilerplate = [p for p in article(pdf(*pages)).passages if p.kind is PassageKind.BOILERPLATE]
    assert len(boilerplate) == 1


def test_properties() -> None:
    """Title, authors and date come from the document's properties, where they are any."""
    info = {"Title": "Ice on the Tarn", "Author": "Ana Brandt; Li Wei", "CreationDate": "D:20250304120000+01'00'"}
    known = article(pdf(LINES, info=info)).metadata
    assert (known.title, known.authors, known.date) == ("Ice on the Tarn", ("Ana Brandt", "Li Wei"), "2025-03-04")


@pytest.mark.parametrize("title", ["Untitled", "Microsoft Word - final2.docx", "final.indd", "", " ", "x" * 400])
@pytest.mark.parametrize("author", ["Administrator", "user", "jo@tarn.example", "PC17"])
def test_properties_that_say_nothing(title: str, author: str) -> None:
    """What programs put there by themselves is no title and no name; a date that is none is left out."""
    info = {"Title": title, "Author": author, "CreationDate": "D:99999999"}
    known = article(pdf(LINES, info=info)).metadata
    assert (known.title, known.authors, known.date) == (None, (), None)


def test_hostile_words() -> None:
    """Nothing in a PDF can control a terminal."""
    known = article(pdf(["\x1b[31mred\x9b", *LINES], info={"Title": "\x1b]0;x\x07", "Author": "A\x1b[2J"}))
    assert not {"\x1b", "\x07", "\x9b"}.intersection(known.text)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"<html>", "is no PDF"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"\0" * 10_000, "damaged"),
        (pdf(LINES)[:300], "damaged|no text"),
        (pdf(), "no text"),
        (pdf([]), "no text"),
        (pdf(LINES).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), "damaged|no text"),
        (
            pdf(LINES).replace(b"/Size", b"/Encrypt << /Filter /Standard /V 9 /R 9 >> /Size"),
            "damaged|encrypted|protected",
        ),
    ],
    ids=["empty", "html", "head", "zeros", "half", "no pages", "nothing", "circle", "encrypted oddly"],
)
def test_what_cannot_be_read(content: bytes, words: str) -> None:
    """It is refused in a sentence that names it and says why."""
    refused(content, words)


def test_a_password(tmp_path: Path) -> None:
    """A PDF that asks for a password is told as such; one that anybody may open is read."""
    from pypdf import PdfReader, PdfWriter

    (tmp_path / "plain.pdf").write_bytes(pdf(LINES))
    for password, name in (("secret", "locked.pdf"), ("", "open.pdf")):
        writer = PdfWriter(clone_from=PdfReader(tmp_path / "plain.pdf"))
        writer.encrypt(password, owner_password="other", algorithm="RC4-128")
        writer.write(tmp_path / name)
    refused((tmp_path / "locked.pdf").read_bytes(), "protected by a password")
    assert article((tmp_path / "open.pdf").read_bytes()).text == article(pdf(LINES)).text


def test_limits() -> None:
    """Pages, characters and the time for them are bounded, and the sentence says which bound was met."""
    many = pdf(*[LINES] * 5)
    refused(many, "has 5 pages; PDFs of up to 4", pages=4)
    refused(many, "more than 1,000 characters", characters=1_000)
    refused(many, "more than 0 seconds", seconds=0.0)


@pytest.mark.parametrize(
    "content",
    [
        pdf(contents=[b"q " * 5_000_000]),
        pdf(
            contents=[b"/X Do " * 1_000],
            more=[stream(b"/X Do " * 1_000, "/Type /XObject /Subtype /Form /BBox [0 0 1 1]")],
        ),
        pdf(LINES).replace(b"/Count 1", b"/Count 999999999"),
        pdf(contents=[b"[" * 100_000]),
    ],
    ids=["unpacking", "drawn in itself", "count", "brackets"],
)
def test_endless_files_end(content: bytes) -> None:
    """What is made to take forever ends with some text or a sentence, in bounded time of the processor."""
    before = process_time()
    with suppress(BadInput):
        read(content, PATH, Limits(seconds=2.0))
    assert process_time() - before < 20


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(st.data())
def test_any_damage(data: st.DataObject) -> None:
    """A PDF damaged anywhere is read as far as it goes, or refused in a sentence."""
    content = bytearray(pdf(LINES, info={"Title": "Ice"}))
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=8)
    ):
        content[place] = value
    with suppress(BadInput):
        read(bytes(content), PATH)


def test_without_pypdf(tmp_path: Path) -> None:
    """Where the extra is missing, a sentence says what to install, and nothing of it was imported before."""
    (tmp_path / "ice.pdf").write_bytes(pdf(LINES))
    program = (
        "import sys, pathlib; from reader.articles.reading import read_article; assert 'pypdf' not in sys.modules;"
        "sys.modules['pypdf'] = None; read_article(pathlib.Path(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "ice.pdf"], capture_output=True, text=True, check=False
    )
    assert "pipx install --force '.[pdf]' in its folder" in done.stderr.splitlines()[-1]
