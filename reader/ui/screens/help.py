"""Help for where you are: what the focused panel is for and what its keys do."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

KEYS_WIDTH = 18


class Help(ModalScreen[None]):
    """Lists the keys in force, the focused panel's first."""

    DEFAULT_CSS = """
    Help {
        align: center middle;
        & > VerticalScroll {
            width: 76;
            max-width: 96%;
            height: auto;
            max-height: 92%;
            padding: 1 3;
            background: $surface;
            border: round $primary;
        }
        & Static { height: auto; }
    }
    """
    BINDINGS = [Binding("escape,q,question_mark,f1", "dismiss", "Close")]
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, sections: list[tuple[str, str, list[tuple[str, str]]]]) -> None:
        """Show `sections`: name, what it is for, and its keys with what they do."""
        super().__init__()
        self._sections = sections

    @classmethod
    def where_you_are(cls, screen: Screen[object]) -> "Help":
        """Return the help for what has the focus on `screen`."""
        sections: dict[str, tuple[str, list[tuple[str, str]]]] = {}
        rows: dict[tuple[str, str], list[str]] = {}
        for node, binding, enabled, _tooltip in screen.active_bindings.values():
            if binding.system or not enabled or not binding.description:
                continue
            name = "Everywhere" if isinstance(node, (Screen, type(screen.app))) else _spaced(type(node).__name__)
            sections.setdefault(name, (getattr(node, "HELP", "") or "", []))
            what = binding.tooltip or binding.description
            rows.setdefault((name, what), []).append(screen.app.get_key_display(binding))
        for (name, what), keys in rows.items():
            sections[name][1].append((" ".join(dict.fromkeys(keys)), what))
        return cls([(name, purpose, keys) for name, (purpose, keys) in sections.items()])

    def compose(self) -> ComposeResult:
        """Show the sections one below the other."""
        with VerticalScroll():
            for name, purpose, keys in self._sections:
                yield Static(_section(name, purpose, keys))
            yield Static(Content("Esc closes this. Ctrl+P finds any command by its name.").stylize("dim"))


def _section(name: str, purpose: str, keys: list[tuple[str, str]]) -> Content:
    lines = [Content(name).stylize("bold underline")]
    if purpose:
        lines.append(Content(purpose.strip()))
    lines += [Content.assemble((key.ljust(KEYS_WIDTH), "bold"), what) for key, what in keys]
    return Content("\n").join([*lines, Content("")])


def _spaced(name: str) -> str:
    """Return a class name as words: `PassageView` is `Passage view`."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip().capitalize()
