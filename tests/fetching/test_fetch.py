"""Fetching pages from a real server."""

import gzip
import socket
import zlib
from collections.abc import Iterator

import pytest

from reader.errors import BadInput, FileTrouble, ReaderError
from reader.fetching.fetch import Fetched, Limits, fetch
from tests.fetching.server import PAGE, Answers

HTML = PAGE.format(title="Ice").encode()


def fetched(url: str, **limits: float) -> Fetched:
    return fetch(url, allow_local=True, limits=Limits(**{"connect": 5.0, "read": 5.0, **limits}))  # type: ignore[arg-type]  # numbers all


def refused(url: str, error: type[ReaderError], words: str, **limits: float) -> None:
    with pytest.raises(error, match=words):
        fetched(url, **limits)


def test_a_page_comes_as_it_is(answers: Answers) -> None:
    """Its bytes are the server's, its address leads to it, and what is asked tells nothing of the user."""
    url = answers.page("/a?b=1", HTML, Content_Type="text/html; charset=ISO-8859-1", Set_Cookie="k=v")
    page = fetched(url + "#c")
    assert page == Fetched(url, HTML, ".html", "ISO-8859-1")
    (path, headers), *_ = answers.asked
    assert path == "/a?b=1"
    assert {name.lower() for name in headers} == {"host", "user-agent", "accept", "accept-encoding"}
    assert headers["Host"] == f"127.0.0.1:{answers.port}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(answers: Answers, status: int) -> None:
    """A page that has moved is fetched from where it is now, without the cookies met on the way."""
    there = answers.page("/there", HTML, Set_Cookie="k=v")
    answers.redirect("/next", "/there", status)
    assert fetched(answers.redirect("/here", "next", status)).url == there
    assert all("Cookie" not in headers for _, headers in answers.asked)


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "gopher://127.0.0.1/",
        "javascript:1",
        "data:text/html,x",
        "http://",
        "//u:p@127.0.0.1/",
        "http://[::1",
        "http://a b/",
        "\x01",
        "http:",
    ],
)
def test_redirects_to_elsewhere_than_pages_are_refused(answers: Answers, to: str) -> None:
    """Only http and https are followed, and no address that carries a password."""
    url = answers.redirect("/here", to)
    with pytest.raises(ReaderError):
        fetched(url)
    assert [path for path, _ in answers.asked][:1] == ["/here"]


def test_a_circle_of_redirects_ends(answers: Answers) -> None:
    """After so many redirects the page is given up."""
    url = answers.redirect("/a", "/b")
    answers.redirect("/b", "/a")
    refused(url, BadInput, "after 4", redirects=4)
    assert len(answers.asked) == 5


@pytest.mark.parametrize("host", ["localhost", "0.0.0.0", "[::1]", "127.0.0.2", "2130706433", "10.0.0.1"])
def test_a_local_page_leads_to_no_other_local_host(answers: Answers, host: str) -> None:
    """Only the host that the user named may be local: no page opens a way into the user's network."""
    answers.page("/secret", HTML)
    refused(answers.redirect("/here", answers.url("/secret", host)), ReaderError, "local address|cannot be found")
    assert [path for path, _ in answers.asked] == ["/here"]


def test_local_addresses_are_refused_unless_asked_for(answers: Answers) -> None:
    """Nothing is asked of a local server by an address that happens to lead there."""
    url = answers.page("/a", HTML)
    with pytest.raises(BadInput, match="--allow-local"):
        fetch(url)
    assert answers.asked == []


def test_a_name_is_looked_up_once(answers: Answers) -> None:
    """The address that was checked is the one connected to, whatever the name means a moment later."""
    answers.page("/a", HTML)
    replies: Iterator[list[str]] = iter([["127.0.0.1"]])
    page = fetch(f"http://tarn.example:{answers.port}/a", allow_local=True, resolve=lambda host, port: next(replies))
    assert page.content == HTML
    assert answers.asked[0][1]["Host"] == f"tarn.example:{answers.port}"


