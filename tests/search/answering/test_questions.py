"""What answers a question of many words: passages with all of them, and where these are few, others after them."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.search.answering.answer import FEW
from reader.search.hit import SearchResult, Sort
from reader.search.index import SearchIndex
from reader.search.language.narrowing import narrowed
from reader.search.language.tree import written
from reader.search.query import understood
from tests.search.shelves import Shelf

COMMON = "Otters swim upstream in the cold river at dusk."
"""What more than a few articles say."""

RARE = "Herons nest on the tall chimney of the mill since winter."
"""What one article says."""

SOME = ("The chimney of the mill is cold.", "Otters nest in the mill.", "Dusk falls, herons swim.")


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """The index of articles of two publishers and three years that say these."""
    shelf = Shelf.of(tmp_path_factory.mktemp("river"))
    texts = [*[COMMON] * (FEW + 2), RARE, *SOME]
    for at, text in enumerate(texts):
        head = f"title: {chr(ord('z') - at)}\npublisher: {('Reed', 'Bank')[at % 2]}\ndate: {2020 + at % 3}-01-01"
        shelf.write(f"n{at}", f"---\n{head}\n---\n{text}\n\nBoats pass.\n", ".md")
    shelf.update()
    with closing(SearchIndex(shelf.cache)) as index:
        yield index


RARE_QUESTION = "Where do herons nest on a tall mill chimney?"
COMMON_QUESTION = "Do otters swim upstream in a cold river at dusk?"


def snippets(result: SearchResult) -> list[str]:
    return [hit.snippet.text for hit in result.hits]


@pytest.mark.parametrize("sort", Sort)
def test_where_few_have_all_words_of_a_question_those_with_some_follow(river: SearchIndex, sort: Sort) -> None:
    """They come after, whatever the order, are counted, and the user is told where they begin."""
    result = river.search(RARE_QUESTION, sort=sort)
    assert snippets(result)[0] == RARE
    assert {*snippets(result)[1:]} == {*SOME}
    assert result.total == result.articles == 1 + len(SOME)
    assert result.hint == "Passages with all of these words: 1; those after them have some of them."
    assert result.parsed == "herons OR nest OR tall OR mill OR chimney"
    assert river.search(RARE_QUESTION, sort=sort, limit=2).hits == result.hits[:2]


SENTENCES = {
    "Where do the herons nest?": [RARE, *SOME[1:]],
    "What is it that nests on a chimney?": [RARE, *SOME[:2]],
    "Where is it in the (herons OR swans)?": [RARE, SOME[2]],
}


@pytest.mark.parametrize(("question", "found"), SENTENCES.items(), ids=SENTENCES)
def test_a_question_may_be_one_by_its_function_words(river: SearchIndex, question: str, found: list[str]) -> None:
    """Two words to look for are no keywords where they stand in a sentence; those with one of them follow, too."""
    assert sorted(snippets(river.search(question))) == sorted(found)


@pytest.mark.parametrize("query", ["herons nest tall chimney", COMMON_QUESTION, "otters swim upstream"])
def test_keywords_and_questions_with_answers_find_what_has_all_words(river: SearchIndex, query: str) -> None:
    """Words of fewer than a question, and a question that many articles answer, find nothing else."""
    result = river.search(query)
    assert {*snippets(result)} <= {COMMON, RARE}
    assert result.hint is None


@pytest.mark.parametrize("query", [COMMON_QUESTION, RARE_QUESTION, "about the herons may nest chimney"])
def test_a_facet_of_a_question_finds_as_many_as_it_says(river: SearchIndex, query: str) -> None:
    """Narrowed to few articles, a question that many answer is not followed by what has some of its words."""
    result = river.search(query)
    assert result.facets
    for value in (value for facet in result.facets for value in facet.values):
        assert (value.narrowing, river.search(narrowed(query, value.narrowing)).total) == (value.narrowing, value.count)


ASKED = {
    "herons about chimney": "herons about chimney",
    "what can you say about herons": "herons",
    "could it be up in the chimney": "chimney",
    "anyone could say more about herons on a tall mill chimney": "herons tall mill chimney",
    '"about" herons nest on my tall mill chimney': '"about" herons nest tall mill chimney',
    "you may say more about such": "you may say more about such",
    "herons about tall chimney date:2021": "herons about tall chimney date:2021",
}


@pytest.mark.parametrize(("typed", "asked"), ASKED.items(), ids=ASKED)
def test_a_question_is_asked_by_the_words_of_its_subject(typed: str, asked: str) -> None:
    """Words that only carry a question along are left out of it, not of keywords, a phrase, or by themselves."""
    tree = understood(typed).tree
    assert tree is not None
    assert written(tree) == asked
