"""The company of a quote: the nearest words beside it, which tell it from the same words said of something else."""

from reader.annotations.context import Place
from reader.annotations.words import same_word

_NEAREST = 2


def keeps_company(sought: Place, place: Place, *, reworded: bool = False) -> bool:
    """Whether a quote with a number is still beside its former neighbours on one side at least.

    A quote that is a whole passage may stand beside others, for passages move; where it is `reworded`, too, it must
    be between the same words as before.
    """
    inside = [
        (sought.before(sought.floor), place.before(place.floor)),
        (sought.after(sought.ceiling), place.after(place.ceiling)),
    ]
    beyond = [(sought.before(0), place.before(0)), (sought.after(len(sought.text)), place.after(len(place.text)))]
    if any(one or other for one, other in inside):
        return any(
            _begin_alike(one or far, other or farther)
            for (one, other), (far, farther) in zip(inside, beyond, strict=True)
        )
    return not reworded or all(one == other == [] or _begin_alike(one, other) for one, other in beyond)


def _begin_alike(some: list[str], others: list[str]) -> bool:
    nearest = list(zip(some[:_NEAREST], others[:_NEAREST], strict=False))
    return bool(nearest) and all(same_word(*pair) for pair in nearest)
