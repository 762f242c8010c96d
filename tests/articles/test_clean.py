"""Page furniture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.clean import find_furniture

PROSE = (
    "For years the yards along the river built the same barge over and over. Now each one differs, because the water "
    "is lower than it was and every mill wants its own draught."
)


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies on this site. You can change your cookie settings at any time.",
        "By continuing to browse you agree to our use of cookies and our Privacy Policy.",
        "本网站使用 Cookies，继续浏览即表示同意。",
        "Skip to main content",
        "SELECT YOUR LANGUAGE",
        "Advertisement",
        "Ad slot B - below headline",
        "Story continues below advertisement",
        "Sponsored by Velden Mills",
        "Share on Facebook",
        "Share this article",
        "Sign up for our weekly newsletter",
        "The best of the week, delivered to your inbox",
        "Follow us on Twitter and Facebook",
        "© 2024 Harbour Weekly. All rights reserved.",
        "Copyright 2024 Harbour Weekly",
        "京ICP备20008877号-3",
        "互联网新闻信息服务许可证 33120190001",
        "版权所有 未经许可不得转载",
        "5 min read",
        "Tags: ports, cranes",
        "Read more: The lock that never opens",
        "Previous article: The lock that never opens",
        "Your email address will not be published. Required fields are marked *",
        "跳转到正文",
        "扫一扫",
        "分享到微信",
        "责任编辑：王伟",
        "上一篇：运河",
    ],
)
def test_furniture_anywhere(line: str) -> None:
    """What only pages say, and no article, is furniture even between two paragraphs, with markup and without."""
    assert find_furniture([PROSE, line, PROSE]) == [False, True, False]
    assert find_furniture([PROSE, line, PROSE], has_markup=True) == [False, True, False]


@pytest.mark.parametrize(
    "line",
    [
        "Contact us",
        "Business",
        "Home News Business Contact us Log in",
        "Home > Business > Energy",
        "Subscribe Donate About us Newsletters Jobs",
        "World Business Markets Politics Technology Sport",
        "首页 新闻 财经 登录",
        "Reader hotline: 010-5550 1234",
        "举报电话：010-55501234",
        "To contact the editors of this paper, write to desk@paper.example",
        "https://paper.example/contact",
        "paper.example/contact",
        "desk@paper.example",
        "Name *",
        "Submit",
        "* * *",
    ],
)
def test_furniture_at_the_edges(line: str) -> None:
    """What articles may say too is furniture only before the first paragraph and after the last."""
    assert find_furniture(["The title of it all", line, PROSE, PROSE, line]) == [False, True, False, False, True]
    assert find_furniture([PROSE, line, PROSE]) == [False, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "China energy markets",
        "More in store for exporters",
        "Responses",
        "What to do with the harbour",
        "分享经济正在改变城市",
        "Follow the money",
        "Sharing the river",
        "Copyright law is about to change for the makers of maps",
        "The regulator wants sites to ask before they store a cookie",
    ],
)
def test_headings_are_no_furniture(line: str) -> None:
    """A title or a heading that only resembles furniture stays."""
    assert find_furniture([line, PROSE, line, PROSE]) == [False] * 4


@pytest.mark.parametrize(
    "label", ["RELATED STORIES", "Similar stories", "You may also like", "Most read", "相关新闻", "延伸阅读"]
)
def test_other_stories_to_the_end(label: str) -> None:
    """A list of other stories after the article is furniture to its end, however much each of them says."""
    teasers = ["Locks / 3 August 2023", "The engineers who keep the canals open, by INES MOREL", PROSE]
    assert find_furniture(["Title", PROSE, PROSE, label, *teasers]) == [False] * 3 + [True] * 4


def test_other_stories_inside() -> None:
    """A list of other stories inside the article ends where the article goes on, at the heading of a paragraph."""
    teasers = ["Related stories", "The lock that never opens", "A bridge too low"]
    inside = [PROSE, *teasers, "A heading", PROSE, PROSE]
    assert find_furniture(inside) == [False, True, True, True, False, False, False]


def test_label_before_the_article() -> None:
    """A label of other stories above the article does not swallow the title."""
    assert find_furniture(["Most read", "River ports count the cost", PROSE]) == [True, False, False]


@pytest.mark.parametrize("label", ["Leave a Reply", "3 Comments", "发表评论"])
def test_comments(label: str) -> None:
    """Comments below the article are furniture to the end."""
    assert find_furniture([PROSE, PROSE, label, "Well said, this is what I think as well."]) == [
        False,
        False,
        True,
        True,
    ]


def test_one_word_title() -> None:
    """A single word above the text that could be a section's name is kept where nothing else could be the title."""
    assert find_furniture(["Energy", PROSE]) == [False, False]
    assert find_furniture(["Energy", "The dams run dry", PROSE]) == [True, False, False]


def test_markup_is_trusted() -> None:
    """Where markup told headings from text, a heading that menus have too is no furniture."""
    assert find_furniture(["Business", PROSE, "Contact"], has_markup=True) == [False] * 3


@given(st.lists(st.sampled_from(["Home", PROSE, "Related stories", "x", "Comments", "Energy", "…"]), max_size=12))
def test_any_page(blocks: list[str]) -> None:
    """Whatever the order of the blocks, each is judged, and paragraphs before any list of other stories stay."""
    found = find_furniture(blocks)
    assert len(found) == len(blocks)
    for block, is_furniture in zip(blocks, found, strict=True):
        if block in ("Related stories", "Comments"):
            break
        assert not (block == PROSE and is_furniture)
