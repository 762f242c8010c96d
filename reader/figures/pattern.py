"""Patterns that are compiled when they are first used, so that importing the recogniser costs little."""

import re
from typing import Any, cast


class _Waiting:
    """A pattern that has not been asked for yet."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, method: str) -> Any:
        found = getattr(re.compile(self._source, self._flags), method)
        setattr(self, method, found)
        return found


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return the pattern `source`, to be compiled when one of its methods is first called."""
    return cast("re.Pattern[str]", _Waiting(source, flags))
