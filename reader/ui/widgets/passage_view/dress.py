"""The dress of the passage view: its component classes and their style sheet.

Whatever is marked carries an attribute besides its colour, for terminals that have few colours or none: a figure is
bold, money slanted too, with an arrow in the gutter where one rose or fell; a soft mention is italic, an annotation
underlined with a mark in the gutter, slanted too where another overlaps it, a hit reversed. A note
and a caption are told from a paragraph by a sign before them, a byline, too, by being dim; a deep heading is slanted.
"""

PREFIX = "passage-view--"

COMPONENTS = {
    PREFIX + name
    for name in (
        *("plain", "hint", "title", "standfirst", "heading", "subheading", "note", "caption", "byline", "boilerplate"),
        *("sign-passage", "sign-cursor", "sign-figure", "sign-up", "sign-down"),
        *("sign-yellow", "sign-green", "sign-blue", "sign-pink", "sign-purple"),
        *("soft", "figure", "figure-money", "figure-amount", "figure-up", "figure-down", "figure-current"),
        *("annotation", "annotation-yellow", "annotation-green", "annotation-blue"),
        *("annotation-pink", "annotation-purple", "annotation-several", "hit", "hit-current", "selection", "caret"),
    )
}

CSS = """
PassageView {
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-gutter: stable;
    scrollbar-size-vertical: 1;
    height: 1fr;
    color: $foreground;

    & > .passage-view--hint { color: $text-muted; }
    & > .passage-view--title { color: $text-primary; text-style: bold; }
    & > .passage-view--heading { color: $text-primary; text-style: bold; }
    & > .passage-view--subheading { color: $text-primary; text-style: bold italic; }
    & > .passage-view--standfirst { text-style: italic; }
    & > .passage-view--byline { color: $text-muted; }
    & > .passage-view--note { color: $text-muted; }
    & > .passage-view--caption { color: $text-muted; }
    & > .passage-view--boilerplate { color: $text-disabled; }

    & > .passage-view--sign-passage { color: $primary; }
    & > .passage-view--sign-cursor { color: $primary 50%; }
    &:focus > .passage-view--sign-cursor { color: $primary; }
    & > .passage-view--sign-figure { color: $accent; text-style: bold; }
    & > .passage-view--sign-up { color: $text-success; }
    & > .passage-view--sign-down { color: $text-error; }
    & > .passage-view--sign-yellow { color: $warning; }
    & > .passage-view--sign-green { color: $success; }
    & > .passage-view--sign-blue { color: $primary; }
    & > .passage-view--sign-pink { color: $error; }
    & > .passage-view--sign-purple { color: $secondary; }

    & > .passage-view--soft { text-style: italic; }
    & > .passage-view--figure { color: $text-accent; text-style: bold; }
    & > .passage-view--figure-money { color: $text-secondary; text-style: italic; }
    & > .passage-view--figure-amount { color: $text-primary; }
    & > .passage-view--figure-up { color: $text-success; }
    & > .passage-view--figure-down { color: $text-error; }
    & > .passage-view--figure-current { background: $accent 30%; }
    & > .passage-view--annotation { text-style: underline; }
    & > .passage-view--annotation-yellow { background: $warning 15%; }
    & > .passage-view--annotation-green { background: $success 15%; }
    & > .passage-view--annotation-blue { background: $primary 15%; }
    & > .passage-view--annotation-pink { background: $error 15%; }
    & > .passage-view--annotation-purple { background: $secondary 15%; }
    & > .passage-view--annotation-several { text-style: italic; }
    & > .passage-view--hit { color: $text-warning; text-style: reverse; }
    & > .passage-view--hit-current { color: $foreground; text-style: bold; }
    & > .passage-view--selection { background: $primary; color: auto 95%; }
    & > .passage-view--caret { text-style: reverse; }

    &:ansi, &:nocolor {
        & > .passage-view--byline { text-style: dim; }
        & > .passage-view--note { text-style: dim; }
        & > .passage-view--caption { text-style: dim; }
        & > .passage-view--boilerplate { text-style: dim; }
        & > .passage-view--figure-current { text-style: reverse underline; }
        & > .passage-view--selection { text-style: reverse italic; }
    }
    &:ansi {
        & > .passage-view--annotation-yellow { background: transparent; }
        & > .passage-view--annotation-green { background: transparent; }
        & > .passage-view--annotation-blue { background: transparent; }
        & > .passage-view--annotation-pink { background: transparent; }
        & > .passage-view--annotation-purple { background: transparent; }
        & > .passage-view--selection { background: $background; color: $foreground; }
    }
}
"""
