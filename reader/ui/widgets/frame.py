"""The frame of a panel: thin while the keyboard is elsewhere; also without colour one sees which panel has it."""

FRAME_CSS = """
    border: round $foreground 20%;
    border-title-color: $text-muted;
    border-subtitle-color: $text-muted;
    &:focus-within { border: round $primary; border-title-color: $foreground; }
    &:nocolor:focus-within { border: heavy $primary; }
    &:ansi:focus-within { border: heavy $primary; }
"""
"""Rules to stand inside the rule of a panel."""
