"""Which articles come first, on a small shelf made up for it. How it is on thousands, `benchmarks.ranking` tells."""

from pathlib import Path

import pytest

from tests.search.shelves import Shelf

ARTICLES = {
    "tidal": """Turbines under the strait of Orkholm

Four machines were lowered to the bed of the strait this spring, and since May they have turned with every tide.

The tidal station sells its power to 9,000 homes for less than the diesel plant that it replaces, its owner said.

Engineers had feared that sand would grind down the tidal blades. After a winter of giving power none was replaced.

Other islands want tidal power too, but a sea cable costs more than the machines on the bed of the strait.
""",
    "ferry": """The ferry to Orkholm will sail twice a day

From June on the ferry leaves at seven and at five, and takes bicycles for nothing.

Tidal power has come too.

Fares stay as they are. Freight costs 4 percent more than last year, for fuel has become dear.

The crew asks travellers to be on the quay a quarter of an hour before.
""",
    "glass": """Glass makers move to electric furnaces

The works at Brenn melts its glass with electric power since January, the first of its size to burn no gas.

Its furnaces need as much power as a small town, and the price of that decides whether others will follow.

Bottles from Brenn cost 3 percent more than before.
""",
    "ceramics": """High-tech ceramics for engines

A hightech powder from Velden makes valves that bear 1,400 degrees.

The maker doubled its turnover with engine works abroad.
""",
    "bakers": """Bakers look for apprentices

Every third bakery in the valley has a place for an apprentice that nobody takes.

The guild of bakers blames the hours: work begins at two in the night.

Wages were raised by 6 percent, and bakers who stay for three years get their licence paid.
""",
    "millers": """Flour becomes dear

Millers raised the price of flour by 11 percent after a poor harvest.

One baker shut his shop, and the guild fears for more apprentices.

Bread will cost more from autumn on.
""",
    "orchards": """Frost in the orchards

Two nights of frost in April took half of the blossom, growers said. The apple harvest will be small.

The growers lit fires between the rows, and those who sprayed water saved more of the apples than the rest.

Insurers pay for hail and not for frost, so that growers ask for a fund. Apples will be dear in winter.

Growers with late kinds of apples lost nothing.
""",
    "cider": """A press for cider

The apple press at Holm takes four tonnes of fruit a day.

Its cider is sold in the valley only.
""",
    "lighthouse": """The lighthouse of Skarn

It was lit in 1871, and nobody has lived there since the war. Painters come in summer.

The stairs are steep.
""",
    "keeper": """The keeper of Skarn

He was born at sea, and nobody knew the rocks and the currents as he did. He died in summer.

The lighthouse stands.
""",
    "market": """On the market

Apples from abroad were cheap, onions dear, and few came to buy.
""",
}


