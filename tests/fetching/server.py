"""A web server of the test's own: real sockets, answers written out by the test."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

PAGE = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The harbour of Tarn was closed on Monday because of ice, its master said, and 400 ships wait outside.</p>
<p>It may open again on Friday, when the icebreaker comes back from its yard after 12 days of repairs.</p>
</article></body></html>"""


@dataclass
class Answers:
    """What the server answers, by path, and what it was asked."""

    port: int = 0
    by_path: "dict[str, Callable[[BaseHTTPRequestHandler], None]]" = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    """Set when the test is over, for answers that have no end of their own."""

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of `path`."""
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, content: bytes | str, **headers: str) -> str:
        """Answer `path` with `content`, and return its address; `Content_Type` is HTML where `headers` say nothing."""
        body = content.encode() if isinstance(content, str) else content
        told = {"Content-Type": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
        told |= {"Content-Length": str(len(body))}

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(200)
            for name, value in told.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body)

        self.by_path[path] = answer
        return self.url(path)

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        """Answer `path` with a redirect, and return its address."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("Location", to)
            handler.end_headers()

        self.by_path[path] = answer
        return self.url(path)

    def endless(self, path: str, piece: bytes, *, pause: float = 0.0, head: bytes = b"") -> str:
        """Answer `path` with `piece` again and again, `pause` seconds apart, behind the bytes `head`."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.wfile.write(head or b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while not self.over.wait(pause):
                handler.wfile.write(piece)

        self.by_path[path] = answer
        return self.url(path)


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Answers]:
    """Serve on a free port of this machine as long as the test lasts; encrypted, with a `certificate` and its key."""
    answers = Answers()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers.asked.append((self.path, dict(self.headers)))
            answer = answers.by_path.get(self.path)
            if answer is None:
                self.send_error(404)
                return
            try:
                answer(self)
            except OSError:  # whoever asked has heard enough
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the server's word
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of connections that were broken off."""

    with Server(("127.0.0.1", 0), Handler) as server:
        answers.port = server.server_address[1]
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield answers
        finally:
            answers.over.set()
            server.shutdown()
            thread.join()
