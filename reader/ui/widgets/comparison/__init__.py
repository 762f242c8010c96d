"""What a comparison is made of on screen: the measures, the figures of one of them, and their chart."""

from reader.ui.widgets.comparison.chart import Chart
from reader.ui.widgets.comparison.compared_list import ComparedList
from reader.ui.widgets.comparison.measure_box import MeasureBox
from reader.ui.widgets.comparison.measure_list import MeasureList

__all__ = ["Chart", "ComparedList", "MeasureBox", "MeasureList"]
