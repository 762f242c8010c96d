"""What articles are read with here: one that could not be read is tried again once that is something else."""

from functools import cache

from reader.articles.article import EXTRACTOR

_PACKAGES = ("pypdf", "trafilatura")
"""Those that take the text out of a file; they need not be installed."""


@cache
def means_of_reading() -> str:
    """Return what tells them from those of another installation, or another version."""
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and seldom needed

    def version_of(package: str) -> str:
        try:
            return version(package)
        except PackageNotFoundError:
            return "none"

    return "/".join([EXTRACTOR, *map(version_of, _PACKAGES)])
