"""The side panel: its tabs, and what its lists show and ask for."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations.annotation import Color, State
from reader.articles.article import Article, Metadata, Passage, PassageKind
from reader.articles.span import Span
from reader.figures.figure import Direction, Kind, Qualifier, Status
from reader.ui.widgets.side_panel import AnnotationList, FigureList, Outline, SidePanel, Tab
from tests.ui.widgets.host import HOSTILE, Host, figure, placed

SIZE = (44, 30)
NOTES = [
    placed("1", "output rose by a tenth", note="Compare with\nthe Ledger.", tags=("robots", "ai policy")),
    placed("2", "orders returned", color=Color.PINK, state=State.ORPHAN),
]
FIGURES = [
    figure(5, direction=Direction.UP, subject="output", period="third quarter"),
    figure(
        40,
        "¥3.38 million",
        kind=Kind.MONEY,
        direction=Direction.DOWN,
        qualifier=Qualifier.ABOUT,
        unit="CNY",
        comparison="year on year",
        attribution="the ministry",
    ),
    figure(80, "2025", kind=Kind.YEAR, status=Status.EXCLUDED, reason="a year"),
]


def article() -> Article:
    """Return an article with three headings, one of them hostile."""
    blocks = [
        (PassageKind.TITLE, 1, "Robots return"),
        (PassageKind.PARAGRAPH, 0, "Output rose."),
        (PassageKind.HEADING, 2, "Demand"),
        (PassageKind.HEADING, 3, "At\nhome [/x]\x1b"),
    ]
    text, passages = "", []
    for number, (kind, level, words) in enumerate(blocks):
        passages.append(Passage(number, kind, Span(len(text), len(text) + len(words)), level))
        text += words + "\n\n"
    return Article("a", "a.txt", Path("a.txt"), Metadata(), text, tuple(passages))


def shown(host: Host) -> list[str]:
    return [line.strip("│▌ ") for line in host.screen_lines]


async def filled(host: Host) -> SidePanel:
    panel = host.query_one(SidePanel)
    panel.show_annotations(NOTES, "")
    panel.show_figures(FIGURES)
    panel.show_outline(article())
    panel.focus()
    return panel


async def test_keys_change_the_tab_and_the_keyboard_goes_along() -> None:
    """Left, Right, around the ends, and numbers change the tab; the list that comes up has the keyboard."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        panel = await filled(host)
        assert panel.tab is Tab.ANNOTATIONS
        for key, tab in (
            ("right", Tab.FIGURES),
            ("right", Tab.OUTLINE),
            ("right", Tab.ANNOTATIONS),
            ("left", Tab.OUTLINE),
            ("2", Tab.FIGURES),
            ("1", Tab.ANNOTATIONS),
            ("3", Tab.OUTLINE),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert panel.tab is tab
            assert panel.list.has_focus
            assert panel.list.display
            assert host.style_at(tab.capitalize()).underline


async def test_a_click_on_a_tab_shows_it() -> None:
    """A click changes the tab, and a keyboard that was in the panel stays in it."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        panel = await filled(host)
        await pilot.click("#tab-figures")
        await pilot.pause()
        assert panel.tab is Tab.FIGURES
        assert panel.figures.has_focus


async def test_narrow_panels_show_all_tabs() -> None:
    """In the narrowest panel the three tabs are still there, whole."""
    host = Host(SidePanel())
    async with host.run_test(size=(26, 20)) as pilot:
        await pilot.pause()
        assert "Notes Figures Outline" in host.screen_lines[1]


async def test_annotations_show_quote_note_and_details() -> None:
    """Quote, note, tags and day; a lost place is said in bold; with no note there is no empty line for it."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        await filled(host)
        await pilot.pause()
        said = [line.removeprefix("▎ ") for line in shown(host)]
        assert said[3:6] == ["“output rose by a tenth”", "Compare with the Ledger.", "#robots #ai policy · 20 Nov 2025"]
        assert said[7].split() == ["Place", "lost", "1"]
        assert said[8:10] == ["“orders returned”", "place lost · 20 Nov 2025"]
        assert host.style_at("place lost").bold


@pytest.mark.parametrize(
    ("verdict", "figure_now", "lines"),
    [
        (None, "", ["“9.3 percent”", "20 Nov 2025"]),
        ("confirmed", "", ["“9.3 percent”", "✓ confirmed · 20 Nov 2025"]),
        ("disputed", "", ["“9.3 percent”", "✗ disputed · 20 Nov 2025"]),
        ("unclear", "", ["“9.3 percent”", "? unclear · 20 Nov 2025"]),
        ("stale", "9.4 percent", ["“9.3 percent”", "now 9.4 percent", "↺ stale · 20 Nov 2025"]),
        (None, "9.4 percent", ["“9.3 percent”", "now 9.4 percent", "stale? · 20 Nov 2025"]),
        ("probable", "", ["“9.3 percent”", "20 Nov 2025"]),
    ],
)
async def test_annotations_show_verdicts_in_words(verdict: str | None, figure_now: str, lines: list[str]) -> None:
    """Sign and word tell the verdicts apart; what the text has by now is said, with stale on offer."""
    plain = placed("1", "9.3 percent")
    noted = replace(plain.annotation, figure={"text": "9.3 percent", "verdict": verdict})
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        panel = host.query_one(SidePanel)
        panel.show_annotations([replace(plain, annotation=noted, figure_now=figure_now)], "")
        await pilot.pause()
        said = [line.removeprefix("▎ ") for line in shown(host)]
        assert said[3 : 4 + len(lines)] == [*lines, ""]


async def test_without_colour_the_colour_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the terminal shows no colours, the annotation's colour is there in words."""
    monkeypatch.setenv("NO_COLOR", "1")
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        await filled(host)
        await pilot.pause()
        assert "place lost · pink · 20 Nov 2025" in "\n".join(shown(host))


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("enter", AnnotationList.AnnotationChosen),
        ("e", AnnotationList.EditRequested),
        ("d", AnnotationList.DeleteRequested),
        ("delete", AnnotationList.DeleteRequested),
    ],
)
async def test_annotations_are_asked_about_never_changed(
    key: str, wanted: type[AnnotationList.AnnotationMessage]
) -> None:
    """Each key asks for one thing, for the annotation under the cursor, once; in an empty list for nothing."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        panel = await filled(host)
        await pilot.press("j", key)
        asked = host.heard_of(AnnotationList.AnnotationMessage)
        assert [(type(message), message.note) for message in asked] == [(wanted, NOTES[1])]
        assert len(panel.annotations.rows) == 2
        panel.show_annotations([], "")
        await pilot.press(key)
        assert len(host.heard_of(AnnotationList.AnnotationMessage)) == 1


async def test_figures_show_number_direction_and_what_they_measure() -> None:
    """The text's own number behind its signs, what it measures, and then only what the text's words do not say."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        await filled(host)
        await pilot.press("2")
        await pilot.pause()
        said = shown(host)
        assert said[3].startswith("↑ 12.4 percent")
        assert said[3].endswith("third quarter")
        assert said[4] == "output"
        assert said[5] == ""
        assert said[6:9] == ["↓ ~¥3.38 million", "money", "CNY · year on year · the ministry"]
        await pilot.press("j", "enter")
        assert [message.figure for message in host.heard_of(FigureList.FigureChosen)] == [FIGURES[1]]


