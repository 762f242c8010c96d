"""What is known of an article, from its front matter or page, else from its text. What is unknown stays unknown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.articles.article import Metadata, Passage, PassageKind
from reader.articles.dates import find_dates, find_timestamp
from reader.articles.language import language_of
from reader.articles.names import NAME, is_name, names_in_byline, well_cased
from reader.articles.notes import OCCUPATION, is_credits
from reader.articles.page import Page
from reader.printable import one_line, tidy_line

_LONGEST_NOTE = 2000
_SAMPLE = 2000
"""Code points of running text by which the language is judged."""
_WRITTEN_BY = re.compile(rf"\b(?:written|authored) by ({NAME}(?:(?:, | and |, and ){NAME}){{0,9}})")
_IS_A_WRITER = re.compile(rf"({NAME}),? (?:is|was|works as) (?:an?|the)\b[^.,;]{{0,80}}?\b(?:{OCCUPATION})\b")
_CHINESE_AUTHOR = re.compile(r"(?:本文)?作者(?:[:：]|\s)\s*([\u4e00-\u9fff]{2,4})(?=[,，。;；\s（(]|系|为|是|$)")
_WRITES = re.compile(
    rf"\b(?:writes|reports|argues|explains|asks) ({NAME})|({NAME}),? (?:writes|reports|argues|explains)\b"
)
_WORD = r"[A-Z](?:[\w&'’-]|\.(?=\w))*"
_PUBLISHER = rf"(?P<publisher>{_WORD}(?: (?:of |the |and |& )?{_WORD}){{0,5}})"
_CHINESE_PUBLISHER = r"(?P<chinese>[\u4e00-\u9fff]{1,10}(?:社|报|网|台|刊|杂志))"
_DISCLAIMER = re.compile(
    rf"\b(?:views|opinions|position|policy|stance|those)(?: (?:or|and) \w+)? of (?:the )?{_PUBLISHER}"
    rf"|\b(?:first|originally|previously) published (?:in|on|by) (?:the )?{_PUBLISHER.replace('publisher', 'origin')}"
    rf"|不代表(?:本报|本刊)?{_CHINESE_PUBLISHER}"
)
_DATELINE = re.compile(
    rf"[A-Z][A-Z .,'’/-]{{2,60}}(?:[A-Z][a-z]+\.? \d{{1,2}}(?:, \d{{4}})? ?)?\({_PUBLISHER}\) ?[-–—]"
    rf"|[（(]?{_CHINESE_PUBLISHER}[\u4e00-\u9fff]{{2,6}}(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日[电讯]"
)
_SOURCE = re.compile(rf"(?:[Ss]ource|来源)\s?[:：]\s?(?:{_PUBLISHER}|{_CHINESE_PUBLISHER})")
_CONTACT = re.compile(rf"[Tt]o contact the {_PUBLISHER}")
_COPYRIGHT = re.compile(
    r"(?:[Cc]opyright ?)?(?:©|\([cC]\)|[Cc]opyright) ?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? ?"
    rf"(?:[Bb]y )?(?:[Tt]he )?{_PUBLISHER}"
)
_NO_PUBLISHER = frozenset({"All", "All Rights", "All Rights Reserved", "Editor", "Author", "Rights"})


def metadata_of(page: Page, passages: Sequence[Passage]) -> Metadata:
    """Return what `page` says of itself, its gaps filled from the text of its `passages`."""
    said = _Text(page.text, passages)
    known = page.metadata
    authors = tuple(filter(None, map(_tidy, known.authors))) or tuple(dict.fromkeys(said.authors()))
    return replace(
        known,
        title=_tidy(known.title) or _tidy(next(said.of(PassageKind.TITLE), None)),
        authors=authors,
        publisher=_tidy(known.publisher) or next((name for name in said.publishers() if name not in authors), None),
        date=known.date or said.date(),
        language=known.language or language_of(said.running_text()),
        kind=_tidy(known.kind),
        url=_tidy(known.url),
    )


def _tidy(words: str | None) -> str | None:
    """Return `words` on one line and harmless for a terminal; None when nothing is left."""
    return tidy_line(words) or None if words else None


class _Text:
    """The text of an article, asked what it says about the article."""

    def __init__(self, text: str, passages: Sequence[Passage]) -> None:
        self._text = text
        self._passages = passages

    def of(self, *kinds: PassageKind) -> Iterator[str]:
        """Yield the words of the passages of `kinds`, white space collapsed."""
        for passage in self._passages:
            if passage.kind in kinds:
                yield " ".join(passage.span.of(self._text).split())

    def authors(self) -> tuple[str, ...]:
        """Return who the text says wrote it: in a byline, else in the standfirst, a note, or credits at the end."""
        bylines = [line for line in self.of(PassageKind.BYLINE) if not is_credits(line)]
        for names in (
            [name for line in bylines for name in names_in_byline(_without_date(line))],
            [well_cased(name) for line in self.of(PassageKind.STANDFIRST) for name in _names(_WRITES, line)],
            [name for note in self.of(PassageKind.NOTE) for name in _names_in_note(note)],
            [name for line in self.of(PassageKind.BYLINE) for name in names_in_byline(line.strip("()（）"))],
        ):
            if names:
                return tuple(names)
        return ()

    def publishers(self) -> Iterator[str]:
        """Yield who the text says published it, what proves most first."""
        furniture = list(self.of(PassageKind.BOILERPLATE))
        first_paragraphs = [words for _, words in zip(range(2), self.of(PassageKind.PARAGRAPH), strict=False)]
        for pattern, places in (
            (_DISCLAIMER, [note[:_LONGEST_NOTE] for note in self.of(PassageKind.NOTE)]),
            (_DATELINE, [words[:_LONGEST_NOTE] for words in first_paragraphs]),
            (_SOURCE, list(self.of(PassageKind.BYLINE))),
            (_CONTACT, furniture),
            (_COPYRIGHT, furniture),
        ):
            for words in places:
                find = pattern.match if pattern is _DATELINE else pattern.search
                match = find(words)
                name = next(filter(None, match.groupdict().values()), None) if match else None
                if name and name not in _NO_PUBLISHER:
                    yield one_line(name)

    def date(self) -> str | None:
        """Return when the text says it was published, rather than updated."""
        stamps = [stamp for line in self.of(PassageKind.BYLINE) if (stamp := find_timestamp(line))]
        for stamp in sorted(stamps, key=lambda stamp: stamp.is_update):
            return stamp.iso
        first = next(self.of(PassageKind.PARAGRAPH), "")[:_LONGEST_NOTE]
        dateline = _DATELINE.match(first)
        return next((written.iso for written in find_dates(dateline.group())), None) if dateline else None

    def running_text(self) -> str:
        """Return the beginning of what there is to read, enough to tell its language."""
        pieces: list[str] = []
        for passage in self._passages:
            if passage.kind.is_read:
                pieces.append(passage.span.of(self._text)[:_SAMPLE])
            if sum(map(len, pieces)) >= _SAMPLE:
                break
        return " ".join(pieces)


def _without_date(byline: str) -> str:
    stamp = find_timestamp(byline)
    return stamp.beside if stamp else byline


def _names_in_note(note: str) -> list[str]:
    """Return the writers a note names: "written by …", "… is a reporter", "本文作者 …"."""
    note = note[:_LONGEST_NOTE]
    written_by = _WRITTEN_BY.search(note)
    if written_by:
        return list(names_in_byline(written_by[1]))
    return [well_cased(name) for name in (*_names(_IS_A_WRITER, note), *_CHINESE_AUTHOR.findall(note))]


def _names(pattern: re.Pattern[str], words: str) -> list[str]:
    """Return the names that `pattern` captures in `words`, those that are none left out."""
    found = (next(filter(None, match.groups())) for match in pattern.finditer(words))
    return [name for name in found if is_name(name)]
