"""Which computers a page may be fetched from: those on the internet, not the user's own network or this machine."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from reader.errors import BadInput, FileTrouble
from reader.files import reason

Resolve = Callable[[str, int], list[str]]
"""Returns the IP addresses of a host, for a port; raises `OSError` where it has none."""

_NAT64 = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as networks without IPv4 write them."""
_COMPATIBLE = IPv6Network("::/96")
"""IPv4 addresses as they were once written in IPv6."""

_SPECIAL = IPv4Network("192.0.0.0/24")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
"""For the workings of networks; Python 3.11 and 3.13 do not agree on which of them are of the internet."""


def asked_of_the_system(host: str, port: int) -> list[str]:
    """Return the IP addresses of `host` as this system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


def addresses_of(host: str, port: int, resolve: Resolve, *, may_be_local: bool) -> list[str]:
    """Return the IP addresses of `host`, which are to be connected to as they are and never looked up again.

    Raises:
        BadInput: one of them is local, which must be wanted.
        FileTrouble: there are none.
    """
    try:
        found = resolve(host, port)
    except (OSError, UnicodeError) as error:
        told = reason(error) if isinstance(error, OSError) else "no such name"
        raise FileTrouble(f"{host} cannot be found: {told}.") from None
    if not found:
        raise FileTrouble(f"{host} cannot be found.")
    local = [address for address in found if not is_public(address)]
    if local and not may_be_local:
        named = host if host == local[0] else f"{host} ({local[0]})"
        raise BadInput(f"{named} is a local address; --allow-local fetches from one that you name yourself.")
    return found


def is_public(address: str) -> bool:
    """Whether `address` is one of the internet: not private, loopback, link-local, reserved or multicast."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip in _SPECIAL)
    inside = _ipv4_inside(ip)
    if inside is not None:
        return is_public(str(inside))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_site_local or ip in _LOCAL_NAT64)


def _ipv4_inside(ip: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that packets for `ip` go to in the end, where it has one in it."""
    if ip in _NAT64 or ip in _COMPATIBLE:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