async def test_a_number_is_not_cut_for_its_period() -> None:
    """Where both do not fit side by side, the period stands below with what else is known."""
    host = Host(SidePanel())
    async with host.run_test(size=(30, 20)) as pilot:
        panel = await filled(host)
        panel.show_figures([figure(5, "11,482 large containers", period="third quarter", comparison="on the year")])
        await pilot.press("2")
        await pilot.pause()
        assert shown(host)[3] == "11,482 large containers"
        assert shown(host)[5].startswith("third quarter · on the")


async def test_other_numbers_are_shown_on_demand_with_the_reason_why_they_are_none() -> None:
    """`z` puts soft and excluded mentions among the figures, faint, and takes them away again."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        panel = await filled(host)
        await pilot.press("2", "z")
        await pilot.pause()
        assert shown(host)[10:12] == ["2025", "year: a year"]
        assert str(panel.border_subtitle) == "3"
        await pilot.press("z")
        await pilot.pause()
        assert "a year" not in "\n".join(shown(host))
        assert str(panel.border_subtitle) == "2"


async def test_an_article_with_no_figure_but_other_numbers_says_how_to_see_them() -> None:
    """The sentence of the empty list names the key."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        panel = await filled(host)
        panel.show_figures(FIGURES[2:])
        await pilot.press("2")
        await pilot.pause()
        assert "z shows the other numbers" in " ".join(shown(host))


async def test_the_outline_shows_headings_by_depth() -> None:
    """Headings are indented by level, on one line each, harmless; Enter says which one is wanted."""
    host = Host(SidePanel())
    async with host.run_test(size=SIZE) as pilot:
        await filled(host)
        await pilot.press("3", "down", "enter")
        await pilot.pause()
        rows = [line.strip("│").rstrip()[1:] for line in host.screen_lines[3:7]]
        assert rows == ["Robots return", "  Demand", "    At home [/x]␛", ""]
        assert [message.passage.id for message in host.heard_of(Outline.HeadingChosen)] == [2]


async def test_empty_lists_say_what_is_missing() -> None:
    """Each empty tab has its own sentence."""
    host = Host(SidePanel())
    async with host.run_test(size=(60, 20)) as pilot:
        panel = host.query_one(SidePanel)
        panel.show_outline(None)
        for tab, sentence in zip(Tab, ("No annotations yet", "No figures", "No headings"), strict=True):
            panel.show_tab(tab)
            await pilot.pause()
            assert any(sentence in line for line in host.screen_lines)


@pytest.mark.parametrize("width", [5, 26, 60])
async def test_hostile_annotations_and_figures_keep_the_screen_in_shape(width: int) -> None:
    """Whatever a note, a quote or a figure holds, every line is exactly as wide as the screen."""
    host = Host(SidePanel())
    notes = [placed(f"{n}", text, note=text, tags=(text,)) for n, text in enumerate(HOSTILE)]
    figures = [figure(n, text, subject=text, period=text, comparison=text) for n, text in enumerate(HOSTILE)]
    async with host.run_test(size=(width, 80)) as pilot:
        panel = host.query_one(SidePanel)
        panel.show_annotations(notes, "")
        panel.show_figures(figures)
        for tab in Tab:
            panel.show_tab(tab)
            await pilot.pause()
            assert not any("\x1b" in line or "\u202e" in line for line in host.screen_lines)
