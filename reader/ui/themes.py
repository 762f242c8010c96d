"""Reader's own two themes: calm paper for light rooms, calm slate for dark ones."""

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