@pytest.fixture(scope="module")
def valley(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The articles above, indexed."""
    shelf = Shelf.of(tmp_path_factory.mktemp("valley"), **ARTICLES)
    shelf.update()
    return shelf


def ranked(shelf: Shelf, query: str, limit: int = 20) -> list[str]:
    """Return the articles that `query` finds, each once, by their first hit."""
    return list(dict.fromkeys(Path(hit.file).stem for hit in shelf.search(query, limit=limit).hits))


def test_the_article_about_a_subject_comes_before_a_passing_mention(valley: Shelf) -> None:
    """A passage that says nothing but the words of the query, in an article about something else, comes later."""
    assert ranked(valley, "tidal power")[:2] == ["tidal", "ferry"]


QUESTIONS = {
    "What does power from tidal turbines cost the islands, and will other islands want it too?": "tidal power",
    "Why can the bakers of the valley not find an apprentice, and what do they blame for that?": "bakers apprentice",
    "How much of the apple harvest did the growers lose to the frost in April, and who pays for it?": "apples frost",
}


@pytest.mark.parametrize(("question", "keywords"), QUESTIONS.items(), ids=QUESTIONS.values())
def test_a_question_finds_what_its_keywords_find(valley: Shelf, question: str, keywords: str) -> None:
    """What stands first for two keywords stands first for the question they are the heart of."""
    assert ranked(valley, question)[0] == ranked(valley, keywords)[0]


def test_a_title_counts_more_than_the_text(valley: Shelf) -> None:
    """Of two articles of a length that name a thing as often, the one with its name in the title comes first."""
    assert ranked(valley, "lighthouse") == ["lighthouse", "keeper"]


FORMS = [("high-tech", "hightech"), ("turbine", "turbines"), ("bakery", "bakeries"), ("apple", "apples")]


@pytest.mark.parametrize(("one", "other"), FORMS, ids=[one for one, _ in FORMS])
def test_forms_of_a_word_rank_alike(valley: Shelf, one: str, other: str) -> None:
    """A hyphen more or less, one or many: the same articles in the same order."""
    assert ranked(valley, one) == ranked(valley, other) != []


def test_the_passages_of_one_article_do_not_bury_the_others(valley: Shelf) -> None:
    """Where one article has more hits than there is room for, the other articles are among the first all the same."""
    assert set(ranked(valley, "apples", limit=4)) == {"orchards", "cider", "market"}


def test_a_question_is_answered_by_more_than_the_passage_with_all_its_words(valley: Shelf) -> None:
    """The article about a question's subject comes in after the one with all its words, though it lacks one."""
    assert ranked(valley, "bakers guild hours blames begins night")[:2] == ["bakers", "millers"]


def test_an_article_does_not_lose_by_parting_its_words(tmp_path: Path) -> None:
    """Where none has all words of a question, one that says most in two passages comes before one with fewer in one."""
    shelf = Shelf.of(tmp_path)
    first, then = "Drifting snow closed the mountain pass.", "Ploughs from the valley cleared it by noon."
    for at in range(8):
        shelf.write(f"other{at}", f"News {at}\n\nSnow fell, and the valley had a fair with a band.\n")
    shelf.write("one", f"On the snow\n\n{first} {then}\n")
    shelf.write("two", f"On the snow\n\n{first}\n\n{then}\n")
    shelf.write("less", "On the snow\n\nDrifting snow closed the mountain pass at noon.\n")
    shelf.update()
    assert set(ranked(shelf, "drifting snow mountain pass ploughs valley noon lorries")[:2]) == {"one", "two"}


def test_what_is_joined_by_a_hyphen_is_looked_for_by_its_parts(tmp_path: Path) -> None:
    """Two names that the question joins, and no article does: the one that has them both apart comes first."""
    shelf = Shelf.of(tmp_path)
    for at in range(6):
        shelf.write(f"bond{at}", f"Notes {at}\n\nThe bond of a small town was sold, and the court agreed to it.\n")
    shelf.write("both", "Notes of a trial\n\nIt was Tarvel that sued Ossian, for breach of the bond it had bought.\n")
    shelf.write("joined", "Notes on names\n\nNobody knows a Tarvel-by-Sea.\n")
    shelf.update()
    assert ranked(shelf, "Tarvel-Ossian bond courts bankruptcy")[0] == "both"


def test_a_part_that_stands_nearly_everywhere_finds_nothing(tmp_path: Path) -> None:
    """Of what a question joins, too, only the words that tell passages apart find one, typed again by itself or not."""
    shelf = Shelf.of(tmp_path)
    for at in range(6):
        shelf.write(f"bond{at}", f"Bonds {at}\n\nThe bond of a small town was sold, and the court agreed to it.\n")
    shelf.write("tarvel", "On a trial\n\nTarvel was not heard.\n")
    shelf.update()
    for question in ("Tarvel-bond bankruptcy", "Tarvel-bond bankruptcy bond"):
        assert ranked(shelf, question) == ["tarvel"]


def test_a_word_of_many_articles_still_tells_them_from_others(tmp_path: Path) -> None:
    """What a third of all passages say still counts where no passage has all words."""
    shelf = Shelf.of(tmp_path)
    for at in range(6):
        shelf.write(f"glaze{at}", f"Trial {at}\n\nThe glaze was thin.\n\nWe fired the kiln again at dawn.\n")
    shelf.write("with", "Trial with cracks\n\nThe cracks of our first kiln went through the glaze as we had feared.\n")
    shelf.write("without", "Trial with cracks\n\nThe cracks of our first kiln went through.\n")
    shelf.update()
    assert ranked(shelf, "glaze cracks porcelain")[0] == "with"
