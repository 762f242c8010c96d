"""Text put into Markdown so that none of it becomes structure: no heading, list, rule, table or HTML of its own."""

import re

from reader.printable import one_line, printable

_SPECIAL = re.compile(r"[\\`*_\[\]<>#&|~]")
_LINE_START = re.compile(r"[-+=:]|\d{1,9}(?=[.)](?:\s|\Z))")
_COMMENT_SPECIAL = re.compile(r"(?<!\\)(?:\\\\)*[<|]")
"""What is markup inside a line; after an odd number of backslashes the user has escaped it."""
_COMMENT_LINE_START = re.compile(r"#|>|\[|:|=|-|[+*](?=\s|\Z)|\d{1,9}(?=[.)](?:\s|\Z))|`{3}|~{3}|[*_](?=[*_\s]*\Z)")
"""What opens a block at the start of a line; `*emphasis*` does not and is left alone."""


def plain(text: str) -> str:
    """Return one line of Markdown that reads as `text` does, letter by letter."""
    return _line(" ".join(one_line(text.replace("\n", " ")).split()), _SPECIAL, _LINE_START)


def quoted(text: str) -> str:
    """Return `text` as a Markdown quotation, letter by letter, line by line."""
    lines = (_line(line.strip(), _SPECIAL, _LINE_START) for line in _lines(text))
    return "\n".join(f"> {line}".rstrip() for line in lines)


def paragraphs(text: str) -> str:
    """Return the user's comment as paragraphs: emphasis, code and links work, nothing that opens a block does."""
    lines = [_line(line.strip(), _COMMENT_SPECIAL, _COMMENT_LINE_START) for line in _lines(text)]
    kept = "\n".join(lines)
    return re.sub(r"(?<=[^\n])\n(?=[^\n])", "\\\\\n", kept)


def code(text: str) -> str:
    """Return `text` as a code span, whatever backticks it has."""
    shown = one_line(text)
    longest = max(map(len, re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"{fence}{shown}{fence}"


def _lines(text: str) -> list[str]:
    return printable(text).strip().split("\n")


def _line(line: str, special: re.Pattern[str], line_start: re.Pattern[str]) -> str:
    opened = line_start.match(line)
    escaped = special.sub(r"\\\g<0>", line)
    if opened is None or escaped.startswith("\\"):
        return escaped
    after_digits = opened.end() if opened.group()[0].isdigit() else 0
    return f"{escaped[:after_digits]}\\{escaped[after_digits:]}"
