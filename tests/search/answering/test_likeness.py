"""Passages about the same as another."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.locations import Locations
from reader.search.answering.likeness import MOST_ALIKE
from reader.search.index import SearchIndex
from reader.search.language.tree import Like, Words
from tests.search.shelves import Shelf

HERRING = "Herring boats of Skagen land fewer barrels of herring since the nets were changed."
ARTICLES = {
    "herring": f"Herring\n\n{HERRING}\n\nThe quay was empty and the sky was grey.",
    "barrels": "Barrels\n\nThe nets of Skagen, and the barrels of herring that the boats land, are fewer.",
    "quay": "Quay\n\nThe quay of Hirtshals was built of stone. It was grey, and the boats lay there.",
    "glass": "Glass\n\nThe furnaces were cold and nobody came.",
}


@pytest.fixture
def shelf(shelf: Shelf) -> Shelf:
    """Four articles more, two of them about the same."""
    for name, text in ARTICLES.items():
        shelf.write(name, text)
    shelf.update()
    return shelf


def test_what_is_about_the_same_comes_first_and_itself_not_at_all(shelf: Shelf) -> None:
    """The passage with most of its rare words is the first hit; those words are lit, and the common ones are not."""
    (first, *_) = hits = shelf.search("like:herring.txt:1").hits
    assert (first.article, first.passage) == ("barrels", 1)
    assert ("herring", 1) not in {(hit.article, hit.passage) for hit in hits}
    text = shelf.article("barrels").text
    lit = {span.of(text).lower() for span in first.spans}
    assert {"herring", "nets", "skagen", "barrels", "boats"} <= lit
    assert "glass" not in {hit.article for hit in hits}


def test_it_joins_with_other_conditions(shelf: Shelf) -> None:
    """Passages like one can be narrowed, and left out."""
    assert shelf.places("like:herring:1 title:barrels") == {("barrels", 1)}
    assert shelf.places("like:herring:1 glass") == set()
    assert ("barrels", 1) not in shelf.places("boats -like:herring:1")
    assert shelf.search("boats -like:herring:1").total < shelf.search("boats").total


def test_a_word_in_common_makes_nothing_alike(shelf: Shelf) -> None:
    """What has less than a quarter of the weight of the key words is not found, though it has one of them."""
    assert ("quay", 1) in shelf.places("boats")
    assert shelf.places("like:herring:1") == {("barrels", 1)}


def test_of_very_many_the_most_alike_are_found(tmp_path: Path) -> None:
    """Of more passages than are found of one kind, those that share the most are; equals in reading order."""
    paragraphs = [f"Saffron lamps glow at pier {number}." for number in range(MOST_ALIKE)]
    nearer = [f"Saffron lamps of Vejle glow brightly at pier {number}." for number in range(10)]
    shelf = Shelf.of(
        tmp_path,
        asked="Lamps\n\nBrightly glow the saffron lamps of Vejle.",
        others="Piers\n\n" + "\n\n".join(paragraphs + nearer),
    )
    shelf.update()
    found = shelf.places("like:asked:1")
    kept = MOST_ALIKE - len(nearer)
    assert shelf.search("like:asked:1").total == MOST_ALIKE
    assert found == {("others", number) for number in (*range(1, kept + 1), *range(MOST_ALIKE + 1, MOST_ALIKE + 11))}


@pytest.mark.parametrize("query", ["like:herring:77", "like:herring:16777217", "like:nowhere:1", "like:herring:999"])
def test_where_there_is_no_such_passage_that_is_said(shelf: Shelf, query: str) -> None:
    """A passage or an article that there is not finds nothing, and a sentence tells why."""
    result = shelf.search(query)
    assert result.hits == ()
    assert result.hint


def test_where_an_article_is_read_the_same_words_are_lit(shelf: Shelf, tmp_path: Path) -> None:
    """The words by which a hit was found are those found in its article when it is opened from there."""
    home = tmp_path / "home"
    library = Library([shelf.folder], Locations(home / "config", home / "data", home / "state", home / "cache"))
    library.bring_up_to_date()
    query = "like:herring:1"
    (first, *_) = library.search(query).hits
    article = library.article(first.article)
    assert set(first.spans) <= set(library.found_in(query, article))


def test_its_key_words_are_those_that_tell_most(shelf: Shelf) -> None:
    """Words that stand in this passage only, or nearly everywhere, are worth less than those shared by few."""
    index = SearchIndex(shelf.cache)
    words = [word.typed for word in index.key_words(Like("herring", 1)) if isinstance(word, Words)]
    index.close()
    assert words[0] == "Herring"
    assert "changed" not in words
    assert "the" not in words[:4]
