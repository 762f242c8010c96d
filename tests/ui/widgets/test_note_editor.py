"""The note editor: what is typed is saved as typed, and never dropped unasked."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import Input, TextArea

from reader.annotations.annotation import Color, FigureVerdict
from reader.annotations.noted_figure import NotedFigure
from reader.ui.widgets.note_editor import NoteEditor
from reader.ui.widgets.note_editor.color_row import ColorRow
from reader.ui.widgets.note_editor.tags import parsed_tags, written_tags
from reader.ui.widgets.note_editor.verdict_row import VerdictRow
from tests.ui.widgets.host import HOSTILE, Host

SIZE = (60, 24)


def saved(host: Host) -> list[tuple[str | None, str, tuple[str, ...], Color]]:
    return [(message.key, message.note, message.tags, message.color) for message in host.heard_of(NoteEditor.Saved)]


async def test_a_note_is_typed_and_saved() -> None:
    """Text of several lines, tags and colour reach whoever saves; the editor stays until it is closed."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        assert not editor.display
        assert editor.open("orders returned")
        await pilot.press("a", "enter", "b", "tab", *"x,y", "tab", "3", "ctrl+s")
        assert saved(host) == [(None, "a\nb", ("x", "y"), Color.BLUE)]
        assert editor.is_changed
        editor.close()
        await pilot.pause()
        assert not editor.display
        assert not editor.is_changed


async def test_what_was_left_alone_comes_back_as_it_was() -> None:
    """A note and tags from elsewhere, odd characters and all, are not changed by saving another colour."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        odd = ("a,b", " #c ", "\x1b")
        host.query_one(NoteEditor).open("quote", note="one\r\ntwo\x1b[0m", tags=odd, color=Color.PINK, key="urn:1")
        await pilot.press("ctrl+t", "ctrl+s")
        assert saved(host) == [("urn:1", "one\r\ntwo\x1b[0m", odd, Color.PURPLE)]


async def test_esc_leaves_an_unchanged_note_at_once() -> None:
    """Nothing typed, nothing asked; also when what was typed was taken away again."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote", note="kept", tags=("x",))
        await pilot.press("y", "backspace", "escape")
        assert len(host.heard_of(NoteEditor.Left)) == 1
        assert not editor.is_open


@pytest.mark.parametrize(
    ("change", "answer"),
    [(["z"], "n"), (["z"], "escape"), (["tab", "z"], "y"), (["ctrl+t"], "y"), (["tab", "tab", "right"], "n")],
)
async def test_esc_asks_before_it_drops_a_change(change: list[str], answer: str) -> None:
    """A changed text, tag or colour is asked about; only y drops it, and no goes back to where one was."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        await pilot.press(*change)
        typing_in = host.focused
        await pilot.press("escape")
        assert any("Discard this note?  y / n" in line for line in host.screen_lines)
        assert host.heard_of(NoteEditor.Left) == []
        await pilot.press(answer)
        assert editor.is_open is (answer != "y")
        assert len(host.heard_of(NoteEditor.Left)) == (answer == "y")
        if answer != "y":
            assert host.focused is typing_in
            assert editor.is_changed
            assert not any("Discard" in line for line in host.screen_lines)


async def test_another_note_is_not_opened_over_an_unsaved_one() -> None:
    """Opening asks about the note that is there and leaves it as it is."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("first")
        await pilot.press("z")
        assert not editor.open("second", note="other")
        await pilot.press("n", "ctrl+s")
        assert saved(host) == [(None, "z", (), Color.YELLOW)]


async def test_looking_away_from_the_question_means_no() -> None:
    """A click back into the text takes the question away and the text stays."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        await pilot.press("z", "escape")
        await pilot.click(TextArea)
        await pilot.press("y")
        assert "".join(sorted(editor.query_one(TextArea).text)) == "yz"
        assert not any("Discard" in line for line in host.screen_lines)


async def test_the_same_editor_is_used_again() -> None:
    """A second note begins empty, in the first colour, with the keyboard in the text."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("first", note="n", tags=("t",), color=Color.PINK, key="1")
        editor.close()
        editor.open("second")
        assert (editor.query_one(TextArea).text, editor.query_one(Input).value) == ("", "")
        assert editor.query_one(ColorRow).color is Color.YELLOW
        assert editor.key is None
        assert editor.query_one(TextArea).has_focus
        await pilot.pause()
        assert any("“second”" in line for line in host.screen_lines)


