"""Clauses: the words before a number parted where a new verb begins, and who does what the last of them says."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.figures.context.cue_words import MOVING_VERBS
from reader.figures.context.words import NAMING, Part, Word

_BEFORE_VERB = frozenset({Part.NOUN, Part.PARTICIPLE, Part.PRONOUN, Part.RELATIVE, Part.ADVERB, Part.VERB, Part.NUMBER})
"""What stands right before a participle that is the verb of its clause: `output produced`, not `the combined`."""
_OBJECT = frozenset({Part.NUMBER, Part.ARTICLE, Part.COMMA})
_OBJECT_BEGINS = (Part.ARTICLE, Part.NUMBER)
_SAYING = ("said", "says", "added", "noted", "argued", "estimated", "expects", "expected", "predicted", "showed")
_SHOWING = ("show", "shows", "reports")
_SHOWN = NAMING | {Part.ARTICLE}
_NO_NAME = (Part.PREPOSITION, Part.ADVERB, Part.RELATIVE)
_GROUPED = frozenset({Part.VERB, Part.ADVERB})


@dataclass(frozen=True, slots=True)
class Clause:
    """Words with one verb or none; `opener` began them, `verb` is where their group of verbs begins and ends."""

    words: Sequence[Word]
    opener: Part | None = None
    verb: tuple[int, int] | None = None

    @property
    def before_verb(self) -> Sequence[Word]:
        """The words that the verb may have for its subject: back to another verb, and up to one that has an object."""
        end = self.verb[0] if self.verb else len(self.words)
        begin = next((index + 1 for index in reversed(range(end)) if self._is_other_verb(index)), 0)
        for index in range(begin, end - 1):
            if self.words[index].part is Part.MAYBE_VERB and self.words[index + 1].part in _OBJECT_BEGINS:
                return self.words[begin:index]
        return self.words[begin:end]

    def _is_other_verb(self, index: int) -> bool:
        """Whether a word before the verb is one itself: `data show prices rose`."""
        word = self.words[index]
        shows = bool(index) and word.lower in _SHOWING and self.words[index + 1].part in _SHOWN
        return word.part is Part.VERB or shows

    @property
    def after_verb(self) -> Sequence[Word]:
        """What follows the verb."""
        return self.words[self.verb[1] :] if self.verb else ()


def clauses_of(words: Sequence[Word]) -> list[Clause]:
    """Return the clauses of `words`; what stands in closed brackets is left out."""
    clauses: list[Clause] = []
    current: list[Word] = []
    opener: Part | None = None
    has_verb = False
    for index, word in enumerate(words := _without_brackets(words)):
        if not _parts(word, words[index + 1 : index + 2], has_verb=has_verb):
            current.append(word)
            has_number = word.part is Part.NUMBER and words[index - 1].lower != "between"
            has_verb = has_verb or has_number or word.part is Part.VERB or _acts(words, index)
            continue
        if current:
            clauses.append(Clause(current, opener, _verb_of(current)))
        current = [word] if word.part is Part.RELATIVE else []
        opener, has_verb = word.part, False
    if current:
        clauses.append(Clause(current, opener, _verb_of(current)))
    return clauses


def _without_brackets(words: Sequence[Word]) -> list[Word]:
    """Return `words` without what stands in brackets; one that holds a number parts like a comma."""
    kept: list[Word] = []
    opened: list[int] = []
    for word in words:
        if word.lower == "(":
            opened.append(len(kept))
        elif word.lower == ")" and opened:
            begin = opened.pop()
            has_number = any(inner.part is Part.NUMBER for inner in kept[begin:])
            del kept[begin:]
            if has_number:
                kept.append(word._replace(part=Part.COMMA))
            continue
        kept.append(word)
    return kept


def _parts(word: Word, following: Sequence[Word], *, has_verb: bool) -> bool:
    """Whether a clause begins at `word`; `and` and its like begin one only where the last has its verb or number."""
    if following and (word.lower, following[0].lower) == ("that", "of"):
        return False
    if word.part is Part.LINK:
        is_measured = word.lower == "as" and bool(following) and following[0].lower in ("a", "measured", "of")
        return has_verb and not is_measured
    return word.part in (Part.COMMA, Part.STOP, Part.CONJUNCTION, Part.RELATIVE)


def _acts(words: Sequence[Word], index: int) -> bool:
    """Whether a word that may be a verb is one here."""
    word = words[index]
    if word.part is not Part.MAYBE_VERB or (index and not _may_stand_before_verb(words[index - 1])):
        return False
    following = words[index + 1].lower if index + 1 < len(words) else ""
    if not index and word.lower not in MOVING_VERBS and following and words[1].part not in _OBJECT:
        return False
    if word.lower.endswith("s") and following in MOVING_VERBS:
        return False
    if following == "of" or (following in ("in", "for") and not word.lower.endswith("ed")):
        return False
    return following != "by" or word.lower in MOVING_VERBS


def _may_stand_before_verb(word: Word) -> bool:
    """Whether a verb may follow `word`; of two that may be verbs a plural is the noun: `costs rise`."""
    return word.part in _BEFORE_VERB or (word.part is Part.MAYBE_VERB and word.lower.endswith("s"))


def _verb_of(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where the last group of verbs of a clause begins and ends."""
    last = len(words) - 1
    while last >= 0 and words[last].part is not Part.VERB and not _acts(words, last):
        last -= 1
    if last < 0:
        return None
    begin = last
    while begin and (
        words[begin - 1].part in _GROUPED
        or (words[begin - 1].part in (Part.MAYBE_VERB, Part.PARTICIPLE) and _is_in_group(words, begin - 1))
    ):
        begin -= 1
    return begin, last + 1


