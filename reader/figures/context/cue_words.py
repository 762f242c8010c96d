"""The words that tell where a quantity went: `rose`, `cut`, `growth`, `up`."""

from enum import Enum, auto

from reader.figures.figure import Direction


class Sort(Enum):
    """What a cue is: it settles which words may stand between it and its number."""

    MOVE = auto()
    """`rose`: moves by itself."""
    TAKE = auto()
    """`add`, `cut`: may just as well take things, so only shares and parts of money count as a change."""
    NOUN = auto()
    PARTICLE = auto()


_UP = """
rose rise rises risen rising grew grow grows grown growing increase increases increased increasing gain gains gained
gaining jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring
advance advances advanced advancing expand expands expanded expanding skyrocket skyrocketed skyrocketing rally rallies
rallied rebound rebounds rebounded rebounding rocketed rocketing swelled firmed spiked leap leaps leapt leaped
strengthen strengthened strengthening appreciate appreciated upward upwards ballooned accelerated improve improves
improved improving widen widens widened widening edged inched crept nudged
增长 增加 增 上升 回升 攀升 提升 升 上涨 涨 提高 加快 扩大 上调
"""
_DOWN = """
fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
decreased decreasing slid slide slides sliding slip slips slipped slipping tumble tumbles tumbled tumbling plunge
plunges plunged plunging plummet plummets plummeted plummeting sank sink sinks sinking sunk shrank shrink shrinks
shrinking shrunk contract contracts contracted contracting ease eases eased easing weaken weakened weakening slump
slumps slumped slumping dived dip dips dipped dipping narrow narrows narrowed narrowing worsened deteriorated retreat
retreated tanked crashed collapsed depreciated downward downwards 下降 下滑 下跌 跌 减少 减 降低 降 回落 放缓 收窄 下调
"""
_UP_TAKING = (
    "add adds added adding raise raises raised raising boost boosts boosted boosting lift lifts lifted lifting hoisted"
)
_DOWN_TAKING = """
lost lose loses losing cut cuts cutting reduce reduces reduced reducing shed sheds shedding lower lowers lowered
lowering slash slashed slashing trim trims trimmed trimming
"""


def _table() -> dict[str, tuple[Direction, Sort]]:
    listed = (
        (Direction.UP, Sort.MOVE, _UP),
        (Direction.DOWN, Sort.MOVE, _DOWN),
        (Direction.UP, Sort.TAKE, _UP_TAKING),
        (Direction.DOWN, Sort.TAKE, _DOWN_TAKING),
        (Direction.UP, Sort.NOUN, "growth expansion upturn improvement hike"),
        (Direction.DOWN, Sort.NOUN, "reduction reductions contraction downturn deterioration"),
        (Direction.UP, Sort.PARTICLE, "up higher"),
        (Direction.DOWN, Sort.PARTICLE, "down off"),
    )
    return {word: (direction, sort) for direction, sort, words in listed for word in words.split()}


CUES = _table()
MOVING_VERBS = frozenset(word for word, (_, sort) in CUES.items() if sort in (Sort.MOVE, Sort.TAKE))
"""The verbs that tell a direction."""
