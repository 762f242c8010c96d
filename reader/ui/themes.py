"""Reader's own two themes, calm paper for light rooms and calm slate for dark ones, and those the user made."""

from collections.abc import Mapping
from difflib import get_close_matches

from textual.color import Color, ColorParseError
from textual.theme import Theme


def _quiet_scrollbar(ground: str, bar: str, touched: str) -> dict[str, str]:
    """Return the colours of a scrollbar that does not draw the eye from the text."""
    grounds = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")
    return dict.fromkeys(grounds, ground) | {
        "scrollbar": bar,
        "scrollbar-hover": touched,
        "scrollbar-active": touched,
        "scrollbar-corner-color": ground,
    }


DARK = Theme(
    name="reader-dark",
    dark=True,
    primary="#7aa2c8",
    secondary="#b294d6",
    accent="#e0af68",
    foreground="#d5d9e0",
    background="#1b1e24",
    surface="#20242b",
    panel="#282d36",
    success="#8fb573",
    warning="#e0af68",
    error="#d9777f",
    variables={
        "block-cursor-text-style": "none",
        "footer-key-foreground": "#e0af68",
        "border": "#3a404b",
        **_quiet_scrollbar("#1b1e24", "#3a404b", "#566072"),
    },
)

LIGHT = Theme(
    name="reader-light",
    dark=False,
    primary="#2f6690",
    secondary="#7a4fa3",
    accent="#9a5b00",
    foreground="#23282e",
    background="#fbfaf6",
    surface="#f3f1ea",
    panel="#e8e5db",
    success="#3f7a2b",
    warning="#9a5b00",
    error="#b3363f",
    variables={
        "block-cursor-text-style": "none",
        "footer-key-foreground": "#9a5b00",
        "border": "#cfcabb",
        **_quiet_scrollbar("#fbfaf6", "#d9d5c8", "#b5afa0"),
    },
)

THEMES = (DARK, LIGHT)

COLORS = (
    *("primary", "secondary", "accent", "foreground", "background"),
    *("surface", "panel", "success", "warning", "error"),
)
"""What a theme of the user's may say, besides whether it is `dark`; the rest is as in the theme of Reader's own."""


def own_themes(wished: Mapping[str, Mapping[str, str | bool]]) -> tuple[list[Theme], list[str]]:
    """Return the user's themes, each Reader's own light or dark one in other colours, and a sentence for each fault."""
    themes: list[Theme] = []
    faults: list[str] = []
    for name, said in wished.items():
        base = LIGHT if said.get("dark") is False else DARK
        colors = {part: getattr(base, part) for part in COLORS}
        for part, color in said.items():
            if part in COLORS and isinstance(color, str) and _is_color(color):
                colors[part] = color
            elif part != "dark" or not isinstance(color, bool):
                faults.append(f"config.toml sets {part} of the theme {name} to {color!r}; {_wanted(part)}")
        variables = (
            base.variables | {"footer-key-foreground": colors["accent"]} | _scrollbar_of(colors["background"], base)
        )
        themes.append(Theme(name=name, dark=base.dark, variables=variables, **colors))
    return themes, faults


def _scrollbar_of(ground: str, base: Theme) -> dict[str, str]:
    """Return the scrollbar of `base` on another ground."""
    own = base.variables
    return _quiet_scrollbar(ground, own["scrollbar"], own["scrollbar-hover"])


def _is_color(color: str) -> bool:
    try:
        Color.parse(color)
    except ColorParseError:
        return False
    return True


def _wanted(part: str) -> str:
    if part == "dark":
        return "it must be true or false."
    return "it must be a colour such as #2f6690." if part in COLORS else f"a theme has {', '.join(COLORS)} and dark."


def missing_theme(wished: str, available: Mapping[str, Theme]) -> str:
    """Return a sentence on a theme that is not there."""
    near = get_close_matches(wished, list(available), n=1)
    there_is = f"Did you mean {near[0]}?" if near else "`t` shows those there are."
    return f"config.toml asks for the theme {wished}, which is not there. {there_is}"
