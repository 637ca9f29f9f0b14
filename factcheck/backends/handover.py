"""How results come back from a worker: a value of an attrs class as its class and its fields, in their order.

Python itself writes the names of the fields with each value, and sets them one by one: that took twice as long to write.
"""

import io
import pickle
from collections.abc import Callable, Hashable
from functools import cache
from operator import attrgetter
from typing import Any, cast

import attrs

_Fields = Callable[[Any], tuple[Any, ...]]


def written(result: object) -> bytes:
    """A result as bytes."""
    data = io.BytesIO()
    Writer(data, protocol=pickle.HIGHEST_PROTOCOL).dump(result)
    return data.getvalue()


def read(data: bytes) -> Any:
    """The result that a worker of ours has written; one object that stood in it twice is one object still."""
    return pickle.loads(data)


class Writer(pickle.Pickler):
    """Writes values of attrs classes short."""

    def reducer_override(self, value: Any) -> Any:
        """The class of a value and its fields; what is of no attrs class, or makes fields of itself, as Python does."""
        fields = _fields_of(cast("Hashable", type(value)))
        return NotImplemented if fields is None else (type(value), fields(value))


@cache
def _fields_of(kind: Any) -> _Fields | None:
    """What gives the fields of a class with which its values can be made again; None where there is no such thing."""
    if not attrs.has(kind) or "__reduce__" in vars(kind):
        return None
    fields = attrs.fields(kind)
    if len(fields) < 2 or not all(one.init and not one.kw_only and one.converter is None for one in fields):
        return None
    return attrgetter(*(one.name for one in fields))
