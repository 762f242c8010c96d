"""The card that says why a number is a figure, and what the reader decides on it."""

from reader.library import Library
from reader.ui.messages import IndexFinished
from reader.ui.screens.why import Why
from tests.ui.desk import Desk, at_desk


async def ask(desk: Desk) -> None:
    """Ask about the numbers where one is."""
    await desk.press("i")
    await desk.wait_until(lambda: isinstance(desk.app.screen, Why), "the card")


async def leave(desk: Desk, key: str) -> None:
    """Press a key that closes the card."""
    await desk.press(key)
    await desk.wait_until(lambda: not isinstance(desk.app.screen, Why), "the text")


def figures_of(library: Library, article: str) -> list[str]:
    """Return the figures of an article as they are found anew."""
    return [figure.text for figure in Library(library.roots).open(article).figures]


async def test_the_card_begins_at_the_current_figure(library: Library) -> None:
    """`]` and `i` say what the figure was taken for, by which rule, and what it measures."""
    async with at_desk(library) as desk:
        await desk.press("enter", "right_square_bracket", "right_square_bracket")
        await ask(desk)
        await desk.see("It is a figure, of the kind “change”.", "a number before a percent sign", "9.3")


async def test_the_card_says_why_a_number_is_none(library: Library) -> None:
    """Years of the passage are listed too, with the reason why they are no figures."""
    async with at_desk(library) as desk:
        await desk.read("carried 11 percent")
        await ask(desk)
        await desk.press("g", "down")
        await desk.see("2020", "It is no figure: a year.")


async def test_a_rejected_figure_is_no_figure_any_more(library: Library) -> None:
    """`n` takes a figure out of text and list, and out of every later count; `u` brings it back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "right_square_bracket")
        await ask(desk)
        await leave(desk, "n")
        await desk.see("“4.2 million containers” is no figure now", "5 fig")
        await desk.press("right_square_bracket")
        assert not desk.style_of("4.2 million containers").bold
        await desk.press("number_sign")
        await desk.see_no("↑ 4.2 million")
        await desk.press("u")
        await desk.hear("Undone: rejected “4.2 million containers”")
        await desk.see("6 fig")
        assert desk.style_of("4.2 million containers").bold
        await desk.press("ctrl+r")
        await desk.see_no("↑ 4.2 million")
    async with at_desk(library) as desk:
        await desk.press("enter")
        article = desk.view.article
        assert article is not None
        assert "4.2 million containers" not in [
            figure.text for figure in Library(library.roots).open("harbour").figures
        ]
    async with at_desk(library) as desk:
        await desk.press("enter", "u")
        await desk.see("no change to your notes")


async def test_a_figure_is_judged_in_the_words_it_was_seen_in(library: Library) -> None:
    """While the card is open the article may change and be shown anew: what is decided is still of that figure."""
    async with at_desk(library) as desk:
        await desk.press("enter", "right_square_bracket")
        await ask(desk)
        harbour = library.roots[0] / "harbour.md"
        harbour.write_text(harbour.read_text().replace("The port", "In a long and icy autumn the port"))
        library.bring_up_to_date()
        before = desk.view.article
        reading = desk.app.screen_stack[-2]
        reading.post_message(IndexFinished(3, 1, [], frozenset({"harbour"})))
        await desk.wait_until(lambda: desk.view.article is not before, "the article as it is now")
        await leave(desk, "n")
        await desk.see("“4.2 million containers” is no figure now")
    assert "4.2 million containers" not in figures_of(library, "harbour")
    assert "9.3 percent" in figures_of(library, "harbour")


async def test_an_accepted_mention_is_a_figure(library: Library) -> None:
    """`y` on a soft quantity makes it one of the figures; Backspace lets the rules decide again."""
    async with at_desk(library) as desk:
        await desk.read("takes 14 months")
        await ask(desk)
        await desk.press("g")
        await desk.see("14 months", "few readers want marked")
        await leave(desk, "y")
        await desk.see("is a figure now")
        assert "14 months" in figures_of(library, "turbines")
        await ask(desk)
        await leave(desk, "backspace")
        await desk.see("the rules decide again")
        assert "14 months" not in figures_of(library, "turbines")


async def test_the_card_comes_back_to_a_number_just_rejected(library: Library) -> None:
    """After `n`, `i` asks about the same number again, so that Backspace takes the decision back."""
    async with at_desk(library) as desk:
        await desk.press("enter", "right_square_bracket", "right_square_bracket")
        await ask(desk)
        await leave(desk, "n")
        await desk.see("is no figure now")
        await ask(desk)
        await desk.see("It is no figure: you rejected it.")
        await leave(desk, "backspace")
        await desk.see("the rules decide again")


async def test_a_passage_without_numbers_says_so(library: Library) -> None:
    """Where there is no number the card says that, and leaves on Esc."""
    async with at_desk(library) as desk:
        await desk.read("Growers in the valley")
        await ask(desk)
        await desk.see("There is no number in this passage.")
        await leave(desk, "escape")
