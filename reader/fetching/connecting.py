"""One connection to one address, that was looked up and checked before, broken off when its time is up."""

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPException
from threading import Timer
from time import monotonic

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_match_hostname import CertificateError

from reader import __version__
from reader.errors import FileTrouble
from reader.fetching.web_address import WebAddress
from reader.files import reason

_HEADERS = {
    "User-Agent": f"reader-tui/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain,application/pdf,application/epub+zip,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}
_MOST_ADDRESSES = 3
"""Addresses of one host that are tried in turn."""


class Connection:
    """A connection to the `ip` address of a host, which is never asked for by name again."""

    def __init__(self, address: WebAddress, ip: str, timeout: float, until: float) -> None:
        """Connect within `timeout` seconds; everything must be over by the moment `until`.

        Raises:
            FileTrouble: that was not possible.
        """
        self._address = address
        self._connection = _to(address, ip, timeout)
        self._socket: socket.socket | None = None
        self._response: BaseHTTPResponse | None = None
        self._is_late = False
        self._timer = Timer(max(until - monotonic(), 0.0), self._break_off)
        self._timer.daemon = True
        self._timer.start()
        try:
            with self._told():
                self._connection.connect()
                self._socket = self._connection.sock
        except FileTrouble:
            self.close()
            raise

    def ask(self, timeout: float) -> BaseHTTPResponse:
        """Ask for the page, waiting `timeout` seconds for each piece of the answer, and return its beginning.

        Raises:
            FileTrouble: no answer came.
        """
        with self._told():
            self._connection.timeout = timeout
            host = f"[{self._address.host}]" if ":" in self._address.host else self._address.host
            default = 443 if self._address.is_encrypted else 80
            port = "" if self._address.port == default else f":{self._address.port}"
            headers = {**_HEADERS, "Host": host + port}
            self._connection.request("GET", self._address.target, headers=headers, preload_content=False)
            self._response = self._connection.getresponse()
            return self._response

    def pieces(self, response: BaseHTTPResponse, size: int) -> Iterator[bytes]:
        """Yield what `response` brings, unpacked, as it comes.

        Raises:
            FileTrouble: it broke off, or came too slowly.
        """
        with self._told():
            yield from response.stream(size, decode_content=True)

    def close(self) -> None:
        """Let go of it."""
        self._timer.cancel()
        if self._response is not None:
            self._response.close()
        self._connection.close()
        if self._socket is not None:
            self._socket.close()

    def _break_off(self) -> None:
        self._is_late = True
        sock = self._socket or self._connection.sock
        if sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what goes wrong inside in a sentence; what ends because the time was up may look like a good end."""
        try:
            yield
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            told = "it took too long" if self._is_late else _reason(error)
            raise FileTrouble(f"{self._address.url} could not be fetched: {told}.") from error
        if self._is_late:
            raise FileTrouble(f"{self._address.url} could not be fetched: it took too long.")


def connected(address: WebAddress, ips: Sequence[str], timeout: float, until: float) -> Connection:
    """Return a connection to the first of `ips` that answers.

    Raises:
        FileTrouble: none does.
    """
    *others, last = ips[:_MOST_ADDRESSES]
    for ip in others:
        with suppress(FileTrouble):
            return Connection(address, ip, timeout, until)
    return Connection(address, last, timeout, until)


def _to(address: WebAddress, ip: str, timeout: float) -> HTTPConnection:
    if address.is_encrypted:
        # the certificate must be the host's, whatever address was connected to
        return HTTPSConnection(
            ip, address.port, timeout=timeout, server_hostname=address.host, assert_hostname=address.host
        )
    return HTTPConnection(ip, address.port, timeout=timeout)


def _reason(error: Exception) -> str:
    """Return why it failed, in words."""
    if isinstance(error, NewConnectionError):  # first, for it is a kind of the next
        return "its server cannot be reached"
    if isinstance(error, ConnectTimeoutError | ReadTimeoutError | TimeoutError):
        return "its server does not answer"
    if isinstance(error, CertificateError):
        return "its server has the certificate of another name"
    if isinstance(error, OSError):
        return reason(error)
    return "its server broke off or makes no sense"
