"""Every kind of edit against every kind of quote: where a note is found in an article that somebody changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from reader.annotations.anchor import annotate, place
from reader.annotations.annotation import Annotation, State
from reader.articles.span import Span
from tests.annotations.articles import article_of, span_of

TEXT = """# What the valley grows
Growers picked 412 tons of pears in the lower orchards, the cooperative's yearly report said.
Walnut prices rose 6.5 percent over the season, and buyers asked for more than the valley has.
Cherry prices rose 6.5 percent over the season, although hail fell on the "early" trees.
The cooperative paid $3.2 million to its members, a record, and keeps -1.5% of it back for the new press.
Next spring it will plant twelve thousand seedlings on the terraces above the old mill road."""


@dataclass(frozen=True)
class Quote:
    """Words annotated where they stand for the `nth` time; their number and the line they are on by its first word."""

    words: str
    nth: int
    number: str
    line: str


QUOTES = {
    "position": Quote("412 tons of pears", 1, "412", "Growers"),
    "unique quote": Quote("plant twelve thousand seedlings on the terraces above the old mill", 1, "twelve", "Next"),
    "repeated quote": Quote("prices rose 6.5 percent over the season", 2, "6.5", "Cherry"),
    "short quote": Quote("-1.5%", 1, "-1.5", "The"),
    "short repeated quote": Quote("6.5 percent", 1, "6.5", "Walnut"),
    "whole passage": Quote(TEXT.split("\n")[4], 1, "3.2", "The"),
}


def on_line(edit: Callable[[str], str]) -> Callable[[Quote], str]:
    """Return the edit of the quote's line only."""

    def edited(quote: Quote) -> str:
        return "\n".join(edit(line) if line.startswith(quote.line) else line for line in TEXT.split("\n"))

    return edited


def moved(quote: Quote) -> str:
    head, *lines = TEXT.split("\n")
    return "\n".join([head, *sorted(lines, key=lambda line: not line.startswith(quote.line))][::-1])


def respaced(quote: Quote) -> str:
    return TEXT.replace(" ", "  ").replace("percent", "\N{NO-BREAK SPACE}percent").replace("the\n", "the \n")


def other_number(quote: Quote) -> str:
    changed = {"412": "421", "twelve": "thirteen", "6.5": "5.6", "-1.5": "+1.5", "3.2": "3.3"}[quote.number]
    return on_line(lambda line: line.replace(quote.number, changed))(quote)


STAYS: dict[str, Callable[[Quote], str]] = {
    "typo fixed nearby": on_line(lambda line: line.replace("report", "reprot").replace("buyers", "buers")),
    "text inserted before": lambda quote: "Two lines more.\nFrom the editor.\n" + TEXT,
    "text inserted in the passage": on_line(lambda line: f"{line} More of this on Friday."),
    "paragraph moved": moved,
    "white space changed": respaced,
    "quotes and minus changed": lambda quote: TEXT.replace('"early"', "“early”").replace("'s", "’s").replace("-", "−"),
    "wide characters": lambda quote: TEXT.replace("%", "％").replace("$", "＄").replace("1.5", "１．５"),
}
LOST: dict[str, Callable[[Quote], str]] = {
    "number changed": other_number,
    "passage deleted": lambda quote: "\n".join(line for line in TEXT.split("\n") if not line.startswith(quote.line)),
}


def note_on(quote: Quote) -> Annotation:
    article = article_of(TEXT)
    return annotate(article, span_of(article, quote.words, quote.nth))


@pytest.mark.parametrize("kind", QUOTES)
@pytest.mark.parametrize("edit", STAYS)
def test_a_note_stays_on_its_words(edit: str, kind: str) -> None:
    """Through edits that leave its number alone a note is found, on its own words in its own passage."""
    quote = QUOTES[kind]
    article = article_of(STAYS[edit](quote), file="renamed.txt")
    placed = place(note_on(quote), article)
    assert placed.span is not None
    assert plainly(placed.span.of(article.text)) == quote.words
    assert article.text[article.text.rfind("\n", 0, placed.span.start) + 1 :].startswith(quote.line)


def plainly(text: str) -> str:
    plain = text.translate(str.maketrans("−“”’％＄１５．", '-""\'%$15.'))
    return " ".join(plain.split())


