"""Processes that work beside this one: each does one job after another."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from traceback import format_exc
from types import TracebackType
from typing import Generic, Self, TypeAlias, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

Job: TypeAlias = Sequence[Item]
Work: TypeAlias = Callable[[Job[Item]], Result]
Done: TypeAlias = tuple[Job[Item], Result | None]
"""A job, and what came of it; nothing where the only item of a job ended each process that worked on it."""

_MOST = 4
"""More processes would wait for the one that writes."""

_WAIT = 0.2
"""Seconds after which one looks whether anybody still wants it."""

_GONE = (EOFError, ConnectionError)

_CONTEXT = get_context("spawn")
"""Processes begin empty: a fork of one that has threads, as one that watches, may hang."""


def done(
    make: Callable[[], Work[Item, Result]],
    jobs: Iterator[Job[Item]],
    *,
    check: Callable[[], None],
    in_processes: bool,
    niceness: int = 0,
) -> Iterator[Done[Item, Result]]:
    """Do `jobs` and yield them as they are done: the first one here, so that something is done soon.

    Args:
        make: makes what does the work, in each process; it is sent there, and so are items and results.
        jobs: asked for the next one when somebody is free to do it.
        check: called now and then; what it raises ends the work.
        in_processes: whether the others are done in processes of their own.
        niceness: the higher, the sooner other processes go first.
    """
    with ExitStack() as ended:
        workers: Workers[Item, Result] | None = None
        first = next(jobs, None)
        if in_processes:
            workers = ended.enter_context(Workers(make, niceness))
            workers.take(jobs)
        work = make()
        while first is not None:
            check()
            yield first, work(first)
            first = next(jobs, None) if workers is None else None
        del work
        while workers is not None and workers.are_busy:
            check()
            yield from workers.done(_WAIT)
            workers.take(jobs)


class Workers(Generic[Item, Result]):
    """As many processes as the machine has cores for; they end with this one, however that ends."""

    def __init__(self, make: Callable[[], Work[Item, Result]], niceness: int) -> None:
        """Have work done, each process by what it makes."""
        self._make, self._niceness = make, niceness
        self._idle: list[Connection] = []
        self._busy: dict[Connection, Job[Item]] = {}
        self._again: deque[Job[Item]] = deque()
        self._processes = [self._start() for _ in range(many_cores())]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.join()
            process.close()
        for connection in (*self._idle, *self._busy):
            connection.close()

    @property
    def are_busy(self) -> bool:
        """Whether there are jobs that are not done."""
        return bool(self._busy)

    def take(self, jobs: Iterator[Job[Item]]) -> None:
        """Give a job to each process that has none, as long as there are any."""
        while self._idle and (job := self._again.popleft() if self._again else next(jobs, None)) is not None:
            connection = self._idle.pop()
            self._busy[connection] = job
            with suppress(*_GONE):  # `done` will notice
                connection.send(job)

    def done(self, seconds: float) -> Iterator[Done[Item, Result]]:
        """Yield what is done, waiting for the first at most so many `seconds`; raise what was raised over a job.

        A process that was ended over its job is replaced, and the items of the job are done again, one by one.
        """
        ready = wait(self._busy, seconds)
        for connection in [each for each in self._busy if each in ready]:
            job = self._busy.pop(connection)
            try:
                came, error = connection.recv()
            except _GONE:
                connection.close()
                self._processes.append(self._start())
                if len(job) > 1:
                    self._again.extend([item] for item in job)
                else:
                    yield job, None
                continue
            self._idle.append(connection)
            if error is not None:
                raise error
            yield job, came

    def _start(self) -> SpawnProcess:
        here, there = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_serve, args=(there, self._make, self._niceness), daemon=True)
        process.start()
        there.close()
        self._idle.append(here)
        return process


def many_cores() -> int:
    """Return how many processes can work at once, few enough that they need not wait for the one that writes."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST)


def _serve(connection: Connection, make: Callable[[], Work[Item, Result]], niceness: int) -> None:
    """Do what comes until nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started this one
    os.nice(niceness)
    work = make()
    with suppress(*_GONE):
        while True:
            connection.send(_outcome(work, connection.recv()))


def _outcome(work: Work[Item, Result], job: Job[Item]) -> tuple[Result | None, Exception | None]:
    try:
        return work(job), None
    except Exception as error:  # noqa: BLE001 - raised again in the process that gave the job
        error.add_note(format_exc())
        return None, error
