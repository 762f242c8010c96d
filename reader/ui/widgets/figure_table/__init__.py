"""The table of figures: a filter, the rows with their header, and what is known of the figure under the cursor."""

from reader.ui.widgets.figure_table.figure_filter import FigureFilter
from reader.ui.widgets.figure_table.figure_rows import FigureRows
from reader.ui.widgets.figure_table.header import FigureHeader
from reader.ui.widgets.figure_table.question import FigureQuestion
from reader.ui.widgets.figure_table.table_of_figures import TableOfFigures

__all__ = ["FigureFilter", "FigureHeader", "FigureQuestion", "FigureRows", "TableOfFigures"]
