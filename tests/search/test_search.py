"""What a query finds in a library, and how it is shown."""

from pathlib import Path

import pytest

from reader.search.catalog.catalog import Catalog
from reader.search.index import SearchIndex
from tests.search.shelves import CHIPS, Shelf


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("semiconductor", {"semiconductors"}),
        ("export growth", {"Exporters", "growth", "exporting"}),
        ('"high-tech manufacturing"', {"High-tech manufacturing"}),
        ('"R&D office, while exports"', {"R&D office, while exports"}),
        ('"equipment to the U.S."', {"equipment to the U.S"}),
        ("high-tech", {"High-tech"}),
        ("hightech", {"High-tech"}),
        ("4.8", {"4.8"}),
        ("5G exports", {"5G", "exports"}),
        ("semicon* lindau", {"semiconductors", "Lindau"}),
        ("manufacturi*", {"manufacturing"}),
        ("semicondutor~", {"semiconductors"}),
        ("高技术制造业", {"高技术制造业"}),
        ("基站", {"基站"}),
        ("集", {"集"}),
        ("grain OR wafers", {"grain", "wafers"}),
        ("exports -grain", {"exports", "Exporters", "exporting"}),
        ("exports -(grain OR growth)", {"exports"}),
        ("title:harbours tide", {"tide"}),
        ("the harbour of", {"harbour"}),
    ],
)
def test_a_hit_shows_the_words_it_was_found_by(shelf: Shelf, query: str, words: set[str]) -> None:
    """Every hit has the words of the query, wherever their forms stand, and none is taken for them that is not."""
    result = shelf.search(query)
    with Catalog(shelf.cache) as catalog:
        texts = {entry.id: article.text for entry in catalog.entries() if (article := catalog.article(entry.id))}
    assert result.total == len(result.hits) > 0
    assert result.hint is None
    found = set()
    for hit in result.hits:
        assert hit.spans
        assert all(hit.span.covers(span) for span in hit.spans)
        found |= {span.of(texts[hit.article]) for span in hit.spans}
        shown = [span.of(hit.snippet.text) for span in hit.snippet.spans]
        assert shown == [span.of(texts[hit.article]).replace("\n", " ") for span in hit.spans]
    assert {word.lower() for word in found} - {"harbours", "harbour"} == {word.lower() for word in words} - {"harbour"}


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("title:harbours", {"harbours"}),
        ("kind:title lindau", set()),
        ("kind:title chip", {"chips"}),
        ("lang:zh", {"factories"}),
        ("lindau", {"chips", "harbours"}),
        ("lindau -semiconductors", {"harbours"}),
        ("grain wafers", {"chips", "harbours"}),
        ('"tech high"', set()),
        ("lindau -lindau", set()),
    ],
)
def test_a_query_chooses_articles(shelf: Shelf, query: str, articles: set[str]) -> None:
    """Fields, kinds and what must not be there choose as they say."""
    assert shelf.articles(query) == articles


def test_a_phrase_is_found_across_the_end_of_a_line(tmp_path: Path) -> None:
    """Where the lines of a paragraph are broken makes no difference to a phrase."""
    shelf = Shelf.of(tmp_path)
    shelf.write("plan", "# A plan\n\nThe office spoke of high-tech\nmanufacturing and of the\nnext steps.\n", ".md")
    shelf.update()
    for phrase in ('"high-tech manufacturing"', '"tech manufacturing and"', '"of the next steps"'):
        (hit,) = shelf.search(phrase).hits
        assert len(hit.spans) == 1


def test_a_passage_under_a_fitting_title_comes_first(tmp_path: Path) -> None:
    """Of two passages with the same words, the one whose article is about them is the better hit."""
    body = "\n\nThe price of copper rose on Monday and nobody knew why it did so.\n"
    shelf = Shelf.of(tmp_path, a="Weather report" + body, b="The price of copper" + body)
    shelf.update()
    hits = [hit for hit in shelf.search("copper price").hits if hit.kind == "paragraph"]
    assert [hit.article for hit in hits] == ["b", "a"]


def test_equals_come_in_reading_order(tmp_path: Path) -> None:
    """Of articles that are worth the same the first comes first, and in an article its passages from the top."""
    text = "Same words\n\nThe very same words.\n\nThe very same words.\n"
    shelf = Shelf.of(tmp_path, c=text, a=text, b=text)
    shelf.update()
    places = [(hit.passage, hit.article) for hit in shelf.search('"very same"').hits]
    assert places == sorted(places)
    assert len(places) == 6


