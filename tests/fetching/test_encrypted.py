"""Pages over https: the certificate must be the host's, whatever address was connected to."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.errors import FileTrouble
from reader.fetching.fetch import fetch
from tests.fetching.server import serving

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for tarn.example, signed by itself, and its key, in one file."""
    key, signed, both = tmp_path / "key.pem", tmp_path / "cert.pem", tmp_path / "both.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=tarn.example"
    names = ["-addext", "subjectAltName=DNS:tarn.example", "-keyout", str(key), "-out", str(signed)]
    subprocess.run([*command.split(), *names], check=True, capture_output=True)
    both.write_bytes(key.read_bytes() + signed.read_bytes())
    return both


def test_a_certificate_is_asked_for(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A host that proves its name is fetched from; another name, or one that nobody vouches for, is refused."""

    def get(host: str) -> bytes:
        url = f"https://{host}:{answers.port}/a"
        return fetch(url, allow_local=True, resolve=lambda host, port: ["127.0.0.1"]).content

    with serving(certificate) as answers:
        answers.page("/a", "<p>The ice holds.</p>")
        with pytest.raises(FileTrouble, match="certificate"):
            get("tarn.example")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert get("tarn.example") == b"<p>The ice holds.</p>"
        assert answers.asked[-1][1]["Host"] == f"tarn.example:{answers.port}"
        with pytest.raises(FileTrouble, match="certificate"):
            get("other.example")
