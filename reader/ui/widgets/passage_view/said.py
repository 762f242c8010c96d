"""What a passage view says: where the reader is, and what the reader wants of the article."""

from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from reader.articles.span import Span


@dataclass
class Said(Message):
    """What a passage view tells."""

    view: Widget

    def __post_init__(self) -> None:
        """Come from the view: what comes from the widget that set it off would not reach what is around that."""
        super().__post_init__()
        self.set_sender(self.view)

    @property
    def control(self) -> Widget:
        """The view that tells it."""
        return self.view


@dataclass
class Moved(Said):
    """The reader is somewhere else: at `offset`, in `passage`; `fraction_read`, 0 to 1, was on screen by now."""

    offset: int
    passage: int
    fraction_read: float


@dataclass
class AnnotateRequested(Said):
    """The reader wants to annotate `span`."""

    span: Span


@dataclass
class CopyRequested(Said):
    """The reader wants to copy `span`, of which `text` is shown, perhaps as Markdown."""

    span: Span
    text: str
    as_markdown: bool


@dataclass
class AnnotationChosen(Said):
    """The reader pointed at the annotation whose mark has `key`."""

    key: str


@dataclass
class FigureReached(Said):
    """The reader came to the figure at `span`."""

    span: Span


@dataclass
class FindRequested(Said):
    """The reader wants to type what to find in the article."""


@dataclass
class Found(Said):
    """What is looked for was found: `position` is `3/17`, or says that it is not there; `news` is worth a glance."""

    position: str
    news: str = ""


@dataclass
class FindEnded(Said):
    """Nothing is looked for any more."""


@dataclass
class LetterAwaited(Said):
    """The next key is the letter of a mark; `prompt` asks for it."""

    prompt: str


@dataclass
class LetterAnswered(Said):
    """The letter of a mark to set, or with `is_jump` to go to, was typed; empty when the reader gave up."""

    letter: str
    is_jump: bool
