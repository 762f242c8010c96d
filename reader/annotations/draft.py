"""A draft: what was being written in a note box, on which article, before it was saved."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from reader.annotations.annotation import Annotation, Color, FigureVerdict
from reader.annotations.record import from_record, to_record
from reader.errors import BadInput


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the boxes of a note, letter by letter."""

    text: str = ""
    tags_line: str = ""
    color: Color = Color.YELLOW
    verdict: FigureVerdict | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What is `written` of `base`: of a note on `article` as it was before or, where it `is_new`, as it would begin."""

    article: Path
    base: Annotation
    is_new: bool
    written: Written

    def to_json(self) -> bytes:
        """Return the draft as a small JSON document."""
        said = {
            "article": str(self.article),
            "isNew": self.is_new,
            "text": self.written.text,
            "tags": self.written.tags_line,
            "color": self.written.color,
            "verdict": self.written.verdict,
            "file": self.base.file,
            "note": to_record(self.base),
        }
        return json.dumps(said).encode()

    @classmethod
    def from_json(cls, content: bytes) -> Self:
        """Return the draft that `content` holds.

        Raises:
            BadInput: it holds none.
        """
        try:
            said: dict[str, Any] = dict(json.loads(content))
            verdict = said["verdict"]
            written = Written(
                _words(said["text"]),
                _words(said["tags"]),
                Color(said["color"]),
                FigureVerdict(verdict) if verdict is not None else None,
            )
            base = from_record(said["note"], _words(said["file"]))
            return cls(Path(_words(said["article"])), base, said["isNew"] is True, written)
        except (ValueError, TypeError, KeyError, RecursionError, BadInput) as error:
            raise BadInput(f"This is no draft of a note: {error}.") from None


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not words")
    return value
