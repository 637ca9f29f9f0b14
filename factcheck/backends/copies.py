"""Copies of this process that share out what can be done with all it has in memory, and send back what they found.

A copy costs no handing over: it begins with everything that is known. What it sends back names what both know by its number.
Where processes cannot be copied without danger (other systems than Linux, a program with threads) all is done here. Where
work leans on nothing but what comes in, a ``crew`` serves better: it needs no copying, and its memory stays flat.
"""

import io
import multiprocessing
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from attrs import frozen

from factcheck.backends.handover import Writer
from factcheck.backends.helper import begin

Result = TypeVar("Result")

_BLOCKS = 96
"""Blocks of work for each process: so many that all end at about the same time."""
_NUMBER = 4
"""Bytes of the number of a block."""
_PIPE = 4096
"""Bytes that a pipe takes before anybody reads from it; most take more, but none takes less."""


@frozen(eq=False)
class Copies:
    """So many processes, this one among them; ``known`` gives what stands in results and is in memory before there are any.

    It is asked for where there are copies, and must give the same objects in the same order each time.
    """

    jobs: int
    known: Callable[[], Sequence[object]]

    def __call__(self, work: Callable[[int], Result], count: int) -> Iterator[Result]:
        """What some work makes of the numbers up to ``count``, in their order.

        The work may keep what it has worked out, but what it makes must not depend on what it was given before.
        """
        if self.jobs <= 1 or count < self.jobs or not _may_copy():
            return map(work, range(count))
        return iter(_Run(work, count, self).results())


def _may_copy() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


@frozen(eq=False)
class _Run:
    """Work that is shared out: whoever is free takes the number of the next block from a pipe."""

    work: Callable[[int], Any]
    count: int
    copies: Copies

    def results(self) -> list[Any]:
        """All results; what a copy had that was lost on the way is done again here."""
        numbers = self._numbers()
        known, started = self.copies.known(), list[tuple[Any, Connection]]()
        try:
            with suppress(OSError):  # no more processes or files may be had: fewer do the work as well
                started += (self._started(numbers, known) for _ in range(self.copies.jobs - 1))
            done = dict(self._done(numbers))
            for _, mine in started:
                done |= _sent(mine, known)
        finally:
            os.close(numbers)
            for one, mine in started:
                mine.close()
                one.terminate()
                one.join()
        return [made for block in range(self._blocks) for made in (done[block] if block in done else self._block(block))]

    def _started(self, numbers: int, known: Sequence[object]) -> tuple[Any, Connection]:
        """A copy that is at work, and where it sends what it has. Raises OSError."""
        fork = multiprocessing.get_context("fork")
        mine, theirs = fork.Pipe(duplex=False)
        one = fork.Process(target=self._copy, args=(numbers, known, theirs), daemon=True)
        with theirs:
            one.start()
        return one, mine

    @property
    def _blocks(self) -> int:
        return min(self.count, _BLOCKS * self.copies.jobs, _PIPE // _NUMBER)

    def _numbers(self) -> int:
        """The end of a pipe that gives out the numbers of all blocks: to each who asks, the next one."""
        end, start = os.pipe()
        os.write(start, b"".join(number.to_bytes(_NUMBER) for number in range(self._blocks)))
        os.close(start)
        return end

    def _done(self, numbers: int) -> Iterator[tuple[int, list[Any]]]:
        while given := os.read(numbers, _NUMBER):
            block = int.from_bytes(given)
            yield block, self._block(block)

    def _block(self, block: int) -> list[Any]:
        first, last = (place * self.count // self._blocks for place in (block, block + 1))
        return [self.work(number) for number in range(first, last)]

    def _copy(self, numbers: int, known: Sequence[object], end: Connection) -> None:
        """What a copy does; it says nothing of a fault that it meets: what it had is done again where faults are told."""
        begin()
        with suppress(Exception):
            end.send_bytes(_written(dict(self._done(numbers)), known))


def _sent(end: Connection, known: Sequence[object]) -> dict[int, list[Any]]:
    """What a copy has sent; nothing where it was ended before."""
    try:
        found: dict[int, list[Any]] = _Named(io.BytesIO(end.recv_bytes()), known).load()
    except (EOFError, OSError):
        return {}
    return found


def _written(found: object, known: Sequence[object]) -> bytes:
    data = io.BytesIO()
    _Naming(data, {id(one): number for number, one in enumerate(known)}).dump(found)
    return data.getvalue()


class _Naming(Writer):
    """Writes the number of what the reader knows, in place of it."""

    def __init__(self, data: io.BytesIO, numbers: Mapping[int, int]) -> None:
        super().__init__(data, protocol=pickle.HIGHEST_PROTOCOL)
        self.numbers = numbers

    def persistent_id(self, value: Any) -> int | None:
        """The number of what is known."""
        return self.numbers.get(id(value))


class _Named(pickle.Unpickler):
    """Reads what ``_Naming`` wrote."""

    def __init__(self, data: io.BytesIO, known: Sequence[object]) -> None:
        super().__init__(data)
        self.known = known

    def persistent_load(self, pid: Any) -> Any:
        """What has a number."""
        return self.known[pid]