def _is_in_group(words: Sequence[Word], index: int) -> bool:
    """Whether a participle belongs to the verb beside it: `was expected to`, `made up`."""
    before = index - 1
    while before > 0 and words[before].part is Part.ADVERB:
        before -= 1
    return words[index + 1].lower in ("up", "down", "to") or (before >= 0 and words[before].part is Part.VERB)


def _is_of(clauses: Sequence[Clause], clause: Clause) -> bool:
    """Whether `clause` begins with `of which`, so that its own subject stands behind that."""
    place = _place(clauses, clause)
    return bool(place) and [word.lower for word in clauses[place - 1].words[-1:]] == ["of"]


def _place(clauses: Sequence[Clause], clause: Clause) -> int:
    return next(index for index, other in enumerate(clauses) if other is clause)


def _whole_list(clauses: Sequence[Clause], clause: Clause, last: Sequence[Word]) -> Sequence[Word]:
    """Return the list that `last`, the subject of `clause`, ends: `steel, coal and tin` for `coal and tin`."""
    if clause.opener is not Part.COMMA or not any(word.lower == "and" for word in last):
        return last
    begin = place = _place(clauses, clause)
    while begin and clauses[begin - 1].verb is None and _is_item(clauses[begin - 1]):
        begin -= 1
    items = clauses[begin:place]
    return [word for item in items for word in item.words] + list(last)


def _is_item(clause: Clause) -> bool:
    """Whether a clause without a verb may be an item of a list."""
    names = NAMING | {Part.PREPOSITION}
    return clause.words[0].part in NAMING and all(word.part in names for word in clause.words)


def subject_words(clauses: Sequence[Clause]) -> Sequence[Word]:
    """Return the words that name who or what the last verb speaks of; none where no clause says.

    A clause without a subject of its own (`and exceeded …`, `which make up …`) has that of the clause before, or what
    stands before the comma: `Acme, a maker of toys, lost …`.
    """
    opened: Clause | None = None
    named: Sequence[Word] = ()
    for clause in reversed(clauses):
        if clause.verb is None:
            is_name = clause.words[0].part not in _NO_NAME and any(word.part in NAMING for word in clause.words)
            if opened is not None and is_name:
                named = clause.words
            continue
        if named and opened is not None and opened.opener is not Part.LINK:
            return named
        before = clause.before_verb
        if opened is not None and clause.after_verb and clause.words[clause.verb[1] - 1].lower in _SAYING:
            return clause.after_verb
        if before and before[0].part is Part.RELATIVE and _is_of(clauses, clause):
            before = before[1:]
        if before and before[0].part is not Part.RELATIVE:
            return _whole_list(clauses, clause, before)
        opened = opened or clause
    return named
