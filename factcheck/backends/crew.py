"""Processes that work on shards as they come, of which this one is one: another one that is killed costs only time.

A worker knows the rules and nothing else: shards are sent to it, and its results back, so that memory stays flat however
many there are. Where all work leans on what one process has in memory, ``copies`` serve better.
"""

import gc
import multiprocessing
from collections import deque
from collections.abc import Iterator, MutableSequence, Sequence, Set
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from functools import partial
from itertools import cycle, islice
from typing import Any

from attrs import define, field, frozen

from factcheck.backends.backend import Stage
from factcheck.backends.handover import read, written
from factcheck.backends.helper import begin
from factcheck.errors import FactcheckError
from factcheck.rulebook.rulebook import Rulebook

_AHEAD = 24
"""Shards given out for each worker: enough to keep it busy while this process writes, few enough to keep memory flat."""
_DONE_HERE = 24
"""Shards that this process may have done before their turn, behind a long one: their results are kept until then."""
_TURNS = 1 << 16
"""Shards whose turns are told apart: more than are out at once."""
_TRIALS = 3
"""Times that workers may be lost one after another while nothing gets done."""
_RULES: ContextVar[Rulebook] = ContextVar("rules of a worker")
_TAKEN_BACK: ContextVar[Sequence[int]] = ContextVar("the turns of which a worker need do nothing")


@define
class Crew:
    """So many processes, and the shards that are out with them, in order; ``start`` is how those besides this one begin.

    While the next result is not there yet, this process does what is left to do, and what nobody has begun: what it does
    itself needs not be sent and read again.
    """

    jobs: int
    start: str | None
    stage: Stage[Any, Any]
    rulebook: Rulebook
    _out: deque["_Out"] = field(factory=deque)
    _given_out: Iterator[int] = field(factory=partial(cycle, range(_TURNS)))
    _taken_back: MutableSequence[int] = field(factory=list)
    _pool: ProcessPoolExecutor | None = None

    def results(self, shards: Iterator[Any]) -> Iterator[Any]:
        """What the stage makes of each shard, in order. Raises FactcheckError when workers are lost again and again."""
        lost = 0
        try:
            while self._filled(shards):
                first = self._out[0]
                if not first.future.done() and self._did_another(shards):
                    continue
                try:
                    result = first.future.result()
                except BrokenProcessPool:
                    lost += 1
                    if lost == _TRIALS:
                        message = f"workers were ended {lost} times in a row, perhaps for want of memory; use fewer (-j)"
                        raise FactcheckError(message) from None
                    self._begin_again()
                else:
                    lost = 0
                    self._out.popleft()
                    yield result if first.is_here else read(result)
        finally:
            self._end()

    def _filled(self, shards: Iterator[Any]) -> bool:
        """Whether anything is out, after as much was given out as there is room for."""
        if self.jobs == 1:
            wanted = int(not self._out)
        else:
            wanted = (self.jobs - 1) * _AHEAD - sum(not one.is_here for one in self._out)
        self._out.extend(map(self._given, islice(shards, max(wanted, 0))))
        return bool(self._out)

    def _did_another(self, shards: Iterator[Any]) -> bool:
        """Whether there was a shard to do here: one that is not given out or, at the end, the last that nobody has begun."""
        if sum(one.is_here for one in self._out) >= _DONE_HERE:
            return False
        for shard in islice(shards, 1):
            self._out.append(self._done_here(shard))
            return True
        for place, one in reversed(tuple(enumerate(self._out))):
            if not one.future.running() and not one.future.done():
                self._taken_back[one.turn] = True
                self._out[place] = self._done_here(one.shard)
                return True
        return False

    def _done_here(self, shard: Any) -> "_Out":
        """A shard that is done now; a fault of the stage is met where its result is asked for, as one of a worker is."""
        done: Future[Any] = Future()
        try:
            done.set_result(self.stage(shard, self.rulebook))
        except Exception as error:
            done.set_exception(error)
        return _Out(shard, done, is_here=True)

    def _given(self, shard: Any) -> "_Out":
        """A shard given to a worker; a crew that is lost at this moment is noticed when the result is asked for.

        Where so many processes cannot be had half as many are, and in the end this one works alone.
        """
        while self.jobs > 1:
            others = set(multiprocessing.active_children())
            try:
                return self._given_to(self._pool or self._started(), shard)
            except OSError:
                self._end_all_but(others)
                self.jobs = (self.jobs + 1) // 2
        return self._done_here(shard)

    def _started(self) -> ProcessPoolExecutor:
        """A new crew, whose processes begin with the first shard. Raises OSError."""
        context = multiprocessing.get_context(self.start)
        self._taken_back = context.RawArray("b", _TURNS)
        given = (self.rulebook, gc.get_threshold(), self._taken_back)
        self._pool = ProcessPoolExecutor(self.jobs - 1, context, _prepare, given)
        return self._pool

    def _given_to(self, pool: ProcessPoolExecutor, shard: Any) -> "_Out":
        """A shard given to a crew. Raises OSError where its processes cannot be started."""
        turn = next(self._given_out)
        self._taken_back[turn] = False
        try:
            return _Out(shard, pool.submit(_worked, self.stage, turn, shard), turn)
        except BrokenProcessPool as error:
            failed: Future[Any] = Future()
            failed.set_exception(error)
            return _Out(shard, failed)

    def _end_all_but(self, others: Set[Any]) -> None:
        """End a crew of which some could be started and some could not: it would wait for the others for ever."""
        for one in multiprocessing.active_children():
            if one not in others:
                one.kill()
                one.join()
        if self._pool is not None:
            self._pool.shutdown(wait=False)
            self._pool = None

    def _begin_again(self) -> None:
        """A new crew for all that is out and not done."""
        self._end()
        kept = [(one, one.is_done()) for one in self._out]
        self._out = deque(one if done else self._given(one.shard) for one, done in kept)

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


@frozen(eq=False)
class _Out:
    """A shard that is out with what will come of it, and its turn, by which it can be taken back.

    What ``is_here`` this process has done itself, and the result is a value; of a worker it is bytes.
    What a pool has is never cancelled: a pool that is lost forgets what stands behind a shard that was, for ever.
    """

    shard: Any
    future: "Future[Any]"
    turn: int = 0
    is_here: bool = False

    def is_done(self) -> bool:
        """Whether there is a result of it; a pool that was ended has cancelled what it had not begun."""
        return self.future.done() and not self.future.cancelled() and self.future.exception() is None


def _prepare(rulebook: Rulebook, threshold: tuple[int, int, int], taken_back: Sequence[int]) -> None:
    """What a worker does first: it takes the rules, and looks for garbage as seldom as the process that it works for."""
    begin()
    gc.set_threshold(*threshold)
    _RULES.set(rulebook)
    _TAKEN_BACK.set(taken_back)


def _worked(stage: Stage[Any, Any], turn: int, shard: Any) -> bytes:
    return b"" if _TAKEN_BACK.get()[turn] else written(stage(shard, _RULES.get()))
