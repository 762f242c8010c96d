"""Adding up what belongs to the same unit."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Places: TypeAlias = NDArray[np.intp]
"""Places in another array."""

Numbers: TypeAlias = NDArray[np.float64]


def sums(units: NDArray[Any], numbers: NDArray[Any], many: int) -> Numbers:
    """Return for each of `many` units the sum of those `numbers` that belong to it."""
    added: NDArray[Any] = np.bincount(units, weights=numbers, minlength=many)
    return added.astype(np.float64, copy=False)  # where there are none, they are whole numbers
