"""Processes that work on shards, of which this one is one: another one that is killed costs only time."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from itertools import islice
from typing import Any

from attrs import define, field, frozen

from factcheck.backends.backend import Stage
from factcheck.backends.handover import read, written
from factcheck.errors import FactcheckError
from factcheck.rulebook.rulebook import Rulebook

_AHEAD = 3
"""Shards given out for each worker: enough to keep it busy, few enough to keep memory flat."""
_DONE_HERE = 3
"""Shards that this process may have done before their turn: their results are kept until then."""
_TRIALS = 3
"""Times that workers may be lost one after another while nothing gets done."""
_RULES: ContextVar[Rulebook] = ContextVar("rules of a worker")


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
    _out: deque[tuple[Any, "Future[Any]"]] = field(factory=deque)
    _pool: ProcessPoolExecutor | None = None

    def results(self, shards: Iterator[Any]) -> Iterator[Any]:
        """What the stage makes of each shard, in order. Raises FactcheckError when workers are lost again and again."""
        lost = 0
        try:
            while self._filled(shards):
                _, future = self._out[0]
                if not future.done() and self._did_another(shards):
                    continue
                try:
                    result = future.result()
                except BrokenProcessPool:
                    lost += 1
                    if lost == _TRIALS:
                        message = f"workers were ended {lost} times in a row, perhaps for want of memory; use fewer (-j)"
                        raise FactcheckError(message) from None
                    self._begin_again()
                else:
                    lost = 0
                    self._out.popleft()
                    yield result.value if isinstance(result, _Here) else read(result)
        finally:
            self._end()

    def _filled(self, shards: Iterator[Any]) -> bool:
        """Whether anything is out, after as much was given out as there is room for."""
        wanted = (self.jobs - 1) * _AHEAD - sum(not _is_here(future) for _, future in self._out)
        for shard in islice(shards, max(wanted, 0)):
            self._out.append((shard, self._given(shard)))
        return bool(self._out)

    def _did_another(self, shards: Iterator[Any]) -> bool:
        """Whether there was a shard to do here: one that is not given out or, at the end, the last that nobody has begun."""
        if sum(_is_here(future) for _, future in self._out) >= _DONE_HERE:
            return False
        for shard in islice(shards, 1):
            self._out.append((shard, self._done_here(shard)))
            return True
        for place in reversed(range(len(self._out))):
            shard, future = self._out[place]
            if future.cancel():
                self._out[place] = (shard, self._done_here(shard))
                return True
        return False

    def _done_here(self, shard: Any) -> "Future[Any]":
        """A shard that is done now; a fault of the stage is met where its result is asked for, as one of a worker is."""
        done: Future[Any] = Future()
        try:
            done.set_result(_Here(self.stage(shard, self.rulebook)))
        except Exception as error:
            done.set_exception(error)
        return done

    def _given(self, shard: Any) -> "Future[Any]":
        """A shard given to a worker; a crew that is lost at this moment is noticed when the result is asked for."""
        if self._pool is None:
            context = multiprocessing.get_context(self.start)
            given = (self.rulebook, gc.get_threshold())
            self._pool = ProcessPoolExecutor(self.jobs - 1, context, _prepare, given)
        try:
            return self._pool.submit(_worked, self.stage, shard)
        except BrokenProcessPool as error:
            failed: Future[Any] = Future()
            failed.set_exception(error)
            return failed

    def _begin_again(self) -> None:
        """A new crew for all that is out and not done."""
        self._end()
        kept = [(shard, future, _is_done(future)) for shard, future in self._out]
        self._out = deque((shard, future if done else self._given(shard)) for shard, future, done in kept)

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


@frozen
class _Here:
    """What this process itself has made of a shard."""

    value: Any


def _is_here(future: "Future[Any]") -> bool:
    return future.done() and not future.cancelled() and not future.exception() and isinstance(future.result(), _Here)


def _is_done(future: "Future[Any]") -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _prepare(rulebook: Rulebook, threshold: tuple[int, int, int]) -> None:
    """What a worker does first: it takes the rules, and leaves Ctrl-C to the process that it works for.

    The rules are never garbage, and are not looked through for it; it looks as seldom as the process that it works for.
    """
    gc.freeze()
    gc.set_threshold(*threshold)
    threading.Thread(target=end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _RULES.set(rulebook)


def end_with_parent() -> None:
    """Wait for the end of the process that is worked for, however it ends, and go too: nobody else would end a worker."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _worked(stage: Stage[Any, Any], shard: Any) -> bytes:
    return written(stage(shard, _RULES.get()))