@pytest.mark.parametrize("found", [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::ffff:127.0.0.1"], ["fe80::1%lo"]])
def test_a_name_that_means_a_local_address(answers: Answers, found: list[str]) -> None:
    """One local address among those of a name is enough to refuse it."""
    with pytest.raises(BadInput, match=r"tarn\.example .* is a local address"):
        fetch(f"http://tarn.example:{answers.port}/a", resolve=lambda host, port: found)
    assert answers.asked == []


def test_a_name_without_an_address() -> None:
    """A host that is not there is named."""
    with pytest.raises(FileTrouble, match=r"tarn\.example cannot be found"):
        fetch("http://tarn.example/", resolve=lambda host, port: [])

    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(FileTrouble, match="name or service not known"):
        fetch("http://tarn.example/", resolve=unknown)


def test_the_next_address_of_a_host_is_tried(answers: Answers) -> None:
    """Where the first address of a host does not answer, the second may."""
    answers.page("/a", HTML)
    url = f"http://tarn.example:{answers.port}/a"
    assert fetch(url, allow_local=True, resolve=lambda host, port: ["127.0.0.3", "127.0.0.1"]).content == HTML


def test_nobody_answers(answers: Answers) -> None:
    """A port where nobody listens is told as such."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        refused(f"http://127.0.0.1:{held.getsockname()[1]}/", FileTrouble, "cannot be reached")


@pytest.mark.parametrize(
    "head",
    [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"\r\n"],
    ids=["endless headers", "endless body", "no answer"],
)
def test_a_drip_of_bytes_does_not_hold_anybody(answers: Answers, head: bytes) -> None:
    """A server that sends a byte now and then is given up when the whole takes too long."""
    url = answers.endless("/slow", b"x", pause=0.02, head=head)
    refused(url, FileTrouble, "took too long|makes no sense", total=0.3)


def test_silence_is_not_waited_for(answers: Answers) -> None:
    """A server that says nothing more is given up."""
    refused(answers.endless("/mute", b"", pause=10.0), FileTrouble, "does not answer", read=0.1)


def test_an_endless_page(answers: Answers) -> None:
    """A page without end is given up when it is too large."""
    refused(answers.endless("/big", b"x" * 65_536), BadInput, "more than 1,000,000 bytes", largest=1_000_000)


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_a_bomb(answers: Answers, packing: str) -> None:
    """What is small packed and huge unpacked is given up as soon as it is too large."""
    pack = gzip.compress if packing == "gzip" else zlib.compress
    url = answers.page("/bomb", pack(b"x" * 40_000_000), Content_Encoding=packing)
    refused(url, BadInput, "more than 1,000,000 bytes", largest=1_000_000)


def test_packed_pages_are_unpacked(answers: Answers) -> None:
    """A page that comes packed is the page."""
    assert fetched(answers.page("/a", gzip.compress(HTML), Content_Encoding="gzip")).content == HTML


@pytest.mark.parametrize("packing", ["gzip, gzip", "br", "zstd", "compress", "x"])
def test_other_packings_are_refused(answers: Answers, packing: str) -> None:
    """Packed otherwise, or several times over, nothing is unpacked."""
    refused(answers.page("/a", gzip.compress(HTML), Content_Encoding=packing), BadInput, "packed")


def test_a_page_that_breaks_off_is_no_page(answers: Answers) -> None:
    """Half of a page is not taken for the whole."""
    answers.page("/a", HTML)

    def half(handler: object) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\nhalf")  # type: ignore[attr-defined]  # a handler
        handler.close_connection = True  # type: ignore[attr-defined]  # the same

    answers.by_path["/half"] = half
    refused(answers.url("/half"), FileTrouble, "broke off")
    refused(answers.page("/bad", b"no gzip", Content_Encoding="gzip"), FileTrouble, "makes no sense")


@pytest.mark.parametrize(
    ("content_type", "path", "suffix"),
    [
        ("text/html; charset=utf-8", "/a", ".html"),
        ("TEXT/HTML", "/a.php", ".html"),
        ("application/xhtml+xml", "/a", ".html"),
        ("text/plain", "/a", ".txt"),
        ("text/plain", "/README.md", ".md"),
        ("text/markdown", "/a", ".md"),
        ("application/pdf", "/a", ".pdf"),
        ("application/octet-stream", "/a.pdf?x=1", ".pdf"),
        ("application/epub+zip", "/a", ".epub"),
        ("image/png", "/a.html", None),
        ("application/octet-stream", "/a", None),
        ("application/zip", "/a.zip", None),
        ("video/mp4", "/a", None),
        ("", "/a", None),
    ],
)
def test_what_a_server_sends(answers: Answers, content_type: str, path: str, suffix: str | None) -> None:
    """What can be read is taken, by what the server says it is; the rest is refused by name, unread."""
    url = answers.page(path, HTML, Content_Type=content_type)
    if suffix is None:
        refused(url, BadInput, "is no article but")
    else:
        assert fetched(url).suffix == suffix


def test_a_page_that_is_not_there(answers: Answers) -> None:
    """What the server says instead is told, its words made harmless."""
    refused(answers.url("/gone"), FileTrouble, "404 Not Found")
    answers.by_path["/odd"] = lambda handler: handler.send_error(500, "\x1b[31mred")
    with pytest.raises(FileTrouble, match="500") as told:
        fetched(answers.url("/odd"))
    assert "\x1b" not in str(told.value)
