"""The side panel: annotations, figures and outline of the article being read."""

from reader.ui.widgets.side_panel.annotation_list import AnnotationList
from reader.ui.widgets.side_panel.figure_list import FigureList
from reader.ui.widgets.side_panel.outline import Outline
from reader.ui.widgets.side_panel.side_panel import SidePanel, Tab

__all__ = ["AnnotationList", "FigureList", "Outline", "SidePanel", "Tab"]
