"""Processes that work for this one."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence

import pytest

from reader.errors import BadInput
from reader.search.indexing.progress import Cancelled
from reader.search.indexing.workers import Done, done

DEADLY, UNKNOWN = 13, 404


class Doubler:
    """Doubles numbers; one of them ends its process, and one is not known."""

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        if DEADLY in numbers:
            os.kill(os.getpid(), signal.SIGKILL)
        if UNKNOWN in numbers:
            raise BadInput("There is no such number.")
        return [2 * number for number in numbers]


def doubled(
    jobs: list[list[int]], *, in_processes: bool = True, check: Callable[[], None] = lambda: None
) -> Iterator[Done[int, list[int]]]:
    return done(Doubler, iter(jobs), check=check, in_processes=in_processes)


@pytest.mark.parametrize("in_processes", [False, True])
@pytest.mark.parametrize("many", [0, 12])
def test_every_job_is_done_once(many: int, *, in_processes: bool) -> None:
    """Whether here or elsewhere, each job comes back with its result."""
    jobs = [[number, number + 1] for number in range(0, many, 2)]
    came = [(list(job), result) for job, result in doubled(jobs, in_processes=in_processes)]
    assert sorted(came) == [(job, [2 * each for each in job]) for job in jobs]


def test_a_job_that_ends_its_process_is_done_one_by_one() -> None:
    """What a process died over is found, and all that stood beside it is done all the same."""
    jobs = [[0], [11, 12, DEADLY, 14], [5], [6]]
    came = {number: result for job, result in doubled(jobs) for number in job}
    assert came == {0: [0], 11: [22], 12: [24], DEADLY: None, 14: [28], 5: [10], 6: [12]}


def test_a_failure_elsewhere_is_raised_here() -> None:
    """What is raised over a job in another process is raised to who wanted it done."""
    with pytest.raises(BadInput, match="no such number"):
        list(doubled([[1], [2], [UNKNOWN]]))


def test_nothing_is_done_that_nobody_wants() -> None:
    """What the check raises ends the work, and the processes with it."""

    def refuse() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(doubled([[1], [2]], check=refuse))
