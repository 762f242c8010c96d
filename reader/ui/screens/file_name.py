"""A question for the name of a file to write, alone or below other questions."""

from reader.ui.screens.line_question import Answer, LineQuestion
from reader.ui.screens.writing import folder_of


class FileQuestion(LineQuestion[Answer]):
    """Asks for a path and tells which folder it leads to."""

    def __init__(self, title: str, suggestion: str, hint: str) -> None:
        """Ask under `title`, with `suggestion` to begin with and a `hint` below."""
        super().__init__(title, "File", suggestion=suggestion, hint=hint)

    def told(self, typed: str) -> str:
        """Return the folder."""
        return f"in the folder {folder_of(typed)}"


class FileName(FileQuestion[str]):
    """Asks for a path alone and returns it as typed."""

    def answer(self, line: str) -> str:
        """Return the path."""
        return line