@pytest.mark.parametrize("kind", QUOTES)
@pytest.mark.parametrize("edit", LOST)
def test_a_note_whose_number_is_gone_is_lost(edit: str, kind: str) -> None:
    """Where the number was changed, or its passage is gone, no other number takes its place."""
    quote = QUOTES[kind]
    placed = place(note_on(quote), article_of(LOST[edit](quote)))
    assert (placed.state, placed.span) == (State.ORPHAN, None)


@pytest.mark.parametrize("kind", QUOTES)
def test_the_place_of_a_changed_number_is_proposed(kind: str) -> None:
    """The candidate is the stretch between the same words, with the number that stands there now."""
    quote = QUOTES[kind]
    article = article_of(other_number(quote))
    candidate = place(note_on(quote), article).candidate
    assert candidate is not None
    before, after = quote.words.split(quote.number)
    assert before.strip() in candidate.of(article.text)
    assert candidate.of(article.text).endswith(after)
    assert len(candidate) <= len(quote.words) + 4


@pytest.mark.parametrize("kind", ["position", "unique quote", "short quote", "whole passage"])
def test_nothing_is_proposed_for_what_is_gone(kind: str) -> None:
    """A place that has nothing in common with the note is no candidate."""
    quote = QUOTES[kind]
    assert place(note_on(quote), article_of(LOST["passage deleted"](quote))).candidate is None


@pytest.mark.parametrize("kind", QUOTES)
def test_a_renamed_article_is_the_same_text(kind: str) -> None:
    """The text being the same, nothing is looked for: the note is anchored."""
    note = note_on(QUOTES[kind])
    placed = place(note, article_of(TEXT, file="other/name.txt"))
    assert (placed.state, placed.span) == (State.ANCHORED, note.span)


TYPOS = {
    "unique quote": ("seedlings", "seedlins"),
    "repeated quote": ("season", "seasson"),
    "whole passage": ("members", "membres"),
}


@pytest.mark.parametrize("kind", TYPOS)
def test_a_typo_fixed_inside_moves_the_note(kind: str) -> None:
    """A long quote with a slip mended is the same quote: it has moved, for its words are others."""
    quote = QUOTES[kind]
    edited = on_line(lambda line: line.replace(*TYPOS[kind]))(quote)
    placed = place(note_on(quote), article_of("A line.\n" + edited))
    assert placed.state is State.MOVED
    assert placed.span is not None
    assert placed.span.of("A line.\n" + edited) == quote.words.replace(*TYPOS[kind])


