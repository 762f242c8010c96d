"""Tables as news wires print them: `Shr 39 cts vs 50 cts`: a label, the number, and `vs` the one of a year before."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.articles.span import Span
from reader.figures.context.against import is_held_against
from reader.figures.context.calendar import Day, resolved
from reader.figures.figure import Figure, Kind, Status
from reader.figures.months import DAY_IN_WORDS, MONTH
from reader.figures.pattern import pattern
from reader.figures.reading import Reading
from reader.figures.wording import one_line, wording

_LONGEST = 120
"""Characters in the longest line that is a row or a heading."""
_VS = pattern(r"\bvs\b")
_LABEL = wording(
    r" ?(?P<label>(?!(?i:note|also|but|and|includes?)\b)[A-Z][\w.&/'’()-]{0,20}"
    r"(?:,? [A-Za-z&][\w.&/'’()-]{0,20}){0,5}?)"
    r"(?: (?P<outcome>loss|profit|deficit|surplus|nil))?[\s:]{0,3}[$€£¥-]?"
)
_OUTCOME = wording(r"\b(?:loss|profit|deficit|surplus)(?= ?[$€£¥-]?\Z)")
_PART = (
    r"(?:(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:qtr|quarter|half)|(?:full )?(?:year|yr)(?: end)?|half[- ]year"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (?:mths|months|wks|weeks))"
)
_ENDED = rf"(?: (?:(?:ended|ending|to) )?{MONTH}(?: (?:\d{{1,2}}(?!\d)|{DAY_IN_WORDS}))?)?(?:,? (?:19|20)\d\d)?"
_OF_WHAT = r"(?: (?:(?:oper )?(?:net(?: (?:loss|profit))?|loss|profit)|results))?"
_PERIOD = rf"(?P<period>(?:(?:19|20)\d\d )?{_PART}{_ENDED})(?: and {_PART})?"
_HEADING = wording(rf"(?: ?|[^\n]{{0,90}}?[ >)](?=[A-Z\d ,.]+\Z))(?i:{_PERIOD}{_OF_WHAT} ?)\Z")
_YEAR_BEFORE = "a year earlier"


def heading_in(line: str) -> str | None:
    """Return the period that `line` sets over the rows after it, or None: `Nine mths`, `ACME CORP 4TH QTR NET`."""
    match = _HEADING.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    return one_line(match["period"]) if match else None


def tabled(reading: Reading, figures: Sequence[Figure], heading: str | None) -> list[Figure]:
    """Return `figures` (in order), those in rows with the label and the period that rows give them.

    Args:
        reading: the passage.
        figures: its figures, as prose would have them.
        heading: the period that stands over the rows, as far as known.
    """
    if not _VS.search(reading.text, reading.span.start, reading.span.end):
        return list(figures)
    kept = list(figures)
    for line in _lines(reading):
        heading = heading_in(line.of(reading.text)) or heading
        begin = bisect_left(kept, line.start, key=lambda figure: figure.span.start)
        end = bisect_left(kept, line.end, key=lambda figure: figure.span.start)
        kept[begin:end] = _row(reading, line, kept[begin:end], heading)
    return kept


def _lines(reading: Reading) -> Iterator[Span]:
    """Yield the lines of a passage that are short enough to be rows."""
    start = reading.span.start
    for line in reading.span.of(reading.text).splitlines(keepends=True):
        if len(line) <= _LONGEST:
            yield Span(start, start + len(line))
        start += len(line)


def _row(reading: Reading, line: Span, figures: Sequence[Figure], heading: str | None) -> list[Figure]:
    """Return the figures of one line; a label says what the first measures, and so the one it is held against."""
    label = _LABEL.fullmatch(reading.text, line.start, figures[0].span.start) if figures else None
    if label is None or any(figure.status is Status.EXCLUDED for figure in figures[:2]):
        return list(figures)
    iso = resolved(heading, Day(reading.published)) if heading is not None else None
    name = one_line(label["label"])
    first = replace(figures[0], subject=_with(name, label["outcome"]), period=heading, period_iso=iso)
    if len(figures) == 1 or not is_held_against(reading, figures[1].span, first.span):
        return [first, *figures[1:]]
    outcome = _OUTCOME.search(reading.text, first.span.end, figures[1].span.start)
    subject = _with(name, outcome[0]) if outcome else first.subject
    return [_counted(first), _a_year_before(_counted(figures[1]), subject, first), *figures[2:]]


def _counted(figure: Figure) -> Figure:
    """Return a bare number as the count that its label makes of it: `Net 1,691,878 vs 1,117,747`."""
    return replace(figure, kind=Kind.COUNT, status=Status.FIGURE) if figure.kind is Kind.NUMBER else figure


def _with(name: str, outcome: str | None) -> str:
    return f"{name} {outcome}" if outcome else name


def _a_year_before(figure: Figure, subject: str | None, first: Figure) -> Figure:
    """Return `figure` as of a year before `first`; no words say so, thus its heading is kept only with a date."""
    iso = resolved(_YEAR_BEFORE, Day(), first.period_iso)
    return replace(figure, subject=subject, period=first.period if iso is not None else None, period_iso=iso)
