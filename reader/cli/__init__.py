"""The command line: one file per command, each parses, asks the Library and prints."""

import gc
import os
import sys
from contextlib import suppress

import click

from reader.cli.commands import HeardEnough, reader
from reader.errors import ReaderError
from reader.files import reason
from reader.printable import one_line

STREAMS = {"stdin": "r", "stdout": "w", "stderr": "w"}
"""The standard streams, in the order of their numbers, and how each is opened."""

_MANY = 50_000
"""Objects made before Python's garbage collector looks at them: importing makes many, and hardly any garbage."""


def main() -> None:
    """Run `reader` with the arguments of the shell and leave with the exit code that product and help promise.

    0 done, 1 nothing found, 2 bad usage or input, 3 something could not be read or written.
    """
    gc.set_threshold(_MANY)
    _open_streams()
    try:
        code = reader.main(standalone_mode=False)
    except ReaderError as trouble:
        code = _complain(str(trouble), trouble.exit_code)
    except click.ClickException as misuse:
        code = _complain(misuse.format_message(), 2, misuse)
    except click.Abort:
        code = _complain("Stopped.", 130)
    except HeardEnough:
        sys.stdout = None  # Python would complain when it flushes at exit
        code = 0
    except OSError as error:
        sys.stdout = None
        code = _complain(f"{error.filename or 'The output'} could not be read or written: {reason(error)}.", 3)
    try:
        sys.stderr.flush()
    except OSError:
        sys.stderr = None  # nobody listens; Python would flush it once more at exit, and make that the exit code
    sys.exit(code)


def _open_streams() -> None:
    """Let every stream take any text, and put nothing in place of one that was closed before the start.

    Else the next file opened would get its number, and whatever is written to the stream.
    """
    for name, mode in STREAMS.items():
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIOWrapper at a program's start


def _complain(sentence: str, code: int, misuse: click.ClickException | None = None) -> int:
    with suppress(OSError):
        click.echo(f"reader: {one_line(sentence)}", err=True)
        context = misuse.ctx if isinstance(misuse, click.UsageError) else None
        if context is not None:
            click.echo(f"Try `{context.command_path} --help`.", err=True)
    return code
