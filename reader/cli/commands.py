"""`reader` itself: which command a line means, and what every command shares."""

import os
from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from reader import __version__
from reader.files import home_expanded, is_there
from reader.locations import Locations
from reader.state import State

if TYPE_CHECKING:
    from reader.library import Library
    from reader.library.place import LibraryPlace

COMMANDS = ("open", "add", "list", "show", "search", "figures", "compare", "notes", "index", "doctor", "keys", "where")
"""In the order of the help; each is the object `command` of the module of its name."""

Function = TypeVar("Function", bound=Callable[..., Any])


class HeardEnough(Exception):
    """Nobody reads on."""


class Commands(click.Group):
    """A group that imports a command only when it is called, and takes anything else as paths to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (the same)
        """Return the command called `cmd_name`, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"reader.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            HeardEnough: whoever reads the output has gone, which click takes for a failure.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise HeardEnough from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` mean: the one they name, else `open` with all of them as paths."""
        if args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        if os.sep not in args[0] and not is_there(home_expanded(Path(args[0]))):
            near = get_close_matches(args[0], COMMANDS, n=1)
            did_you_mean = f" Did you mean `reader {near[0]}`?" if near else ""
            raise click.UsageError(f"{args[0]} is neither a command nor a path.{did_you_mean}", ctx=ctx)
        return "open", self.get_command(ctx, "open"), args


def choose_library(ctx: click.Context, _option: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Keep the library that -L names, before the command's name, after it, or in both places."""
    root = ctx.find_root()
    root.obj = (*(root.obj or ()), *paths)
    return paths


def refuse_beside(ctx: click.Context, option: str, *allowed: str) -> None:
    """Refuse all that stands beside `option` and would do nothing there.

    Args:
        ctx: of the command.
        option: as it is typed, `--forget`.
        allowed: the names of other parameters that mean something beside it.

    Raises:
        UsageError: there is such a thing.
    """
    for other in ctx.command.params:
        is_typed = ctx.get_parameter_source(other.name or "") is ParameterSource.COMMANDLINE
        if is_typed and option not in other.opts and other.name not in ("library", *allowed):
            raise click.UsageError(f"{option} does not go with {_called(other)}.", ctx)


def _called(parameter: click.Parameter) -> str:
    return parameter.opts[-1] if isinstance(parameter, click.Option) else (parameter.name or "").upper()


FOLDER_OR_FILE = click.Path(path_type=Path, readable=False)
"""Whether it can be read the library tells, with a better sentence."""

library_option = click.option(
    "-L",
    "--library",
    multiple=True,
    type=FOLDER_OR_FILE,
    callback=choose_library,
    expose_value=False,
    help="The folder of articles to work on; several make one library. Otherwise READER_LIBRARY, the last one opened, "
    "or the bundled seeds.",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, as documented in docs/json.md.")


def command_named(name: str) -> Callable[[Function], click.Command]:
    """Make a function a command that takes -L, with its docstring as help."""

    def make(function: Function) -> click.Command:
        return click.command(name)(library_option(function))

    return make


def chosen_place(paths: tuple[Path, ...] = ()) -> "LibraryPlace":
    """Return where the library is that this run works on: made of `paths`, or what -L names.

    Raises:
        BadInput: it does not exist.
        UsageError: there are both.
    """
    from reader.library.naming import place_named  # needed when a command runs, not for --help

    locations = Locations.of_user()
    named: tuple[Path, ...] = click.get_current_context().find_root().obj or ()
    if paths and named:
        raise click.UsageError("Name what to read once: as PATHS or with -L.")
    return place_named(paths or named, State(locations.state).last_library, locations)


def chosen_library() -> "Library":
    """Return the library that this run works on.

    Raises:
        BadInput: it does not exist.
    """
    return chosen_place().load()


@click.group(
    cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}, name="reader"
)
@click.version_option(__version__, "-V", "--version", message="reader %(version)s")
@library_option
@click.pass_context
def reader(ctx: click.Context) -> None:
    """Read a pile of articles in the terminal, find and compare the numbers in them, and keep notes.

    \b
    reader                      go on where you were (first run: five sample articles)
    reader ~/articles           open a folder
    reader search "high-tech"   find passages without the screen

    Exit codes: 0 done, 1 nothing found, 2 bad usage or input, 3 something could not be read or written.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(Commands.get_command(reader, ctx, "open"))  # type: ignore[arg-type]  # `open` is one of COMMANDS
