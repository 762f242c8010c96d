"""JSON as it is written to files and printed: readable in every language, yet safe for any terminal and encoding."""

import json
import re
from typing import Any

_CONTROLS = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)


def json_text(document: Any) -> str:
    """Return `document` as JSON that is read by people too, an item to a line."""
    return _safe(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"


def json_line(document: Any) -> str:
    """Return `document` as one line of JSON Lines."""
    return _safe(json.dumps(document, ensure_ascii=False)) + "\n"


def _safe(text: str) -> str:
    """Return `text` with controls, bidi and tag marks and lone surrogates, which only strings can hold, escaped."""
    return _CONTROLS.sub(lambda match: json.dumps(match.group())[1:-1], text)
