"""The command line: one file per command, each parses, asks the Library and prints."""

import sys
from contextlib import suppress

import click

from reader.cli.commands import reader
from reader.errors import ReaderError
from reader.printable import one_line


def main() -> None:
    """Run `reader` with the arguments of the shell and leave with the exit code that product and help promise.

    0 done, 1 nothing found, 2 bad usage or input, 3 something could not be read or written.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a TextIOWrapper at a program's start
    try:
        code = reader.main(standalone_mode=False)
    except ReaderError as trouble:
        code = _complain(str(trouble), trouble.exit_code)
    except click.ClickException as misuse:
        code = _complain(one_line(misuse.format_message()), 2, misuse)
    except click.Abort:
        code = _complain("Stopped.", 130)
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain once more when it flushes at exit.
        sys.stdout = None
        code = 0
    sys.exit(code)


def _complain(sentence: str, code: int, misuse: click.ClickException | None = None) -> int:
    with suppress(BrokenPipeError):
        click.echo(f"reader: {sentence}", err=True)
        context = misuse.ctx if isinstance(misuse, click.UsageError) else None
        if context is not None:
            click.echo(f"Try `{context.command_path} --help`.", err=True)
    return code
