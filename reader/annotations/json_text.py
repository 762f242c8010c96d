"""JSON as it is written to files and printed: readable in every language, yet safe for any terminal and encoding."""

import json
import re
from typing import Any

_CONTROLS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json_text(document: Any) -> str:
    """Return `document` as JSON; controls, bidi marks and lone surrogates, which only strings can hold, are escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    return _CONTROLS.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
