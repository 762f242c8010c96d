"""Money that changes hands: who spends, sells or borrows is not what the sum measures.

`Acme sold its toy unit for $3 million` prices the unit, `Acme spent $3 million on toys` tells what toys cost it; where
neither is said (`Acme borrowed $3 million`), nothing is named: the sum is no measure of Acme.
"""

from collections.abc import Sequence

from reader.figures.context.clauses import Clause
from reader.figures.context.phrase import phrase_of
from reader.figures.context.telling import Telling
from reader.figures.context.words import NAMING, Part, Word
from reader.figures.mention import Mention
from reader.figures.tables import word_set

_DEALING = word_set(
    "sell sells sold selling buy buys bought buying acquire acquires acquired acquiring purchase purchased"
    " purchasing spend spends spent spending pay pays paid paying lend lends lent lending offer offers offered"
    " offering borrow borrowed borrowing receive receives received receiving invest invests invested investing"
    " provide provides provided providing give gave given grant grants granted issue issues issued issuing inject"
    " injects injected earmark earmarked allocate allocated budgeted repay repaid award awarded donate donated seek"
    " seeks sought hold holds held own owns owned raise raised bid"
)
_PRICING = word_set("for at")
_ON = word_set("on in for")
_MEANS = word_set("cash stock notes shares bonds advance return exchange")
"""What one pays with."""
_MOST_AFTER = 8


def is_dealing(clauses: Sequence[Clause]) -> bool:
    """Whether the last verb of `clauses` lets money change hands."""
    clause = clauses[-1] if clauses else None
    if clause is None or clause.verb is None:
        return False
    begin, end = clause.verb
    return any(word.lower in _DEALING for word in clause.words[begin:end]) or clause.words[-1].lower in _DEALING


def priced(telling: Telling, mention: Mention, clauses: Sequence[Clause]) -> str | None:
    """Return what the money at `mention` is paid for, or None where the text does not tell."""
    taken = clauses[-1].after_verb
    if taken and taken[-1].lower in _PRICING:
        return phrase_of(telling.text, _up_to_end(taken), telling.periods)
    after = telling.words_after(mention.span.end, _MOST_AFTER)
    if after and after[0].lower in _ON:
        paid_for = _up_to_end(after[1:])
        is_means = bool(paid_for) and paid_for[-1].lower in _MEANS
        return None if is_means else phrase_of(telling.text, paid_for, telling.periods)
    return None


def _up_to_end(words: Sequence[Word]) -> Sequence[Word]:
    """Return the noun at the beginning of `words` with its adjectives."""
    end = 0
    while end < len(words) and (words[end].part in NAMING or words[end].part is Part.ARTICLE):
        end += 1
    return words[:end]
