"""Making text from articles, file names and other people harmless for a terminal, one character for one."""

_SAFE_BLANK = dict.fromkeys(map(ord, "\t\v\f\x85"), " ") | {0x00A0: " ", 0x202F: " ", 0x2007: " "}
_LINE_BREAKS = {0x2028: "\n", 0x2029: "\n"}
_CONTROL_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A, 0x0B, 0x0C)}
_REPLACED = dict.fromkeys(
    [
        *range(0x80, 0x85),
        *range(0x86, 0xA0),  # C1 controls: one byte that opens a control sequence on some terminals
        *range(0x202A, 0x202F),  # bidi embeddings and overrides
        *range(0x2066, 0x206A),  # bidi isolates
        *range(0xD800, 0xE000),  # what is left of bytes that were no UTF-8
        *range(0xE0000, 0xE0080),  # invisible tag characters
        0xFFFE,
        0xFFFF,
    ],
    "\N{REPLACEMENT CHARACTER}",
)
_PRINTABLE = _CONTROL_PICTURES | {0x7F: "\N{SYMBOL FOR DELETE}"} | _REPLACED | _LINE_BREAKS | _SAFE_BLANK
_ONE_LINE = _PRINTABLE | {0x0A: "\N{SYMBOL FOR NEWLINE}"}
_ONE_LINE |= dict.fromkeys(_LINE_BREAKS, " ")


def printable(text: str) -> str:
    r"""Return `text`, equally long, with nothing in it that could control a terminal.

    Controls become their visible symbols (ESC is shown as ␛), C1 controls, bidi overrides and lone surrogates the
    replacement character, tabs and no-break spaces a space. Line feeds stay, and offsets stay valid: every
    character is replaced by exactly one. Callers turn `\r\n` into `\n` beforehand.
    """
    return text.translate(_PRINTABLE)


def one_line(text: str) -> str:
    """Return `text` as `printable` does, with line feeds shown as a symbol too: for names, titles and messages."""
    return text.translate(_ONE_LINE)


def tidy_line(text: str) -> str:
    """Return `text` as `one_line` does, each stretch of white space one blank: as people type it again."""
    return one_line(" ".join(text.split()))