async def test_tab_goes_around_inside_the_editor() -> None:
    """The keyboard does not fall out of the editor by Tab."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        await pilot.press("tab", "tab", "tab")
        assert editor.query_one(TextArea).has_focus
        await pilot.press("shift+tab")
        assert editor.query_one(ColorRow).has_focus


async def test_a_click_chooses_the_colour() -> None:
    """Number and swatch are one target; beside them nothing happens."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        host.query_one(NoteEditor).open("quote")
        await pilot.pause()
        for x, color in ((7, Color.GREEN), (12, Color.BLUE), (0, Color.YELLOW), (24, Color.PURPLE), (30, Color.PURPLE)):
            await pilot.click(ColorRow, offset=(x, 0))
            assert host.query_one(ColorRow).color is color


async def test_the_chosen_colour_is_named() -> None:
    """One sees without colours which is chosen: it is bold and its name stands beside."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        host.query_one(NoteEditor).open("quote", color=Color.PURPLE)
        await pilot.pause()
        assert any("5 ● " in line and "purple" in line for line in host.screen_lines)
        assert host.style_at(" 5 ").bold
        assert not host.style_at(" 4 ").bold


async def test_colours_are_named_where_there_is_room() -> None:
    """All five have their names behind them, and the name is part of the target."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        host.query_one(NoteEditor).open("quote")
        await pilot.pause()
        assert any("1 ● yellow  2 ● green  3 ● blue  4 ● pink  5 ● purple" in line for line in host.screen_lines)
        for x, color in ((7, Color.YELLOW), (12, Color.GREEN), (53, Color.PURPLE), (60, Color.PURPLE)):
            await pilot.click(ColorRow, offset=(x, 0))
            assert host.query_one(ColorRow).color is color


FIGURE = NotedFigure.of(
    {"text": "$1.2bn", "value": 1_200_000_000, "unit": "USD", "subject": "exports", "period": "May"}
)


def verdicts(host: Host) -> list[FigureVerdict | None]:
    return [message.verdict for message in host.heard_of(NoteEditor.Saved)]


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        ([], None),
        (["alt+c"], "confirmed"),
        (["alt+d"], "disputed"),
        (["alt+u"], "unclear"),
        (["alt+s"], "stale"),
        (["alt+s", "alt+s"], None),
        (["alt+s", "alt+u"], "unclear"),
        (["ctrl+g", "ctrl+g"], "disputed"),
        (["shift+tab", "s"], "stale"),
        (["tab", "tab", "tab", "right"], "confirmed"),
        (["shift+tab", "left"], "stale"),
        (["shift+tab", "d", "0"], None),
        (["shift+tab", "d", "backspace"], None),
    ],
)
async def test_a_verdict_is_chosen_by_keys(keys: list[str], verdict: str | None) -> None:
    """From anywhere by Alt and its first letter, or in turn by Ctrl+G; in its row by letter or arrow."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("rose to $1.2bn", figure=FIGURE)
        await pilot.press(*keys, "ctrl+s")
        assert verdicts(host) == [verdict]
        assert editor.is_changed is (verdict is not None)
        assert editor.query_one(TextArea).text == ""


@pytest.mark.parametrize("box", ["the note", "the tags"])
async def test_keys_with_alt_write_nothing(box: str) -> None:
    """A terminal sends the character along with Alt: it chooses the verdict and is not typed."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("$1.2bn", figure=FIGURE)
        await pilot.press(*(["tab"] if box == "the tags" else []))
        host.post_message(events.Key("alt+s", "s"))
        await pilot.press("ctrl+s")
        assert saved(host) == [(None, "", (), Color.YELLOW)]
        assert verdicts(host) == [FigureVerdict.STALE]


