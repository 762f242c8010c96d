"""The query box: when it tells what."""

from textual import events

from reader.ui.widgets.query_box import QueryBox
from tests.ui.widgets.host import Host


def told(host: Host) -> list[tuple[str, str]]:
    return [(type(message).__name__, message.query) for message in host.heard_of(QueryBox.QueryMessage)]


async def test_a_query_is_told_with_each_letter() -> None:
    """Results keep up with the fingers; letters that came in one go are one query, and none is told twice."""
    host = Host(QueryBox())
    async with host.run_test() as pilot:
        await pilot.press("c", "h", "left")
        assert told(host) == [("QueryChanged", "c"), ("QueryChanged", "ch")]
        box = host.query_one(QueryBox)
        box.value = "chi"
        box.value = "chip"
        await pilot.pause()
        assert told(host)[2:] == [("QueryChanged", "chip")]


async def test_letters_lay_nothing_out() -> None:
    """What is typed changes nothing around the box, which shows the end of more than there is room for."""
    host = Host(QueryBox())
    async with host.run_test(size=(20, 5)) as pilot:
        await pilot.pause()
        host.layouts = 0
        await pilot.press(*"abcdefghijklmnopqrstuvwxyz")
        assert "uvwxyz" in host.screen_lines[1]
        assert "abc" not in host.screen_lines[1]
        assert not host.layouts


async def test_clearing_is_told_at_once() -> None:
    """An empty box, or one with only blanks, asks for nothing any more without waiting."""
    host = Host(QueryBox())
    async with host.run_test() as pilot:
        box = host.query_one(QueryBox)
        box.value = "chips"
        await pilot.pause()
        box.value = "  "
        await pilot.pause()
        assert told(host) == [("QueryChanged", "chips"), ("QueryChanged", "")]
        box.clear()
        await pilot.pause()
        assert len(told(host)) == 2


async def test_enter_and_down_go_to_the_hits_of_what_stands_there() -> None:
    """The query is told before one goes to its hits, and not told twice."""
    host = Host(QueryBox())
    async with host.run_test() as pilot:
        await pilot.press("c", "enter", "down")
        await pilot.pause()
        assert told(host) == [("QueryChanged", "c"), ("QueryEntered", "c"), ("QueryEntered", "c")]


async def test_esc_leaves_the_words_to_whoever_clears_them() -> None:
    """It says that the shelf is wanted, and changes nothing itself."""
    host = Host(QueryBox())
    async with host.run_test() as pilot:
        await pilot.press("c", "escape")
        await pilot.pause()
        assert told(host) == [("QueryChanged", "c"), ("QueryLeft", "c")]
        assert host.query_one(QueryBox).value == "c"


async def test_a_pasted_passage_becomes_one_harmless_line() -> None:
    """Line breaks become blanks, control characters symbols."""
    host = Host(QueryBox())
    async with host.run_test() as pilot:
        host.query_one(QueryBox).focus()
        host.post_message(events.Paste("two\r\nlines\x1b"))
        await pilot.pause()
        assert told(host) == [("QueryChanged", "two lines␛")]


async def test_nothing_blinks() -> None:
    """The cursor stands still."""
    host = Host(QueryBox())
    async with host.run_test():
        assert not host.query_one(QueryBox).cursor_blink
