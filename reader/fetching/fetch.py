"""Fetching one page: each redirect is looked at before it is followed, time and size are bounded."""

from contextlib import closing
from dataclasses import dataclass
from time import monotonic

from urllib3.response import BaseHTTPResponse

from reader.errors import BadInput, FileTrouble
from reader.fetching.connecting import Connection, connected
from reader.fetching.ip_addresses import Resolve, addresses_of, asked_of_the_system
from reader.fetching.kinds import suffix_of
from reader.fetching.web_address import WebAddress, web_address

_PIECE = 16 * 1024
"""Bytes taken off the network at once; unpacked they are a thousand times as many at most."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What fetching one page may take: seconds, bytes (unpacked), redirects."""

    connect: float = 10.0
    read: float = 20.0
    """Between two pieces."""
    total: float = 60.0
    largest: int = 32 * 1024 * 1024
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came."""

    url: str
    """Where it was in the end."""
    content: bytes
    suffix: str
    """What the name of a file with this content ends in."""
    charset: str | None
    """The encoding that the server named."""


_LIMITS = Limits()


def fetch(
    url: str, *, allow_local: bool = False, limits: Limits = _LIMITS, resolve: Resolve = asked_of_the_system
) -> Fetched:
    """Return the page at `url`. No cookies, passwords or proxies are used.

    Args:
        url: its address.
        allow_local: whether the host that `url` names may be a local one; others that it leads to never are.
        limits: what it may take.
        resolve: tells the IP addresses of a host.

    Raises:
        BadInput: the address, or one that it leads to, is none to be fetched from, or what is there is no article.
        FileTrouble: the page could not be fetched.
    """
    until = monotonic() + limits.total
    first = address = web_address(url)
    for _ in range(limits.redirects + 1):
        may_be_local = allow_local and address.host == first.host
        hosts = addresses_of(address.host, address.port, resolve, may_be_local=may_be_local)
        with closing(connected(address, hosts, limits.connect, until)) as connection:
            response = connection.ask(limits.read)
            location = response.headers.get("Location") if response.status in _REDIRECTS else None
            if location is None:
                return _fetched(address, connection, response, limits.largest)
        address = address.followed(location)
    raise BadInput(f"{first.url} leads from one address to the next; it was given up after {limits.redirects} of them.")


def _fetched(address: WebAddress, connection: Connection, response: BaseHTTPResponse, largest: int) -> Fetched:
    if response.status != 200:
        raise FileTrouble(
            f"{address.url} could not be fetched: {response.status} {response.reason or ''}".rstrip() + "."
        )
    content_type = response.headers.get("Content-Type", "")
    suffix = suffix_of(address.url, content_type)
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in _PACKED:
        raise BadInput(f"{address.url} is packed in a way nobody asked for, {packed}.")
    pieces: list[bytes] = []
    size = 0
    for piece in connection.pieces(response, _PIECE):
        size += len(piece)
        if size > largest:
            raise BadInput(f"{address.url} has more than {largest:,} bytes; pages of up to that are fetched.")
        pieces.append(piece)
    return Fetched(address.url, b"".join(pieces), suffix, _charset(content_type))


def _charset(content_type: str) -> str | None:
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