async def test_a_click_chooses_the_verdict() -> None:
    """Each word is a target; beside them nothing happens."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        host.query_one(NoteEditor).open("rose to $1.2bn", figure=FIGURE)
        await pilot.pause()
        for x, verdict in ((8, "confirmed"), (18, "disputed"), (0, None), (40, "stale"), (46, "stale")):
            await pilot.click(VerdictRow, offset=(x, 0))
            assert host.query_one(VerdictRow).verdict == verdict


async def test_the_figure_is_shown_as_written_and_as_read() -> None:
    """Its own words come first, with what the text has by now; what they were taken for comes last."""
    host = Host(NoteEditor())
    async with host.run_test(size=(80, 24)) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("rose to $1.2bn", figure=FIGURE)
        await pilot.pause()
        assert any("Figure   $1.2bn · exports · May · 1,200,000,000 USD" in line for line in host.screen_lines)
        editor.close()
        editor.open("rose to $1.2bn", figure=FIGURE, figure_now="$1.3bn")
        await pilot.pause()
        assert any("Figure   $1.2bn, now $1.3bn: stale? · " in line for line in host.screen_lines)


async def test_a_verdict_is_known_again_and_asked_about() -> None:
    """A note opens with the verdict it has; another one is a change like any other."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("$1.2bn", figure=replace(FIGURE, verdict=FigureVerdict.DISPUTED), key="urn:1")
        await pilot.press("ctrl+s")
        assert verdicts(host) == [FigureVerdict.DISPUTED]
        assert host.style_at(" disputed ").bold
        assert not editor.is_changed
        await pilot.press("alt+c", "escape")
        assert any("Discard this note?" in line for line in host.screen_lines)


async def test_without_a_figure_there_is_no_verdict() -> None:
    """A note on words shows neither row, and the keys of verdicts do nothing; also after a note on a figure."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("$1.2bn", figure=FIGURE)
        await pilot.press("alt+c")
        editor.close()
        editor.open("exports rose")
        await pilot.press("alt+d", "ctrl+g", "ctrl+s")
        assert verdicts(host) == [None]
        assert not any("Verdict" in line or "Figure" in line for line in host.screen_lines)
        await pilot.press("shift+tab")
        assert editor.query_one(ColorRow).has_focus


async def test_hostile_figures_keep_to_their_line() -> None:
    """Whatever a stored figure says takes one harmless line."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        for words in HOSTILE:
            figure = NotedFigure.of({"text": words, "unit": words, "subject": words, "period": words, "value": 10**30})
            editor.open("quote", figure=figure, figure_now=words)
            await pilot.pause()
            lines = host.screen_lines
            assert not any("\x1b" in line or "\u202e" in line for line in lines)
            assert "Verdict" in lines[-2]
            editor.close()


async def test_pasted_text_is_harmless() -> None:
    """Control characters in the clipboard become visible symbols, line breaks line breaks."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        editor.open("quote")
        host.post_message(events.Paste("one\r\ntwo\x1b]0;x\x07\u202e"))
        await pilot.pause()
        assert editor.query_one(TextArea).text == "one\ntwo␛]0;x␇�"
        await pilot.press("tab")
        host.post_message(events.Paste("a\nb\x1b"))
        await pilot.pause()
        assert editor.query_one(Input).value == "a b␛"


async def test_hostile_quotes_keep_to_their_line() -> None:
    """Whatever is quoted takes one harmless line; note and tags from elsewhere are harmless on screen too."""
    host = Host(NoteEditor())
    async with host.run_test(size=SIZE) as pilot:
        editor = host.query_one(NoteEditor)
        for quote in HOSTILE:
            assert editor.open(quote, note=quote, tags=(quote,))
            await pilot.pause()
            lines = host.screen_lines
            assert not any("\x1b" in line or "\u202e" in line for line in lines)
            assert "Tags" in lines[-3]
            editor.close()


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        (" , ;", ()),
        ("chips", ("chips",)),
        ("chips ai  #robots", ("chips", "ai", "robots")),
        ("chips, ai policy ,#robots", ("chips", "ai policy", "robots")),
        ("export controls,", ("export controls",)),
        ("芯片，出口、 机器人", ("芯片", "出口", "机器人")),
        ("a a #a", ("a",)),
    ],
)
def test_tags_are_parted_by_commas_or_blanks(line: str, tags: tuple[str, ...]) -> None:
    """Commas part tags of several words; without a comma blanks do; # and repetitions go."""
    assert parsed_tags(line) == tags


WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), unique=True, max_size=5).map(tuple))
def test_tags_survive_being_written_and_read(tags: tuple[str, ...]) -> None:
    """A list of tags of one or more words comes back from the line it is written as."""
    assert parsed_tags(written_tags(tags)) == tags
