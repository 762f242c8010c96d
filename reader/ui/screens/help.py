"""Help for where you are: what the focused panel is for and what its keys do."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

from reader.ui.commands.places import is_everywhere, is_moving, rank
from reader.ui.widgets.key_line import KeyLine

KEYS_WIDTH = 15
HERE, EVERYWHERE = "Here", "Everywhere"


class Help(ModalScreen[None]):
    """Shows the help of the focused panel and every key in force there."""

    DEFAULT_CSS = """
    Help {
        align: center middle;
        & > VerticalScroll {
            width: 86;
            max-width: 96%;
            height: auto;
            max-height: 94%;
            padding: 0 2;
            background: $surface;
            border: round $primary;
            border-title-color: $foreground;
            border-subtitle-color: $text-muted;
        }
        & > VerticalScroll > Static { height: auto; padding: 0 0 1 0; }
        & Markdown { height: auto; padding: 1 0 0 0; }
        & MarkdownBlock { margin: 0 0 1 0; padding: 0; }
        & MarkdownH1, & MarkdownH2 { content-align: left middle; color: $text-primary; text-style: bold; }
        & MarkdownList Vertical > MarkdownParagraph { margin: 0; }
    }
    """
    BINDINGS = [Binding("escape,q,question_mark,f1", "dismiss", "Close")]
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, purpose: str, keys: dict[str, dict[str, str]]) -> None:
        """Show `purpose`, in Markdown, above `keys`: by place, what each does and the keys that do it."""
        super().__init__()
        self._purpose = purpose
        self._keys = keys

    @classmethod
    def where_you_are(cls, screen: Screen[object]) -> "Help":
        """Return the help for what has the focus on `screen`."""
        focused = screen.focused
        panel = _panel(focused) if focused is not None else None
        keys: dict[str, dict[str, str]] = {}
        active = screen.active_bindings.values()
        for _, binding, enabled, _ in sorted(active, key=lambda one: (is_moving(one.binding), rank(one.binding))):
            if binding.system or not enabled or not binding.description:
                continue
            place = EVERYWHERE if is_everywhere(binding) else HERE
            what = binding.tooltip or binding.description
            shown = screen.app.get_key_display(binding)
            known = keys.setdefault(place, {})
            known[what] = f"{known[what]} {shown}" if what in known else shown
        return cls(panel.HELP or "" if panel is not None else "", keys)

    def compose(self) -> ComposeResult:
        """Show what the panel is for above its keys."""
        from textual.widgets import Markdown  # slow to import, and only help needs it

        with VerticalScroll() as page:
            page.border_title = "Help"
            page.border_subtitle = "Esc closes this · Ctrl+P finds any command by name"
            if self._purpose:
                yield Markdown(self._purpose)
            for place, keys in self._keys.items():
                yield Static(_listed(place, keys))
        yield KeyLine()


def _panel(focused: Widget) -> DOMNode | None:
    """Return the nearest panel around the focus that has help to give."""
    around: Iterator[DOMNode] = iter(focused.ancestors_with_self)
    return next((node for node in around if node.HELP), None)


def _listed(place: str, keys: dict[str, str]) -> Content:
    lines = [Content(place).stylize("bold underline")]
    lines += [Content.assemble((shown.ljust(KEYS_WIDTH), "bold"), what) for what, shown in keys.items()]
    return Content("\n").join(lines)