FIGURES = [
    ("five percent", "six percent"), ("twenty-five boats", "thirty-five boats"),
    ("the first half", "the second half"), ("the fourth quarter", "the second quarter"),
    ("5 million boats", "5 billion boats"), ("-5%", "5%"), ("−5 degrees", "5 degrees"),
    ("–5 degrees", "+5 degrees"), ("9.4 percent", "9,4 percent"), ("1 250 boats", "1 350 boats"),
    ("part II", "part III"), ("chapter V", "chapter X"), ("½ tonne", "¼ tonne"), ("US$5", "HK$5"), ("£5", "€5"),
    ("CNY 5 million", "USD 5 million"), ("5 dollars", "5 pounds"), ("9.4%", "9.4‰"),
    ("5 percent", "5 percentage points"), ("٥ boats", "٦ boats"), ("５ boats", "６ boats"),
    ("第三季度", "第二季度"), ("百分之五", "百分之六"), ("3.5亿元", "3.5万元"),
    ("二千三百万元", "二千四百万元"), ("三倍", "两倍"), ("half of it", "a third of it"),
    ("doubled to 5", "tripled to 5"), ("a dozen boats", "a hundred boats"),
    ("two lakh rupees", "two crore rupees"), ("ten-fold", "five-fold"), ("rose 5 percent", "fell 5 percent"),
    ("up 5 percent", "down 5 percent"), ("增长5%", "下降5%"), ("增长-5%", "增长+5%"), ("增长-5%", "增长5%"),
    ("5-7 percent", "5+7 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [*FIGURES, *(pair[::-1] for pair in FIGURES)])
def test_no_figure_is_taken_for_another(old: str, new: str) -> None:
    """In whatever way a number is written, a note on it, short or long, is lost when it becomes another one."""
    sentence = "The harbour of the northern island, people said, had {} by the end of that long and windy summer."
    text, edited = (sentence.format(words) for words in (old, new))
    for words in (old, text, f"people said, had {old}", f"{old} by the end of that long and windy summer."):
        note = annotate(article_of(text), span_of(article_of(text), words))
        assert place(note, article_of("A line before.\n" + text)).state is State.MOVED
        assert place(note, article_of("A line before.\n" + edited)).state is State.ORPHAN


@pytest.mark.parametrize(
    ("old", "new", "begun"),
    [
        ("rose 5 percent", "fell 5 percent", "5"),
        ("twenty-five boats", "thirty-five boats", "five"),
        ("5 million boats", "6 million boats", "million"),
        ("US$5", "HK$5", "$5"),
        ("二千三百万元", "四千三百万元", "三百"),
    ],
)
def test_a_quote_that_begins_inside_a_figure_is_about_all_of_it(old: str, new: str, begun: str) -> None:
    """What stands right before the quote, and belongs to its number, may not change either."""
    sentence = "The harbour had {} of trade, people said, by the end of that long and windy summer."
    text, edited = (sentence.format(words) for words in (old, new))
    note = annotate(article_of(text), Span(len("The harbour had ") + old.index(begun), len(text)))
    assert place(note, article_of("A line before.\n" + text)).state is State.MOVED
    assert place(note, article_of("A line before.\n" + edited)).state is State.ORPHAN


def test_a_figure_that_ends_its_passage_early_is_another_one() -> None:
    """What the number counted is gone, though all that is left around the quote is as it was."""
    text = "The harbour of the northern island, people said, had taken 29 billion dollars."
    note = annotate(article_of(text), span_of(article_of(text), "29"))
    assert place(note, article_of("A line before.\n" + text)).state is State.MOVED
    assert place(note, article_of("A line before.\n" + text.replace(" dollars", ""))).state is State.ORPHAN


def test_a_rise_in_other_words_is_the_same_rise() -> None:
    """A verb of the same direction is a rewording, and does not cost the note."""
    old = "Walnut prices rose 6.5 percent over the season, and buyers asked for more"
    note = annotate(article_of(TEXT), span_of(article_of(TEXT), old))
    edited = TEXT.replace("Walnut prices rose", "Walnut prices grew")
    assert place(note, article_of(edited)).span == span_of(article_of(edited), old.replace("rose", "grew"))


def test_the_same_words_with_the_same_number_of_something_else_are_another_statement() -> None:
    """A long quote that loses its passage does not go to where the same is said of another thing."""
    quote = QUOTES["repeated quote"]
    for nth, line in ((1, "Walnut"), (2, "Cherry")):
        gone = "\n".join(one for one in TEXT.split("\n") if not one.startswith(line))
        placed = place(note_on(replace(quote, nth=nth)), article_of(gone))
        assert placed.state is State.ORPHAN
        assert placed.candidate == span_of(article_of(gone), quote.words)


# Long quotes


@pytest.mark.parametrize("sentences", [4, 40, 400])
def test_a_quote_of_any_length_is_found_when_a_word_in_it_changed(sentences: int) -> None:
    """Notes on several passages, up to thousands of words, follow them through an edit, never over a number."""
    lines = [
        f"Boat number {n} came in from the {'north' if n % 3 else 'south'} with {n * 7} crates."
        for n in range(sentences)
    ]
    text = "\n".join(["Before it all.", *lines, "After it all."])
    start, end = text.index("Boat"), text.index("After") - 1
    note = annotate(article_of(text), Span(start, end))
    crates = f"{sentences // 2 * 7} crates"
    reworded = "A new line.\n" + text.replace(crates, f"{sentences // 2 * 7} baskets")
    placed = place(note, article_of(reworded))
    assert placed.span == Span(reworded.index("Boat"), reworded.index("After") - 1)
    renumbered = "A new line.\n" + text.replace(crates, "9999 crates")
    assert place(note, article_of(renumbered)).state is State.ORPHAN
