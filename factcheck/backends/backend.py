"""What every backend can do: run a stage over shards, and hand back what came of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from factcheck.rulebook.rulebook import Rulebook

Shard = TypeVar("Shard")
Result = TypeVar("Result")
Stage = Callable[[Shard, Rulebook], Result]
"""A function of a module, so that another process can find it, which reads nothing but its shard and the rules."""


class Backend(Protocol):
    """Somewhere to work. Whatever the number of workers, the results are the same, in the order of the shards."""

    def map(self, stage: Stage[Shard, Result], shards: Iterable[Shard], rulebook: Rulebook) -> Iterator[Result]:
        """What a stage makes of each shard, in order; shards are taken as they are needed."""
        ...