def test_when_no_passage_has_all_words_the_best_of_some_are_given_and_said_so(shelf: Shelf) -> None:
    """Words that never stand together find what has some of them, and the user is told."""
    result = shelf.search("wafers grain")
    assert {hit.article for hit in result.hits} == {"chips", "harbours"}
    assert result.hint is not None
    assert "some of them" in result.hint
    assert result.parsed == "wafers OR grain"


def test_a_word_half_typed_finds_what_it_may_become(shelf: Shelf) -> None:
    """While the last word is being typed, words that begin with it are found, said so."""
    result = shelf.search("lindau semicon")
    assert {hit.article for hit in result.hits} == {"chips"}
    assert result.hint is not None
    assert result.parsed == "lindau semicon*"


def test_a_misspelt_word_is_offered_as_it_is_written(shelf: Shelf) -> None:
    """Where nothing is found, the suggestion is a word of the library, not the stem it is indexed by."""
    result = shelf.search("manufacturng")
    assert result.hits == ()
    assert result.corrected == "manufacturing"
    assert shelf.search("manufacturing").corrected is None
    assert shelf.search("manufacturng exprts").corrected == "manufacturing exports"


@pytest.mark.parametrize("typed", ["exprots", "xeports", "exporst", "EXPROTS"])
def test_letters_in_the_wrong_order_are_the_likeliest_slip(shelf: Shelf, typed: str) -> None:
    """Two neighbours exchanged are as near as one letter too few."""
    assert shelf.search(typed).corrected == "exports"


@pytest.mark.parametrize("typed", ["x", "ox", "exports ox"])
def test_a_word_of_two_letters_is_not_taken_for_another(shelf: Shelf, typed: str) -> None:
    """It may be half typed, and with one slip nearly any other word as short is meant."""
    assert shelf.search(typed).corrected is None


def test_a_suggestion_is_as_near_as_its_stem(tmp_path: Path) -> None:
    """What is spelt about as a word is offered, not what only has a stem that is, however common."""
    text = "Operations and operators: all operating mills operate by night. Opec met."
    shelf = Shelf.of(tmp_path, mills=f"Mills\n\n{text}\n")
    shelf.update()
    assert shelf.search("opek").corrected == "opec"


def test_the_total_counts_beyond_the_limit(shelf: Shelf) -> None:
    """A limit cuts the list, not the count."""
    every = shelf.search("exports OR lindau")
    first = shelf.search("exports OR lindau", limit=1)
    assert first.hits == every.hits[:1]
    assert first.total == every.total == len(every.hits) > 1


def test_scores_fall_and_stay_above_nothing(shelf: Shelf) -> None:
    """The best comes first; a score is never zero or less, so it can be shown as a share of the best."""
    scores = [hit.score for hit in shelf.search("the OR lindau OR exports").hits]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_an_overtaken_search_comes_back_with_nothing(shelf: Shelf) -> None:
    """Who types on does not wait: a cancelled search gives no hits, and the next one gives them all."""
    index = SearchIndex(shelf.cache)
    assert index.search("lindau", cancelled=lambda: True).hits == ()
    assert len(index.search("lindau").hits) == 2
    index.close()


def test_without_an_index_nothing_is_found(tmp_path: Path) -> None:
    """Before the first update a search is no error."""
    index = SearchIndex(tmp_path / "cache")
    assert index.search("anything").total == 0
    index.close()


def test_an_open_index_sees_what_was_added(shelf: Shelf) -> None:
    """Whoever searches while the library is updated finds the new articles with the next search."""
    index = SearchIndex(shelf.cache)
    assert index.search("zeppelin").total == 0
    shelf.write("airships", "Airships return\n\nA zeppelin landed in Lindau.\n")
    shelf.update()
    assert [hit.article for hit in index.search("zeppelin").hits] == ["airships"]
    index.close()


def test_boilerplate_is_never_found(tmp_path: Path) -> None:
    """Furniture of the page is in the article but not in the index."""
    shelf = Shelf.of(tmp_path, page="Skip to main content\n\n" + CHIPS + "\n\nWe use cookies. Accept all cookies\n")
    shelf.update()
    with Catalog(shelf.cache) as catalog:
        article = catalog.article("page")
    assert article is not None
    furniture = {passage.id for passage in article.passages if not passage.kind.is_read}
    assert furniture
    assert not furniture & {passage for _, passage in shelf.places("skip OR cookies OR accept OR content OR main")}
