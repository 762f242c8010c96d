"""The chart of a measure: its values over its periods, where there are enough for a line."""

from collections.abc import Sequence

from textual.color import Color
from textual_plotext import PlotextPlot

from reader.figures.compare.measure import Measure
from reader.figures.compare.timeline import Point, timeline
from reader.printable import one_line

_LABEL_CELLS = 12
"""Cells that the name of a period takes below the line."""


class Chart(PlotextPlot):
    """Draws one measure; out of sight where there is nothing to draw."""

    DEFAULT_CSS = """
    Chart {
        display: none;
        &.-drawn { display: block; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's word)
        super().__init__(id=id)
        self._points: Sequence[Point] = ()
        self._unit = ""

    def show(self, measure: Measure | None) -> None:
        """Draw `measure`."""
        self._points = timeline(measure) if measure is not None else ()
        self._unit = one_line(measure.unit or "") if measure is not None else ""
        self.set_class(bool(self._points), "-drawn")
        self._draw()

    def on_resize(self) -> None:
        """Name as many periods as there is room for."""
        self._draw()

    def _draw(self) -> None:
        self.plt.clear_figure()
        if not self._points:
            return
        color = Color.parse(self.app.theme_variables["primary"]).rgb
        times, values = [point.at for point in self._points], [point.value for point in self._points]
        self.plt.plot(times, values, marker="·", color=color)
        self.plt.scatter(times, values, marker="●", color=color)
        named = _spread_out(self._points, max(self.size.width // _LABEL_CELLS, 2))
        self.plt.xticks([point.at for point in named], [point.period for point in named])
        heights = _apart(sorted(set(values)), max(self.size.height // 2, 2))
        self.plt.yticks(heights, [f"{value:,.12g}" for value in heights])
        self.plt.ylabel(self._unit)
        self.plt.frame(False)
        self.refresh()


def _spread_out(points: Sequence[Point], most: int) -> list[Point]:
    """Return at most `most` of `points`, one for each period, the first and the last among them."""
    by_period = list({point.period: point for point in points}.values())
    if len(by_period) <= most:
        return by_period
    step = (len(by_period) - 1) / (most - 1)
    return [by_period[round(place * step)] for place in range(most)]


def _apart(values: Sequence[float], most: int) -> list[float]:
    """Return as many of `values`, in order, as can be named on `most` lines, the lowest and the highest among them."""
    *others, highest = values
    least = (highest - values[0]) / most
    kept: list[float] = []
    for value in others:
        if highest - value >= least and (not kept or value - kept[-1] >= least):
            kept.append(value)
    return [*kept, highest]
