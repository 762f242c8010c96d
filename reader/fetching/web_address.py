"""What may be asked for: http and https addresses that name a host and carry no password."""

from dataclasses import dataclass
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from reader.errors import BadInput

SCHEMES = ("http", "https")
_LONGEST = 4_000
"""Characters; browsers and servers take no longer ones."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """The address of a page, in the one way of writing it, without the place on the page behind `#`."""

    url: str
    host: str
    """A name in its ASCII form, or an IP address without brackets."""
    port: int
    target: str
    """Path and query: what the host is asked for."""
    is_encrypted: bool

    def followed(self, location: str) -> "WebAddress":
        """Return where this page redirects to.

        Raises:
            BadInput: `location` is none that may be asked for.
        """
        try:
            return web_address(urljoin(self.url, location))
        except ValueError:  # an address that the standard library takes for no address
            raise BadInput(f"{self.url} leads to {location}, which is no address of a page.") from None
        except BadInput as trouble:
            raise BadInput(f"{self.url} leads elsewhere: {trouble}") from None


def is_web_address(words: str) -> bool:
    """Whether `words` are meant as an address and not as the name of a file: `https://…`, and `ftp://…` too."""
    scheme, colon, _ = words.partition("://")
    return bool(colon) and scheme.isascii() and scheme[:1].isalpha() and scheme.replace("+", "").isalnum()


def web_address(url: str) -> WebAddress:
    """Return the address that `url` writes.

    Raises:
        BadInput: it is none, or none that may be asked for.
    """
    try:
        parsed = parse_url(url.strip())
    except LocationParseError:
        raise BadInput(f"{url[:_LONGEST]} is no address of a page.") from None
    if parsed.scheme not in SCHEMES:
        raise BadInput(f"{url[:_LONGEST]} is not fetched: addresses begin with http:// or https://.")
    if parsed.auth is not None:
        raise BadInput(f"The address on {parsed.host} carries a user name or password; Reader sends none.")
    host = (parsed.host or "").strip("[]")
    written = parsed._replace(fragment=None).url
    if not host or len(written) > _LONGEST:
        raise BadInput(f"{url[:_LONGEST]} is no address of a page.")
    is_encrypted = parsed.scheme == "https"
    return WebAddress(written, host, parsed.port or (443 if is_encrypted else 80), parsed.request_uri, is_encrypted)
