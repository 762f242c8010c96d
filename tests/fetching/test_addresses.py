"""Which addresses are fetched from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import BadInput, ReaderError
from reader.fetching.ip_addresses import is_public
from reader.fetching.web_address import is_web_address, web_address

LOCAL = [
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:c0a8:101::",
    "2001:0:7f00:1:0:0:80ff:fffe",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001:db8::1",
    "100::1",
    "nonsense",
    "1.2.3",
    "0x7f.1",
]
PUBLIC = [
    "8.8.8.8",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2001:4860:4860::8888",
    "::ffff:8.8.8.8",
]


@pytest.mark.parametrize("address", LOCAL)
def test_local_addresses(address: str) -> None:
    """Private, loopback, link-local, reserved and multicast addresses are local, also inside of others."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_internet(address: str) -> None:
    """The rest of the addresses is the internet's."""
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "host", "port", "target"),
    [
        ("http://Tarn.Example", "tarn.example", 80, "/"),
        ("https://tarn.example/a b?c=ü#d", "tarn.example", 443, "/a%20b?c=%C3%BC"),
        (" https://tarn.example:8443/a ", "tarn.example", 8443, "/a"),
        ("http://[::1]:81/x", "::1", 81, "/x"),
        ("http://bücher.example/", "xn--bcher-kva.example", 80, "/"),
    ],
)
def test_addresses_of_pages(url: str, host: str, port: int, target: str) -> None:
    """An address is taken apart as browsers do."""
    address = web_address(url)
    assert (address.host, address.port, address.target) == (host, port, target)
    assert "#" not in address.url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tarn.example",
        "file:///etc/passwd",
        "ftp://tarn.example/",
        "http://",
        "http:///a",
        "http://u@tarn.example/",
        "http://u:p@tarn.example/",
        "http://tarn.example:99999/",
        "http://a b/",
        "http://a\nb/",
        "mailto:a@b",
        "http://tarn.example/" + "a" * 5000,
    ],
)
def test_addresses_of_nothing(url: str) -> None:
    """What is no page's address, or carries a password, is refused; no password is repeated."""
    with pytest.raises(BadInput) as told:
        web_address(url)
    assert "u:p" not in str(told.value)


@pytest.mark.parametrize(
    ("words", "is_address"),
    [
        ("https://a", True),
        ("ftp://a/b", True),
        ("report.html", False),
        ("a://", True),
        ("./a://b", False),
        ("/x", False),
    ],
)
def test_addresses_and_files(words: str, *, is_address: bool) -> None:
    """What has a scheme is meant as an address, everything else as a file."""
    assert is_web_address(words) is is_address


@given(st.text(max_size=60))
def test_any_words(words: str) -> None:
    """Whatever is given, it is an address or a sentence says that it is none."""
    for url in (words, "http://" + words, "http://tarn.example/" + words):
        try:
            address = web_address(url)
        except ReaderError:
            continue
        assert address.host
        assert address.url.isascii()
        assert not any(character.isspace() for character in address.url)
